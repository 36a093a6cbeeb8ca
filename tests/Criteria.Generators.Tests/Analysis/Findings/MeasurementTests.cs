using Xunit;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>What the catalogue of analytes, the author's invariants and the units as they were written tell about thresholds.</summary>
public sealed class MeasurementTests
{
    private const string Chart = """
        using System;
        using System.Collections.Generic;
        using Criteria;

        public sealed record Chart
        {
            public DateOnly? BirthDate { get; init; }
            public DateOnly? Diagnosed { get; init; }
            [Unit("10*9/L"), Analyte("leukocytes")] public double? Leukocytes { get; init; }
            [Unit("/uL"), Analyte("neutrophils")] public double? Neutrophils { get; init; }
            [Unit("10*9/L"), Analyte("lymphocytes")] public Lab? Lymphocytes { get; init; }
            [Unit("g/L"), Analyte("hemoglobin")] public double? Hemoglobin { get; init; }
            [Unit("umol/L"), Analyte("creatinine")] public Lab? Creatinine { get; init; }
            [Unit("umol/L"), Analyte("creatinine")] public IReadOnlyList<Lab>? Creatinines { get; init; }
            [Unit("mg/dL")] public double? Other { get; init; }
            [Unit("umol/L"), Analyte("total-bilirubin")] public double? Bilirubin { get; init; }
            [Unit("mg/dL"), Analyte("direct-bilirubin")] public double? DirectBilirubin { get; init; }
            [Unit("mL/min/{1.73_m2}"), Analyte("egfr")] public double? Egfr { get; init; }
            [Unit("mg/kg/d"), Analyte("prednisone-equivalent-dose-by-weight")] public double? Prednisone { get; init; }
            [Unit("%"), Analyte("lvef")] public double? Lvef { get; init; }
            [Unit("ms"), Analyte("qtcf")] public double? QtcF { get; init; }
            [Unit("mm[Hg]"), Analyte("mean-pulmonary-artery-pressure")] public double? Mpap { get; init; }
            [Unit("%"), Analyte("hba1c")] public double? HbA1c { get; init; }
            [Unit("%"), Analyte("spo2")] public double? SpO2 { get; init; }
            [Unit("mm[Hg]"), Analyte("systolic-blood-pressure")] public int? Systolic { get; init; }
            [Unit("mm[Hg]"), Analyte("diastolic-blood-pressure")] public int? Diastolic { get; init; }
            [Range(0, 10)] public int? Joints { get; init; }
            public int? SwollenJoints { get; init; }
            public bool? RoomAir { get; init; }
        }
        """;

    [Theory]
    [InlineData(
        "CRIT0442: 1 /L in I6 is far from what trials ask for: thresholds of lymphocytes in blood are mostly 0.05 to 3 10*9/L; did you mean 1 10*9/L?",
        "I6: Lymphocytes > 1 '/L'")]
    [InlineData(
        "CRIT0442: 54.5 /L in I5 is far from what trials ask for: thresholds of lymphocytes in blood are mostly 0.05 to 3 10*9/L; did you mean 0.5 10*9/L, whose exponent was flattened?",
        "I5: Lymphocytes > 54.5 '/L'")]
    [InlineData(
        "CRIT0442: 7.5 mg/kg/d in I4 is far from what trials ask for: thresholds of daily glucocorticoid dose as prednisone, by body weight are mostly 0.05 to 2 mg/kg/d; at 60 kg that is 450 mg/d; did you mean 7.5 mg/d?",
        "I4: Prednisone >= 7.5 'mg/kg/d'")]
    [InlineData(
        "CRIT0442: 30 ML/min in I6 is no value that a patient can have: estimated glomerular filtration rate, formula not stated is plausible from 1 to 250 mL/min/{1.73_m2}; did you mean 30 mL/min/{1.73_m2}?",
        "I6: Egfr >= 30 'ML/min'")]
    [InlineData(
        "CRIT0442: 221 mg/dL in E1 is no value that a patient can have: creatinine in blood, serum or plasma is plausible from 0.1 to 60 mg/dL; did you mean 221 umol/L?",
        "E1: exists (Creatinines C where C.Value > 221 'mg/dL')", "CRIT0927")]
    [InlineData(
        "CRIT0442: 85 g/dL in I5 is no value that a patient can have: hemoglobin in blood is plausible from 2 to 25 g/dL; did you mean 85 g/L?",
        "I5: (if RoomAir then Hemoglobin else null) >= 85 'g/dL'")]
    [InlineData(
        "CRIT0442: 4700 ms in E2 is no value that a patient can have: QT interval, corrected by Fridericia's formula is plausible from 250 to 750 ms; did you mean 470 ms?",
        "E2: QtcF >= 4700 'ms'")]
    [InlineData(
        "CRIT0442: 0.92 % in I3 is far from what trials ask for: thresholds of oxygen saturation by pulse oximetry are mostly 80 to 98 %; did you mean 92 %?",
        "I3: SpO2 >= 0.92 '%'")]
    [InlineData(
        "CRIT0442: 180 in I1 is no value that a patient can have: age is plausible from 0 to 120; did you mean 18?",
        "I1: CalculateAgeInYearsAt(BirthDate, Screening) >= 180 or RoomAir")]
    public void An_implausible_threshold_is_reported_with_what_was_meant(string expected, string criterion, string beside = "none")
        => Assert.Equal(expected, string.Join("\n", AnalyzedTrial.FindingsAbout(Chart, criterion).Where(found => !found.StartsWith(beside, StringComparison.Ordinal))));

