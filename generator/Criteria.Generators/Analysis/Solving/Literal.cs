using System;
using System.Globalization;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>A variable of the solver, or its negation.</summary>
/// <param name="Code">Twice the variable's number, and one more for the negation: an index into tables by literal.</param>
internal readonly record struct Literal(int Code) : IComparable<Literal>
{
    public int Variable => Code >> 1;

    public bool IsNegated => (Code & 1) != 0;

    public static Literal Of(int variable) => new(variable << 1);

    public static Literal operator !(Literal literal) => new(literal.Code ^ 1);

    public int CompareTo(Literal other) => Code.CompareTo(other.Code);

    public override string ToString() => (IsNegated ? "-" : string.Empty) + Variable.ToString(CultureInfo.InvariantCulture);
}
