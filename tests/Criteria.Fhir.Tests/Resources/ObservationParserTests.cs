using Xunit;

namespace Criteria.Fhir.Tests.Resources;

public sealed class ObservationParserTests
{
    [Theory]
    [InlineData("final", true)]
    [InlineData("amended", true)]
    [InlineData("corrected", true)]
    [InlineData("unknown", false)]
    [InlineData("preliminary", false)]
    [InlineData("registered", false)]
    [InlineData("cancelled", false)]
    [InlineData("entered-in-error", false)]
    [InlineData("FINAL", false)]
    public void Only_a_status_that_stands_counts(string status, bool counts)
    {
        var reading = Reading.OfPatientWith(Json.Hemoglobin(status: status));
        Assert.Equal(counts ? 1 : 0, reading.Patient.Observations.Count);
        Assert.Equal(counts ? 0 : 1, reading.Report.SkippedByStatus[$"Observation {status}"]);
    }

    [Fact]
    public void An_observation_without_a_status_does_not_count()
    {
        var reading = Reading.OfPatientWith("""{"resourceType":"Observation","effectiveDateTime":"2021-05-01"}""");
        Assert.Empty(reading.Patient.Observations);
        Assert.Equal(1, reading.Report.SkippedByStatus["Observation (none)"]);
    }

    [Fact]
    public void An_unknown_status_counts_where_the_caller_says_so() =>
        Assert.Single(Reading.OfPatientWith(Reading.Options with { AcceptUnknownStatus = true }, Json.Hemoglobin(status: "unknown")).Patient.Observations);

    [Theory]
    [InlineData("2021-06-01", true)]
    [InlineData("2021-06-01T23:59:59-12:00", true)]
    [InlineData("2021-06-02", false)]
    [InlineData("2021-06-02T00:00:00+14:00", false)]
    [InlineData("2021-06", true)]
    [InlineData("2021", true)]
    [InlineData("2021-07", false)]
    [InlineData("2022", false)]
    public void Nothing_after_the_as_of_date_exists(string effective, bool exists)
    {
        var reading = Reading.OfPatientWith(Json.Hemoglobin(effective: effective));
        Assert.Equal(exists ? 1 : 0, reading.Patient.Observations.Count);
        Assert.Equal(exists ? 0 : 1, reading.Report.AfterAsOf["Observation"]);
    }

    [Fact]
    public void The_date_keeps_its_precision_and_its_time()
    {
        var dates = Reading.OfPatientWith(Json.Hemoglobin(effective: "2021-05"), Json.Hemoglobin(effective: "2021-05-01T10:30:00.25+02:00")).Patient.Observations;
        Assert.Equal(new FhirDateTime(new(2021, 5)), dates[0].Effective);
        Assert.Equal(new(new(2021, 5, 1), new(2021, 5, 1, 10, 30, 0, 250, TimeSpan.FromHours(2))), dates[1].Effective);
    }

    [Fact]
    public void A_period_counts_by_its_end()
    {
        var reading = Reading.OfPatientWith(
            """{"resourceType":"Observation","status":"final","effectivePeriod":{"start":"2021-05-01","end":"2021-05-02"}}""",
            """{"resourceType":"Observation","status":"final","effectivePeriod":{"start":"2021-05-31","end":"2021-06-02"}}""",
            """{"resourceType":"Observation","status":"final","effectivePeriod":{"start":"2021-05-03"}}""");
        Assert.Equal([new(2021, 5, 2), new(2021, 5, 3)], reading.Patient.Observations.Select(observation => observation.Effective.Date));
    }

    [Fact]
    public void An_observation_that_nothing_dates_is_left_out_and_counted()
    {
        var reading = Reading.OfPatientWith("""{"resourceType":"Observation","status":"final","issued":"2021-05-01T00:00:00Z"}""");
        Assert.Empty(reading.Patient.Observations);
        Assert.Equal(1, reading.Report.UndatedObservations);
    }

