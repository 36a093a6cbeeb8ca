namespace Criteria.Fhir;

/// <summary>The range a laboratory calls normal, in the laboratory's own units; a limit that names no unit has that of the value.</summary>
/// <param name="Low">The lower limit; null where there is none.</param>
/// <param name="High">The upper limit; null where there is none.</param>
public sealed record ReferenceRange(QuantityValue? Low, QuantityValue? High);

/// <summary>What came of the reference ranges beside a value.</summary>
internal enum RangeReading
{
    None,
    Usable,
    Placeholder,
    Ambiguous,
}
