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

    /// <summary>The judgements that were given, by the trial and its name for them.</summary>
    public IReadOnlyDictionary<Judgement, bool> Judgements { get; init; } = new Dictionary<Judgement, bool>();

    /// <summary>The parameters of a trial for this patient. A visit that lies ahead is pending, so what depends on it is not known yet.</summary>
    public TrialParameters ParametersAt(DateOnly asOf, TrialInfo trial)
    {
        var parameters = new TrialParameters
        {
            ["Screening"] = asOf,
            ["ScreeningEnd"] = NotAfter(asOf, Visits.ScreeningEnd),
            ["Baseline"] = NotAfter(asOf, Visits.Baseline),
            ["Consent"] = NotAfter(asOf, Visits.Consent),
            ["Enrollment"] = NotAfter(asOf, Visits.Enrollment),
            ["Leukapheresis"] = NotAfter(asOf, Visits.Leukapheresis),
            ["Infusion"] = NotAfter(asOf, Visits.Infusion),
            ["StudyEnd"] = NotAfter(asOf, Visits.StudyEnd),
        };
        foreach (var (judgement, value) in Judgements)
        {
            if (judgement.Trial == trial.Id)
                parameters.Attest(judgement.Identifier, value);
        }

        return parameters;
    }

    private static DateOnly? NotAfter(DateOnly asOf, DateOnly? visit) => visit <= asOf ? visit : null;
}

/// <summary>A judgement that a trial asks for.</summary>
/// <param name="Trial">The trial's id.</param>
/// <param name="Identifier">What the trial's code calls it, for instance <c>E13</c>.</param>
internal readonly record struct Judgement(string Trial, string Identifier);

/// <summary>The days of a trial's visits; null where there is no date yet. One in the future is a plan.</summary>
internal sealed record Visits
{
    /// <summary>When screening is done with.</summary>
    public DateOnly? ScreeningEnd { get; init; }

    /// <summary>When the baseline was taken.</summary>
    public DateOnly? Baseline { get; init; }

    /// <summary>When the informed consent was signed.</summary>
    public DateOnly? Consent { get; init; }

    /// <summary>When the patient was enrolled.</summary>
    public DateOnly? Enrollment { get; init; }

    /// <summary>When cells were collected.</summary>
    public DateOnly? Leukapheresis { get; init; }

    /// <summary>When the cells are given back.</summary>
    public DateOnly? Infusion { get; init; }

    /// <summary>When the study ends for this patient.</summary>
    public DateOnly? StudyEnd { get; init; }
}
