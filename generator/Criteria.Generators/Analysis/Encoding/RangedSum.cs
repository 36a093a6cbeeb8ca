using Criteria.Generators.Analysis.Solving;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Encoding;

/// <summary>A sum of facts that lies between two others, because of some of its parts only a range is known.</summary>
/// <param name="Sum">Of what is known.</param>
/// <param name="Low">What the rest adds at least.</param>
/// <param name="High">What the rest adds at most.</param>
/// <param name="Presence">That anything is known of the whole.</param>
internal readonly record struct RangedSum(LinearSum Sum, Rational Low, Rational High, Literal Presence)
{
    public bool IsSingle => Low == High;

    public RangedSum Times(Rational factor)
    {
        var product = new LinearSum();
        product.Add(Sum, factor);
        return factor.Sign < 0 ? this with { Sum = product, Low = factor * High, High = factor * Low } : this with { Sum = product, Low = factor * Low, High = factor * High };
    }

    /// <summary>Of what is known of either side by itself: what stands on both of them does not cancel out.</summary>
    public RangedSum Plus(RangedSum other, Literal presence)
    {
        var sum = new LinearSum();
        sum.Add(Sum, Rational.One);
        sum.Add(other.Sum, Rational.One);
        return new(sum, Low + other.Low, High + other.High, presence);
    }
}
