using System.Collections.Generic;
using Screening.Patients;
using Trials;
using static Screening.Cohort.BoundaryPatients;

namespace Screening.Cohort;

/// <summary>Patients whom only their nephritis could bring into a trial, on the lines that its biopsy and its treatment draw.</summary>
internal static class NephritisBoundaries
{
    private static readonly NephritisBiopsy s_biopsy = new()
    {
        Date = new(2025, 11, 20),
        Scheme = NephritisScheme.Of2003,
        Class = NephritisClass.III,
        Activity = NephritisActivity.ActiveAndChronic,
    };

    private static readonly InductionRegimen s_regimen = new()
    {
        Drugs = [Drugs.MycophenolateCode],
        Start = new(2025, 8, 4),
        AssessedOn = new(2025, 12, 22),
        InducedRemission = false,
        Proteinuria = Trend.Unchanged,
        AntibodiesPersist = false,
    };

    public static IEnumerable<Patient> All()
    {
        yield return Nephritis("BX-6M", "biopsy 6 months ago to the day", s_biopsy with { Date = new(2025, 9, 2) }, s_regimen);
        yield return Nephritis("BX-6M1D", "biopsy 6 months and a day ago", s_biopsy with { Date = new(2025, 9, 1) }, s_regimen);
        yield return Nephritis("BX-II", "biopsy of class II", s_biopsy with { Class = NephritisClass.II, Activity = null }, s_regimen);
        yield return Nephritis("BX-V", "biopsy of class V alone", s_biopsy with { Class = NephritisClass.V, Activity = null }, s_regimen);
        yield return Nephritis("BX-IVC", "biopsy of class IV-G (C)", s_biopsy with { Class = NephritisClass.IV, Segment = NephritisSegment.G, Activity = NephritisActivity.C }, s_regimen);
        yield return Nephritis("BX-III+V", "biopsy of class III and V", s_biopsy with { Class = NephritisClass.ThreeAndFive, Activity = null }, s_regimen);
        yield return Nephritis("BX-2018", "biopsy of class IV by the version of 2018", s_biopsy with { Scheme = NephritisScheme.Of2018, Class = NephritisClass.IV, Activity = null, ActivityIndex = 9, ChronicityIndex = 3 }, s_regimen);
        yield return Nephritis("REG-3M", "no remission after 3 months to the day", s_biopsy, s_regimen with { AssessedOn = new(2025, 11, 4) });
        yield return Nephritis("REG-2M", "no remission after 3 months but a day", s_biopsy, s_regimen with { AssessedOn = new(2025, 11, 3) });
        yield return Nephritis("REG-6M", "no remission after 6 months to the day", s_biopsy, s_regimen with { AssessedOn = new(2026, 2, 4) });
        yield return Nephritis("REG-6M1D", "no remission after 6 months and a day", s_biopsy, s_regimen with { AssessedOn = new(2026, 2, 5) });
        yield return Nephritis("REG-LESS", "no remission, but less proteinuria and no antibodies", s_biopsy, s_regimen with { Proteinuria = Trend.Reduced });
        yield return Nephritis("REG-ANTI", "less proteinuria, but antibodies persist", s_biopsy, s_regimen with { Proteinuria = Trend.Reduced, AntibodiesPersist = true });
        yield return Nephritis("REG-CR", "the regimen brought a remission", s_biopsy, s_regimen with { InducedRemission = true });
    }

    private static Patient Nephritis(string id, string description, NephritisBiopsy biopsy, InductionRegimen regimen)
        => Line(id, description).Lupus(lupus => lupus with
        {
            Sledai2K = LupusForms.NoActivity with { Proteinuria = true },
            Biopsies = [biopsy],
            InductionRegimens = [regimen],
        });
}
