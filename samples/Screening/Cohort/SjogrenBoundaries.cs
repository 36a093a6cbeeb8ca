using System;
using System.Collections.Generic;
using System.Linq;
using Criteria;
using Screening.Patients;
using Trials;
using static Screening.Cohort.Archetypes;

namespace Screening.Cohort;

/// <summary>Patients on the lines of NCT06947460's cohort with Sjogren's syndrome. They were screened a month ago and get the study drug today.</summary>
internal static class SjogrenBoundaries
{
    private static readonly DateOnly s_longAgo = new(2025, 5, 5);

    /// <summary>She meets all that the page has left of her cohort's criteria.</summary>
    private static readonly Patient s_onStableTreatment = SjogrenSyndrome
        .Cardiology(heart => heart with { MeanPulmonaryArteryPressure = 38 })
        .Reproduction(reproduction => reproduction with { PregnancyTests = [Tested(new(2026, 2, 23))] })
        .Background(_ => new()
        {
            Glucocorticoids = [new() { Drug = "prednisone", Dose = 10, Time = Since(s_longAgo) }],
            Drugs = [Course(BackgroundDrug.Hydroxychloroquine, 400), Course(BackgroundDrug.MycophenolateMofetil, 1000)],
            PahDrugs = [Against(PahDrugClass.Pde5Inhibitor), Against(PahDrugClass.EndothelinAntagonist)],
        })
        .Visits(visits => visits with { Screening = new(2026, 2, 2), ScreeningEnd = new(2026, 2, 16), Pretreatment = new(2026, 2, 25), FirstStudyDrug = Days.Screening });

    public static IEnumerable<Patient> All() => Steroids().Concat(Drugs()).Concat(Pah()).Concat(Women()).Concat(Organs());

    private static IEnumerable<Patient> Steroids()
    {
        yield return Line("PAH-STABLE", "on treatment that has long been the same");
        yield return Line("PAH-GC-30", "prednisone 30 mg a day").Steroid("prednisone", 30, s_longAgo);
        yield return Line("PAH-GC-24", "methylprednisolone 24 mg a day, as much as 30 mg of prednisone").Steroid("methylprednisolone", 24, s_longAgo);
        yield return Line("PAH-GC-25", "methylprednisolone 25 mg a day").Steroid("methylprednisolone", 25, s_longAgo);
        yield return Line("PAH-GC-28D", "prednisone changed 28 days before the study drug").Steroid("prednisone", 10, new(2026, 2, 2));
        yield return Line("PAH-GC-27D", "prednisone changed 27 days before the study drug").Steroid("prednisone", 10, new(2026, 2, 3));
        yield return Line("PAH-GC-DOSE", "prednisone in a dose that nobody has written down").Steroid("prednisone", null, s_longAgo);
        yield return Line("PAH-GC-NONE", "no glucocorticoid").Background(therapy => therapy with { Glucocorticoids = [] });
        yield return Line("PAH-LYM-0.5", "lymphocytes exactly 0.5").Labs(labs => labs with { Lymphocytes = new(0.5) });
        yield return Line("PAH-LYM-NONE", "lymphocytes not counted").Labs(labs => labs with { Lymphocytes = null });
    }

