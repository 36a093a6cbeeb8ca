using System.Globalization;
using System.Text.RegularExpressions;
using Criteria.Generators.Emit.Prose;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Tests.Emit.Prose;

/// <summary>The numbers of an expression with their units, and those that a reader finds in its prose, each as a text that the two sides share.</summary>
internal static partial class SpokenNumbers
{
    private static readonly string[] s_times = ["year", "month", "week", "day", "hour", "minute", "second", "millisecond", "point"];

    /// <summary>From the expression, by walking it, each as its author wrote it; nothing here asks the prose but for the names of facts, which may have digits of their own.</summary>
    public static List<string> In(Expression expression)
    {
        var found = new List<string>();
        foreach (var part in Parts(expression))
        {
            switch (part)
            {
                case NumberConstant number:
                    var (value, unit) = number.Written.IsNone ? (number.Value, number.Type.Unit) : (number.Written.Value, number.Written.Unit);
                    found.Add(Spoken(value, unit is null or "1" ? string.Empty : unit));
                    break;
                case DateConstant day:
                    found.Add(Day(day.Year, day.Month, day.Day, null, null));
                    break;
                case DateTimeConstant moment:
                    found.Add(Day(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute));
                    break;
                case DateShiftExpression shift:
                    found.Add(Spoken(Math.Abs((long)shift.Amount), shift.Unit.ToString().ToLowerInvariant()));
                    break;
                case CardinalityExpression cardinality:
                    found.Add(Spoken(cardinality.Number, string.Empty));
                    break;
                case ScoreExpression score:
                    found.AddRange(score.Items.Items.SelectMany(Weights).Select(static weight => Spoken(weight, "point")));
                    break;
                case ConversionExpression { Type.Unit: { } target }:
                    found.Add("in " + target);
                    break;
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>From the prose, as a reader would: names and quoted texts are taken out, and what is left of digits are numbers, with the unit behind them.</summary>
    public static List<string> In(string prose, Expression expression, Trial trial)
    {
        foreach (var name in Names(expression, trial).OrderByDescending(static name => name.Length))
            prose = prose.Replace(name, "name", StringComparison.Ordinal);
        prose = Quoted().Replace(prose, "name");
        var units = Parts(expression).SelectMany(static part => new[] { part.Type.Unit, (part as NumberConstant)?.Written.Unit }).OfType<string>().Where(static unit => unit != "1").ToHashSet();
        var found = new List<string>();
        foreach (Match match in Number().Matches(prose))
        {
            if (match.Groups["year"].Success)
            {
                found.Add(Day(Part(match, "year")!.Value, Part(match, "month"), Part(match, "day"), Part(match, "hour"), Part(match, "minute")));
                continue;
            }

            var unit = match.Groups["unit"].Value;
            unit = units.FirstOrDefault(known => known == unit) ?? units.Where(known => unit.StartsWith(known, StringComparison.Ordinal) && unit[known.Length..].All(static end => end is ')' or ',' or ';' or ':')).MaxBy(static known => known.Length)
                ?? s_times.FirstOrDefault(time => Regex.IsMatch(unit, $"^{time}s?\\b")) ?? string.Empty;
            found.Add(Spoken(Value(match.Groups["number"].Value), unit));
        }

        found.AddRange(Conversion().Matches(prose).Select(match => match.Groups["unit"].Value)
            .Select(word => units.Contains(word) ? word : units.Where(known => word.StartsWith(known, StringComparison.Ordinal) && word[known.Length..].All(static end => end is ')' or ',' or ';' or ':')).MaxBy(static known => known.Length))
            .OfType<string>().Select(static unit => "in " + unit));
        return [.. found.Order(StringComparer.Ordinal)];
    }

    public static IEnumerable<Expression> Parts(Expression expression) => Children(expression).SelectMany(Parts).Prepend(expression);

    // A window of so long after a moment is said with that moment once.
    private static IEnumerable<Expression> Children(Expression expression)
        => expression is BetweenExpression { LowClosed: true, HighClosed: true, Low: { } start, High: DateShiftExpression { Amount: > 0 } end } window && start.Equals(end.Date)
            ? [window.Operand, end]
            : ExpressionChildren.Of(expression);

    // What has no end as a decimal is said to twelve digits; both sides are compared by eleven.
    private static string Spoken(Rational value, string unit)
        => (value.IsTerminatingDecimal ? value.ToString() : value.RoundToSignificantDigits(11, MidpointRounding.ToEven).ToString()) + (unit.Length > 0 ? " " + unit : string.Empty);

    private static Rational Value(string written)
    {
        var value = Rational.Parse(written.TrimStart('~'));
        return written.StartsWith('~') ? value.RoundToSignificantDigits(11, MidpointRounding.ToEven) : value;
    }

    private static string Day(int year, int? month, int? day, int? hour, int? minute)
        => month is null ? Spoken(year, string.Empty) : string.Create(CultureInfo.InvariantCulture, $"{year}-{month}-{day} {hour}:{(hour is null ? null : minute ?? 0)}");

    private static int? Part(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<int> Weights(ScoreItem item) => item switch
    {
        PointsItem points => [points.Weight],
        WorstItem worst => worst.Items.Items.SelectMany(Weights),
        _ => [],
    };

    private static IEnumerable<string> Names(Expression expression, Trial trial)
    {
        foreach (var part in Parts(expression))
        {
            if (part is PathExpression path)
            {
                foreach (var member in path.Steps.Items.Select(static step => step.Member).Where(static member => member.Any(char.IsDigit)))
                    yield return member;
            }

            var name = part switch
            {
                ParameterExpression parameter => ProseNames.Words(trial.Parameters[parameter.Parameter].Name),
                CriterionExpression criterion => "criterion " + trial.AllCriteria[criterion.Criterion].Id,
                AttestationExpression attestation => trial.Attestations[attestation.Attestation].Statement,
                CallExpression call => trial.Functions[call.Function].Name,
                _ => string.Empty,
            };
            if (name.Length > 0)
                yield return name;
        }
    }

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.:])(?:(?<year>\d{4})(?!\d|\.\d)(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)(?: (?<hour>\d\d):(?<minute>\d\d))?|(?<number>~?-?\d+(?:\.\d+)?)(?: (?<unit>\S+))?)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=\s)in (?<unit>\S+)")]
    private static partial Regex Conversion();
}
