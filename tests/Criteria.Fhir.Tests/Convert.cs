namespace Criteria.Fhir.Tests;

/// <summary>The few conversions these tests need; the product's own are tested elsewhere.</summary>
internal static class Convert
{
    public static bool Known(decimal value, string fromUnit, string toUnit, out decimal result)
    {
        decimal? factor = (fromUnit, toUnit) switch
        {
            _ when fromUnit == toUnit => 1m,
            ("g/dL", "g/L") => 10m,
            ("mg/dL", "g/L") => 0.01m,
            _ => null,
        };
        result = factor is { } known ? value * known : 0;
        return factor is not null;
    }
}