    public static TheoryData<string, ObservationValue?> Forms => new()
    {
        { "\"valueString\":\"< 30\"", new TextValue("< 30") },
        { "\"valueInteger\":3", new IntegerValue(3) },
        { "\"valueBoolean\":true", new BooleanValue(true) },
        { """ "valueCodeableConcept":{"coding":[{"system":"s","code":"1"}],"text":"Not detected"} """, new ConceptValue([new("s", "1")], "Not detected") },
        { "\"valueCodeableConcept\":{}", null },
        { "\"valueRange\":{}", null },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_form_of_value_is_kept_as_what_it_is(string property, ObservationValue? expected)
    {
        var reading = Reading.OfPatientWith($$"""{"resourceType":"Observation","status":"final","effectiveDateTime":"2021",{{property}}}""");
        Assert.Equal(expected, reading.Patient.Observations.Single().Result.Value);
    }

    [Theory]
    [InlineData("<", QuantityComparator.LessThan)]
    [InlineData("<=", QuantityComparator.AtMost)]
    [InlineData(">=", QuantityComparator.AtLeast)]
    [InlineData(">", QuantityComparator.GreaterThan)]
    public void A_comparator_makes_the_value_a_limit(string comparator, QuantityComparator expected)
    {
        var reading = Reading.OfPatientWith(Quantity($$"""{"value":30,"code":"g/L","comparator":"{{comparator}}"}"""));
        Assert.Equal(new QuantityValue(30, "g/L", expected), reading.Patient.Observations.Single().Result.Value);
        Assert.Equal(expected, reading.Patient.Latest(["1"], "g/L", Convert.Known)!.Value.Comparator);
    }

    [Fact]
    public void A_comparator_nobody_knows_makes_the_value_missing() =>
        Assert.Null(Reading.OfPatientWith(Quantity("""{"value":30,"code":"g/L","comparator":"ad"}""")).Patient.Observations.Single().Result.Value);

    [Theory]
    [InlineData("""{"value":1,"unit":"gram per litre","code":"g/L","system":"http://unitsofmeasure.org"}""", "g/L")]
    [InlineData("""{"value":1,"unit":"g/L","code":"258795003","system":"http://snomed.info/sct"}""", "g/L")]
    [InlineData("""{"value":1,"unit":"g/L"}""", "g/L")]
    [InlineData("""{"value":1,"code":"258795003","system":"http://snomed.info/sct"}""", null)]
    [InlineData("""{"value":1}""", null)]
    public void The_unit_is_the_UCUM_code_or_else_what_is_printed(string quantity, string? unit) =>
        Assert.Equal(new QuantityValue(1, unit), Reading.OfPatientWith(Quantity(quantity)).Patient.Observations.Single().Result.Value);

    [Theory]
    [InlineData("0", "0", 1)]
    [InlineData("5", "5", 1)]
    [InlineData("-3", "0", 1)]
    [InlineData("9", "5", 1)]
    [InlineData("0", "5", 0)]
    [InlineData("-3", "3", 0)]
    public void A_range_that_says_nothing_is_missing_and_counted(string low, string high, int placeholders)
    {
        var reading = Reading.OfPatientWith(Json.Hemoglobin(more: $$$""","referenceRange":[{"low":{"value":{{{low}}},"code":"g/dL"},"high":{"value":{{{high}}},"code":"g/dL"}}]"""));
        Assert.Equal(placeholders, reading.Report.PlaceholderReferenceRanges);
        Assert.Equal(1, reading.Report.ReferenceRanges);
        Assert.Equal(placeholders == 1, reading.Patient.Observations.Single().Result.ReferenceRange is null);
    }

    [Fact]
    public void A_range_may_have_one_limit_and_takes_the_unit_of_the_value()
    {
        var reading = Reading.OfPatientWith(Json.Hemoglobin(more: ""","referenceRange":[{"high":{"value":16.5}}]"""));
        Assert.Equal(new ReferenceRange(null, new(16.5m, "g/dL")), reading.Patient.Observations.Single().Result.ReferenceRange);
    }

    [Fact]
    public void Of_several_ranges_only_the_normal_one_counts_and_of_different_normal_ones_none()
    {
        const string critical = """{"high":{"value":30},"type":{"coding":[{"code":"critical"}]}}""";
        const string normal = """{"high":{"value":16},"type":{"coding":[{"code":"normal"}]}}""";
        const string other = """{"high":{"value":17}}""";
        var one = Reading.OfPatientWith(Json.Hemoglobin(more: $$""","referenceRange":[{{critical}},{{normal}}]"""));
        var two = Reading.OfPatientWith(Json.Hemoglobin(more: $$""","referenceRange":[{{normal}},{{other}}]"""));
        Assert.Equal(16, one.Patient.Observations.Single().Result.ReferenceRange!.High!.Value);
        Assert.Equal((0, 1), (one.Report.AmbiguousReferenceRanges, one.Report.ReferenceRanges));
        Assert.Null(two.Patient.Observations.Single().Result.ReferenceRange);
        Assert.Equal((1, 1), (two.Report.AmbiguousReferenceRanges, two.Report.ReferenceRanges));
    }

    private static string Quantity(string quantity) =>
        $$$"""{"resourceType":"Observation","status":"final","effectiveDateTime":"2021","code":{{{Json.Concept("http://loinc.org", "1")}}},"valueQuantity":{{{quantity}}}}""";
}
