namespace Criteria.Units;

/// <summary>The way between two unit codes for decimals, found once: one factor where there is one, else by way of the units' scales.</summary>
internal sealed class DecimalConversion
{
    private readonly UcumUnit? from;
    private readonly UcumUnit? to;
    private readonly Analyte? analyte;
    private readonly Rational? factor;

    public DecimalConversion(string fromCode, string toCode, Analyte? analyte)
    {
        this.analyte = analyte;
        if (Ucum.TryParse(fromCode, out from, out _) && Ucum.TryParse(toCode, out to, out _) && UnitConversion.TryGetFactor(from, to, analyte, out var found))
        {
            factor = found;
        }
    }

    /// <summary>Whether both codes are units; values may still not convert.</summary>
    public bool IsPossible => from is not null && to is not null;

    public bool TryConvert(decimal value, out decimal result)
    {
        if (factor == Rational.One)
        {
            result = value;
            return true;
        }

        result = default;
        if (factor is { } linear)
        {
            return (value * linear).TryToDecimal(out result);
        }

        return from is not null && to is not null
            && UnitConversion.TryConvert(value, from, to, analyte, out var exact)
            && exact.TryToDecimal(out result);
    }
}
