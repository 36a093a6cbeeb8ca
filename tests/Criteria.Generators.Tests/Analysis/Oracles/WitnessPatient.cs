using Criteria.Generators.Analysis.Lists;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>A witness as a patient of the reference interpreter's.</summary>
internal sealed class WitnessPatient
{
    private static readonly DateOnly s_someDay = new(2025, 6, 15);

    private readonly Dictionary<string, PatientValue?> _members = new(StringComparer.Ordinal);
    private readonly PatientValue?[] _parameters;
    private readonly bool?[] _attestations;

    private WitnessPatient(Trial trial)
    {
        _parameters = new PatientValue?[trial.Parameters.Count];
        _attestations = new bool?[trial.Attestations.Count];
    }

    /// <summary>The patient with exactly what the witness says; all else is missing.</summary>
    public static Inputs Of(Trial trial, Witness witness) => Of(trial, witness, static _ => false);

    /// <summary>The patient with what the witness says and, of what it leaves open, some value or other where it has to be there.</summary>
    /// <param name="isPresent">Which readings are there although the witness does not tell their value.</param>
    public static Inputs Of(Trial trial, Witness witness, Func<Expression, bool> isPresent)
    {
        var patient = new WitnessPatient(trial);
        foreach (var reading in trial.Facts.Select(static fact => fact.Reading))
            patient.Set(patient._members, reading, witness, isPresent);
        foreach (var (list, items) in Lists(trial, witness, static path => path.Root is SubjectRoot))
            Set(patient._members, list, 0, patient.List(trial, witness, items));
        return new(new(patient._members), patient._parameters, patient._attestations);
    }

    /// <summary>The lists that are there, each with its elements in their order.</summary>
    private static IEnumerable<(PathExpression List, IReadOnlyList<ListedExpression> Items)> Lists(Trial trial, Witness witness, Func<PathExpression, bool> isHere)
    {
        var listed = witness.Values.Where(value => value is { Key: ListedExpression listed, Value: TruthValue { Value: true } } && isHere(listed.List)).Select(static value => (ListedExpression)value.Key).ToList();
        var lists = witness.Values.Keys.OfType<PathExpression>().Where(path => path.Type.Kind == TypeKind.List && isHere(path)).Concat(listed.Select(static item => item.List)).Distinct();
        return lists.Select(list => (list, (IReadOnlyList<ListedExpression>)[.. listed.Where(item => item.List.Equals(list)).OrderByDescending(static item => item.Slot)]));
    }

    private PatientList List(Trial trial, Witness witness, IReadOnlyList<ListedExpression> items)
        => PatientList.Of([.. items.Select(item => Element(trial, witness, item))]);

    private PatientValue? Element(Trial trial, Witness witness, ListedExpression item)
    {
        bool IsHere(PathExpression path) => path.Root.Equals(new ElementRoot(item.Slot));
        var members = new Dictionary<string, PatientValue?>(StringComparer.Ordinal);
        foreach (var reading in witness.Values.Keys.OfType<PathExpression>().Where(IsHere))
            Set(members, reading, witness, static _ => false);
        foreach (var (list, inner) in Lists(trial, witness, IsHere))
            Set(members, list, 0, List(trial, witness, inner));
        return ((ListMember)item.List.Steps[item.List.Steps.Count - 1].Type).Element switch
        {
            ObjectMember => new PatientRecord(members),
            LabMember => members.Aggregate((PatientLab?)null, static (lab, member) => With(lab, member.Key, member.Value)),
            _ => members.GetValueOrDefault(ListedExpression.Itself),
        };
    }

    private void Set(Dictionary<string, PatientValue?> members, Expression reading, Witness witness, Func<Expression, bool> isPresent)
    {
        if (reading.Type.Kind is TypeKind.List or TypeKind.Object)
            return;
        var value = witness[reading];
        if (value is not null)
            Set(members, reading, ValueOf(reading, value));
        else if (isPresent(reading))
            Set(members, reading, AnyOf(reading));
    }

