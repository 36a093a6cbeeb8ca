using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>Between which two numbers, both of them possible, a number lies.</summary>
internal readonly record struct NumberSpan(Rational Low, Rational High)
{
    public static NumberSpan Of(Rational number) => new(number, number);

    /// <summary>What is so of all numbers of the one and all numbers of the other; null where it is so of some and not of others.</summary>
    public bool? Compare(ComparisonOperator @operator, NumberSpan other) => @operator switch
    {
        ComparisonOperator.Less => High < other.Low ? true : Low >= other.High ? false : null,
        ComparisonOperator.LessOrEqual => High <= other.Low ? true : Low > other.High ? false : null,
        ComparisonOperator.Greater => Low > other.High ? true : High <= other.Low ? false : null,
        ComparisonOperator.GreaterOrEqual => Low >= other.High ? true : High < other.Low ? false : null,
        ComparisonOperator.Equal => IsSame(other),
        _ => !IsSame(other),
    };

    private bool? IsSame(NumberSpan other) => High < other.Low || Low > other.High ? false : Low == High && other.Low == other.High ? true : null;
}
