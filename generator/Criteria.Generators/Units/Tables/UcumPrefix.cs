namespace Criteria.Units;

/// <summary>A metric prefix, or one of the powers of two of information technology.</summary>
internal sealed class UcumPrefix
{
    private UcumPrefix(string symbol, Rational factor, bool isBinary)
    {
        Symbol = symbol;
        Factor = factor;
        IsBinary = isBinary;
    }

    public static UcumPrefix[] All { get; } =
    [
        Decimal("Y", 24), Decimal("Z", 21), Decimal("E", 18), Decimal("P", 15), Decimal("T", 12), Decimal("G", 9), Decimal("M", 6),
        Decimal("k", 3), Decimal("h", 2), Decimal("da", 1), Decimal("d", -1), Decimal("c", -2), Decimal("m", -3), Decimal("u", -6),
        Decimal("n", -9), Decimal("p", -12), Decimal("f", -15), Decimal("a", -18), Decimal("z", -21), Decimal("y", -24),
        Binary("Ki", 10), Binary("Mi", 20), Binary("Gi", 30), Binary("Ti", 40),
    ];

    public string Symbol { get; }

    public Rational Factor { get; }

    /// <summary>Whether it belongs before units of information only.</summary>
    public bool IsBinary { get; }

    private static UcumPrefix Decimal(string symbol, int power) => new(symbol, Rational.PowerOfTen(power), false);

    private static UcumPrefix Binary(string symbol, int power) => new(symbol, ((Rational)2).Power(power), true);
}
