using Criteria;

namespace Contradictions;

/// <summary>The blood of one patient.</summary>
public sealed record Blood
{
    /// <summary>Platelets.</summary>
    [Unit("10*9/L"), Analyte("platelets")] public double? Platelets { get; init; }

    /// <summary>Hemoglobin.</summary>
    [Unit("g/L"), Analyte("hemoglobin")] public double? Hemoglobin { get; init; }
}

/// <summary>An inclusion and an exclusion criterion whose thresholds leave nobody, as when one of them was copied from another trial.</summary>
[Trial<Blood>("MARROW")]
[Inclusion("I6", "Platelets <= 80 '10*9/L'")]
[Exclusion("E3", "Platelets < 100 '10*9/L'")]
public static partial class Marrow;

/// <summary>A threshold that decides nothing: whoever is above it but below the other one is excluded all the same.</summary>
[Trial<Blood>("ANEMIA")]
[Inclusion("I5", "Hemoglobin >= 85 'g/L'")]
[Exclusion("E4", "Hemoglobin < 10 'g/dL'")]
public static partial class Anemia;
