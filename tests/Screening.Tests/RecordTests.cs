using Xunit;
using static Screening.Tests.SmallRecord;

namespace Screening.Tests;

/// <summary>What a chart takes from a health record, and what it leaves unknown.</summary>
public sealed class RecordTests
{
    [Theory]
    [InlineData("8.5", "g/dL", "met")]
    [InlineData("85", "g/L", "met")]
    [InlineData("8.49", "g/dL", "not met")]
    [InlineData("85", "{furlong}", "unknown")]
    public void A_result_counts_in_whatever_unit_it_comes_where_that_converts(string value, string unit, string outcome)
        => Says("I5", outcome, Observation("p", "718-7", value, unit));

    [Fact]
    public void Bilirubin_in_micromoles_meets_a_limit_in_milligrams()
    {
        Says("I9.4", "met", Observation("p", "14631-6", "34.2", "umol/L"));
        Says("I9.4", "not met", Observation("p", "14631-6", "34.3", "umol/L"));
    }

    [Fact]
    public void Different_results_of_one_moment_decide_only_where_they_agree()
    {
        Says("I8", "met", Observation("p", "777-3", "50", "10*9/L"), Observation("p", "777-3", "61", "10*3/uL"));
        Says("I8", "unknown", Observation("p", "777-3", "49", "10*9/L"), Observation("p", "777-3", "61", "10*3/uL"));
    }

    [Fact]
    public void A_result_that_is_only_known_to_lie_below_a_limit_decides_where_all_below_it_agrees()
    {
        Says("I9.4", "met", Observation("p", "1975-2", "0.2", "mg/dL", comparator: "<"));
        Says("I9.4", "unknown", Observation("p", "1975-2", "3", "mg/dL", comparator: "<"));
    }

    [Fact]
    public void The_limit_of_normal_is_the_laboratory_s_own()
    {
        Says("I9.1", "met", Observation("p", "1920-8", "80", "U/L", range: ("8", "40.1")));
        Says("I9.1", "not met", Observation("p", "1920-8", "80.2", "U/L", range: ("8", "40.1")));
        Says("I9.1", "unknown", Observation("p", "1920-8", "20", "U/L", range: ("0", "0")));
        Says("I9.1", "unknown", Observation("p", "1920-8", "20", "U/L"));
    }

    [Fact]
    public void An_ejection_fraction_counts_where_its_code_says_ultrasound()
    {
        Says("I9.5", "met", Observation("p", "18043-0", "55", "%"));
        Says("I9.5", "unknown", Observation("p", "10230-1", "55", "%"));
        Says("I9.5", "unknown", Observation("p", "18043-0", "55", "%"), Observation("p", "10230-1", "31", "%", time: "2021-05-25T08:00:00Z"));
    }

    [Fact]
    public void A_live_vaccine_within_the_window_excludes_and_its_absence_from_the_record_decides_nothing()
    {
        Says("E9", "met, which excludes", Immunization("p", "03", "2021-05-04"));
        Says("E9", "unknown", Immunization("p", "03", "2021-05-03"));
        Says("E9", "unknown", Immunization("p", "140", "2021-05-20"));
        Says("E9", "unknown");
    }

    [Fact]
    public void An_infarction_within_six_months_excludes()
    {
        SaysFor("NCT06585514", "E2.6", "met", Condition("p", "22298006", "2020-12-01"));
        SaysFor("NCT06585514", "E2.6", "unknown", Condition("p", "22298006", "2020-11-30"));
    }

