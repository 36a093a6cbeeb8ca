using System;

namespace Criteria.Units;

/// <summary>The scale of a special unit: how its values and the amounts they stand for, in base units, give each other.</summary>
internal abstract class UcumScale
{
    /// <summary>The amount in base units; false where the value has none.</summary>
    public abstract bool TryToBase(Rational value, out Rational amount);

    /// <summary>The value of an amount in base units; false where the amount has none.</summary>
    public abstract bool TryFromBase(Rational amount, out Rational value);
}

/// <summary>A scale with its own zero, such as Celsius: amount = (value + offset) * step, exactly.</summary>
internal sealed class AffineScale(Rational step, Rational offset) : UcumScale
{
    public override bool TryToBase(Rational value, out Rational amount)
    {
        amount = (value + offset) * step;
        return true;
    }

    public override bool TryFromBase(Rational amount, out Rational value)
    {
        value = (amount / step) - offset;
        return true;
    }
}

/// <summary>A scale that is a curve over its reference amount, such as pH: computed in double, and read as the double's shortest decimal.</summary>
internal sealed class CurveScale(Rational reference, Func<double, double> toRatio, Func<double, double> fromRatio) : UcumScale
{
    public override bool TryToBase(Rational value, out Rational amount)
    {
        var found = TryRead(toRatio(value.ToDouble()), out var ratio);
        amount = ratio * reference;
        return found;
    }

    public override bool TryFromBase(Rational amount, out Rational value) =>
        TryRead(fromRatio((amount / reference).ToDouble()), out value);

    private static bool TryRead(double result, out Rational value)
    {
        var finite = !double.IsNaN(result) && !double.IsInfinity(result);
        value = finite ? Rational.FromShortestDecimal(result) : default;
        return finite;
    }
}
