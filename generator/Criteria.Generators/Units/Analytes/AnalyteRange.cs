namespace Criteria.Units;

/// <summary>A range of values in one unit, both ends included, with the source of its figures.</summary>
sealed partial class AnalyteRange
{
    internal AnalyteRange(decimal low, decimal high, string unit, string source)
    {
        Low = low;
        High = high;
        Unit = unit;
        Source = source;
    }

    /// <summary>The lowest value inside.</summary>
    public decimal Low { get; }

    /// <summary>The highest value inside.</summary>
    public decimal High { get; }

    /// <summary>The UCUM code of both values' unit, which need not be the analyte's canonical one.</summary>
    public string Unit { get; }

    /// <summary>Where the figures come from; begins with "unverified" where they were checked against no source.</summary>
    public string Source { get; }
}
