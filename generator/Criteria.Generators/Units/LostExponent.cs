using System;

namespace Criteria.Units;

/// <summary>A unit that counts by a power of ten whose raised digits were lost when it was copied: <c>109/L</c> of 10⁹/L.</summary>
internal static class LostExponent
{
    private static readonly string[] _exponents = ["3", "6", "9", "12"];

    /// <returns>The code that was probably meant; null where nothing was lost.</returns>
    public static string? Repaired(string unit)
    {
        var rest = unit.TrimStart('x', 'X', '×', '*', ' ');
        foreach (var exponent in _exponents)
        {
            var lost = "10" + exponent;
            if (rest.StartsWith(lost, StringComparison.Ordinal) && (rest.Length == lost.Length || rest[lost.Length] == '/'))
                return "10*" + exponent + rest.Substring(lost.Length);
        }

        return null;
    }
}
