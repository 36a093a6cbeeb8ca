using System.Collections.Immutable;

namespace Criteria.Integration.Tests.Subjects;

/// <summary>A subject that is an interface, with members that it inherits.</summary>
public interface IAged
{
    int? Age { get; }

    int? Score { get; }
}

/// <summary>What an interface hides counts, and not what is hidden.</summary>
public interface IScored : IAged
{
    new int? Score { get; }

    IAged? Mother { get; }
}

/// <summary>A subject that is a generic type, closed over one of the project's.</summary>
/// <typeparam name="TSite">What is known of the site.</typeparam>
public sealed record Sited<TSite>
{
    public required TSite Site { get; init; }

    public int? Score;
}

/// <summary>A site.</summary>
/// <param name="Country">Where it is.</param>
public readonly record struct Site(string? Country);

/// <summary>Values of every kind, held in every way.</summary>
public sealed class Kept
{
    public float? Float { get; init; }

    public decimal? Decimal { get; init; }

    public ulong? Count { get; init; }

    public ImmutableArray<int> Numbers { get; init; }

    public ImmutableArray<Site>? Sites { get; init; }

    public ReadOnlyMemory<double> Doses { get; init; }

    public ReadOnlyMemory<double?>? Levels { get; init; }

    [Unit("kg"), Range(1, 300)]
    public IReadOnlyList<Dated<double>>? Weights { get; init; }

    [Unit("mg/dL"), Analyte("creatinine")]
    public Dated<double>? Creatinine { get; init; }
}

[Trial<IScored>("INTERFACE"), Inclusion("I1", "Score > 1"), Inclusion("I2", "Age > 1 and Mother.Score > 1")]
public static partial class OfInterface;

[Trial<Sited<Site>>("GENERIC"), Inclusion("I1", "Score > 1"), Inclusion("I2", "Site.Country = 'AT'")]
public static partial class OfGeneric;

[Trial<Kept>("KEPT")]
[Inclusion("OfFloat", "Float <= 0.1")]
[Inclusion("OfDecimal", "Decimal <= 0.1")]
[Inclusion("OfCount", "Count > 9")]
[Inclusion("OfNumbers", "exists (Numbers N where N > 3)")]
[Inclusion("OfNumbersKnown", "Numbers is not null")]
[Inclusion("OfSites", "exists (Sites S where S.Country = 'AT')")]
[Inclusion("OfDoses", "Count(Doses D where D > 2) >= 2")]
[Inclusion("OfLevels", "exists (Levels L where L > 2)")]
[Inclusion("OfWeights", "exists (Weights W where W.Value >= 50000 'g' and W.Date on or after @2024-01-01)")]
[Inclusion("OfCreatinine", "Creatinine.Value <= 88.4 'umol/L'")]
public static partial class OfKept;
