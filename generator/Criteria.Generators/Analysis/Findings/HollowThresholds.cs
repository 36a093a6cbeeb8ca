using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 12: scores and counts that are asked for nothing or for more than there is, and sections without criteria.</summary>
internal static class HollowThresholds
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        FindSections(trial, diagnostics);
        foreach (var (owner, part) in WrittenExpressions.Parts(trial))
        {
            if (part is ComparisonExpression comparison)
                Check(owner, comparison, false, diagnostics);
            else if (part is BetweenExpression range)
                CheckEnds(owner, range, diagnostics);
        }
    }

    private static void FindSections(Trial trial, DiagnosticBag diagnostics)
    {
        const string Advice = "leave it out if the source has none, or say by a 'gap' that they are lost";
        foreach (var section in trial.EmptySections)
            diagnostics.Report(LogicRules.Hollow, section.Origin.Span, $"'{section.Display}' has no criteria; {Advice}");
        foreach (var kind in trial.TopLevel.GroupBy(static criterion => criterion.Kind).Where(static kind => kind.All(static criterion => criterion.Role == CriterionRole.Heading)))
        {
            var heading = kind.First();
            diagnostics.Report(LogicRules.Hollow, heading.Origin.Span, $"no {(kind.Key == CriterionKind.Inclusion ? "inclusion" : "exclusion")} criterion stands below the heading '{heading.Id}'; {Advice}");
        }
    }

    /// <summary>That a range begins with nothing, or ends with all there is, is how one says where it lies.</summary>
    private static void CheckEnds(string owner, BetweenExpression range, DiagnosticBag diagnostics)
    {
        var (low, high) = Halves.Of(range);
        foreach (var end in new[] { low, high }.OfType<ComparisonExpression>())
            Check(owner, end, true, diagnostics);
    }

    /// <param name="mayTouch">The limit may be the lowest or the highest there is.</param>
    private static void Check(string owner, ComparisonExpression comparison, bool mayTouch, DiagnosticBag diagnostics)
    {
        var (value, limit) = comparison switch
        {
            { Right: NumberConstant right } => (comparison.Left, right),
            { Left: NumberConstant left } => (comparison.Right, left),
            _ => (null, null),
        };
        if (value is not (ScoreExpression or CountExpression) || limit is null)
            return;
        var most = value is ScoreExpression score ? ScorePoints.Most(score) : (BigInteger?)null;
        var isIdle = !mayTouch && Bound.Of(comparison, true) is { } bound
            ? ScorePoints.Reached(bound) is var reached && (reached <= 0 || reached > most)
            : limit.Value.Sign < 0 || limit.Value.Floor() > most;
        if (!isIdle)
            return;
        var text = AuthorText.Of(value) ?? "a count";
        var end = most is { } points && limit.Value.Sign > 0
            ? $"has at most {points.ToString(CultureInfo.InvariantCulture)} points"
            : $"is never below 0";
        diagnostics.Report(LogicRules.Hollow, comparison.Origin.Span, $"{owner} compares '{text}' with {AuthorText.Of(limit) ?? limit.Value.ToString()}, but it {end}");
    }
}
