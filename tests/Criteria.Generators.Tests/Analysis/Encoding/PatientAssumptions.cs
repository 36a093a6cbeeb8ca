using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Tests.Analysis.Encoding;

/// <summary>
/// What the solver has to assume for its facts to be those of a patient: of what it looks into the values that the patient has, of what it takes as it is the
/// value that the reference interpreter gives. A value that only lies somewhere says what follows from where it lies.
/// </summary>
internal sealed class PatientAssumptions
{
    private readonly TrialModel _model;
    private readonly ExpressionInterpreter _interpreter;
    private readonly List<Literal> _literals = [];
    private readonly HashSet<int> _told = [];
    private readonly HashSet<int> _bounded = [];

    /// <param name="looksInside">Whether what the solver does not look into is told all the same.</param>
    public PatientAssumptions(TrialModel model, Inputs inputs, bool looksInside = false)
    {
        _model = model;
        _interpreter = new(model.Trial, inputs, TrialInterpreter.Values(model.Trial, inputs));

        // What is always so is an input like others, of which no patient needs to tell.
        _told.Add(model.Facts.Gates.True.Variable);
        foreach (var (reading, literal) in model.Facts.Presence)
        {
            if (IsTold(reading))
                Say(literal, _interpreter.IsPresent(reading), reading.Type.Kind is not (TypeKind.List or TypeKind.Object) && ValueOf(reading) is { IsSingle: false } && !model.Facts.Censored.ContainsKey(reading));
        }

        foreach (var (reading, (below, above)) in model.Facts.Censored)
        {
            var value = ValueOf(reading) as NumberRange;
            Tell([below, above], value is null ? null : literal => literal == below ? value.Low.Value is null : value.High.Value is null);
        }

        foreach (var (reading, literal) in model.Facts.Truths)
        {
            if (IsTold(reading))
                Tell([literal], ValueOf(reading) is KnownTruth truth ? _ => truth.Value : null);
            else if (reading is CriterionExpression)
                _bounded.Add(literal.Variable);
        }

        foreach (var (reading, classes) in model.Facts.Classes)
        {
            if (IsTold(reading))
                Tell(classes.Literals.Values, ValueOf(reading) is { } value ? literal => IsOfClass(classes.Literals.Single(entry => entry.Value == literal).Key, value) : null);
        }

        foreach (var (form, cuts) in model.Facts.Cuts)
        {
            if (form.Parts.All(part => IsTold(model.Facts.Readings[part.Key])))
                Tell(form, cuts);
        }

        foreach (var ((first, second), pair) in model.Criteria.Conditions.Pairs)
        {
            if (IsTold(model.Facts.Readings[first]) && IsTold(model.Facts.Readings[second]))
                Tell(model.Facts.Readings[first], model.Facts.Readings[second], pair);
        }

        // What the source lost is no value.
        bool IsTold(Expression reading) => reading is not CriterionExpression && (looksInside || IsReading(reading));
    }

    public IReadOnlyList<Literal> Literals => _literals;

    /// <summary>Whether all inputs are facts of the patient: nothing opaque, nothing that is only known to lie somewhere.</summary>
    public bool Tells(IEnumerable<int> inputs) => inputs.All(_told.Contains);

    /// <summary>Whether what is known of the patient is known of all inputs, although some only lie somewhere.</summary>
    public bool Bounds(IEnumerable<int> inputs) => inputs.All(input => _told.Contains(input) || _bounded.Contains(input));

    private static bool IsReading(Expression expression) => expression is PathExpression { Type.Kind: not (TypeKind.List or TypeKind.Object) } or ParameterExpression or AttestationExpression;

    private Possible? ValueOf(Expression reading) => _interpreter.Value(reading);

    private void Say(Literal literal, bool holds, bool isBounded = false)
    {
        (isBounded ? _bounded : _told).Add(literal.Variable);
        _literals.Add(holds ? literal : !literal);
    }

    /// <param name="holds">Null: the value is missing, and the literals may be what they like. What is not known is null as well.</param>
    /// <param name="isBounded">The value only lies somewhere: sums of such values are missing, to the interpreter, whatever follows for them.</param>
    private void Tell(IEnumerable<Literal> literals, Func<Literal, bool?>? holds, bool isBounded = false)
    {
        foreach (var literal in literals)
        {
            if (holds is null)
                _told.Add(literal.Variable);
            else if (holds(literal) is { } value)
                Say(literal, value, isBounded);
            else
                _bounded.Add(literal.Variable);
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
        Fraction? low = Fraction.Zero, high = Fraction.Zero;
        bool lowClosed = true, highClosed = true, isMissing = false, isBounded = false;
        foreach (var part in form.Parts)
        {
            var factor = Fraction.Of(part.Value);
            var value = ValueOf(_model.Facts.Readings[part.Key]) switch { DateRange days => days.Days, NumberRange number => NumberOf(_model.Facts.Readings[part.Key], number), _ => null };
            isMissing |= value is null;

            // A product that is missing because it leaves its range has no number that could be told.
            isBounded |= value is null && _model.Facts.Readings[part.Key] is ArithmeticExpression { Operator: ArithmeticOperator.Multiply };
            isBounded |= value is { IsSingle: false };
            if (value is null)
                continue;
            var (least, most) = factor < 0 ? (value.High, value.Low) : (value.Low, value.High);
            (low, lowClosed) = (low + (factor * least.Value), lowClosed && least.Closed);
            (high, highClosed) = (high + (factor * most.Value), highClosed && most.Closed);
        }

        bool? IsBelow(Cut cut)
        {
            var limit = Fraction.Of(cut.Value);
            if (high is { } most && (most < limit || (most == limit && (cut.IncludesValue || !highClosed))))
                return true;
            return low is { } least && (least > limit || (least == limit && !(cut.IncludesValue && lowClosed))) ? false : null;
        }

        var below = cuts.Cuts.ToDictionary(cut => cuts[cut], IsBelow);
        Tell(below.Keys, (isMissing, isBounded) switch { (true, true) => static _ => null, (true, false) => null, _ => literal => below[literal] }, isBounded);
    }

    /// <summary>Where it is told which way a value lies from its limit, the limit stands for it.</summary>
    private NumberRange NumberOf(Expression reading, NumberRange range) => !_model.Facts.Censored.ContainsKey(reading) ? range
        : range is { Low.Value: null, High.Value: { } high } ? NumberRange.Of(high)
        : range is { High.Value: null, Low.Value: { } low } ? NumberRange.Of(low)
        : range;

    private void Tell(Expression first, Expression second, DatePair pair)
    {
        var spans = pair.Spans.ToDictionary(pair.Has);
        Func<Literal, bool?>? holds = (ValueOf(first), ValueOf(second)) switch
        {
            (DateRange { IsSingle: true } one, DateRange { IsSingle: true } two) => literal => Lies(spans[literal], one.Low, two.Low),
            (DateRange, DateRange) => static _ => null,
            _ => null,
        };
        Tell(spans.Keys, holds);
    }

    /// <summary>No day lies beyond the calendar's end.</summary>
    private static bool Lies(DatePair.Span span, DateOnly first, DateOnly second)
    {
        var (earlier, later) = span.Months > 0 ? (first, second) : (second, first);
        return CalendarArithmetic.Shift(earlier, Math.Abs(span.Months), DateUnit.Month) is { } moved && (span.IsExceeded ? moved < later : moved <= later);
    }
}
