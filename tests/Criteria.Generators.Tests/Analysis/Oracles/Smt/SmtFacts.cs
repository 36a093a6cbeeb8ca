using System.Text;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles.Smt;

/// <summary>
/// The readings of a trial as constants: whether each is there, and its value; with what is known of it whatever criteria ask. Results beyond a limit of detection
/// are among the patients where the trial tests conditions on them for being unknown.
/// </summary>
internal sealed class SmtFacts(Trial trial, StringBuilder text)
{
    private readonly Dictionary<Expression, (int Number, SmtValue Value)> _facts = [];
    private readonly Dictionary<Expression, string> _anchors = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly StringBuilder _known = new();
    private readonly HashSet<Expression> _censored = ClosedWorld.Censored(trial);

    public static int FirstDay => NumberOf(DateOnly.MinValue);

    public static int LastDay => NumberOf(DateOnly.MaxValue);

    public static int NumberOf(DateOnly day) => day.DayNumber + 1;

    /// <summary>What is asserted of the readings.</summary>
    public string Known => _known.ToString();

    /// <summary>The readings with the term that they are there.</summary>
    public IEnumerable<(Expression Reading, string Present)> Presence => _facts.Select(static fact => (fact.Key, fact.Value.Value.Present));

    /// <summary>Whether months are counted from this date, so that it is one of the anchors of the calendar.</summary>
    public bool IsAnchor(Expression reading) => _anchors.ContainsKey(reading);

    /// <summary>A reading of any type but a date: numbers count as reals, texts and codes by number.</summary>
    public SmtValue Of(Expression reading)
    {
        if (_facts.TryGetValue(reading, out var known))
            return known.Value;
        var number = _facts.Count;
        var sort = reading.Type.Kind switch
        {
            TypeKind.Boolean => "Bool",
            TypeKind.Decimal or TypeKind.Quantity => "Real",
            _ => "Int",
        };
        text.AppendLine($"(declare-const p{number} Bool)").AppendLine($"(declare-const v{number} {sort})");
        var value = SmtValue.Single($"p{number}", reading.Type.Kind == TypeKind.Integer ? $"(to_real v{number})" : $"v{number}");
        if (_censored.Contains(reading))
        {
            text.AppendLine($"(declare-const nl{number} Bool)").AppendLine($"(declare-const nh{number} Bool)");
            _known.AppendLine($"(assert (not (and nl{number} nh{number})))");
            value = value with { NoLow = $"nl{number}", NoHigh = $"nh{number}" };
        }

        _facts.Add(reading, (number, value));
        if (reading.Type.Kind == TypeKind.Date)
            _known.AppendLine($"(assert (<= {FirstDay} {value.Low} {LastDay}))");
        if (reading is PathExpression path)
            State(path, value);
        return value;
    }

    /// <summary>Which of the anchors of the calendar a date is.</summary>
    public string AnchorOf(Expression reading)
    {
        if (_anchors.TryGetValue(reading, out var known))
            return known;
        var day = Of(reading).Low;
        _anchors.Add(reading, known = "k" + day);
        text.AppendLine($"(declare-const {known} Int)");
        _known.AppendLine($"(assert {SmtTerm.Or(SmtCalendar.Anchors.Select((anchor, index) => $"(and (= {known} {index}) (= {day} {NumberOf(anchor)}))"))})");
        return known;
    }

    /// <summary>The number of a text, or of a code as system and code.</summary>
    public int NumberOf(string value)
    {
        if (!_texts.TryGetValue(value, out var number))
            _texts.Add(value, number = _texts.Count);
        return number;
    }

    /// <summary>What <see cref="PathReader"/> takes for missing has no value: so much is known of every value that is there.</summary>
    private void State(PathExpression path, SmtValue value)
    {
        var last = path.Steps[path.Steps.Count - 1];
        if (last.Domain is { } domain)
            _known.AppendLine($"(assert (<= {SmtTerm.Number(Fraction.Of(domain.Low))} {value.Low} {SmtTerm.Number(Fraction.Of(domain.High))}))");
        else if (last.Type is NumberMember { Representation: NumberRepresentation.Int32 })
            _known.AppendLine($"(assert (<= (- 2147483648.0) {value.Low} 2147483647.0))");
        if (last.Type is EnumMember members)
            _known.AppendLine($"(assert {SmtTerm.Or(members.Values.Where(static member => !member.IsMissing).Select(member => $"(= {value.Low} {NumberOf(member.Text)})"))})");
        if (path.Steps.Count > 1 && path.Steps[path.Steps.Count - 2].Type is LabMember && last.Member is "High" or "Low")
            StateLimits(path, last);
    }

    /// <summary>A reference range whose upper limit is not above zero, or not above its lower one, is none.</summary>
    private void StateLimits(PathExpression path, PathStep last)
    {
        var value = Of(path);
        if (last.Member == "High")
            _known.AppendLine($"(assert (> {value.Low} 0.0))");
        foreach (var (other, known) in _facts.ToList())
        {
            if (other is not PathExpression { Steps: var steps } || steps.Count != path.Steps.Count || !steps.Take(steps.Count - 1).SequenceEqual(path.Steps.Take(steps.Count - 1)))
                continue;
            var (low, high) = (steps[steps.Count - 1].Member, last.Member) switch
            {
                ("Low", "High") => (known.Value, value),
                ("High", "Low") => (value, known.Value),
                _ => (value, value),
            };
            if (low != high)
                _known.AppendLine($"(assert (=> (and {low.Present} {high.Present}) (< {low.Low} {high.Low})))");
        }
    }

    /// <summary>The parameter that must not come before another is missing where it does.</summary>
    public string PresenceOf(ParameterExpression parameter)
    {
        var value = Of(parameter);
        if (trial.Parameters[parameter.Parameter].After is not { } after)
            return value.Present;
        var anchor = Of(new ParameterExpression(after, trial.Parameters[after].Type));
        return $"(and {value.Present} (not (and {anchor.Present} (< {value.Low} {anchor.Low}))))";
    }
}
