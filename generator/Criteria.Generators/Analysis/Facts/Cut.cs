using System;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>A place between two numbers: just below a value, or just above it.</summary>
/// <param name="IncludesValue">The value itself lies below the cut: <c>x &lt;= v</c>, else <c>x &lt; v</c>.</param>
internal readonly record struct Cut(Rational Value, bool IncludesValue) : IComparable<Cut>
{
    public int CompareTo(Cut other) => Value.CompareTo(other.Value) is var order and not 0 ? order : IncludesValue.CompareTo(other.IncludesValue);

    /// <summary>The same cut among whole numbers: above the last of them that lies below it.</summary>
    public Cut OfWholeNumbers()
    {
        var floor = Value.Floor();
        return new(!IncludesValue && Value.IsInteger ? floor - 1 : floor, true);
    }

    public override string ToString() => (IncludesValue ? "<= " : "< ") + Value;
}
