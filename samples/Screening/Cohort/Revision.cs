using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Screening.Patients;
using Trials;

namespace Screening.Cohort;

/// <summary>Changes one part of a patient's chart and leaves the rest, so that a patient is told by what is different.</summary>
internal static class Revision
{
    public static Patient Chart(this Patient patient, Func<Chart, Chart> change) => patient with { Chart = change(patient.Chart) };

    public static Patient Born(this Patient patient, int year, int month, int day) => patient.Chart(chart => chart with { BirthDate = new(year, month, day) });

    public static Patient Labs(this Patient patient, Func<Labs, Labs> change)
        => patient.Chart(chart => chart with { Labs = change(chart.Labs ?? new()) });

    public static Patient BloodGas(this Patient patient, Func<BloodGas, BloodGas> change)
        => patient.Chart(chart => chart with { BloodGas = change(chart.BloodGas ?? new()) });

    public static Patient Cardiology(this Patient patient, Func<Cardiology, Cardiology> change)
        => patient.Chart(chart => chart with { Cardiology = change(chart.Cardiology ?? new()) });

    public static Patient Respiratory(this Patient patient, Func<Respiratory, Respiratory> change)
        => patient.Chart(chart => chart with { Respiratory = change(chart.Respiratory ?? new()) });

    public static Patient Neurology(this Patient patient, Func<Neurology, Neurology> change)
        => patient.Chart(chart => chart with { Neurology = change(chart.Neurology ?? new()) });

    public static Patient Immunology(this Patient patient, Func<Immunology, Immunology> change)
        => patient.Chart(chart => chart with { Immunology = change(chart.Immunology ?? new()) });

    public static Patient Diabetes(this Patient patient, Func<Diabetes, Diabetes> change)
        => patient.Chart(chart => chart with { Diabetes = change(chart.Diabetes ?? new()) });

    public static Patient Scores(this Patient patient, Func<Scores, Scores> change)
        => patient.Chart(chart => chart with { Scores = change(chart.Scores ?? new()) });

    public static Patient Treatment(this Patient patient, Func<Treatment, Treatment> change)
        => patient.Chart(chart => chart with { Treatment = change(chart.Treatment ?? new()) });

    public static Patient History(this Patient patient, Func<History, History> change)
        => patient.Chart(chart => chart with { History = change(chart.History ?? new()) });

    public static Patient Lupus(this Patient patient, Func<Lupus, Lupus> change)
        => patient.Chart(chart => chart with { Lupus = change(chart.Lupus ?? new()) });

    public static Patient Sledai2K(this Patient patient, Sledai items) => patient.Lupus(lupus => lupus with { Sledai2K = items });

    public static Patient Sclerosis(this Patient patient, Func<Sclerosis, Sclerosis> change)
        => patient.Chart(chart => chart with { Sclerosis = change(chart.Sclerosis ?? new()) });

    public static Patient Infections(this Patient patient, Func<Infections, Infections> change)
        => patient.Chart(chart => chart with { Infections = change(chart.Infections ?? new()) });

    public static Patient Serology(this Patient patient, Func<Serology, Serology> change)
        => patient.Chart(chart => chart with { Serology = change(chart.Serology ?? new()) });

    public static Patient Reproduction(this Patient patient, Func<Reproduction, Reproduction> change)
        => patient.Chart(chart => chart with { Reproduction = change(chart.Reproduction ?? new()) });

    public static Patient Visits(this Patient patient, Func<Visits, Visits> change) => patient with { Visits = change(patient.Visits) };

    /// <summary>Records a judgement for a trial, or takes it back with null.</summary>
    public static Patient Judged(this Patient patient, string trial, string identifier, bool? value)
    {
        var judgement = new Judgement(trial, identifier);
        var judgements = patient.Judgements.ToImmutableDictionary().Remove(judgement);
        return patient with { Judgements = value is { } given ? judgements.Add(judgement, given) : judgements };
    }
}
