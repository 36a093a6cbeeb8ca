using System;
using System.Collections.Generic;
using System.Linq;
using Criteria;
using Screening.Patients;
using Trials;

namespace Screening.Cohort;

/// <summary>Makes several patients of one archetype, always the same ones: figures differ a little, and here and there one is missing.</summary>
internal sealed class Variation(uint seed)
{
    private uint _state = seed;

    public IEnumerable<Patient> Of(Patient archetype, string prefix, int count)
    {
        for (var number = 1; number <= count; number++)
            yield return Vary(archetype) with { Id = FormattableString.Invariant($"{prefix}-{number:00}") };
    }

    private Patient Vary(Patient archetype) => archetype
        .Chart(chart => chart with { BirthDate = chart.BirthDate?.AddDays(Between(-900, 900)) })
        .Labs(Vary)
        .Neurology(neurology => neurology with { IntracranialPressure = OneIn(2) ? neurology.IntracranialPressure : null })
        .Scores(scores => scores with { Ecog = OneIn(6) ? 3 : scores.Ecog })
        .Lupus(Vary)
        .History(history => history with { Studies = OneIn(6) ? null : history.Studies, Vaccinations = OneIn(8) ? [new() { Live = true, Date = Days.Screening.AddDays(-Between(7, 60)) }] : history.Vaccinations })
        .Visits(visits => visits with { Leukapheresis = OneIn(4) ? Days.Screening.AddDays(Between(3, 20)) : visits.Leukapheresis });

    private Lupus Vary(Lupus lupus) => lupus with
    {
        Sledai2K = Vary(lupus.Sledai2K),
        SelenaSledai = Vary(lupus.SelenaSledai),
    };

    /// <summary>Here and there an item has come, another has gone, and one was not looked for.</summary>
    private Sledai? Vary(Sledai? items) => items is null ? null : items with
    {
        Alopecia = OneIn(4) ? true : items.Alopecia,
        Rash = OneIn(5) ? false : items.Rash,
        Hematuria = OneIn(8) ? null : items.Hematuria,
    };

    private Labs Vary(Labs labs) => Vary(labs, Scaled(labs.LatestCreatinine, 0));

    private Labs Vary(Labs labs, Lab? creatinine) => labs with
    {
        Creatinine = labs.Creatinine is { } all ? [.. all.SkipLast(1), creatinine] : null,
        LatestCreatinine = creatinine,
        Hemoglobin = Scaled(labs.Hemoglobin, 0),
        Leukocytes = Scaled(labs.Leukocytes, 1),
        Neutrophils = OneIn(7) ? null : Scaled(labs.Neutrophils, 1),
        Lymphocytes = Scaled(labs.Lymphocytes, 2),
        Platelets = Scaled(labs.Platelets, 0),
        Ast = Scaled(labs.Ast, 0),
        Alt = Scaled(labs.Alt, 0),
        CreatinineClearance = OneIn(6) ? null : Scaled(labs.CreatinineClearance, 0),
        EgfrCkdEpi = OneIn(6) ? null : Scaled(labs.EgfrCkdEpi, 0),
    };

    /// <summary>Between 80 and 125 percent, rounded as a laboratory does.</summary>
    private Lab? Scaled(Lab? lab, int decimals)
        => lab is { } result ? result with { Value = (double)Math.Round((decimal)result.Value * Between(80, 125) / 100, decimals) } : null;

    private bool OneIn(int chances) => Between(1, chances) == 1;

    /// <summary>A whole number between two, both included. The generator is that of Numerical Recipes, so no library can change the cohort.</summary>
    private int Between(int low, int high)
    {
        _state = unchecked((_state * 1664525) + 1013904223);
        return low + (int)((_state >> 8) % (uint)(high - low + 1));
    }
}