    [Theory]
    [InlineData("E2: Lvef < 45 '%'")]
    [InlineData("I9: Lvef >= 55 '%'")]
    [InlineData("E2: QtcF >= 470 'ms'")]
    [InlineData("E3: Mpap >= 25 'mm[Hg]' and RoomAir", "E4: Mpap > 45 'mm[Hg]' and not RoomAir")]
    [InlineData("I1: CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 90")]
    [InlineData("E7: HbA1c >= 8.0 '%'")]
    [InlineData("I6: Lymphocytes > 1 '10*9/L'", "I5: Leukocytes >= 2500 '/uL'")]
    [InlineData("I5: Hemoglobin >= 8.5 'g/dL'")]
    [InlineData("I6: Egfr >= 30 'mL/min'", "I7: Prednisone > 0 'mg/kg/d'")]
    [InlineData("E1: Other > 221 'mg/dL'")]
    public void A_usual_threshold_is_left_alone(params string[] criteria) => Assert.Equal(string.Empty, string.Join("\n", AnalyzedTrial.FindingsAbout(Chart, criteria)));

    [Theory]
    [InlineData(
        "CRIT0443: 2.5 mg/dL and 221 umol/L in E1 are one threshold in two units: they agree to the last digit written",
        "E1: Creatinine > 2.5 'mg/dL' or Creatinine > 221 'umol/L'")]
    [InlineData(
        "CRIT0443: 2.50 mg/dL and 222 umol/L in E1 are one threshold in two units: they differ by 0.45 %, 2.50 mg/dL is 221 umol/L",
        "E1: Creatinine > 2.50 'mg/dL' or Creatinine > 222 'umol/L'")]
    [InlineData(
        "CRIT0453: 2.5 mg/dL and 250 umol/L in E1 differ by 12 %, and should be one threshold in two units: 2.5 mg/dL is 221 umol/L",
        "E1: Creatinine > 2.5 'mg/dL' or RoomAir or Creatinine > 250 'umol/L'")]
    public void A_threshold_in_two_units_is_compared(string expected, string criterion)
        => Assert.Equal(expected, string.Join("\n", AnalyzedTrial.FindingsAbout(Chart, criterion)));

    [Theory]
    [InlineData("E1: Creatinine > 2.5 'mg/dL' or Creatinine < 44 'umol/L'")]
    [InlineData("E1: Creatinine > 200 'umol/L' or RoomAir and Creatinine > 2 'mg/dL'")]
    [InlineData("E1: Creatinine > 2.5 'mg/dL' or Bilirubin > 221 'umol/L'")]
    public void Two_thresholds_of_their_own_are_left_alone(string criterion) => Assert.Equal(string.Empty, string.Join("\n", AnalyzedTrial.FindingsAbout(Chart, criterion)));

