namespace Criteria.Integration.Tests.Trials;

/// <summary>What the clinical formulas ask for, some of it in another unit than they do.</summary>
public sealed record Examination
{
    public DateOnly? BirthDate { get; init; }

    public Sex? Sex { get; init; }

    [Unit("umol/L"), Analyte("creatinine")]
    public Lab? Creatinine { get; init; }

    [Unit("kg")]
    public double? Weight { get; init; }

    [Unit("m")]
    public decimal? Height { get; init; }

    [Unit("s")]
    public double? Qt { get; init; }

    [Unit("{beats}/min")]
    public double? HeartRate { get; init; }

    [Unit("mmol/mol"), Analyte("hba1c-ifcc")]
    public double? HbA1c { get; init; }

    public IReadOnlyList<Intake>? Steroids { get; init; }
}

/// <summary>A drug that is taken, by its code.</summary>
public sealed record Intake
{
    public Code? Ingredient { get; init; }

    [Unit("g/d")]
    public double? Dose { get; init; }
}
