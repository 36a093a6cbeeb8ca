namespace Criteria.Integration.Tests.Trials;

/// <summary>One of everything, in attributes; <c>everything.criteria.json</c> says the same.</summary>
[Trial<Chart>("EVERYTHING", Title = "A trial with one of everything")]
[Parameter<DateOnly>("Screening")]
[Parameter<DateOnly>("Infusion", After = "Screening")]
[Define("On steroids", "exists (Doses D where D.Drug = 'prednisone' and D.Amount > 7.5 'mg/d')")]
[Inclusion("I1", "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 65", Text = "Aged 18-65 years.")]
[Inclusion("I2", "Hemoglobin >= 8.5 'g/dL'", Text = "Hemoglobin \u2265 8.5 g/dL.", Note = "Converted.")]
[Inclusion("I3", "Ast <= 3 * ULN(Ast)", Text = "AST \u2264 3 \u00d7 ULN.")]
[Inclusion("I4", Group = Group.Any, Text = "One of:")]
[Inclusion("I4.1", "Organs.Kidney.Clearance >= 60 'mL/min'", PartOf = "I4")]
[Inclusion("I4.2", "Stage in { 'III', 'IV' }", PartOf = "I4")]
[Inclusion("I5", "exists (Recorded R where R.Date on or before Screening)")]
[Exclusion("E1", "Pregnant", AppliesTo = "Sex = 'Female'", Text = "Pregnant females.")]
[Exclusion("E2", "\"On steroids\"", Text = "On > 7.5 mg/d of prednisone.")]
[Exclusion("E4", "exists (Past P where P.Date 4 weeks or less on or before Infusion)")]
[Exclusion("E5", "Count(Planned) > 2")]
[Exclusion("E13", Attest = "No frozen cells", Text = "Judged by the investigator.")]
public static partial class Everything;

/// <summary>The same, written in a file.</summary>
[Trial<Chart>("EVERYTHING", File = "everything.criteria.json")]
public static partial class EverythingInFile;
