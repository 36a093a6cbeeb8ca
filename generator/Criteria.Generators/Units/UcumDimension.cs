using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Criteria.Units;

/// <summary>What a unit measures: its exponents over the seven base units of UCUM and over the arbitrary units, each a base of its own.</summary>
/// <remarks>A mole is a number to UCUM, so that <c>mmol/L</c> and <c>/L</c> have the same dimension.</remarks>
sealed partial class UcumDimension : IEquatable<UcumDimension>
{
    // UCUM's own order of the base units; arbitrary units follow by their code.
    private static readonly string[] BaseUnits = ["m", "s", "g", "rad", "K", "C", "cd"];

    // In the order of Compare, without zeros, so that equal dimensions have equal terms.
    private readonly (string Base, int Exponent)[] terms;

    private UcumDimension((string Base, int Exponent)[] terms)
    {
        this.terms = terms;
    }

    /// <summary>The dimension of pure numbers.</summary>
    public static UcumDimension None { get; } = new([]);

    /// <summary>The dimension in base units, as UCUM writes it: <c>m-1.s-2.g</c> of a pressure, <c>1</c> of a number.</summary>
    public string Text => terms.Length == 0 ? "1" : string.Join(".", terms.Select(Write));

    /// <summary>Whether it is the dimension of pure numbers.</summary>
    public bool IsNone => terms.Length == 0;

    /// <summary>The exponent of a base unit (<c>m</c>, <c>s</c>, <c>g</c>, <c>rad</c>, <c>K</c>, <c>C</c>, <c>cd</c>) or an arbitrary unit, such as <c>[IU]</c>.</summary>
    public int ExponentOf(string baseUnit) => terms.FirstOrDefault(term => term.Base == baseUnit).Exponent;

    /// <inheritdoc/>
    public bool Equals(UcumDimension? other)
    {
        if (other is null || other.terms.Length != terms.Length)
        {
            return false;
        }

        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i] != other.terms[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UcumDimension);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static UcumDimension Of(string baseUnit) => new([(baseUnit, 1)]);

    internal UcumDimension Power(int exponent) =>
        exponent == 0 ? None : new(Array.ConvertAll(terms, term => (term.Base, term.Exponent * exponent)));

    internal UcumDimension Times(UcumDimension other)
    {
        if (other.IsNone || IsNone)
        {
            return IsNone ? other : this;
        }

        var product = new List<(string Base, int Exponent)>(terms.Length + other.terms.Length);
        var (i, j) = (0, 0);
        while (i < terms.Length || j < other.terms.Length)
        {
            var order = i == terms.Length ? 1 : j == other.terms.Length ? -1 : Compare(terms[i].Base, other.terms[j].Base);
            var next = order <= 0 ? terms[i++] : other.terms[j++];
            var sum = order == 0 ? next.Exponent + other.terms[j++].Exponent : next.Exponent;
            if (sum != 0)
            {
                product.Add((next.Base, sum));
            }
        }

        return new([.. product]);
    }

    private static int Compare(string left, string right)
    {
        var (leftRank, rightRank) = (Rank(left), Rank(right));
        return leftRank != rightRank ? leftRank.CompareTo(rightRank) : string.CompareOrdinal(left, right);
    }

    private static int Rank(string unit)
    {
        var index = Array.IndexOf(BaseUnits, unit);
        return index < 0 ? BaseUnits.Length : index;
    }

    private static string Write((string Base, int Exponent) term) =>
        term.Exponent == 1 ? term.Base : term.Base + term.Exponent.ToString(CultureInfo.InvariantCulture);
}
