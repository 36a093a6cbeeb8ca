using System;
using Criteria.Units;

namespace Criteria.Generators.Trials;

/// <summary>
/// A number with the digits and the unit in which it was written. Two are always equal, as two places are: 2.5 mg/dL of creatinine and 221 umol/L are
/// one threshold, and how it was written changes nothing that it decides.
/// </summary>
internal readonly struct WrittenNumber(Rational value, int decimals, string? unit) : IEquatable<WrittenNumber>
{
    private readonly bool _isKnown = true;

    /// <summary>Nobody wrote the number: it was computed.</summary>
    public bool IsNone => !_isKnown;

    /// <summary>The number in <see cref="Unit"/>.</summary>
    public Rational Value { get; } = value;

    /// <summary>How many digits stand behind the point.</summary>
    public int Decimals { get; } = decimals;

    /// <summary>The UCUM code; null: none was written.</summary>
    public string? Unit { get; } = unit;

    /// <summary>The number with the digits that were written: 2.50 is not 2.5.</summary>
    public string Digits
    {
        get
        {
            var shown = Value.ToString();
            var point = shown.IndexOf('.');
            var lacking = Decimals - (point < 0 ? 0 : shown.Length - point - 1);
            return lacking <= 0 ? shown : shown + (point < 0 ? "." : string.Empty) + new string('0', lacking);
        }
    }

    public bool Equals(WrittenNumber other) => true;

    public override bool Equals(object? obj) => obj is WrittenNumber;

    public override int GetHashCode() => 0;
}
