namespace Criteria.Units;

/// <summary>A unit of UCUM, the Unified Code for Units of Measure, with what it is worth in base units.</summary>
sealed partial class UcumUnit
{
    // Null for the ratio units, which is nearly all of them.
    private readonly UcumScale? scale;

    internal UcumUnit(string code, Rational factor, UcumDimension dimension, UcumScale? scale)
    {
        Code = code;
        Factor = factor;
        Dimension = dimension;
        this.scale = scale;
    }

    /// <summary>The code as it was written: case-sensitive, annotations included.</summary>
    public string Code { get; }

    /// <summary>
    /// How much one of the unit is in UCUM's base units (metre, second, gram, radian, kelvin, coulomb, candela), exactly: 1000 of <c>g/L</c>,
    /// which is 1000 g/m3. Of a special unit, its prefix: 0.1 of <c>dB</c>.
    /// </summary>
    public Rational Factor { get; }

    /// <summary>What the unit measures.</summary>
    public UcumDimension Dimension { get; }

    /// <summary>Whether values stand for amounts by a function other than a factor, as those of <c>Cel</c>, <c>[pH]</c> and <c>dB</c> do.</summary>
    public bool IsSpecial => scale is not null;

    /// <summary>
    /// Whether values of one unit are values of the other too, once converted. Arbitrary units such as <c>[IU]</c> are commensurable only with themselves.
    /// </summary>
    public bool IsCommensurableWith(UcumUnit other) => Dimension.Equals(other.Dimension);

    /// <summary>
    /// The exact factor by which a value of this unit gives the value of the other one: 10 from <c>g/dL</c> to <c>g/L</c>. Null when the units
    /// are incommensurable, or when no factor does it, as from <c>Cel</c> to <c>[degF]</c>.
    /// </summary>
    public Rational? FactorTo(UcumUnit other) =>
        IsCommensurableWith(other) && ReferenceEquals(scale, other.scale) ? Factor / other.Factor : null;

    /// <summary>
    /// Converts a value of this unit into one of the other: exactly, except where a logarithm, a tangent or a root is asked for, which are double.
    /// </summary>
    /// <returns>False when the units are incommensurable, or the other unit has no value for the amount, as a negative amount has no logarithm.</returns>
    public bool TryConvert(Rational value, UcumUnit other, out Rational result)
    {
        if (FactorTo(other) is { } factor)
        {
            result = value * factor;
            return true;
        }

        result = default;
        if (!IsCommensurableWith(other) || !TryToBase(value, out var amount) || !other.TryFromBase(amount, out var converted))
        {
            return false;
        }

        result = converted;
        return true;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private bool TryToBase(Rational value, out Rational amount)
    {
        var scaled = value * Factor;
        if (scale is not null)
        {
            return scale.TryToBase(scaled, out amount);
        }

        amount = scaled;
        return true;
    }

    private bool TryFromBase(Rational amount, out Rational value)
    {
        var scaled = amount;
        var found = scale is null || scale.TryFromBase(amount, out scaled);
        value = scaled / Factor;
        return found;
    }
}
