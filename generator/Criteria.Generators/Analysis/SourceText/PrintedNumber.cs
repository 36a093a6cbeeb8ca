using Criteria.Generators.Trials;
using Criteria.Units;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>A number that a protocol prints as an amount or a limit, with what it prints beside it.</summary>
/// <param name="Unit">Null where none is printed, or one that nobody knows.</param>
/// <param name="Comparison">How a value relates to the number; null where the words do not say.</param>
/// <param name="IsDenied">A "no" or "unable" stands before it, so that the opposite may be what is meant.</param>
/// <param name="IsRequired">It says something that an expression has to say too; one that is not may stand for what an expression says.</param>
/// <param name="Span">Comparison, number and unit.</param>
/// <param name="Shown">These in the characters of the page.</param>
internal sealed record PrintedNumber(
    Rational Value, UcumUnit? Unit, ComparisonOperator? Comparison, bool IsDenied, bool IsRequired, TextSpan Span, string Shown)
{
    /// <summary>A length of time: days, weeks, months, years.</summary>
    public bool IsTime => Unit is { IsSpecial: false } unit && unit.Dimension.Equals(TimeDimension);

    /// <summary>Digits that were raised once: 109/L for 10⁹/L.</summary>
    public bool HasLostExponent { get; init; }

    private static UcumDimension TimeDimension { get; } = Ucum.TryParse("d", out var day, out _) ? day.Dimension : UcumDimension.None;
}