    private static IEnumerable<Patient> Drugs()
    {
        yield return Line("PAH-MMF-1.5", "mycophenolate 1.5 g a day").On(Course(BackgroundDrug.MycophenolateMofetil, 1500));
        yield return Line("PAH-MMF-1.6", "mycophenolate 1.6 g a day").On(Course(BackgroundDrug.MycophenolateMofetil, 1600));
        yield return Line("PAH-AZA-2", "azathioprine 2 mg/kg a day").On(Course(BackgroundDrug.Azathioprine, 116));
        yield return Line("PAH-AZA-2.1", "azathioprine 125 mg a day, more than 2 mg/kg").On(Course(BackgroundDrug.Azathioprine, 125));
        yield return Line("PAH-MTX-15", "methotrexate 15 mg a week").On(Course(BackgroundDrug.Methotrexate, null) with { WeeklyDose = 15 });
        yield return Line("PAH-MTX-17.5", "methotrexate 17.5 mg a week").On(Course(BackgroundDrug.Methotrexate, null) with { WeeklyDose = 17.5 });
        yield return Line("PAH-LEF-20", "leflunomide 20 mg a day").On(Course(BackgroundDrug.Leflunomide, 20));
        yield return Line("PAH-LEF-25", "leflunomide 25 mg a day").On(Course(BackgroundDrug.Leflunomide, 25));
        yield return Line("PAH-IS-12W", "leflunomide for 12 weeks to the day").On(Course(BackgroundDrug.Leflunomide, 20) with { Time = Since(new(2025, 12, 8)) });
        yield return Line("PAH-IS-11W", "leflunomide for 12 weeks less a day").On(Course(BackgroundDrug.Leflunomide, 20) with { Time = Since(new(2025, 12, 9)) });
        yield return Line("PAH-IS-TWO", "two immunosuppressants").On(Course(BackgroundDrug.Leflunomide, 20), Course(BackgroundDrug.Azathioprine, 100));
        yield return Line("PAH-IS-OTHER", "tacrolimus, which is not on the list").On(Course(BackgroundDrug.Tacrolimus, 4));
        yield return Line("PAH-DOSES", "four drugs in doses that nobody has written down").On(
            Course(BackgroundDrug.MycophenolateMofetil, null), Course(BackgroundDrug.Azathioprine, null), Course(BackgroundDrug.Methotrexate, null), Course(BackgroundDrug.Leflunomide, null));
    }

    private static IEnumerable<Patient> Pah()
    {
        yield return Line("PAH-3", "three classes of drugs against it").Against(PahDrugClass.Pde5Inhibitor, PahDrugClass.EndothelinAntagonist, PahDrugClass.Prostacyclin);
        yield return Line("PAH-2-OF-3", "three drugs of two classes").Against(PahDrugClass.Prostacyclin, PahDrugClass.Prostacyclin, PahDrugClass.EndothelinAntagonist);
        yield return Line("PAH-0", "no drug against it").Against();
        yield return Line("PAH-28D", "sildenafil raised 28 days before the study drug").Changed(new(2026, 2, 2));
        yield return Line("PAH-27D", "sildenafil raised 27 days before the study drug").Changed(new(2026, 2, 3));
        yield return Line("PAH-FEBRUARY", "sildenafil raised some day in February").Changed(new(2026, 2));
    }

    private static IEnumerable<Patient> Women()
    {
        yield return Line("PAH-HCG-7D", "a blood test 7 days before pretreatment").Reproduction(reproduction => reproduction with { PregnancyTests = [Tested(new(2026, 2, 18))] });
        yield return Line("PAH-HCG-8D", "a blood test 8 days before pretreatment").Reproduction(reproduction => reproduction with { PregnancyTests = [Tested(new(2026, 2, 17))] });
        yield return Line("PAH-HCG-POS", "a positive blood test in the last week").Reproduction(reproduction => reproduction with
        {
            PregnancyTests = [Tested(new(2026, 2, 19)), Tested(new(2026, 2, 24)) with { Result = TestResult.Positive }],
        });
        yield return Line("PAH-MENO", "menopause, confirmed").Fertility(fertility => fertility with { PostmenopauseConfirmed = true, LastMenstruation = new(2023), AmenorrheaExplained = false });
        yield return Line("PAH-MENO-11M", "menopause, but 11 months").Fertility(fertility => fertility with { PostmenopauseConfirmed = true, LastMenstruation = new(2025, 3), AmenorrheaExplained = false });
        yield return Line("PAH-PILL", "will not use contraception").Judged("NCT06947460", "I8_2", false);
        yield return Line("PAH-UTERUS", "the uterus was removed").Fertility(fertility => fertility with { Hysterectomy = true });
    }

