using Criteria;

namespace Trials;

/// <summary>Tests for infections: the latest results.</summary>
public sealed record Serology
{
    /// <summary>Surface antigen of the hepatitis B virus.</summary>
    public TestResult? HbsAg { get; init; }

    /// <summary>Antibodies to the core of the hepatitis B virus.</summary>
    public TestResult? HbcAb { get; init; }

    /// <summary>DNA of the hepatitis B virus in blood; its upper limit is what the laboratory takes for normal.</summary>
    [Unit("[IU]/mL"), Analyte("hbv-dna")]
    public Lab? HbvDna { get; init; }

    /// <summary>Antibodies to the hepatitis C virus.</summary>
    public TestResult? HcvAb { get; init; }

    /// <summary>RNA of the hepatitis C virus in blood; its upper limit is what the laboratory takes for normal.</summary>
    [Unit("[IU]/mL"), Analyte("hcv-rna")]
    public Lab? HcvRna { get; init; }

    /// <summary>Antibodies to the human immunodeficiency virus.</summary>
    public TestResult? HivAb { get; init; }

    /// <summary>Antibodies to Treponema pallidum, which stay positive after syphilis is cured.</summary>
    public TestResult? TreponemaAb { get; init; }
}

/// <summary>What a test without a figure says.</summary>
public enum TestResult
{
    /// <summary>Negative.</summary>
    Negative,

    /// <summary>Positive.</summary>
    Positive,

    /// <summary>Neither: to be repeated.</summary>
    [Missing]
    Indeterminate,
}
