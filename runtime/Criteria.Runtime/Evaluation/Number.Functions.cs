using System;
using System.Numerics;

namespace Criteria.Evaluation;

/// <content>CQL's functions of numbers that are computed in double, and the number as the C# types that authors' own functions take.</content>
public readonly partial struct Number
{
    /// <summary>The natural logarithm; missing where the number is, or is not above 0.</summary>
    public Number Ln() => IsPresent && _value > 0 ? Of(Math.Log(_value)) : Missing;

    /// <summary>e to the power of the number; missing where the number is, and where the result is beyond a double.</summary>
    public Number Exp() => IsPresent ? Of(Math.Exp(_value)) : Missing;

    /// <summary>The number to the power of another; missing where a side is, and where the result is no finite real number.</summary>
    public Number Power(Number exponent) => IsPresent && exponent.IsPresent ? Of(Math.Pow(_value, exponent._value)) : Missing;

    /// <summary>As a double; null where it is missing.</summary>
    public double? ToDouble() => IsPresent ? _value : null;

    /// <summary>As the nearest float; null where it is missing or beyond one.</summary>
    public float? ToSingle() => IsPresent && float.IsFinite((float)_value) ? (float)_value : null;

    /// <summary>As a whole number; null where it is missing, has a fraction, or is beyond the type.</summary>
    /// <typeparam name="T">A type of at most 32 bits; what is wider stands in an <see cref="ExactNumber"/>.</typeparam>
    public T? ToInteger<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
        => IsPresent && _value == Math.Truncate(_value) && _value >= double.CreateSaturating(T.MinValue) && _value <= double.CreateSaturating(T.MaxValue)
            ? T.CreateTruncating(_value)
            : null;
}
