using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Weighted scores: between the points that are sure and those that are possible.</summary>
internal static class Scores
{
    public static NumberRange? Of(ScoreExpression score, Func<Expression, Kleene> truth)
    {
        var items = score.Items.Select(item => Of(item, truth)).ToArray();
        return IntegerIntervals.Fitting(
            RangeEnd.At(items.Aggregate(Fraction.Zero, (sum, item) => sum + item.Low)),
            RangeEnd.At(items.Aggregate(Fraction.Zero, (sum, item) => sum + item.High)));
    }

    private static (Fraction Low, Fraction High) Of(ScoreItem item, Func<Expression, Kleene> truth)
    {
        switch (item)
        {
            case PointsItem points:
                var holds = truth(points.Condition);
                return (holds == Kleene.True ? points.Weight : 0, holds == Kleene.False ? 0 : points.Weight);
            case WorstItem worst:
                var items = worst.Items.Select(i => Of(i, truth)).ToArray();
                return items.Length == 0 ? (0, 0) : (items.Max(i => i.Low), items.Max(i => i.High));
            default:
                throw new NotSupportedException($"the reference interpreter does not know {item.GetType().Name}");
        }
    }
}
