using Xunit;

namespace Criteria.Fhir.Tests.Resources;

public sealed class FieldTests
{
    [Theory]
    [InlineData("status", "7", "Observation.status")]
    [InlineData("status", "null", "Observation.status")]
    [InlineData("code", "\"718-7\"", "Observation.code")]
    [InlineData("code", "{\"coding\":{}}", "Observation.code")]
    [InlineData("code", "{\"coding\":[7]}", "Observation.code")]
    [InlineData("subject", "[]", "Observation.subject")]
    [InlineData("effectiveDateTime", "2021", "Observation.effectiveDateTime")]
    [InlineData("effectiveDateTime", "\"2021-02-30\"", "Observation.effectiveDateTime")]
    [InlineData("effectivePeriod", "\"2021\"", "Observation.effectivePeriod")]
    [InlineData("valueQuantity", "8.5", "Observation.valueQuantity")]
    [InlineData("valueQuantity", "{\"value\":\"8.5\"}", "Observation.valueQuantity")]
    [InlineData("valueInteger", "8.5", "Observation.valueInteger")]
    [InlineData("valueBoolean", "\"true\"", "Observation.valueBoolean")]
    [InlineData("valueString", "{}", "Observation.valueString")]
    [InlineData("referenceRange", "{}", "Observation.referenceRange")]
    [InlineData("component", "[[]]", "Observation.component")]
    public void A_field_of_another_type_is_missing_and_counted_and_the_rest_is_read(string name, string value, string counted)
    {
        var reading = Reading.Of(Json.Bundle(Json.Patient("p"), $$"""{"resourceType":"Observation","{{name}}":{{value}},"id":"o"}""", Json.Patient("q")));
        Assert.Equal(["p", "q"], reading.Patients.Select(patient => patient.Id));
        Assert.Equal((1, 1), (reading.Report.MistypedFields[counted], reading.Report.MistypedFields.Total));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e29")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e-30")]
    public void A_number_beyond_a_decimal_is_missing_and_counted(string value)
    {
        var reading = Reading.OfPatientWith(Json.Hemoglobin(value));
        Assert.Null(reading.Patient.Observations.Single().Result.Value);
        Assert.Equal(1, reading.Report.NumbersOutOfRange);
    }

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("0.00e5", 0.0)]
    [InlineData("1.5E2", 150.0)]
    [InlineData("176.35499866729558", 176.35499866729558)]
    public void A_number_is_read_as_it_is_written(string value, double expected)
    {
        var reading = Reading.OfPatientWith(Json.Hemoglobin(value));
        Assert.Equal((decimal)expected, ((QuantityValue)reading.Patient.Observations.Single().Result.Value!).Value, 10);
        Assert.Equal(expected, reading.Patient.Latest(["718-7"], "g/dL", Convert.Known)!.Value.Value);
    }

    [Fact]
    public void The_type_may_stand_at_the_end_of_a_resource()
    {
        var reading = Reading.Of("""{"entry":[{"resource":{"gender":"male","id":"p","resourceType":"Patient"}}],"resourceType":"Bundle"}""");
        Assert.Equal(("p", "male"), (reading.Patient.Id, reading.Patient.Gender));
    }

    [Fact]
    public void What_is_not_known_is_passed_over()
    {
        var reading = Reading.Of(Json.Bundle(
            Json.Patient("p", ""","extension":[{"url":"x","valueDecimal":1}],"contact":[{"name":{"id":"q","gender":"male"}}]"""),
            """{"resourceType":"Encounter","id":"e","subject":{"reference":"Patient/p"}}"""));
        Assert.Equal(("p", (string?)null), (reading.Patient.Id, reading.Patient.Gender));
        Assert.Equal((1, 1), (reading.Report.Resources["Encounter"], reading.Report.Resources["Patient"]));
        Assert.Equal(0, reading.Report.MistypedFields.Total);
    }

    [Fact]
    public void Names_from_the_input_are_counted_without_end_but_not_listed_without_end()
    {
        var reading = Reading.Of(Json.Bundle([Json.Patient("p"), .. Enumerable.Range(0, 1_000).Select(i => $$"""{"resourceType":"Type{{i}}"}""")]));
        Assert.Equal(1_002, reading.Report.Resources.Total);
        Assert.InRange(reading.Report.Resources.Count, 2, 257);
        Assert.True(reading.Report.Resources[Tally.Other] > 700, $"{reading.Report.Resources[Tally.Other]} under {Tally.Other}");
    }
}
