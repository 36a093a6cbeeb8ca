using Xunit;

namespace Criteria.Fhir.Tests;

public sealed class LabLookupTests
{
    private readonly LookupReport _report = new();

    [Fact]
    public void The_latest_result_decides()
    {
        var patient = Reading.OfPatientWith(Json.Hemoglobin("9.0", effective: "2021-05-02"), Json.Hemoglobin("8.5", effective: "2021-05-03"), Json.Hemoglobin("7.0")).Patient;
        var latest = Hemoglobin(patient)!.Value;
        Assert.Equal((85.0, new PartialDate(2021, 5, 3)), (latest.Value, latest.Effective.Date));
        Assert.Equal(3, _report.Used);
    }

    [Fact]
    public void The_same_amount_in_two_units_is_the_same_number()
    {
        var patients = new[] { Json.Hemoglobin("8.5", "g/dL"), Json.Hemoglobin("85", "g/L"), Json.Hemoglobin("8500", "mg/dL"), Json.Hemoglobin("85.000", "g/L") }
            .Select(resource => Hemoglobin(Reading.OfPatientWith(resource).Patient)!.Value.Value);
        Assert.All(patients, value => Assert.Equal(85.0, value));
    }

    [Fact]
    public void Each_number_is_rounded_once()
    {
        // Seventeen digits, for which a cast from decimal gives a neighbour of the nearest double for one value in several.
        for (var i = 0; i < 1_000; i++)
        {
            var digits = $"17.{(6354998667295581L + i * 7919L):0000000000000000}";
            Assert.Equal(double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), Hemoglobin(Reading.OfPatientWith(Json.Hemoglobin(digits, "g/L")).Patient)!.Value.Value);
        }
    }

    [Fact]
    public void Time_orders_results_of_one_day_across_zones()
    {
        var patient = Reading.OfPatientWith(
            Json.Hemoglobin("9.0", effective: "2021-05-01T23:30:00-05:00"),
            Json.Hemoglobin("8.0", effective: "2021-05-02T01:00:00+00:00"),
            Json.Hemoglobin("7.0", effective: "2021-05-02")).Patient;
        Assert.Equal(90.0, Hemoglobin(patient)!.Value.Value);
        Assert.Equal([70.0, 80.0, 90.0], patient.All(["718-7"], "g/L", Convert.Known).Select(result => result.Value));
    }

    [Fact]
    public void A_date_known_to_the_month_is_ordered_by_its_earliest_day()
    {
        var patient = Reading.OfPatientWith(Json.Hemoglobin("9.0", effective: "2021-05"), Json.Hemoglobin("8.0", effective: "2021-05-02"), Json.Hemoglobin("7.0", effective: "2021-04-30")).Patient;
        Assert.Equal([70.0, 90.0, 80.0], patient.All(["718-7"], "g/L", Convert.Known).Select(result => result.Value));
    }

    [Fact]
    public void Different_results_of_the_latest_moment_are_missing_and_counted()
    {
        var patient = Reading.OfPatientWith(Json.Hemoglobin("9.0"), Json.Hemoglobin("8.0"), Json.Hemoglobin("7.0", effective: "2021-04-01")).Patient;
        Assert.Null(Hemoglobin(patient));
        Assert.Equal(1, _report.Ties);
    }

    [Theory]
    [InlineData(TiedResults.AtLeastTheLowest, 80.0, QuantityComparator.AtLeast)]
    [InlineData(TiedResults.AtMostTheHighest, 95.0, QuantityComparator.AtMost)]
    public void Different_results_of_the_latest_moment_may_give_a_limit_that_is_true_of_all(TiedResults ties, double value, QuantityComparator comparator)
    {
        var patient = Reading.OfPatientWith(Json.Hemoglobin("9.0"), Json.Hemoglobin("8.0"), Json.Hemoglobin("9.5"), Json.Hemoglobin("7.0", effective: "2021-04-01")).Patient;
        var latest = patient.Latest(["718-7"], "g/L", Convert.Known, _report, ties)!.Value;
        Assert.Equal((value, comparator), (latest.Value, latest.Comparator));
        Assert.Equal(1, _report.Ties);
    }

    [Theory]
    [InlineData("<", TiedResults.AtLeastTheLowest)]
    [InlineData(">=", TiedResults.AtMostTheHighest)]
    public void A_tie_with_a_result_that_is_open_on_that_side_has_no_limit(string comparator, TiedResults ties)
    {
        var limit = Json.Hemoglobin("9.0").Replace("\"value\":", $"\"comparator\":\"{comparator}\",\"value\":", StringComparison.Ordinal);
        Assert.Null(Reading.OfPatientWith(Json.Hemoglobin("8.0"), limit).Patient.Latest(["718-7"], "g/L", Convert.Known, _report, ties));
    }

    [Fact]
    public void A_value_and_a_limit_of_the_latest_moment_are_different_results()
    {
        var limit = Json.Hemoglobin("9.0").Replace("\"value\":", "\"comparator\":\"<\",\"value\":", StringComparison.Ordinal);
        Assert.Null(Hemoglobin(Reading.OfPatientWith(Json.Hemoglobin("9.0"), limit).Patient));
    }

    [Fact]
    public void Equal_results_of_the_latest_moment_are_one_in_whatever_unit()
    {
        var patient = Reading.OfPatientWith(Json.Hemoglobin("9.0"), Json.Hemoglobin("90", "g/L")).Patient;
        Assert.Equal(90.0, Hemoglobin(patient)!.Value.Value);
        Assert.Equal(0, _report.Ties);
    }

    [Fact]
    public void Different_results_of_an_earlier_moment_do_no_harm()
    {
        var patient = Reading.OfPatientWith(Json.Hemoglobin("9.0", effective: "2021-04-01"), Json.Hemoglobin("8.0", effective: "2021-04-01"), Json.Hemoglobin("7.0")).Patient;
        Assert.Equal(70.0, Hemoglobin(patient)!.Value.Value);
        Assert.Equal(0, _report.Ties);
    }

    [Fact]
    public void A_unit_that_does_not_convert_is_no_result_and_the_latest_of_the_others_stands()
    {
        var patient = Reading.OfPatientWith(Json.Hemoglobin("9.0", "(score)", "2021-05-03"), Json.Hemoglobin("8.0", effective: "2021-05-02")).Patient;
        Assert.Equal(80.0, Hemoglobin(patient)!.Value.Value);
        Assert.Equal((1, 1), (_report.UnconvertibleUnits["(score)"], _report.Used));
    }

    [Fact]
    public void A_number_without_a_unit_and_words_are_no_results_and_counted()
    {
        var patient = Reading.OfPatientWith(
            Json.Hemoglobin().Replace(",\"system\":\"http://unitsofmeasure.org\",\"code\":\"g/dL\"", "", StringComparison.Ordinal),
            Json.Hemoglobin().Replace("valueQuantity", "valueOther", StringComparison.Ordinal)).Patient;
        Assert.Null(Hemoglobin(patient));
        Assert.Equal((1, 1, 0), (_report.UnconvertibleUnits[Tally.Absent], _report.NotQuantities, _report.Used));
    }

    [Fact]
    public void The_reference_range_is_converted_with_the_value()
    {
        var latest = Hemoglobin(Reading.OfPatientWith(Json.Hemoglobin("8.5", more: Range("120", "g/L", "16.5", "g/dL"))).Patient)!.Value;
        Assert.Equal((85.0, 120.0, 165.0), (latest.Value, latest.Low, latest.High));
    }

    [Theory]
    [InlineData("12", "g/dL", "16", "(score)")]
    [InlineData("120", "g/L", "12", "g/dL")]
    [InlineData("130", "g/L", "12", "g/dL")]
    public void A_range_that_does_not_convert_or_then_says_nothing_leaves_the_value(string low, string lowUnit, string high, string highUnit)
    {
        var latest = Hemoglobin(Reading.OfPatientWith(Json.Hemoglobin("8.5", more: Range(low, lowUnit, high, highUnit))).Patient)!.Value;
        Assert.Equal((85.0, (double?)null, (double?)null), (latest.Value, latest.Low, latest.High));
        Assert.Equal(1, _report.UnconvertibleRanges);
    }

    [Fact]
    public void Equal_results_with_different_ranges_have_none()
    {
        var patient = Reading.OfPatientWith(Json.Hemoglobin("8.5", more: Range("12", "g/dL", "16", "g/dL")), Json.Hemoglobin("8.5", more: Range("12", "g/dL", "17", "g/dL"))).Patient;
        var latest = Hemoglobin(patient)!.Value;
        Assert.Equal((85.0, (double?)null, (double?)null), (latest.Value, latest.Low, latest.High));
    }

    [Fact]
    public void A_component_is_found_by_its_own_code()
    {
        var patient = Reading.OfPatientWith(
            $$$"""
            {"resourceType":"Observation","status":"final","effectiveDateTime":"2021-05-01","code":{{{Json.Concept(CodeSystems.Loinc, "85354-9")}}},"component":[
              {"code":{{{Json.Concept(CodeSystems.Loinc, "8480-6")}}},"valueQuantity":{"value":120,"code":"mm[Hg]"}},
              {"code":{{{Json.Concept(CodeSystems.Loinc, "8462-4")}}},"valueQuantity":{"value":80,"code":"mm[Hg]"}}]}
            """).Patient;
        Assert.Equal(120.0, patient.Latest(["8480-6"], "mm[Hg]", Convert.Known)!.Value.Value);
        Assert.Equal(80.0, patient.Latest(["8462-4"], "mm[Hg]", Convert.Known)!.Value.Value);
        Assert.Single(patient.Find(["8462-4"]));
    }

    [Fact]
    public void A_code_of_another_system_is_another_code()
    {
        var patient = Reading.OfPatientWith(Json.Hemoglobin().Replace("http://loinc.org", "http://example.org", StringComparison.Ordinal)).Patient;
        Assert.Null(Hemoglobin(patient));
        Assert.Empty(patient.Find(["718-7"]));
    }

    private LabResult? Hemoglobin(PatientRecord patient) => patient.Latest(["718-7", "59260-0"], "g/L", Convert.Known, _report);

    private static string Range(string low, string lowUnit, string high, string highUnit) =>
        $$$""","referenceRange":[{"low":{"value":{{{low}}},"code":"{{{lowUnit}}}"},"high":{"value":{{{high}}},"code":"{{{highUnit}}}"}}]""";
}
