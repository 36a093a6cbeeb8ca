using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>A value that is not measured but computed, by one of several formulas.</summary>
/// <param name="Names">What protocols call it.</param>
/// <param name="Formulas">Words that name a formula, or say that it is measured after all.</param>
internal sealed record ComputedValue(IReadOnlyList<string> Names, IReadOnlyList<string> Formulas);

/// <summary>A formula of which there are several versions.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Names">What protocols call it.</param>
/// <param name="Versions">By which each is known.</param>
internal sealed record VersionedFormula(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Versions);

/// <summary>Values and formulas that protocols name for short, and that are not one thing.</summary>
internal static class ComputedValues
{
    private static readonly ComputedValue[] _values =
    [
        new(
            ["egfr", "gfr", "glomerular filtration rate"],
            ["ckd-epi", "ckdepi", "ckd epi", "mdrd", "schwartz", "cockcroft", "ekfc", "lund-malmo", "lund-malmö", "japanese", "cystatin", "inulin", "iohexol", "measured", "mgfr"]),
        new(
            ["creatinine clearance", "crcl", "clcr", "ccr"],
            ["cockcroft", "gault", "ckd-epi", "ckd epi", "mdrd", "schwartz", "24-hour", "24 hour", "24-h", "24 h", "24h", "urine collection", "measured"]),
        new(
            ["qtc", "corrected qt", "qt interval corrected", "corrected qt interval"],
            ["fridericia", "bazett", "framingham", "hodges", "qtcf", "qtcb"]),
    ];

    // Of CKD-EPI those from creatinine, from both substances, and from creatinine without race.
    private static readonly VersionedFormula[] _formulas = [new("CKD-EPI", ["ckd-epi", "ckdepi", "ckd epi"], ["2009", "2012", "2021"])];

    /// <summary>The name of a value of which a text does not say how it is computed; null: there is none.</summary>
    /// <param name="text">Made plain.</param>
    public static (int Start, int Length)? Unnamed(string text)
    {
        foreach (var value in _values)
        {
            var name = value.Names.Select(words => (Start: PlainWords.IndexOf(text, words), words.Length)).Where(static found => found.Start >= 0).OrderBy(static found => found.Start).FirstOrDefault();
            if (name.Length > 0 && !value.Formulas.Any(words => PlainWords.Has(text, words)))
                return name;
        }

        return null;
    }

    /// <summary>A formula of which a text does not say the version, and where it names it; null: there is none.</summary>
    /// <param name="text">Made plain.</param>
    public static (VersionedFormula Formula, int Start, int Length)? WithoutVersion(string text)
    {
        foreach (var formula in _formulas)
        {
            var name = formula.Names.Select(words => (Start: PlainWords.IndexOf(text, words), words.Length)).FirstOrDefault(static found => found.Start >= 0);
            if (name.Length > 0 && !formula.Versions.Any(version => PlainWords.Has(text, version)))
                return (formula, name.Start, name.Length);
        }

        return null;
    }
}
