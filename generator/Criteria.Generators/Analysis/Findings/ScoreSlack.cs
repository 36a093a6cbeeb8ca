using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 49: items of a score that by their weights can never make the difference, and those without which its threshold cannot be reached.</summary>
internal static class ScoreSlack
{
    // Domains squared times points; what is larger is no score that anybody adds up.
    private const long MostWork = 2_000_000;

    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        foreach (var (owner, part) in WrittenExpressions.Parts(trial))
        {
            switch (part)
            {
                case ComparisonExpression comparison:
                    Check(owner, comparison, diagnostics);
                    break;
                case BetweenExpression { Operand: ScoreExpression } range:
                    var (low, high) = Halves.Of(range);
                    foreach (var half in new[] { low, high }.OfType<ComparisonExpression>())
                        Check(owner, half, diagnostics);
                    break;
            }
        }
    }

    private static void Check(string owner, ComparisonExpression comparison, DiagnosticBag diagnostics)
    {
        if (Bound.Of(comparison, true) is not { Value: ScoreExpression { Items.Count: > 1 } score } bound)
            return;
        var (needed, most) = (ScorePoints.Reached(bound), ScorePoints.Most(score));
        if (needed <= 0 || needed > most || most * score.Items.Count * score.Items.Count > MostWork)
            return;
        var threshold = (int)needed;
        var points = threshold.ToString(CultureInfo.InvariantCulture);
        var reasons = new List<string>();
        var required = score.Items.Where(item => most - ScorePoints.Most(item) < threshold).ToList();
        if (required.Count > 0 && required.Count < score.Items.Count)
        {
            var rest = (most - required.Min(static item => ScorePoints.Most(item))).ToString(CultureInfo.InvariantCulture);
            reasons.Add(required.Count == 1
                ? $"cannot reach {points} points without {NameOf(required[0])}: all others have at most {rest}"
                : $"cannot reach {points} points without each of {Listing.And(required.Select(NameOf).ToList())}");
        }

        var idle = score.Items.SelectMany((item, place) => Idle(item, Sums(score.Items, place, (int)most), threshold)).ToList();
        if (idle.Count > 0)
            reasons.Add($"reaches or misses {points} points whether {Listing.Or(idle)} {(idle.Count == 1 ? "counts" : "count")} or not");
        if (reasons.Count > 0)
            diagnostics.Report(ThresholdRules.ScoreSlack, comparison.Origin.Span, $"the score of {owner} {string.Join(", and ", reasons)}");
    }

    private static string NameOf(ScoreItem item) => item is PointsItem points ? Name(points) : Listing.Or(Leaves(item).Select(Name).ToList());

    private static string Name(PointsItem item) => $"'{AuthorText.Of(item.Condition) ?? "an item"}'";

    private static IEnumerable<PointsItem> Leaves(ScoreItem item)
        => item is WorstItem worst ? worst.Items.SelectMany(Leaves) : item is PointsItem points ? [points] : [];

    /// <summary>Those that no sum of the other domains lets decide, even where nothing else of their own domain holds.</summary>
    private static IEnumerable<string> Idle(ScoreItem item, bool[] others, int threshold)
        => Leaves(item).Where(leaf => !Enumerable.Range(0, threshold).Any(sum => sum < others.Length && others[sum] && sum + (BigInteger)leaf.Weight >= threshold)).Select(Name);

    /// <summary>The sums that the domains but one can have, were their items independent of each other.</summary>
    private static bool[] Sums(IReadOnlyList<ScoreItem> items, int without, int most)
    {
        var sums = new bool[most + 1];
        sums[0] = true;
        for (var index = 0; index < items.Count; index++)
        {
            if (index == without)
                continue;
            var weights = Leaves(items[index]).Select(static leaf => leaf.Weight).Where(static weight => weight > 0).Distinct().ToList();
            for (var sum = most; sum > 0; sum--)
                sums[sum] |= weights.Any(weight => weight <= sum && sums[sum - weight]);
        }

        return sums;
    }
}
