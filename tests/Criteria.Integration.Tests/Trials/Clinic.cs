namespace Criteria.Integration.Tests.Trials;

/// <summary>Every clinical formula of the runtime; <c>clinic.criteria.json</c> says the same.</summary>
[Trial<Examination>("CLINIC")]
[Parameter<DateOnly>("Screening")]
[Functions(typeof(Criteria.Clinical.Kidney), typeof(Criteria.Clinical.Heart), typeof(Criteria.Clinical.Body))]
[Functions(typeof(Criteria.Clinical.Glucose), typeof(Criteria.Clinical.Steroids))]
[Define("Age", "CalculateAgeInYearsAt(BirthDate, Screening)")]
[Define("Filtration", "if Age < 18 then Kidney.BedsideSchwartz(Creatinine, Height, Age) else Kidney.CkdEpi2021(Creatinine, Age, Sex = 'Female')")]
[Define("Prednisone", "Steroids S return all Steroids.PrednisoneEquivalent(Steroids.NameOf(S.Ingredient), S.Dose)")]
[Inclusion("I1", "Filtration >= 30 'mL/min/{1.73_m2}'")]
[Inclusion("I2", "Kidney.CkdEpi2009(Creatinine, Age, Sex = 'Female') >= 30 'mL/min/{1.73_m2}'")]
[Inclusion("I3", "Kidney.CockcroftGault(Creatinine, Weight, Age, Sex = 'Female') >= 30 'mL/min'")]
[Inclusion("I4", "Body.MassIndex(Weight, Height) between 18.5 'kg/m2' and 35 'kg/m2'")]
[Inclusion("I5", "Body.SurfaceAreaMosteller(Weight, Height) >= 0.5 'm2'")]
[Exclusion("E1", "Heart.QtcFridericiaByRate(Qt, HeartRate) >= 470 'ms'")]
[Exclusion("E2", "Heart.QtcFridericia(Qt, 0.8 's') >= 0.47 's'")]
[Exclusion("E3", "Glucose.HbA1cNgsp(HbA1c) >= 8.0 '%'")]
[Exclusion("E4", "Sum(Prednisone) > 30 'mg/d'")]
public static partial class Clinic;

/// <summary>The same, written in a file.</summary>
[Trial<Examination>("CLINIC", File = "clinic.criteria.json")]
public static partial class ClinicInFile;
