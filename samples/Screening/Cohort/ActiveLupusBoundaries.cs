using System.Collections.Generic;
using System.Linq;
using Criteria;
using Screening.Patients;
using Trials;
using static Screening.Cohort.Archetypes;
using static Screening.Cohort.BoundaryPatients;

namespace Screening.Cohort;

/// <summary>Patients on the lines of NCT06106906, in active lupus, and of the lupus nephritis cohort of NCT06947460.</summary>
internal static class ActiveLupusBoundaries
{
    public static IEnumerable<Patient> All() => Active().Concat(Nephritis()).Append(Unfavourable());

    private static IEnumerable<Patient> Active()
    {
        yield return Line("KG-40", "40 kg").Chart(chart => chart with { BodySize = new() { Weight = 40, Height = 152 } });
        yield return Line("KG-39.9", "39.9 kg").Chart(chart => chart with { BodySize = new() { Weight = 39.9, Height = 152 } });
        yield return Line("ACR-4", "four of the items of 1997").Of1997(LupusForms.NoItemOf1997 with { MalarRash = true, Arthritis = true, Serositis = true, AntinuclearAntibodies = true });
        yield return Line("ACR-3", "three of the items of 1997").Of1997(LupusForms.NoItemOf1997 with { MalarRash = true, Arthritis = true, AntinuclearAntibodies = true });
        yield return Line("ACR-3-4", "three of the items of 1997, and one that nobody has asked for").Of1997(LupusForms.NoItemOf1997 with { MalarRash = true, Arthritis = true, AntinuclearAntibodies = true, Serositis = null });
        yield return Line("DX-24W", "diagnosed 24 weeks before consent to the day").Known(new(2025, 9, 1), new(2025, 9, 1));
        yield return Line("DX-24W-1D", "diagnosed 24 weeks less a day before consent").Known(new(2025, 9, 2), new(2025, 9, 2));
        yield return Line("DX-MONTH", "diagnosed some day in September").Known(new(2025, 9), new(2025, 10));
        yield return Line("TX-8W", "treated for 8 weeks to the day").Known(new(2025, 3), new(2026, 1, 5));
        yield return Line("TX-8W-1D", "treated for 8 weeks less a day").Known(new(2025, 3), new(2026, 1, 6));
        yield return Line("SELENA-6", "SELENA-SLEDAI exactly 6").Lupus(lupus => lupus with { SelenaSledai = LupusForms.NoActivity with { Arthritis = true, Rash = true } });
        yield return Line("SELENA-5", "SELENA-SLEDAI 5").Lupus(lupus => lupus with { SelenaSledai = LupusForms.NoActivity with { Arthritis = true, Leucopenia = true } });
        yield return Line("PGA-1", "global assessment exactly 1").Scores(scores => scores with { PhysicianGlobalAssessment = 1 });
        yield return Line("PGA-0.9", "global assessment 0.9").Scores(scores => scores with { PhysicianGlobalAssessment = 0.9 });
        yield return Line("PGA-40", "global assessment 40, on another scale").Scores(scores => scores with { PhysicianGlobalAssessment = 40 });
    }

    private static IEnumerable<Patient> Nephritis()
    {
        yield return Kidney("LN-6M", "a biopsy 6 months before screening to the day").Biopsy(biopsy => biopsy with { Date = new(2025, 9, 2) });
        yield return Kidney("LN-6M1D", "a biopsy 6 months and a day before screening").Biopsy(biopsy => biopsy with { Date = new(2025, 9, 1) });
        yield return Kidney("LN-III-C", "lesions of class III that are chronic only").Biopsy(biopsy => biopsy with { Class = NephritisClass.III, Activity = NephritisActivity.C });
        yield return Kidney("LN-2018", "a report by the scheme of 2018, which does not say whether lesions are chronic only")
            .Biopsy(biopsy => biopsy with { Scheme = NephritisScheme.Of2018, Activity = null, ActivityIndex = 9, ChronicityIndex = 2 });
        yield return Kidney("LN-CKDEPI", "a man of 45 with a creatinine of 2.5 mg/dL, on either side of the line by the version of the formula") with
        {
            Chart = LupusNephritis.Born(1980, 6, 1).Labs(labs => labs with { LatestCreatinine = new(221), Creatinine = [new(221) { Date = new(2026, 2, 24) }] }).Chart with { Sex = Sex.Male },
        };
        yield return Kidney("LN-CD19", "had cells against CD19").Cells("CD19");
        yield return Kidney("LN-CD19-BCMA", "had cells against CD19 and BCMA").Cells("CD19", "BCMA");
        yield return Kidney("LN-MARROW", "had marrow transplanted").Transplanted(TransplantKind.StemCells);
        yield return Kidney("LN-KIDNEY", "had a kidney transplanted").Transplanted(TransplantKind.StemCells, TransplantKind.SolidOrgan);
        yield return Kidney("LN-HCG", "a positive blood test for pregnancy")
            .Reproduction(reproduction => reproduction with { PregnancyTests = [new() { Specimen = PregnancySpecimen.Serum, Result = TestResult.Positive, Date = Days.Screening }] });
    }

    /// <summary>Everything that a person may say against her is said.</summary>
    private static Patient Unfavourable()
    {
        var patient = Line("JUDGE-ALL", "every judgement goes against her");
        return patient with { Judgements = patient.Judgements.ToDictionary(static one => one.Key, static one => !one.Value) };
    }

    private static Patient Kidney(string id, string description) => LupusNephritis with { Id = id, Description = "SLE with lupus nephritis class IV; " + description };

    private static Patient Biopsy(this Patient patient, System.Func<NephritisBiopsy, NephritisBiopsy> change)
        => patient.Lupus(lupus => lupus with { Biopsies = [change(lupus.Biopsies![0]!)] });

    private static Patient Cells(this Patient patient, params string[] targets)
        => patient.Treatment(treatment => treatment with { TargetedTherapies = [new() { Targets = targets, CarT = true, Date = new(2023, 5, 8) }] });

    private static Patient Transplanted(this Patient patient, params TransplantKind[] kinds)
        => patient.Chart(chart => chart with { Transplantation = new() { Transplants = [.. kinds.Select(static kind => new Transplant { Kind = kind, Date = new(2019, 6, 3) })], GraftVersusHostDisease = [] } });

    private static Patient Of1997(this Patient patient, Acr1997 items) => patient.Lupus(lupus => lupus with { Acr1997 = items });

    private static Patient Known(this Patient patient, PartialDate diagnosed, PartialDate treated)
        => patient.Chart(chart => chart with { LupusHistory = new() { Diagnosed = diagnosed, TreatedSince = treated } });
}