    private void Set(Dictionary<string, PatientValue?> members, Expression reading, PatientValue? value)
    {
        switch (reading)
        {
            case ParameterExpression parameter:
                _parameters[parameter.Parameter] = value;
                break;
            case AttestationExpression attestation:
                _attestations[attestation.Attestation] = (value as PatientTruth)?.Value;
                break;
            case PathExpression path:
                Set(members, path, 0, value);
                break;
        }
    }

    private static void Set(Dictionary<string, PatientValue?> members, PathExpression path, int index, PatientValue? value)
    {
        var step = path.Steps[index];
        if (index == path.Steps.Count - 1)
        {
            members[step.Member] = value;
        }
        else if (step.Type is LabMember)
        {
            members[step.Member] = With((PatientLab?)members.GetValueOrDefault(step.Member), path.Steps[index + 1].Member, value);
        }
        else
        {
            if (members.GetValueOrDefault(step.Member) is not PatientRecord { Members: Dictionary<string, PatientValue?> inner })
                members[step.Member] = new PatientRecord(inner = new(StringComparer.Ordinal));
            Set(inner, path, index + 1, value);
        }
    }

    private static PatientLab With(PatientLab? known, string part, PatientValue? value)
    {
        var lab = known ?? new(double.NaN, null, null);
        return (part, value) switch
        {
            ("Date", PatientDate date) => lab with { Date = date.Value },
            ("Value", PatientNumber { Number: double number }) => lab with { Value = number },
            ("High", PatientNumber { Number: double number }) => lab with { High = number },
            ("Low", PatientNumber { Number: double number }) => lab with { Low = number },
            _ => throw new ArgumentException($"a laboratory result has no {part} {value}", nameof(part)),
        };
    }

    private static MemberType? MemberOf(Expression reading) => reading is PathExpression { Steps: { Count: > 0 } steps } ? steps[steps.Count - 1].Type : null;

    private static PatientValue ValueOf(Expression reading, FactValue value) => value switch
    {
        TruthValue truth => new PatientTruth(truth.Value),
        DayValue day => new PatientDate(DateOnly.FromDateTime(day.Date)),
        NumberValue number => Number(reading, number.Value),
        TextValue text when reading.Type.Kind == TypeKind.Code => text.Value.Split('|') is [var system, var code] ? new PatientCode(system, code) : new PatientCode("elsewhere", text.Value),
        TextValue text when MemberOf(reading) is EnumMember members => Enum(members, text.Value),
        TextValue text => new PatientText(text.Value),
        _ => throw new ArgumentException($"{value} is no value", nameof(value)),
    };

    private static PatientEnum Enum(EnumMember members, string text)
    {
        var index = members.Values.ToList().FindIndex(member => member.Text == text);
        return new(index, index < 0 ? null : members.Values[index].Name);
    }

    private static PatientNumber Number(Expression reading, Rational value) => (MemberOf(reading) as NumberMember)?.Representation switch
    {
        NumberRepresentation.Decimal => new(value.ToDecimal()),
        NumberRepresentation.Single => new(value.ToSingle()),
        NumberRepresentation.Int32 => new((int)value.Floor()),
        NumberRepresentation.Int64 => new((long)value.Floor()),
        _ => new(reading.Type.Kind == TypeKind.Integer ? (int)value.Floor() : (object)value.ToDouble()),
    };

    /// <summary>Some value of the reading's type and domain.</summary>
    private static PatientValue? AnyOf(Expression reading) => reading.Type.Kind switch
    {
        TypeKind.Boolean => new PatientTruth(false),
        TypeKind.Date => new PatientDate(s_someDay),
        TypeKind.Enumeration => Enum((EnumMember)MemberOf(reading)!, ((EnumMember)MemberOf(reading)!).Values.First(static member => !member.IsMissing).Text),
        TypeKind.String => new PatientText("another value"),
        TypeKind.Code => new PatientCode("elsewhere", "another value"),
        TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => Number(reading, SomeNumber((PathExpression)reading)),
        _ => null,
    };

    private static Rational SomeNumber(PathExpression path)
    {
        var last = path.Steps[path.Steps.Count - 1];
        return last.Domain?.Low ?? last.Member switch { "High" => Rational.PowerOfTen(6), "Low" => -Rational.PowerOfTen(6), _ => Rational.One };
    }
}
