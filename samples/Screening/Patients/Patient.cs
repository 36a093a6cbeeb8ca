using System;
using System.Collections.Generic;
using Criteria;
using Trials;

namespace Screening.Patients;

/// <summary>A patient to be screened.</summary>
/// <param name="Id">The patient's id, unique in the cohort.</param>
/// <param name="Chart">What is known of the patient.</param>
internal sealed record Patient(string Id, Chart Chart)
{
    /// <summary>Who this is, in a few words; null where nobody says.</summary>
    public string? Description { get; init; }

    /// <summary>The dates that windows are anchored at.</summary>
    public Visits Visits { get; init; } = new();

    /// <summary>The judgements that were given, by the trial's name for them.</summary>
    public IReadOnlyDictionary<string, bool> Judgements { get; init; } = new Dictionary<string, bool>();

    /// <summary>The parameters of a trial for this patient. A visit that lies ahead is pending, so what depends on it is not known yet.</summary>
    public TrialParameters ParametersAt(DateOnly asOf)
    {
        var parameters = new TrialParameters
        {
            ["Screening"] = asOf,
            ["Consent"] = NotAfter(asOf, Visits.Consent),
            ["Enrollment"] = NotAfter(asOf, Visits.Enrollment),
            ["Leukapheresis"] = NotAfter(asOf, Visits.Leukapheresis),
        };
        foreach (var (identifier, value) in Judgements)
            parameters.Attest(identifier, value);
        return parameters;
    }

    private static DateOnly? NotAfter(DateOnly asOf, DateOnly? visit) => visit <= asOf ? visit : null;
}

/// <summary>The days of a trial's visits; null where there is no date yet. One in the future is a plan.</summary>
internal sealed record Visits
{
    /// <summary>When the informed consent was signed.</summary>
    public DateOnly? Consent { get; init; }

    /// <summary>When the patient was enrolled.</summary>
    public DateOnly? Enrollment { get; init; }

    /// <summary>When cells were collected.</summary>
    public DateOnly? Leukapheresis { get; init; }
}
