using System.Globalization;
using Criteria.Units;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>A value as the suite, the generated code and the reference interpreter all can say it, so that the three can be compared.</summary>
internal abstract record SuiteValue
{
    /// <summary>Whether this is the value that is expected.</summary>
    public virtual bool Agrees(SuiteValue expected) => Equals(expected);
}

/// <summary>Null, or unknown.</summary>
internal sealed record MissingValue : SuiteValue
{
    public override string ToString() => "null";
}

internal sealed record TruthValue(bool Value) : SuiteValue
{
    public override string ToString() => Value ? "true" : "false";
}

internal sealed record TextValue(string Value) : SuiteValue
{
    public override string ToString() => $"'{Value}'";
}

/// <summary>A number that lies between two ends, both included; a known one has the same twice. An end that is null is none.</summary>
/// <param name="Unit">The UCUM code of a quantity.</param>
/// <param name="IsInteger">An Integer, not a Decimal; of a quantity false.</param>
internal sealed record NumberValue(decimal? Low, decimal? High, string? Unit, bool IsInteger) : SuiteValue
{
    // CQL's Decimal has so many places, and the suite prints no more.
    private const decimal Precision = 0.00000001m;

    // A Decimal may be expected without its point: CQL converts an Integer that is compared with one. The reverse would hide a wrong type.
    public override bool Agrees(SuiteValue expected)
        => expected is NumberValue other && (other.IsInteger || !IsInteger) && IsNear(Low, other.Low, other.Unit) && IsNear(High, other.High, other.Unit);

    public override string ToString()
    {
        var unit = Unit is null ? string.Empty : $" '{Unit}'";
        return (Low, High) switch
        {
            ({ } low, { } high) when low == high => Written(low) + unit,
            ({ } low, { } high) => $"Interval[{Written(low)}, {Written(high)}]{unit}",
            ({ } low, null) => $"at least {Written(low)}{unit}",
            (null, { } high) => $"at most {Written(high)}{unit}",
            _ => "any number",
        };
    }

    private bool IsNear(decimal? end, decimal? other, string? unit)
    {
        if (end is not { } one || other is not { } expected)
            return end == other;
        return (unit == Unit || UnitConversion.TryConvert(expected, unit, Unit, null, out expected)) && Math.Abs(one - expected) < Precision;
    }

    private string Written(decimal value)
    {
        var text = value.ToString("0.0###########################", CultureInfo.InvariantCulture);
        return IsInteger ? text[..^2] : text;
    }
}

/// <summary>A Date or a DateTime, as the first and the last moment that it can be, in UTC.</summary>
internal sealed record MomentValue(DateTime Low, DateTime High, bool HasTime) : SuiteValue
{
    public override string ToString()
    {
        var format = HasTime ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy-MM-dd";
        var low = Low.ToString(format, CultureInfo.InvariantCulture);
        return Low == High ? "@" + low : $"@{low} to @{High.ToString(format, CultureInfo.InvariantCulture)}";
    }
}

/// <summary>What no expression of the subset can have as its value: a list, a tuple, a time of day. It agrees with nothing.</summary>
internal sealed record OtherValue(string Text) : SuiteValue
{
    public override bool Agrees(SuiteValue expected) => false;

    public override string ToString() => Text;
}