    private static IEnumerable<Patient> Organs()
    {
        yield return Line("PAH-AST-3", "AST three times its limit").Labs(labs => labs with { Ast = new(120.3, 8, 40.1) });
        yield return Line("PAH-AST-3.1", "AST above three times its limit").Labs(labs => labs with { Ast = new(120.4, 8, 40.1) });
        yield return Line("PAH-ALT-3.1", "ALT above three times its limit, AST without one").Labs(labs => labs with { Ast = new(40), Alt = new(136, 7, 45) });
        yield return Line("PAH-ALT-LIMIT", "ALT without a reference range").Labs(labs => labs with { Alt = new(136) });
        yield return Line("PAH-BILI-2.1", "bilirubin above twice its limit").Bilirubin(false, 43, 3);
        yield return Line("PAH-GILBERT", "Gilbert's syndrome, bilirubin three times its limit").Bilirubin(true, 63, 7.5);
        yield return Line("PAH-GILBERT-D", "Gilbert's syndrome, bilirubin 1.8 times its limit, but direct bilirubin 1.6 times").Bilirubin(true, 37.8, 8);
        yield return Line("PAH-GILBERT-U", "nobody knows whether it is Gilbert's syndrome").Bilirubin(null, 50, 3);
        yield return Line("PAH-SPO2-95", "a saturation of 95 %").Chart(chart => chart with { LungFunction = chart.LungFunction! with { OxygenSaturation = 95 } });
        yield return Line("PAH-SPO2-O2", "a saturation of 97 %, but with oxygen").Chart(chart => chart with { LungFunction = chart.LungFunction! with { SaturationOnRoomAir = false } });
    }

    private static Patient Line(string id, string description) => s_onStableTreatment with { Id = id, Description = "primary Sjögren's disease with pulmonary hypertension; " + description };

    private static Patient Background(this Patient patient, Func<BackgroundTherapy, BackgroundTherapy> change)
        => patient.Chart(chart => chart with { BackgroundTherapy = change(chart.BackgroundTherapy ?? new()) });

    private static Patient Steroid(this Patient patient, string drug, double? dose, DateOnly since)
        => patient.Background(therapy => therapy with { Glucocorticoids = [new() { Drug = drug, Dose = dose, Time = Since(since) }] });

    private static Patient On(this Patient patient, params BackgroundCourse[] courses) => patient.Background(therapy => therapy with { Drugs = courses });

    private static Patient Against(this Patient patient, params PahDrugClass[] classes)
        => patient.Background(therapy => therapy with { PahDrugs = [.. classes.Select(Against)] });

    private static Patient Changed(this Patient patient, PartialDate lastChange)
        => patient.Background(therapy => therapy with { PahDrugs = [Against(PahDrugClass.Pde5Inhibitor) with { LastChange = lastChange }] });

    private static Patient Fertility(this Patient patient, Func<Fertility, Fertility> change)
        => patient.Chart(chart => chart with { Fertility = change(chart.Fertility ?? new()) });

    private static Patient Bilirubin(this Patient patient, bool? gilbert, double total, double direct) => patient
        .Labs(labs => labs with { TotalBilirubin = new(total, 5, 21), DirectBilirubin = new(direct, 0, 5) })
        .Chart(chart => chart with { Liver = chart.Liver! with { GilbertSyndrome = gilbert } });

    private static BackgroundCourse Course(BackgroundDrug drug, double? daily) => new() { Drug = drug, DailyDose = daily, Time = Since(s_longAgo) };

    private static PahCourse Against(PahDrugClass target) => new() { Class = target, Time = Since(s_longAgo), LastChange = new(2025, 8) };

    private static PregnancyTest Tested(DateOnly day) => new() { Specimen = PregnancySpecimen.Serum, Result = TestResult.Negative, Date = day };

    private static Period Since(DateOnly day) => new(day, null, true);
}
