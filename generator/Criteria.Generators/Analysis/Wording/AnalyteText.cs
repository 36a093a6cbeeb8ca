using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Wording;

/// <summary>Names and ranges of the catalogue, made ready for a message.</summary>
internal static class AnalyteText
{
    /// <summary>The name for people as it stands within a sentence; an abbreviation keeps its capitals.</summary>
    public static string NameOf(Analyte analyte)
    {
        var name = analyte.Display;
        return name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name;
    }

    /// <summary>For instance <c>0.05 to 3 10*9/L</c>, in the catalogue's own unit.</summary>
    public static string Of(AnalyteRange range) => $"{(Rational)range.Low} to {(Rational)range.High}{UnitText(range.Unit)}";

    /// <summary>A number with its unit; a count and a score have none that one would say.</summary>
    public static string Of(Rational value, string? unit) => value + UnitText(unit);

    /// <summary>A number as it was written.</summary>
    public static string Of(WrittenNumber written) => written.Digits + UnitText(written.Unit);

    private static string UnitText(string? unit) => unit is null or "1" or "a" || unit.StartsWith("{", System.StringComparison.Ordinal) ? string.Empty : " " + unit;
}
