using System;

namespace Criteria;

/// <summary>Where the true value of a censored result lies.</summary>
public enum ValueBound
{
    /// <summary>The value is the result.</summary>
    Exact = 0,

    /// <summary>Below the value, for instance <c>&lt; 30</c>.</summary>
    Below,

    /// <summary>At or below the value.</summary>
    AtMost,

    /// <summary>At or above the value.</summary>
    AtLeast,

    /// <summary>Above the value.</summary>
    Above,
}

/// <summary>A laboratory result with the laboratory's own reference range, all in one unit, which the member's <see cref="UnitAttribute"/> names.</summary>
/// <param name="Value">The value; NaN and infinities count as missing.</param>
/// <param name="Low">The lower limit of the reference range that came with the result; missing where null, NaN or infinite.</param>
/// <param name="High">
/// The upper limit; missing where null, NaN or infinite. A range whose low is not below its high, or whose high is not positive, is missing as a whole:
/// laboratories send <c>0..0</c> as a placeholder, and of two limits in the wrong order nobody can tell which one is wrong.
/// </param>
public readonly record struct Lab(double Value, double? Low = null, double? High = null)
{
    /// <summary>The day of the sample, where it is known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where the true value lies, if the laboratory reported only a limit. A comparison is decided where every possible value agrees.</summary>
    public ValueBound Bound { get; init; }
}