    [Theory]
    [InlineData(
        "CRIT0441: no patient can meet I6 and I7 as long as Neutrophils is at most Leukocytes: I6 needs Leukocytes < 1.0 10*9/L, I7 needs Neutrophils >= 1.5 10*9/L; it would take Leukocytes 0 10*9/L, Neutrophils 1500 /uL",
        "I6: Leukocytes < 1.0 '10*9/L'", "I7: Neutrophils >= 1.5 '10*9/L'")]
    [InlineData(
        "CRIT0441: no patient can meet E1 as long as DirectBilirubin is at most Bilirubin: 'DirectBilirubin > 3 mg/dL' and 'Bilirubin < 2 mg/dL' exclude each other; it would take DirectBilirubin 4 mg/dL, Bilirubin 34.1 umol/L",
        "E1: DirectBilirubin > 3 'mg/dL' and Bilirubin < 2 'mg/dL'")]
    [InlineData(
        "CRIT0441: every patient meets I2 as long as Diastolic is at most Systolic: 'Diastolic <= Systolic' holds for everybody; it would take Diastolic 1 mm[Hg], Systolic 0 mm[Hg]",
        "I2: Diastolic <= Systolic")]
    [InlineData(
        "CRIT0441: no patient can meet I3 as long as 'SwollenJoints <= Joints' holds: 'Joints < 2' and 'SwollenJoints > 3' exclude each other; it would take Joints 0, SwollenJoints 4",
        "[Invariant(\"SwollenJoints <= Joints\")]", "I3: Joints < 2 and SwollenJoints > 3")]
    public void What_contradicts_physiology_or_an_invariant_is_reported(string expected, params string[] criteria)
        => Assert.Equal(expected, string.Join("\n", AnalyzedTrial.FindingsAbout(Chart, criteria)));

    [Fact]
    public void Nothing_is_diagnosed_before_birth()
        => Assert.StartsWith(
            "CRIT0441: no patient can meet I1 as long as Diagnosed is not before BirthDate: 'Diagnosed < BirthDate' holds for nobody; it would take ",
            Assert.Single(AnalyzedTrial.FindingsAbout(Chart, "I1: Diagnosed < BirthDate")));

    [Theory]
    [InlineData("I6: Leukocytes < 2.0 '10*9/L'", "I7: Neutrophils >= 1.5 '10*9/L'")]
    [InlineData("E1: Bilirubin > 3 'mg/dL' and DirectBilirubin < 2 'mg/dL'")]
    [InlineData("I3: Joints < 2 and SwollenJoints > 3")]
    [InlineData("[Invariant(\"SwollenJoints <= Joints\")]", "I3: Joints < 5 and SwollenJoints > 3")]
    [InlineData("I1: Diagnosed > BirthDate")]
    public void What_a_patient_can_have_is_left_alone(params string[] criteria) => Assert.Equal(string.Empty, string.Join("\n", AnalyzedTrial.FindingsAbout(Chart, criteria)));

    [Theory]
    [InlineData(
        "CRIT0450: only somebody implausible can meet I1, for example SpO2 101 %: I1 needs SpO2 > 100 %, but SpO2 is plausible from 0 to 100 %",
        "I1: SpO2 > 100 '%'")]
    [InlineData(
        "CRIT0450: only somebody implausible can pass E1, for example BirthDate 1904-06-15, Screening 2025-06-15: E1 excludes CalculateAgeInYearsAt(BirthDate, Screening) <= 120, but age is plausible from 0 to 120",
        "E1: CalculateAgeInYearsAt(BirthDate, Screening) <= 120")]
    public void A_trial_for_implausible_patients_is_reported(string expected, params string[] criteria) => Assert.Equal(expected, string.Join("\n", AnalyzedTrial.FindingsAbout(Chart, criteria)));

    [Theory]
    [InlineData("I1: SpO2 >= 100 '%'")]
    [InlineData("I1: CalculateAgeInYearsAt(BirthDate, Screening) >= 90")]
    public void A_trial_for_rare_patients_is_left_alone(params string[] criteria) => Assert.Equal(string.Empty, string.Join("\n", AnalyzedTrial.FindingsAbout(Chart, criteria)));
}
