using System;

namespace Criteria.Units;

/// <summary>A row of UCUM's tables: a symbol and what it is defined by.</summary>
internal sealed class UcumDefinition
{
    private readonly Func<UcumProduct> resolve;

    private UcumDefinition(string symbol, bool takesPrefix, Func<UcumProduct> resolve)
    {
        Symbol = symbol;
        TakesPrefix = takesPrefix;
        this.resolve = resolve;
    }

    public string Symbol { get; }

    /// <summary>What UCUM calls metric: whether a prefix may stand before the symbol.</summary>
    public bool TakesPrefix { get; }

    public UcumProduct Resolve() => resolve();

    /// <summary>A base unit.</summary>
    public static UcumDefinition Base(string symbol) => new(symbol, true, () => new(Rational.One, UcumDimension.Of(symbol), null));

    /// <summary>A unit that takes prefixes: so much of a unit that other rows define.</summary>
    public static UcumDefinition Metric(string symbol, string value, string unit) => new(symbol, true, () => Amount(value, unit));

    /// <summary>A unit that takes no prefix: so much of a unit that other rows define.</summary>
    public static UcumDefinition Plain(string symbol, string value, string unit) => new(symbol, false, () => Amount(value, unit));

    /// <summary>A unit that a procedure defines, commensurable only with itself.</summary>
    public static UcumDefinition Arbitrary(string symbol, bool takesPrefix = false) =>
        new(symbol, takesPrefix, () => new(Rational.One, UcumDimension.Of(symbol), null));

    /// <summary>A unit with its own zero: amount = (value + offset) * step, the step in so much of a unit.</summary>
    public static UcumDefinition Affine(string symbol, bool takesPrefix, string offset, string value, string unit) =>
        new(symbol, takesPrefix, () => Scaled(Amount(value, unit), step => new AffineScale(step, Rational.Parse(offset))));

    /// <summary>A unit on a curve over its reference, which is so much of a unit; the functions go from values to ratios with the reference and back.</summary>
    public static UcumDefinition Curve(string symbol, bool takesPrefix, string value, string unit, Func<double, double> toRatio, Func<double, double> fromRatio) =>
        new(symbol, takesPrefix, () => Scaled(Amount(value, unit), reference => new CurveScale(reference, toRatio, fromRatio)));

    private static UcumProduct Scaled(UcumProduct reference, Func<Rational, UcumScale> scale) =>
        new(Rational.One, reference.Dimension, scale(reference.Factor));

    private static UcumProduct Amount(string value, string unit)
    {
        if (!Ucum.TryParse(unit, out var defining, out var error))
        {
            throw new InvalidOperationException($"a table row is defined by '{unit}': {error}");
        }

        return new(Rational.Parse(value) * defining.Factor, defining.Dimension, null);
    }
}
