using System.Collections.Generic;

namespace Criteria.Units;

/// <summary>Something that is measured in patients, as the catalogue knows it.</summary>
sealed partial class Analyte
{
    internal Analyte(string name, string display, string canonicalUnit, params string[] loincCodes)
    {
        Name = name;
        Display = display;
        CanonicalUnit = canonicalUnit;
        LoincCodes = [.. loincCodes];
    }

    /// <summary>The name by which attributes and files refer to it: lower case, words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>The name for people.</summary>
    public string Display { get; }

    /// <summary>The UCUM code of the unit that the project's own examples use. Values may come in any commensurable unit.</summary>
    public string CanonicalUnit { get; }

    /// <summary>The LOINC codes of its observations, those of mass and of substance concentration alike; empty where none was verified.</summary>
    public IReadOnlyList<string> LoincCodes { get; }

    /// <summary>Other names and abbreviations, which are not accepted but suggest this analyte.</summary>
    public IReadOnlyList<string> AlsoCalled { get; internal init; } = [];

    /// <summary>Values outside it are surely errors of entry or unit; null where the catalogue has none. It only reports, it removes no value.</summary>
    public AnalyteRange? PlausibleRange { get; internal init; }

    /// <summary>Thresholds outside it are unusual in eligibility criteria, which mostly means a wrong unit; null where the catalogue has none.</summary>
    public AnalyteRange? ThresholdRange { get; internal init; }

    /// <summary>The multiples of the upper limit of normal that thresholds usually are, in unit <c>1</c>; null where the catalogue has none.</summary>
    public AnalyteRange? UpperLimitMultiples { get; internal init; }

    /// <summary>How mass and substance concentration convert; null where they do not.</summary>
    public MassSubstanceFactor? MassSubstance { get; internal init; }

    /// <summary>
    /// Whether values hold only on the canonical unit's own scale, although UCUM would convert them: HbA1c in <c>%</c> (NGSP) is no fraction of the
    /// HbA1c in <c>mmol/mol</c> (IFCC), which is another quantity with a formula between them.
    /// </summary>
    public bool HasOwnScale { get; internal init; }

    /// <summary>The name of the analyte of which this one is a part, or which it does not exceed for another reason; null where there is none.</summary>
    internal string? NeverAbove { get; init; }

    /// <summary>The name of the same dose by another measure: that by body weight, or that of the whole patient; null where it is no dose.</summary>
    internal string? OtherDose { get; init; }

    /// <summary>Where the codes and the unit come from.</summary>
    public string Source { get; internal init; } = string.Empty;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
