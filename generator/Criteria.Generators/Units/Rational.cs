using System;
using System.Globalization;
using System.Numerics;

namespace Criteria.Units;

/// <summary>An exact number: a whole numerator over a positive whole denominator, without a common divisor.</summary>
/// <remarks>Conversions and comparisons of amounts are decided in it, so that no rounding moves a value across a threshold.</remarks>
readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Null stands for one, so that default(Rational) is zero.
    private readonly BigInteger? denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        this.denominator = denominator;
    }

    /// <summary>Zero, which is also the default value.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => new(BigInteger.One, BigInteger.One);

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator in lowest terms, at least one.</summary>
    public BigInteger Denominator => denominator ?? BigInteger.One;

    /// <summary>Whether the number is a whole number.</summary>
    public bool IsInteger => Denominator.IsOne;

    /// <summary>-1, 0 or 1 for a negative number, zero and a positive number.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Whether some finite decimal equals the number: whether its denominator has no prime divisor but 2 and 5.</summary>
    public bool IsTerminatingDecimal => TryGetDecimalPlaces(out _);

    /// <summary>The quotient of two whole numbers, brought to lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Rational Create(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        return divisor.IsOne
            ? new Rational(numerator, denominator)
            : new Rational(numerator / divisor, denominator / divisor);
    }

    /// <summary>The number 10 to a power; the exponent is from -10,000 to 10,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is outside its range.</exception>
    public static Rational PowerOfTen(int exponent)
    {
        if (exponent is < -10_000 or > 10_000)
        {
            throw new ArgumentOutOfRangeException(nameof(exponent));
        }

        return exponent >= 0
            ? new Rational(BigInteger.Pow(10, exponent), BigInteger.One)
            : new Rational(BigInteger.One, BigInteger.Pow(10, -exponent));
    }

    /// <summary>The number to a whole power; zero to a negative power is no number.</summary>
    /// <exception cref="DivideByZeroException">Zero is raised to a negative power.</exception>
    public Rational Power(int exponent) => exponent >= 0
        ? new Rational(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent))
        : Create(BigInteger.Pow(Denominator, -exponent), BigInteger.Pow(Numerator, -exponent));

    /// <summary>The number without its sign.</summary>
    public Rational Abs() => new(BigInteger.Abs(Numerator), Denominator);

    /// <inheritdoc/>
    public int CompareTo(Rational other) => Denominator == other.Denominator
        ? Numerator.CompareTo(other.Numerator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ Denominator.GetHashCode());

    /// <summary>A finite decimal as its digits (<c>0.0125</c>), any other number as a fraction (<c>15/7</c>); the same in every culture.</summary>
    public override string ToString()
    {
        if (!TryGetDecimalPlaces(out var places))
        {
            return Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
        }

        var digits = (BigInteger.Abs(Numerator) * BigInteger.Pow(10, places) / Denominator).ToString(CultureInfo.InvariantCulture);
        if (places > 0)
        {
            digits = digits.PadLeft(places + 1, '0');
            digits = digits.Insert(digits.Length - places, ".");
        }

        return Sign < 0 ? "-" + digits : digits;
    }

    // The least number of decimal places that holds the number: the larger exponent of 2 and 5 in the denominator.
    private bool TryGetDecimalPlaces(out int places)
    {
        var rest = Denominator;
        var twos = 0;
        while (rest.IsEven)
        {
            rest >>= 1;
            twos++;
        }

        var fives = 0;
        while (!rest.IsOne)
        {
            rest = BigInteger.DivRem(rest, 5, out var remainder);
            if (!remainder.IsZero)
            {
                places = 0;
                return false;
            }

            fives++;
        }

        places = Math.Max(twos, fives);
        return true;
    }

    /// <summary>The exact sum.</summary>
    public static Rational operator +(Rational left, Rational right) => left.Denominator == right.Denominator
        ? Create(left.Numerator + right.Numerator, left.Denominator)
        : Create((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The exact difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    /// <summary>The exact product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        Create(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException">The right number is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        Create(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether the left number is the smaller one.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is the greater one.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is at most the right one.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is at least the right one.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>A whole number.</summary>
    public static implicit operator Rational(long value) => new(value, BigInteger.One);

    /// <summary>A whole number.</summary>
    public static implicit operator Rational(BigInteger value) => new(value, BigInteger.One);

    /// <summary>The decimal's exact value.</summary>
    public static implicit operator Rational(decimal value) => FromDecimal(value);
}
