namespace Criteria.Fhir;

/// <summary>What look-ups by code found usable and what they had to leave out. Each look-up that is given this report adds to it.</summary>
public sealed class LookupReport
{
    /// <summary>Results that were converted to the wanted unit.</summary>
    public long Used { get; private set; }

    /// <summary>Results without a number: no value, words, a code.</summary>
    public long NotQuantities { get; private set; }

    /// <summary>Results whose unit does not convert to the wanted one, by their unit; those without a unit under <see cref="Tally.Absent"/>.</summary>
    public Tally UnconvertibleUnits { get; } = new();

    /// <summary>Reference ranges of used results that do not convert, or say nothing once they are converted; the value stands without them.</summary>
    public long UnconvertibleRanges { get; private set; }

    /// <summary>Look-ups of the latest result that found different ones at the latest moment.</summary>
    public long Ties { get; private set; }

    internal void CountUsed() => Used++;

    internal void CountNotAQuantity() => NotQuantities++;

    internal void CountUnconvertible(string? unit) => UnconvertibleUnits.Add(unit);

    internal void CountUnconvertibleRange() => UnconvertibleRanges++;

    internal void CountTie() => Ties++;
}
