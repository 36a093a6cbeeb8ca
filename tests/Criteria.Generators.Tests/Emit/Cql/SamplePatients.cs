using Criteria.Generators.Emit.Cql;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>Random patients of a trial whose subject an author wrote: at and beside its own thresholds, days and codes; some of what they have is missing.</summary>
internal sealed class SamplePatients
{
    private static readonly DateOnly s_anchor = new(2024, 2, 29);
    private readonly Dice _dice;
    private readonly Trial _trial;
    private readonly FactTree _facts;
    private readonly Fraction[] _numbers;
    private readonly string[] _texts;
    private readonly (int Amount, DateUnit Unit)[] _lengths;

    public SamplePatients(Trial trial, int seed)
    {
        _dice = new(seed);
        _trial = trial;
        _facts = new(trial);
        var expressions = TrialExpressions.Of(trial).ToArray();
        _numbers = [.. expressions.OfType<NumberConstant>().Select(static number => Fraction.Of(number.Value)).Distinct()];
        _texts = [.. expressions.OfType<StringConstant>().Select(static text => text.Value).Distinct().DefaultIfEmpty(string.Empty)];
        _lengths = [.. expressions.OfType<DateShiftExpression>().Select(static shift => (shift.Amount, shift.Unit)).Append((0, DateUnit.Day)).Append((-18, DateUnit.Year)).Append((-40, DateUnit.Year)).Distinct()];
    }

    public Inputs Make() => new(
        Record(_facts.Members),
        [.. _trial.Parameters.Items.Select(_ => _dice.Chance(0.1) ? null : new PatientDate(s_anchor.AddDays(_dice.Between(-3, 40))))],
        [.. _trial.Attestations.Items.Select(_ => _dice.Pick<bool?>(null, true, false, false))]);

    private PatientRecord Record(IReadOnlyList<FactNode> members) => new(members.ToDictionary(
        static member => member.Name,
        member => _dice.Chance(member.Members.Count > 0 && member.Type is ObjectMember ? 0.03 : 0.15) ? null : Value(member),
        StringComparer.Ordinal));

    private PatientValue? Value(FactNode node)
    {
        switch (node.Type)
        {
            case BooleanMember:
                return new PatientTruth(_dice.Chance(0.4));
            case NumberMember number:
                var value = Number(number.Representation);
                return new PatientNumber(value);
            case StringMember:
                return new PatientText(_dice.Pick(_texts));
            case EnumMember choices:
                var choice = _dice.Between(0, choices.Values.Count - 1);
                return new PatientEnum(choice, choices.Values[choice].Name);
            case DateMember { Representation: DateRepresentation.PartialDate }:
                var day = Day();
                return _dice.Pick(new PatientPartialDate(day.Year), new PatientPartialDate(day.Year, day.Month), new PatientPartialDate(day.Year, day.Month, day.Day));
            case DateMember:
                return new PatientDate(Day());
            case CodeMember:
                var set = _trial.ValueSets.Count == 0 ? null : _dice.Pick(_trial.ValueSets.Items);
                return set is null || _dice.Chance(0.2) ? new PatientCode("http://elsewhere.example", "1") : _dice.Pick(set.Codes.Items) is var code ? new PatientCode(code.System, code.Code) : null;
            case LabMember:
                var result = (double)Number(NumberRepresentation.Double);
                double? high = _dice.Chance(0.2) ? null : _dice.Chance(0.5) ? result / _dice.Pick(1, 1.5, 2, 3) : 40;
                return new PatientLab(result, _dice.Chance(0.5) ? null : 0, high is { } limit ? Math.Round(limit, 6) : null, _dice.Chance(0.2) ? _dice.Between(1, 4) : 0);
            case ListMember:
                return new PatientList(_dice.Some(0, 3, () => node.Element is null || _dice.Chance(0.1) ? null : Value(node.Element)));
            default:
                return Record(node.Members);
        }
    }

    private object Number(NumberRepresentation representation)
    {
        var number = _numbers.Length == 0 || _dice.Chance(0.2) ? new Fraction(_dice.Between(0, 1000), 10) : _dice.Pick(_numbers);
        var value = Math.Round((double)number.Numerator / (double)number.Denominator, 6) + _dice.Pick(0, 0, 0.01, -0.01, 1, -1, 10);
        return representation switch
        {
            NumberRepresentation.Double => Math.Round(value, 6),
            NumberRepresentation.Single => (float)Math.Round(value, 6),
            NumberRepresentation.Decimal => Math.Round((decimal)value, 6),
            NumberRepresentation.Int64 => (long)value,
            NumberRepresentation.Int32 => (int)Math.Round(value),
            _ => throw new NotSupportedException($"no sample holds a {representation}"),
        };
    }

    private DateOnly Day()
    {
        var (amount, unit) = _dice.Pick(_lengths);
        return (CalendarArithmetic.Shift(s_anchor, amount, unit is DateUnit.Year or DateUnit.Month or DateUnit.Week ? unit : DateUnit.Day) ?? s_anchor).AddDays(_dice.Pick(0, 0, 1, -1, 30, -400));
    }
}
