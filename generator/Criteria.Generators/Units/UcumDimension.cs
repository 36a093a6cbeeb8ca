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

    private readonly SortedDictionary<string, int> exponents;

    private UcumDimension(SortedDictionary<string, int> exponents)
    {
        this.exponents = exponents;
        Text = exponents.Count == 0 ? "1" : string.Join(".", exponents.Select(Term));
    }

    /// <summary>The dimension of pure numbers.</summary>
    public static UcumDimension None { get; } = new(NoExponents());

    /// <summary>The dimension in base units, as UCUM writes it: <c>m-1.s-2.g</c> of a pressure, <c>1</c> of a number.</summary>
    public string Text { get; }

    /// <summary>Whether it is the dimension of pure numbers.</summary>
    public bool IsNone => exponents.Count == 0;

    /// <summary>The exponent of a base unit (<c>m</c>, <c>s</c>, <c>g</c>, <c>rad</c>, <c>K</c>, <c>C</c>, <c>cd</c>) or an arbitrary unit, such as <c>[IU]</c>.</summary>
    public int ExponentOf(string baseUnit) => exponents.TryGetValue(baseUnit, out var exponent) ? exponent : 0;

    /// <inheritdoc/>
    public bool Equals(UcumDimension? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UcumDimension);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static UcumDimension Of(string baseUnit)
    {
        var exponents = NoExponents();
        exponents.Add(baseUnit, 1);
        return new UcumDimension(exponents);
    }

    internal UcumDimension Power(int exponent)
    {
        var result = NoExponents();
        foreach (var pair in exponents)
        {
            Add(result, pair.Key, pair.Value * exponent);
        }

        return new UcumDimension(result);
    }

    internal UcumDimension Times(UcumDimension other)
    {
        var result = new SortedDictionary<string, int>(exponents, exponents.Comparer);
        foreach (var pair in other.exponents)
        {
            Add(result, pair.Key, pair.Value);
        }

        return new UcumDimension(result);
    }

    private static void Add(SortedDictionary<string, int> exponents, string baseUnit, int exponent)
    {
        exponents.TryGetValue(baseUnit, out var present);
        if (present + exponent == 0)
        {
            exponents.Remove(baseUnit);
        }
        else
        {
            exponents[baseUnit] = present + exponent;
        }
    }

    private static SortedDictionary<string, int> NoExponents() => new(Comparer<string>.Create(CompareBases));

    private static int CompareBases(string left, string right)
    {
        var (leftRank, rightRank) = (Rank(left), Rank(right));
        return leftRank != rightRank ? leftRank.CompareTo(rightRank) : string.CompareOrdinal(left, right);
    }

    private static int Rank(string unit)
    {
        var index = Array.IndexOf(BaseUnits, unit);
        return index < 0 ? BaseUnits.Length : index;
    }

    private static string Term(KeyValuePair<string, int> pair) =>
        pair.Value == 1 ? pair.Key : pair.Key + pair.Value.ToString(CultureInfo.InvariantCulture);
}
