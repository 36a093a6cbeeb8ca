using System.Text;
using Xunit;

namespace Criteria.Fhir.Tests.Input;

public sealed class DamagedInputTests
{
    private static string Good(string id) => Json.Bundle(Json.Patient(id), Json.With(Json.Hemoglobin(), "subject", $$"""{"reference":"Patient/{{id}}"}"""));

    [Fact]
    public void A_line_cut_off_anywhere_costs_itself_and_no_other()
    {
        var middle = Good("b");
        for (var length = 1; length < middle.Length; length++)
        {
            var reading = Reading.Of(Good("a") + "\n" + middle[..length] + "\n" + Good("c") + "\n" + Good("d"));
            Assert.True(
                reading.Patients.Select(patient => patient.Id).SequenceEqual(["a", "c", "d"])
                && reading.Problems.SequenceEqual([(2, FhirProblemKind.Unreadable)]),
                $"cut after {length}: {string.Join(" ", reading.Patients.Select(patient => patient.Id))}; {string.Join("; ", reading.Report.Problems)}");
        }
    }

    [Fact]
    public void A_last_line_cut_off_anywhere_costs_itself_only()
    {
        var last = Good("b");
        for (var length = 1; length < last.Length; length++)
        {
            var reading = Reading.Of(Good("a") + "\n" + last[..length]);
            Assert.Equal("a", reading.Patient.Id);
            Assert.Equal([(2, FhirProblemKind.Unreadable)], reading.Problems);
        }
    }

    [Fact]
    public void A_bundle_printed_over_many_lines_that_is_cut_off_is_one_problem_and_no_patient()
    {
        var lines = Json.Indented(Good("a")).Split('\n');
        for (var count = 1; count < lines.Length; count++)
        {
            var reading = Reading.Of(string.Join("\n", lines[..count]) + "\n" + Json.Indented(Good("b")));
            Assert.Equal("b", reading.Patient.Id);
            Assert.Equal([(1, FhirProblemKind.Unreadable)], reading.Problems);
        }
    }

    [Theory]
    [InlineData("garbage", "not a JSON object")]
    [InlineData("[1,2]", "not a JSON object")]
    [InlineData("{\"a\":1}{\"b\":2}", "not well-formed JSON at its line 1, byte 8")]
    [InlineData("{\"a\":01}", "not well-formed JSON at its line 1, byte 7")]
    [InlineData("{\"a\":\"\\ud800\"}", "a string that is not Unicode text")]
    [InlineData("{\"\\udc00\":1}", "a string that is not Unicode text")]
    public void What_is_wrong_is_said_with_the_line(string line, string reason)
    {
        var reading = Reading.Of(Good("a") + "\n" + line + "\n" + Good("c"));
        Assert.Equal(["a", "c"], reading.Patients.Select(patient => patient.Id));
        Assert.Equal(new FhirProblem(2, FhirProblemKind.Unreadable, reason), Assert.Single(reading.Report.Problems));
    }

