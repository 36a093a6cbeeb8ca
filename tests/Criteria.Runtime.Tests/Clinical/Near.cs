using Xunit;

namespace Criteria.Runtime.Tests.Clinical;

/// <summary>Compares a formula's result with a published value, as far as that is printed.</summary>
internal static class Near
{
    public static void Equal(double expected, double? found, double tolerance)
        => Assert.True(found is { } value && Math.Abs(value - expected) <= tolerance, FormattableString.Invariant($"{found?.ToString("R") ?? "null"} is not {expected} within {tolerance}"));
}
