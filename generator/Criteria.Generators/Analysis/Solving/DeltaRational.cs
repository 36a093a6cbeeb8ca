using System;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>A number and a multiple of something arbitrarily small: <c>x &lt; 3</c> is <c>x &lt;= 3 - δ</c>, so that strict limits are limits like others.</summary>
internal readonly record struct DeltaRational(Rational Value, Rational Delta) : IComparable<DeltaRational>
{
    public static DeltaRational operator +(DeltaRational left, DeltaRational right) => new(left.Value + right.Value, left.Delta + right.Delta);

    public static DeltaRational operator -(DeltaRational left, DeltaRational right) => new(left.Value - right.Value, left.Delta - right.Delta);

    public static DeltaRational operator *(Rational factor, DeltaRational number) => new(factor * number.Value, factor * number.Delta);

    public static bool operator <(DeltaRational left, DeltaRational right) => left.CompareTo(right) < 0;

    public static bool operator >(DeltaRational left, DeltaRational right) => left.CompareTo(right) > 0;

    public int CompareTo(DeltaRational other) => Value.CompareTo(other.Value) is var order and not 0 ? order : Delta.CompareTo(other.Delta);
}