    [Fact]
    public void A_line_after_a_damaged_one_may_be_indented()
    {
        var reading = Reading.Of("{\"a\":tru}\n  " + Good("b") + "\n\t" + Good("c"));
        Assert.Equal(["b", "c"], reading.Patients.Select(patient => patient.Id));
        Assert.Equal([(1, FhirProblemKind.Unreadable)], reading.Problems);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_make_a_line_unreadable()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Good("a") + "\n" + "{\"name\":\""), 0xC3, .. Encoding.UTF8.GetBytes("\"}\n" + Good("c"))];
        var reading = Reading.Of(bytes);
        Assert.Equal(["a", "c"], reading.Patients.Select(patient => patient.Id));
        Assert.Equal(new FhirProblem(2, FhirProblemKind.Unreadable, "not UTF-8"), Assert.Single(reading.Report.Problems));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var reading = Reading.Of(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "\n" + Good("b"));
        Assert.Equal("b", reading.Patient.Id);
        Assert.Equal(new FhirProblem(1, FhirProblemKind.Unreadable, "nested deeper than 64 levels"), Assert.Single(reading.Report.Problems));
    }

    [Fact]
    public void Nesting_over_many_lines_is_looked_at_again_only_as_often_as_it_is_deep()
    {
        // Each line begins an object that no later line closes: the worst case for looking at lines anew.
        var reading = Reading.Of(string.Concat(Enumerable.Repeat("{\"a\":\n", 20_000)) + Good("b"));
        Assert.Equal("b", reading.Patient.Id);
        Assert.Equal(20_000, reading.Report.UnreadableLines);
        Assert.Equal(FhirReadReport.MaximumListedProblems, reading.Report.Problems.Count);
    }

    [Fact]
    public void A_line_that_is_too_long_is_passed_over_without_being_held()
    {
        var reading = Reading.Of(
            Good("a") + "\n{\"a\":\"" + new string('x', 300_000) + "\"}\n" + Good("c"),
            Reading.Options with { MaximumRecordBytes = 100_000 });
        Assert.Equal(["a", "c"], reading.Patients.Select(patient => patient.Id));
        Assert.Equal(new FhirProblem(2, FhirProblemKind.Unreadable, "longer than 100000 bytes"), Assert.Single(reading.Report.Problems));
    }

    [Fact]
    public void An_object_that_becomes_too_long_line_by_line_is_given_up()
    {
        var printed = "{\"a\":[\n" + string.Concat(Enumerable.Repeat(" 1,\n", 100_000));
        var reading = Reading.Of(printed + Good("b"), Reading.Options with { MaximumRecordBytes = 100_000 });
        Assert.Equal("b", reading.Patient.Id);
        Assert.Equal(new FhirProblem(1, FhirProblemKind.Unreadable, "longer than 100000 bytes"), Assert.Single(reading.Report.Problems));
    }

    [Fact]
    public void Compressed_data_cut_off_give_the_patients_before_the_cut_and_the_line_of_it()
    {
        var lines = string.Concat(Enumerable.Range(0, 5_000).Select(i => Good($"p{i}") + "\n"));
        var zipped = FhirReaderTests.Zip(Encoding.UTF8.GetBytes(lines));
        var reading = Reading.Of(zipped[..(zipped.Length / 2)]);
        Assert.InRange(reading.Patients.Count, 1, 4_999);
        Assert.Equal(new FhirProblem(reading.Patients.Count + 1, FhirProblemKind.Unreadable, reading.Report.Problems[0].Reason), Assert.Single(reading.Report.Problems));
    }

    [Fact]
    public void Compressed_data_cut_off_anywhere_are_reported_or_have_lost_nothing_but_their_checksum()
    {
        var zipped = FhirReaderTests.Zip(Encoding.UTF8.GetBytes(Good("a") + "\n"));
        Assert.Empty(Reading.Of(zipped).Report.Problems);
        for (var length = 2; length < zipped.Length; length++)
        {
            var reading = Reading.Of(zipped[..length]);
            Assert.True(reading.Report.UnreadableLines == 1 || reading.Patients is [{ Observations.Count: 1 }], $"cut after {length} of {zipped.Length} bytes");
        }
    }

    [Fact]
    public void Compressed_data_with_wrong_bytes_give_no_exception()
    {
        var zipped = FhirReaderTests.Zip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5_000).Select(i => Good($"p{i}") + "\n"))));
        zipped.AsSpan(zipped.Length / 2, 16).Fill(0xFF);
        Assert.True(Reading.Of(zipped).Report.UnreadableLines > 0, "no line was reported");
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B })]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x1F, 0x8B, (byte)'{', (byte)'}' })]
    public void What_only_looks_compressed_is_one_unreadable_line(byte[] bytes)
    {
        var reading = Reading.Of(bytes);
        Assert.Empty(reading.Patients);
        Assert.Equal([(1, FhirProblemKind.Unreadable)], reading.Problems);
    }

    [Fact]
    public void An_object_that_is_no_resource_is_reported()
    {
        var reading = Reading.Of("{\"a\":1}\n" + """{"resourceType":"Bundle","entry":[{"resource":{}},{"resource":7},{"request":{}},3]}""");
        Assert.Equal(
            [(1, FhirProblemKind.NotAResource), (2, FhirProblemKind.NotAResource), (2, FhirProblemKind.NotAResource), (2, FhirProblemKind.NoPatient)],
            reading.Problems);
    }
}
