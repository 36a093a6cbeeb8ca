namespace Criteria.Units;

/// <summary>What a part of a code is worth: a factor of base units, or a prefix before the scale of a special unit.</summary>
internal sealed class UcumProduct(Rational factor, UcumDimension dimension, UcumScale? scale)
{
    public static UcumProduct One { get; } = new(Rational.One, UcumDimension.None, null);

    public Rational Factor { get; } = factor;

    public UcumDimension Dimension { get; } = dimension;

    public UcumScale? Scale { get; } = scale;

    public UcumProduct Times(UcumProduct other) => new(Factor * other.Factor, Dimension.Times(other.Dimension), null);

    public UcumProduct Power(int exponent) => new(Factor.Power(exponent), Dimension.Power(exponent), null);

    public UcumProduct WithPrefix(Rational prefix) => new(Factor * prefix, Dimension, Scale);
}
