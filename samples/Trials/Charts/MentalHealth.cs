namespace Trials;

/// <summary>Mental illness.</summary>
public sealed record MentalHealth
{
    /// <summary>Psychosis.</summary>
    public bool? Psychosis { get; init; }

    /// <summary>Depression.</summary>
    public bool? Depression { get; init; }

    /// <summary>Suicidal thoughts.</summary>
    public bool? SuicidalThoughts { get; init; }

    /// <summary>Abuse of alcohol.</summary>
    public bool? AlcoholAbuse { get; init; }

    /// <summary>Abuse of drugs.</summary>
    public bool? DrugAbuse { get; init; }
}
