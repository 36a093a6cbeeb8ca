using System.Globalization;
using Criteria.Generators.Tests.Reference;

namespace Criteria.Generators.Tests.Units.Thresholds;

/// <summary>A C# type that holds numbers: how it reads a decimal, and what it holds of an exact number.</summary>
/// <param name="Prefix">Of the names of members of the type.</param>
/// <param name="Hold">A boxed value of the type, the nearest to the exact number.</param>
/// <param name="Exact">What a value of the type stands for.</param>
internal sealed record NumberType(string Name, string Prefix, Func<Fraction, object> Hold, Func<object, Fraction> Exact)
{
    public static readonly IReadOnlyList<NumberType> All =
    [
        new("double", "D", static exact => Rounding.ToDouble(exact), static held => Fraction.Of((double)held)!.Value),
        new("float", "F", static exact => Rounding.ToSingle(exact), static held => Fraction.Of((float)held)!.Value),
        new("decimal", "M", static exact => Rounding.ToDecimal(exact)!.Value, static held => Fraction.Of((decimal)held)),
    ];

    public override string ToString() => Name;
}

/// <summary>A comparison that a criterion makes, and how exact numbers decide it.</summary>
/// <param name="Holds">By the sign of the value less the threshold.</param>
internal sealed record ThresholdComparison(string Symbol, Func<int, bool> Holds)
{
    public static readonly IReadOnlyList<ThresholdComparison> All =
    [
        new(">=", static sign => sign >= 0),
        new(">", static sign => sign > 0),
        new("<=", static sign => sign <= 0),
        new("<", static sign => sign < 0),
        new("=", static sign => sign == 0),
    ];
}

/// <summary>A member of the one subject, and the criteria that read it.</summary>
internal sealed record ThresholdMember(NumberType Type, int Number, IReadOnlyList<ThresholdCase> Cases)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Type.Prefix}{Number}");

    public string Declaration => $"[Unit(\"{Cases[0].MemberUnit}\"), Analyte(\"{Cases[0].Analyte.Name}\")] public {Type.Name}? {Name} => ({Type.Name}?)values[{Number}];";

    /// <summary>Every criterion of the member: its text, its case and its comparison.</summary>
    public IEnumerable<(string Cql, ThresholdCase Case, ThresholdComparison Comparison)> Criteria
        => from threshold in Cases
           from comparison in ThresholdComparison.All
           select ($"{Name} {comparison.Symbol} {threshold.Written} '{threshold.Unit}'", threshold, comparison);

    /// <summary>Everything it is asked about, boxed: values near each of its thresholds.</summary>
    public IReadOnlyList<object> Values => [.. Cases.SelectMany(static threshold => threshold.ValuesNear()).Select(Type.Hold).Distinct()];
}
