using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>A number that an expression compares with, in each of the forms in which it is known.</summary>
/// <param name="Value">As the expression counts it, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Null where it has none.</param>
/// <param name="Written">As the author wrote it, where that is another unit.</param>
/// <param name="Comparison">How a value relates to the number; null where that does not show.</param>
/// <param name="IsDenied">It stands under a "not".</param>
/// <param name="IsOwn">The text has to say it too; one of a definition, of a formula or of a score may be said there.</param>
/// <param name="Shown">The number with its unit, for a message.</param>
/// <param name="Span">Where the author wrote it.</param>
internal sealed record EncodedNumber(
    Rational Value, UcumUnit? Unit, (Rational Value, UcumUnit Unit)? Written, ComparisonOperator? Comparison, bool IsDenied, bool IsOwn, string Shown, SourceSpan Span)
{
    /// <summary>Nothing needs to be said of it: a lower end of nothing, or that there is one at all.</summary>
    public bool IsTrivial { get; init; }

    /// <summary>A judgement's statement says it, in words that may leave something out.</summary>
    public bool IsStated { get; init; }

    /// <summary>The constant. One that is compared twice, as the end of a range is, has to be found once.</summary>
    public object? Literal { get; init; }

    /// <summary>The class of a classification, such as <c>'III'</c>.</summary>
    public bool IsClass { get; init; }
}
