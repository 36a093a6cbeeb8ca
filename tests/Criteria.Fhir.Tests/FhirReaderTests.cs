using System.IO.Compression;
using System.Text;
using Xunit;

namespace Criteria.Fhir.Tests;

public sealed class FhirReaderTests
{
    private static readonly string Two =
        Json.Bundle(Json.Patient("a"), Json.With(Json.Hemoglobin("8.5"), "subject", """{"reference":"Patient/a"}""")) + "\n"
        + Json.Bundle(Json.Patient("b"), Json.With(Json.Hemoglobin("9.5"), "subject", """{"reference":"Patient/b"}""")) + "\n";

    [Fact]
    public void Each_line_of_NDJSON_is_a_bundle_of_its_own()
    {
        var reading = Reading.Of(Two);
        Assert.Equal(["a", "b"], reading.Patients.Select(patient => patient.Id));
        Assert.All(reading.Patients, patient => Assert.Single(patient.Observations));
        Assert.Equal(2, reading.Report.Patients);
        Assert.Equal(2, reading.Report.ObservationsUsed);
        Assert.Equal(2, reading.Report.Resources["Bundle"]);
        Assert.Empty(reading.Report.Problems);
    }

    [Theory]
    [InlineData("\r\n", "\r\n")]
    [InlineData("\n", "")]
    [InlineData("\n\n \n", "\n")]
    public void Line_ends_and_blank_lines_make_no_difference(string between, string last)
    {
        var lines = Two.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Written.Of(Reading.Of(Two).Patients), Written.Of(Reading.Of(string.Join(between, lines) + last).Patients));
    }

    [Fact]
    public void A_byte_order_mark_is_no_content() =>
        Assert.Equal(2, Reading.Of([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Two)]).Patients.Count);

    [Fact]
    public void Gzip_is_recognized_by_its_first_bytes() =>
        Assert.Equal(Written.Of(Reading.Of(Two).Patients), Written.Of(Reading.Of(Zip(Encoding.UTF8.GetBytes(Two))).Patients));

    [Fact]
    public void A_bundle_printed_over_many_lines_equals_the_same_on_one()
    {
        var printed = string.Join("\n", Two.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Json.Indented));
        var reading = Reading.Of(printed);
        Assert.Equal(Written.Of(Reading.Of(Two).Patients), Written.Of(reading.Patients));
        Assert.Empty(reading.Report.Problems);
    }

    [Fact]
    public void One_bundle_may_hold_several_patients()
    {
        var reading = Reading.Of(Json.Indented(Json.Bundle(
            Json.With(Json.Hemoglobin("9.5"), "subject", """{"reference":"Patient/b"}"""),
            Json.Patient("a"),
            Json.With(Json.Hemoglobin("8.5"), "subject", """{"reference":"Patient/a"}"""),
            Json.Patient("b"))));
        Assert.Equal([("a", 8.5m), ("b", 9.5m)], reading.Patients.Select(patient => (patient.Id, ((QuantityValue)patient.Observations.Single().Result.Value!).Value)));
    }

    [Fact]
    public void Single_resources_are_grouped_by_patient_wherever_they_stand()
    {
        var reading = Reading.Of(string.Join("\n",
            Json.With(Json.Hemoglobin("8.5"), "subject", """{"reference":"Patient/a"}"""),
            Json.Patient("b"),
            Json.With(Json.Hemoglobin("9.5"), "subject", """{"reference":"http://server/fhir/Patient/b"}"""),
            Json.Patient("a"),
            Json.With(Json.Hemoglobin("7.5"), "subject", """{"reference":"Patient/a/_history/2"}""")));
        Assert.Equal([("b", 1), ("a", 2)], reading.Patients.Select(patient => (patient.Id, patient.Observations.Count)));
        Assert.Empty(reading.Report.Problems);
    }

    [Theory]
    [InlineData("urn:uuid:1f", "urn:uuid:1f")]
    [InlineData("http://server/fhir/Patient/p", "Patient/p")]
    [InlineData("/Patient/p", "Patient/p")]
    [InlineData("urn:uuid:other", "Patient/p")]
    public void A_reference_finds_the_patient_by_address_or_by_id(string address, string reference)
    {
        var reading = Reading.Of($$$"""
            {"resourceType":"Bundle","entry":[
              {"resource":{{{Json.With(Json.Hemoglobin(), "subject", $$"""{"reference":"{{reference}}"}""")}}}},
              {"resource":{{{Json.Patient("p")}}},"fullUrl":"{{{address}}}"}]}
            """);
        Assert.Single(reading.Patient.Observations);
    }

    [Fact]
    public void A_resource_of_nobody_in_its_bundle_is_counted_and_given_to_nobody()
    {
        var reading = Reading.Of(Json.Bundle(Json.Patient("p"), Json.Hemoglobin(), Json.With(Json.Hemoglobin(), "subject", """{"reference":"Patient/q"}""")));
        Assert.Empty(reading.Patient.Observations);
        Assert.Equal(2, reading.Report.UnassignedResources);
        Assert.Equal(0, reading.Report.ObservationsUsed);
        Assert.Equal([(1, FhirProblemKind.Unassigned)], reading.Problems);
    }

    [Fact]
    public void A_patient_met_again_is_not_given_again()
    {
        var reading = Reading.Of(Json.Bundle(Json.Patient("p")) + "\n\n" + Json.Bundle(Json.Patient("p")));
        Assert.Equal("p", reading.Patient.Id);
        Assert.Equal([(3, FhirProblemKind.DuplicatePatient)], reading.Problems);
    }

    [Fact]
    public void A_bundle_without_a_patient_is_reported_with_its_line()
    {
        var reading = Reading.Of(Two + Json.Bundle());
        Assert.Equal(2, reading.Patients.Count);
        Assert.Equal([(3, FhirProblemKind.NoPatient)], reading.Problems);
    }

    [Fact]
    public void A_resource_met_twice_counts_once()
    {
        var reading = Reading.OfPatientWith(Json.Hemoglobin("8.5", id: "o"), Json.Hemoglobin("9.5", id: "o"), Json.Hemoglobin("9.5"));
        Assert.Equal([8.5m, 9.5m], reading.Patient.Observations.Select(observation => ((QuantityValue)observation.Result.Value!).Value));
        Assert.Equal(1, reading.Report.DuplicateResources);
    }

    [Fact]
    public async Task Reading_without_blocking_gives_the_same()
    {
        var reader = new FhirReader(Reading.Options);
        List<PatientRecord> patients = [];
        await foreach (var patient in reader.ReadAsync(new MemoryStream(Zip(Encoding.UTF8.GetBytes(Two)))))
            patients.Add(patient);
        Assert.Equal(Written.Of(Reading.Of(Two).Patients), Written.Of(patients));
        Assert.Equal(2, reader.Report.Patients);
    }

    [Fact]
    public void A_patient_is_given_before_the_next_bundle_is_read()
    {
        var lines = Two.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var second = new StreamThatFails(Encoding.UTF8.GetBytes(lines[0] + "\n"));
        using var patients = new FhirReader(Reading.Options).Read(second).GetEnumerator();
        Assert.True(patients.MoveNext());
        Assert.Equal("a", patients.Current.Id);
        Assert.Throws<IOException>(() => patients.MoveNext());
    }

    [Fact]
    public void The_stream_stays_open()
    {
        var stream = new MemoryStream(Zip(Encoding.UTF8.GetBytes(Two)));
        Reading.Of(stream);
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public void An_empty_input_has_no_patients_and_no_problems(string text)
    {
        var reading = Reading.Of(text);
        Assert.Empty(reading.Patients);
        Assert.Empty(reading.Report.Problems);
    }

    [Fact]
    public void The_declaration_that_the_history_is_complete_reaches_the_record()
    {
        Assert.True(Reading.Of(Two, Reading.Options with { HistoryComplete = true }).Patients[0].HistoryComplete);
        Assert.False(Reading.Of(Two).Patients[0].HistoryComplete);
    }

    internal static byte[] Zip(byte[] bytes)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return zipped.ToArray();
    }

    /// <summary>Gives its bytes and then fails as a broken disk does.</summary>
    private sealed class StreamThatFails(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var length ? length : throw new IOException("the disk is gone");
    }
}
