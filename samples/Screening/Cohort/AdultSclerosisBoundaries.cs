using System.Collections.Generic;
using Screening.Patients;
using Trials;
using static Screening.Cohort.Archetypes;

namespace Screening.Cohort;

/// <summary>Patients on the lines of NCT06947460's cohort with systemic sclerosis.</summary>
internal static class AdultSclerosisBoundaries
{
    private static readonly AcrEular2013 s_tenPoints = SclerosisForms.NoItem with { Sclerodactyly = true, Raynaud = true, AntiScl70Antibodies = true };

    public static IEnumerable<Patient> All()
    {
        yield return Line("DSSC-10", "10 points", s_tenPoints);
        yield return Line("DSSC-9", "9 points", s_tenPoints with { Sclerodactyly = false, PuffyFingers = true, PulmonaryArterialHypertension = true, InterstitialLungDisease = true, AntiScl70Antibodies = false, Telangiectasia = true });
        yield return Line("DSSC-8", "8 points", s_tenPoints with { Sclerodactyly = false, Telangiectasia = true });
        yield return Line("DSSC-7-10", "7 points, and antibodies that nobody has looked for", s_tenPoints with { AntiScl70Antibodies = null });
        yield return Line("DSSC-KNUCKLES", "thick skin beyond the knuckles, and nothing else", SclerosisForms.NoItem with { SkinProximalToKnuckles = true });
        yield return Line("DSSC-OPEN", "the hands were not looked at", s_tenPoints with { SkinProximalToKnuckles = null, Sclerodactyly = null });
        yield return Line("DSSC-6Y", "10 points, sixth birthday today", s_tenPoints).Born(2020, 3, 2);
        yield return Line("DSSC-5Y", "10 points, sixth birthday tomorrow", s_tenPoints).Born(2020, 3, 3);
    }

    private static Patient Line(string id, string description, AcrEular2013 items) => SystemicSclerosis
        .Born(1979, 10, 4)
        .Chart(chart => chart with { Lupus = new() { Diagnosed = false, EularAcr2019 = LupusForms.NoItem, Acr1997 = LupusForms.NoItemOf1997, Sledai2K = LupusForms.NoActivity, SelenaSledai = LupusForms.NoActivity, Biopsies = [], InductionRegimens = [] } })
        .Sclerosis(sclerosis => sclerosis with { AcrEular2013 = items })
        .Described("systemic sclerosis; " + description) with { Id = id };
}
