using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>A requirement that keeps a value on one side of a cut.</summary>
/// <param name="Value">What is kept: an expression, or an axis where the requirement compares dates.</param>
/// <param name="Cut">On the grid of the value, where it has one.</param>
/// <param name="Step">From one value to the next: 1 of whole numbers and days, the declared precision of others; null: values lie everywhere.</param>
internal sealed record Limit(Requirement Requirement, object Value, Cut Cut, bool IsUpper, Rational? Step)
{
    /// <returns>Null where the requirement is of another form.</returns>
    public static Limit? Of(Requirement requirement, Axes axes)
    {
        if (Bound.Of(requirement) is { } bound)
            return Of(requirement, bound);
        return axes.Find(requirement.Literal) is { } place
            ? new(requirement, place.Axis, place.Cut, place.IsBelow, place.Axis.IsWhole ? Rational.One : null)
            : null;
    }

    public static Limit Of(Requirement requirement, Bound bound)
    {
        var step = StepOf(bound.Value);
        var cut = new Cut(bound.Limit.Value, bound.IsUpper == bound.IsClosed);
        return new(requirement, bound.Value, OnGrid(cut, step), bound.IsUpper, step);
    }

    /// <summary>Both speak of the same value and keep it on the same side.</summary>
    public bool IsBeside(Limit other) => IsUpper == other.IsUpper && Value.Equals(other.Value);

    /// <summary>Less is left than by the other.</summary>
    public bool IsTighterThan(Limit other) => IsUpper ? Cut.CompareTo(other.Cut) < 0 : Cut.CompareTo(other.Cut) > 0;

    /// <summary>Whether exactly one value lies between two cuts, and which; null: none, several, or nobody knows how many.</summary>
    public static Rational? OnlyBetween(Cut low, Cut high, Rational? step)
    {
        if (step is { } size)
            return high.Value - low.Value == size ? high.Value : null;
        return low.Value == high.Value && !low.IncludesValue && high.IncludesValue ? low.Value : null;
    }

    private static Rational? StepOf(Expression value)
        => value.Type.Kind == TypeKind.Integer ? Rational.One
            : value is PathExpression { Steps: { Count: > 0 } steps } ? steps[steps.Count - 1].Precision
            : null;

    private static Cut OnGrid(Cut cut, Rational? step)
    {
        if (step is not { } size)
            return cut;
        var steps = new Cut(cut.Value / size, cut.IncludesValue).OfWholeNumbers();
        return new(steps.Value * size, true);
    }
}
