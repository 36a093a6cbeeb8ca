using System;
using System.Collections.Generic;
using System.Linq;
using Criteria;
using Criteria.Fhir;
using Screening.Patients;
using Trials;

namespace Screening.Records;

/// <summary>Makes a chart of a health record. What a record cannot say stays unknown; nothing is taken for absent because it is not there.</summary>
internal sealed class ChartOfRecord
{
    private readonly PatientRecord _record;
    private readonly DateOnly _asOf;
    private readonly ResultsOfRecord _results;

    private ChartOfRecord(PatientRecord record, DateOnly asOf, LookupReport report)
    {
        _record = record;
        _asOf = asOf;
        _results = new(record, report);
    }

    /// <summary>The patient of a record. Consent, enrollment and leukapheresis are not in a record: they have no date.</summary>
    public static Patient ToPatient(PatientRecord record, DateOnly asOf, LookupReport report)
        => new(record.Id, new ChartOfRecord(record, asOf, report).ToChart());

    private Chart ToChart() => new()
    {
        BirthDate = _record.BirthDate?.Exact,
        Sex = _record.Gender switch { "female" => Sex.Female, "male" => Sex.Male, _ => null },
        Labs = Labs(),
        BloodGas = new()
        {
            PaO2 = _results.Number("pao2", "mm[Hg]"),
            PaCO2 = _results.Number("paco2", "mm[Hg]"),
            Ph = _results.Number("arterial-ph", "[pH]"),
        },
        Cardiology = Cardiology(),
        Neurology = new()
        {
            IntracranialPressure = _results.Number("intracranial-pressure", "mm[Hg]"),
            Diseases = Open(NervousDiseases()),
        },
        BodySize = new() { Weight = _results.Number("body-weight", "kg"), Height = _results.Number("body-height", "cm") },
        LungFunction = new()
        {
            OxygenSaturation = _results.Number("spo2", "%"),
            DlcoOfPredicted = _results.Number("dlco-percent-predicted", "%"),
            FvcOfPredicted = _results.Number("fvc-percent-predicted", "%"),
        },
        Lupus = new() { Diagnosed = Ever(Diagnoses.Lupus) },
        Infections = new() { Hiv = Ever(Diagnoses.Hiv) },
        Serology = new() { HbvDna = _results.AtMost("hbv-dna", "[IU]/mL"), HcvRna = _results.AtMost("hcv-rna", "[IU]/mL") },
        Immunology = new()
        {
            AnaTests = Open(_results.All("ana-titer", "{titer}").Select(static titer => new AnaTest { Titer = titer.Exact })),
            AntiDsDna = _results.AtLeast("anti-dsdna", "[IU]/mL"),
            Cd19BCells = _results.AtLeast("cd19-b-cells", "/uL"),
        },
        Diabetes = new()
        {
            FastingGlucose = _results.AtMost("fasting-glucose", "mmol/L"),
            PostprandialGlucose = _results.AtMost("postprandial-glucose", "mmol/L"),
            HbA1c = _results.AtMost("hba1c", "%"),
            HbA1cIfcc = _results.Number("hba1c-ifcc", "mmol/mol"),
            Ketoacidosis = Ever(Diagnoses.DiabeticKetoacidosis),
        },
        Scores = new() { Ecog = _results.Number("ecog", "{score}") is { } grade && double.IsInteger(grade) ? (int)grade : null },
        Treatment = new() { Medications = Open(_record.Medications.Select(Medication)) },
        History = new() { Vaccinations = Open(_record.Immunizations.Select(Vaccination)) },
    };

    /// <remarks>Where different results tie, a chart holds what is true of all of them, seen from the side on which the trials draw their lines.</remarks>
    private Labs Labs() => new()
    {
        Hemoglobin = _results.AtLeast("hemoglobin", "g/L"),
        Leukocytes = _results.AtLeast("leukocytes", "10*9/L"),
        Neutrophils = _results.AtLeast("neutrophils", "10*9/L"),
        Lymphocytes = _results.AtLeast("lymphocytes", "10*9/L"),
        Platelets = _results.AtLeast("platelets", "10*9/L"),
        Ast = _results.AtMost("ast", "U/L"),
        Alt = _results.AtMost("alt", "U/L"),
        TotalBilirubin = _results.AtMost("total-bilirubin", "umol/L"),
        Creatinine = Open(_results.All("creatinine", "umol/L").Select(static result => (Lab?)result.Lab)),
        LatestCreatinine = _results.AtMost("creatinine", "umol/L"),
        CreatinineClearance = _results.AtLeast("creatinine-clearance", "mL/min"),
        EgfrCkdEpi = _results.AtLeast("egfr-ckd-epi", "mL/min/{1.73_m2}"),
    };

    private Cardiology Cardiology() => new()
    {
        LatestEjectionFraction = _results.LatestEjectionFraction(),
        EjectionFractions = Open(_results.EjectionFractions()),
        QtcF = _results.Number("qtcf", "ms"),
        Qt = _results.Number("qt", "ms"),
        HeartRate = _results.Number("heart-rate", "/min"),
        MeanPulmonaryArteryPressure = _results.Number("mean-pulmonary-artery-pressure", "mm[Hg]"),
        CongenitalLongQt = Ever(Diagnoses.CongenitalLongQt),
        UnstableAngina = _record.Conditions.Any(static condition => Diagnoses.UnstableAngina.IsIn(condition.Codes) && condition.Ongoing == true) ? true : null,
        MyocardialInfarctions = Open(_record.Conditions
            .Where(static condition => Diagnoses.MyocardialInfarction.IsIn(condition.Codes))
            .Select(static infarction => new MyocardialInfarction { Date = infarction.Start?.Exact })),
    };

    private Medication Medication(MedicationRecord medication) => new()
    {
        Ingredient = Ingredients.Find(medication.Codes),
        LastTaken = medication.Ongoing == true ? _asOf : medication.End?.Exact,
    };

    /// <summary>The diseases of the nervous system that the charts ask for, each by its diagnosis.</summary>
    private IEnumerable<NervousDisease> NervousDiseases()
        => from condition in _record.Conditions
           from known in Diagnoses.NervousDiseases
           where known.Diagnosis.IsIn(condition.Codes)
           select new NervousDisease { Kind = known.Kind, Active = condition.Ongoing };

    private static Vaccination Vaccination(ImmunizationRecord immunization) => new()
    {
        Live = Vaccines.IsLive(immunization.Codes),
        Date = immunization.Date?.Exact,
    };

    /// <summary>That a diagnosis is recorded says that there was one; that none is recorded says nothing.</summary>
    private bool? Ever(Diagnosis diagnosis) => _record.Conditions.Any(condition => diagnosis.IsIn(condition.Codes)) ? true : null;

    /// <summary>What a record lists did happen; unless it is said to be complete, one more entry stands for whatever else there was.</summary>
    private IReadOnlyList<T>? Open<T>(IEnumerable<T> entries)
    {
        T[] known = [.. entries];
        if (_record.HistoryComplete)
            return known;
        return known.Length == 0 ? null : [.. known, default!];
    }
}
