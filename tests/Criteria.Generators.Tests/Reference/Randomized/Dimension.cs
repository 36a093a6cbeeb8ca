using System.Globalization;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A UCUM unit and how many of its dimension's first unit it is.</summary>
internal sealed record DimensionUnit(string Code, Fraction Factor);

/// <summary>Units that convert into each other.</summary>
/// <param name="Analyte">What members of it are a measure of, where mass and amount of substance convert.</param>
internal sealed record Dimension(string Name, IReadOnlyList<DimensionUnit> Units, string? Analyte = null)
{
    public static readonly IReadOnlyList<Dimension> All =
    [
        new("concentration", [new("g/L", 1), new("g/dL", 10), new("mg/dL", new(1, 100))]),
        new("dose", [new("mg/d", 1), new("mg/wk", new(1, 7)), new("g/d", 1000)]),
        new("activity", [new("U/L", 1), new("U/mL", 1000)]),
        new("creatinine", [new("umol/L", 1), new("mg/dL", new(884, 10)), new("mmol/L", 1000)], "creatinine"),
    ];

    /// <summary>An amount in one unit as the double that another unit's member would hold.</summary>
    public double Convert(string number, string from, string to)
        => Rounding.ToDouble(Fraction.Parse(number) * FactorOf(from) * new Fraction(FactorOf(to).Denominator, FactorOf(to).Numerator));

    public string Quantity(string number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} '{unit}'");

    private Fraction FactorOf(string code) => Units.First(u => u.Code == code).Factor;
}
