using System.Diagnostics.CodeAnalysis;

namespace Criteria.Units;

/// <summary>Reads unit codes of UCUM, in its case-sensitive form (<c>c/s</c>), by the tables of its version 2.1.</summary>
static partial class Ucum
{
    /// <summary>
    /// Reads a code such as <c>10*9/L</c>, <c>mg/(kg.d)</c>, <c>mm[Hg]</c> or <c>mL/min/{1.73_m2}</c>. What stands in braces is an annotation and
    /// changes nothing. Never throws.
    /// </summary>
    /// <param name="code">The code; null is read as empty, which no code is.</param>
    /// <param name="unit">The unit, when the code is one.</param>
    /// <param name="error">What is wrong and where, when it is not.</param>
    public static bool TryParse(string? code, [NotNullWhen(true)] out UcumUnit? unit, [NotNullWhen(false)] out UcumError? error) =>
        UcumParser.TryParse(code ?? string.Empty, out unit, out error);

    /// <summary>
    /// The code that an author most likely meant by a spelling that UCUM does not have (<c>mmHg</c>, <c>x10^9/L</c>, <c>IU/L</c>), or by one that
    /// it reads as something nobody means in medicine (<c>K/uL</c>, kelvins in a microlitre).
    /// </summary>
    /// <returns>Null where the code is fine, and where nothing is likely.</returns>
    public static string? SuggestionFor(string? code) => UcumSpelling.SuggestionFor(code);
}