    [Theory]
    [InlineData("BH002", "26464-8", "2500", "/uL", "Labs.Leukocytes: 2.5 10*9/L")]
    [InlineData("BH002", "26499-4", "1.5", "10*3/uL", "Labs.Neutrophils: 1.5 10*9/L")]
    [InlineData("BH002", "2164-2", "1.5", "mL/s", "Labs.CreatinineClearance: 90 mL/min")]
    [InlineData("BH002", "1742-6", "31", "[iU]/L", "Labs.Alt: missing")]
    [InlineData("NCT06585514", "731-0", "1100", "/uL", "Labs.Lymphocytes: 1.1 10*9/L")]
    [InlineData("NCT06585514", "2160-0", "1.2", "mg/dL", "Labs.LatestCreatinine: 106.08 umol/L")]
    [InlineData("BH002", "8116-6", "88", "/uL", "Immunology.Cd19BCells: 88 /uL")]
    [InlineData("NCT06585514", "59261-8", "64", "mmol/mol", "Diabetes.HbA1cIfcc: 64 mmol/mol")]
    [InlineData("NCT06585514", "8634-8", "0.44", "s", "Cardiology.Qt: 440 ms")]
    [InlineData("NCT06585514", "8867-4", "75", "/min", "Cardiology.HeartRate: 75 /min")]
    [InlineData("NCT06792344", "8302-2", "1.5", "m", "BodySize.Height: 150 cm")]
    [InlineData("NCT06792344", "59408-5", "93", "%", "LungFunction.OxygenSaturation: 93 %")]
    [InlineData("NCT06792344", "19872-1", "55", "%", "LungFunction.FvcOfPredicted: 55 %")]
    [InlineData("NCT06792344", "42595-9", "120", "[IU]/mL", "Serology.HbvDna: 120 [IU]/mL")]
    [InlineData("NCT06585514", "76634-5", "0.471", "s", "Cardiology.QtcF: 471 ms")]
    [InlineData("NCT06585514", "8414-5", "3", "kPa", "Cardiology.MeanPulmonaryArteryPressure: 22.5", true)]
    [InlineData("NCT06585514", "60956-0", "12", "mm[Hg]", "Neurology.IntracranialPressure: 12 mm[Hg]")]
    [InlineData("NCT06585514", "2703-7", "88", "mm[Hg]", "BloodGas.PaO2: 88 mm[Hg]")]
    [InlineData("NCT06585514", "2019-8", "41", "mm[Hg]", "BloodGas.PaCO2: 41 mm[Hg]")]
    [InlineData("NCT06585514", "2744-1", "7.39", "[pH]", "BloodGas.Ph: 7.39 [pH]")]
    [InlineData("NCT06585514", "5130-0", "44", "[IU]/mL", "Immunology.AntiDsDna: 44 [IU]/mL")]
    [InlineData("NCT06585514", "1558-6", "90.1", "mg/dL", "Diabetes.FastingGlucose: 5 mmol/L")]
    [InlineData("NCT06585514", "53094-9", "11.5", "mmol/L", "Diabetes.PostprandialGlucose: 11.5 mmol/L")]
    [InlineData("NCT06585514", "4548-4", "6.1", "%", "Diabetes.HbA1c: 6.1 %")]
    [InlineData("NCT06585514", "89247-1", "2", "{score}", "Scores.Ecog: 2")]
    public void A_value_stands_in_the_unit_of_the_chart(string trial, string loinc, string value, string unit, string line, bool isRounded = false)
    {
        var run = Screen([Bundle("p", Observation("p", loinc, value, unit))], "--trial", trial, "--patient", "p");
        Assert.Contains(run.Output.Split('\n').Select(static text => text.Trim()), text => isRounded ? text.StartsWith(line, StringComparison.Ordinal) : text == line);
    }

    [Fact]
    public void Nothing_after_the_day_of_screening_exists()
        => Says("I5", "not met", Observation("p", "718-7", "80", "g/L"), Observation("p", "718-7", "120", "g/L", time: "2021-06-02T08:00:00Z"));

    [Fact]
    public void A_birth_date_known_to_the_month_leaves_the_age_unknown()
    {
        var run = Screen([Bundle("p").Replace("1990-05-04", "2003-06", StringComparison.Ordinal)], "--patient", "p");
        Assert.Contains("I1 (inclusion): unknown\n", run.Output, StringComparison.Ordinal);
    }

    private static void Says(string criterion, string outcome, params string[] resources) => SaysFor("BH002", criterion, outcome, resources);

    private static void SaysFor(string trial, string criterion, string outcome, params string[] resources)
    {
        var run = Screen([Bundle("p", resources)], "--trial", trial, "--patient", "p");
        var line = run.Output.Split('\n').Select(static text => text.Trim()).SingleOrDefault(text => text.StartsWith($"{criterion} (", StringComparison.Ordinal));
        Assert.True(line?.EndsWith($"): {outcome}", StringComparison.Ordinal), $"expected {criterion} to be {outcome}; found: {line ?? run.Output + run.Error}");
    }
}
