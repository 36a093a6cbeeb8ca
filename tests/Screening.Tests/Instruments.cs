using System.Reflection;
using Criteria;
using Screening.Cohort;
using Trials;
using Xunit;

namespace Screening.Tests;

/// <summary>Asks trials about charts that hold the form of an instrument and little else.</summary>
internal static class Instruments
{
    private static readonly DateOnly s_screening = new(2026, 3, 2);

    public static AnaTest PositiveAna { get; } = new() { Titer = 160, OnHep2Cells = true, EquivalentPositive = false };

    public static AnaTest NegativeAna { get; } = new() { Titer = 40, OnHep2Cells = true, EquivalentPositive = false };

    /// <summary>What BH002 says of the classification of 2019.</summary>
    public static Outcome Classified(EularAcr2019? items, AnaTest ana, params NephritisBiopsy[] biopsies)
        => OutcomeOf<Bh002.Trial>("I2", new()
        {
            Immunology = new() { AnaTests = [ana] },
            Lupus = new() { EularAcr2019 = items, Biopsies = biopsies },
        });

    /// <summary>What NCT06585514 says of the same.</summary>
    public static Outcome ClassifiedInFile(EularAcr2019? items, AnaTest ana, params NephritisBiopsy[] biopsies)
        => OutcomeOf<Nct06585514.Trial>("I2", new()
        {
            Immunology = new() { AnaTests = [ana] },
            Lupus = new() { Diagnosed = true, EularAcr2019 = items, Biopsies = biopsies },
        });

    /// <summary>Whether SELENA-SLEDAI is 8 or more, by BH002.</summary>
    public static Outcome SelenaOf8(Sledai? items) => OutcomeOf<Bh002.Trial>("I3", new() { Lupus = new() { SelenaSledai = items } });

    /// <summary>Whether SLEDAI-2K is 8 or more, by NCT06585514, of a patient without glucocorticoids.</summary>
    public static Outcome Sledai2KOf8(Sledai? items)
        => OutcomeOf<Nct06585514.Trial>("I4.1.1", new() { Lupus = new() { Sledai2K = items }, Treatment = new() { PrednisoneEquivalentDose = 0 } });

    /// <summary>A form with some of its items answered with yes, or with a given answer.</summary>
    public static T With<T>(T form, IEnumerable<string> items, bool? answer = true)
        where T : class
    {
        var copy = (T)typeof(T).GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance)!.Invoke(form, null)!;
        foreach (var item in items)
            typeof(T).GetProperty(item)!.SetValue(copy, answer);
        return copy;
    }

    public static Outcome OutcomeOf<TTrial>(string criterion, Chart chart)
        where TTrial : struct, ITrial<Chart>
    {
        var trial = default(TTrial);
        var outcomes = new Outcome[trial.Info.Criteria.Count];
        trial.Evaluate(chart, new() { ["Screening"] = s_screening }, outcomes);
        var index = trial.Info.Criteria.ToList().FindIndex(one => one.Id == criterion);
        Assert.True(index >= 0, $"{trial.Info.Id} has no criterion {criterion}");
        return outcomes[index];
    }
}
