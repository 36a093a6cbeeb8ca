using System.Collections.Immutable;
using System.Linq;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Attributes;
using Criteria.Generators.Trials;
using Criteria.Units;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Subjects;

/// <summary>Reads <c>[Range(low, high)]</c> and <c>[Precision(step)]</c>: a double stands for the shortest decimal that prints it, an infinity for no end.</summary>
internal static class DeclaredDomain
{
    public static NumberDomain? Of(ImmutableArray<AttributeData> attributes)
    {
        var range = attributes.FirstOrDefault(static attribute => CriteriaAttributes.Is(attribute, "RangeAttribute"));
        return range is { ConstructorArguments.Length: 2 }
            && range.ConstructorArguments[0].Value is double low
            && range.ConstructorArguments[1].Value is double high
            && Exact(low) is { } lowest
            && Exact(high) is { } highest
            ? new(lowest, highest)
            : null;
    }

    /// <summary>The step of <c>[Precision(step)]</c>; null where there is none, or none that is positive and finite.</summary>
    public static Rational? PrecisionOf(ImmutableArray<AttributeData> attributes)
        => attributes.FirstOrDefault(static attribute => CriteriaAttributes.Is(attribute, "PrecisionAttribute")) is { ConstructorArguments.Length: 1 } found
            && found.ConstructorArguments[0].Value is double step and > 0
            && !double.IsInfinity(step)
            ? Rational.FromShortestDecimal(step)
            : null;

    private static Rational? Exact(double value)
    {
        if (double.IsNaN(value))
            return null;
        var finite = double.IsInfinity(value) ? (value > 0 ? double.MaxValue : double.MinValue) : value;
        return Rational.FromShortestDecimal(finite);
    }
}
