using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Tests.Analysis.Encoding;

/// <summary>What the solver has to assume for its facts to be those of a patient.</summary>
internal sealed class PatientAssumptions
{
    private readonly TrialModel _model;
    private readonly ExpressionInterpreter _interpreter;
    private readonly List<Literal> _literals = [];
    private readonly HashSet<int> _told = [];
    private readonly bool _isExact;

    /// <param name="isExact">Nothing in the trial is rounded or leaves the range of its type, so that a number may have as many digits as it likes.</param>
    public PatientAssumptions(TrialModel model, Inputs inputs, bool isExact = false)
    {
        _model = model;
        _isExact = isExact;

        // What is always so is an input like others, of which no patient needs to tell. Where numbers leave the range of their type that is more than the solver knows.
        if (isExact)
            _told.Add(model.Facts.Gates.True.Variable);
        _interpreter = new(model.Trial, inputs, static _ => throw new InvalidOperationException("a reading refers to a criterion"));
        foreach (var (reading, literal) in model.Facts.Presence)
        {
            if (IsKnown(reading))
                Say(literal, ValueOf(reading) is not null);
        }

        foreach (var (reading, literal) in model.Facts.Truths)
        {
            if (IsKnown(reading))
                Tell([literal], ValueOf(reading) is KnownTruth truth ? _ => truth.Value : null);
        }

        foreach (var (reading, classes) in model.Facts.Classes)
        {
            if (IsKnown(reading))
                Tell(classes.Literals.Values, ValueOf(reading) is { } value ? literal => IsOfClass(classes.Literals.Single(entry => entry.Value == literal).Key, value) : null);
        }

        foreach (var (form, cuts) in model.Facts.Cuts)
            Tell(form, cuts);
        foreach (var ((first, second), pair) in model.Criteria.Conditions.Pairs)
            Tell(model.Facts.Readings[first], model.Facts.Readings[second], pair);
    }

    public IReadOnlyList<Literal> Literals => _literals;

    /// <summary>Whether all inputs are facts of the patient: nothing opaque, nothing that is only known to lie somewhere.</summary>
    public bool Tells(IEnumerable<int> inputs) => inputs.All(_told.Contains);

    private static bool IsReading(Expression expression) => expression is PathExpression { Type.Kind: not (TypeKind.List or TypeKind.Object) } or ParameterExpression or AttestationExpression;

    private Possible? ValueOf(Expression reading) => _interpreter.Value(reading);

    /// <summary>It has one value or none.</summary>
    private bool IsKnown(Expression reading) => IsReading(reading) && ValueOf(reading) is null or { IsSingle: true } && IsReading(reading);

    private void Say(Literal literal, bool holds)
    {
        _told.Add(literal.Variable);
        _literals.Add(holds ? literal : !literal);
    }

    /// <param name="holds">Null: the value is missing, and the literals may be what they like.</param>
    private void Tell(IEnumerable<Literal> literals, Func<Literal, bool>? holds)
    {
        foreach (var literal in literals)
        {
            _told.Add(literal.Variable);
            if (holds is not null)
                Say(literal, holds(literal));
        }
    }

    private bool IsOfClass(string name, Possible value)
    {
        if (value is KnownText text)
            return text.Value == name;
        var code = (KnownCode)value;
        var known = code.System + "|" + code.Code;
        return known == name || (Sets(known).Any() && Sets(known).SequenceEqual(Sets(name)));
    }

    private IEnumerable<string> Sets(string code) => _model.Trial.ValueSets.Items.Where(set => set.Codes.Items.Any(member => member.System + "|" + member.Code == code)).Select(static set => set.Name);

    private void Tell(LinearForm form, CutTable cuts)
    {
        var sum = Rational.Zero;
        var isMissing = false;
        foreach (var part in form.Parts)
        {
            var reading = _model.Facts.Readings[part.Key];
            if (!IsKnown(reading))
                return;
            switch (ValueOf(reading))
            {
                case NumberRange { Point: { } point } when !(_isExact && reading.Type.Kind != TypeKind.Integer) && System.Numerics.BigInteger.Abs(point.Numerator) > int.MaxValue / 64:
                    // A result beyond an Integer is missing, which the solver does not know.
                    return;
                case NumberRange { Point: { } point }:
                    sum += part.Value * Rational.Create(point.Numerator, point.Denominator);
                    break;
                case DateRange day:
                    sum += part.Value * day.Low.DayNumber;
                    break;
                default:
                    isMissing = true;
                    break;
            }
        }

        var below = cuts.Cuts.ToDictionary(cut => cuts[cut], cut => sum < cut.Value || (cut.IncludesValue && sum == cut.Value));
        Tell(below.Keys, isMissing ? null : literal => below[literal]);
    }

    private void Tell(Expression first, Expression second, DatePair pair)
    {
        if (!IsKnown(first) || !IsKnown(second))
            return;
        var spans = pair.Spans.ToDictionary(pair.Has);
        Tell(spans.Keys, ValueOf(first) is DateRange one && ValueOf(second) is DateRange two ? literal => Lies(spans[literal], one.Low, two.Low) : null);
    }

    /// <summary>No day lies beyond the calendar's end.</summary>
    private static bool Lies(DatePair.Span span, DateOnly first, DateOnly second)
    {
        var (earlier, later) = span.Months > 0 ? (first, second) : (second, first);
        return CalendarArithmetic.Shift(earlier, Math.Abs(span.Months), DateUnit.Month) is { } moved && (span.IsExceeded ? moved < later : moved <= later);
    }
}
