using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Compares what two values may be: decided where every pair of possible values agrees. Texts are ordered by their UTF-16 code units.</summary>
internal static class Comparisons
{
    public static Kleene Decide(ComparisonOperator @operator, Possible? left, Possible? right)
    {
        if (left is null || right is null)
            return Kleene.Unknown;
        if (left is DateRange from && right is DateRange to)
            return Decide(@operator, from.Days, to.Days);
        if (left is MomentRange before && right is MomentRange after)
            return Decide(@operator, before.Milliseconds, after.Milliseconds);
        if (left is KnownText one && right is KnownText other)
            return Decide(@operator, NumberRange.Of(string.CompareOrdinal(one.Value, other.Value)), NumberRange.Of(0));
        return @operator switch
        {
            ComparisonOperator.Equal => Equal(left, right),
            ComparisonOperator.NotEqual => KleeneLogic.Not(Equal(left, right)),
            ComparisonOperator.Less => NumberRange.Less((NumberRange)left, (NumberRange)right),
            ComparisonOperator.Greater => NumberRange.Less((NumberRange)right, (NumberRange)left),
            ComparisonOperator.LessOrEqual => KleeneLogic.Not(NumberRange.Less((NumberRange)right, (NumberRange)left)),
            ComparisonOperator.GreaterOrEqual => KleeneLogic.Not(NumberRange.Less((NumberRange)left, (NumberRange)right)),
            _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "no comparison"),
        };
    }

    private static Kleene Equal(Possible left, Possible right) => (left, right) switch
    {
        (NumberRange a, NumberRange b) => NumberRange.Equal(a, b),
        (KnownCode or KnownTruth, _) when left.GetType() == right.GetType() => KleeneLogic.Of(left.Equals(right)),
        _ => throw new InvalidOperationException($"{left} is not compared with {right}"),
    };
}
