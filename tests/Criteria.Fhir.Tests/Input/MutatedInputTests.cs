using System.Text;
using Criteria.Fhir.Tests.Data;
using CsCheck;
using Xunit;

namespace Criteria.Fhir.Tests.Input;

public sealed class MutatedInputTests
{
    private static readonly byte[] Seed = Encoding.UTF8.GetBytes(
        Json.Bundle(
            Json.Patient("a", ""","gender":"female","birthDate":"1980-02","deceasedBoolean":false"""),
            Json.With(Json.Hemoglobin(more: ""","referenceRange":[{"low":{"value":12},"high":{"value":16.5}}],"component":[{"code":{},"valueInteger":3}]"""), "subject", """{"reference":"Patient/a"}"""),
            """{"resourceType":"Condition","subject":{"reference":"Patient/a"},"clinicalStatus":{"coding":[{"code":"active"}]},"onsetDateTime":"2020"}""",
            """{"resourceType":"MedicationRequest","status":"active","subject":{"reference":"Patient/a"},"dosageInstruction":[{"timing":{"repeat":{"boundsPeriod":{"start":"2020-01-01"}}}}]}""",
            """{"resourceType":"Procedure","performedPeriod":{"start":"2020-01-01T10:00:00Z"},"subject":{"reference":"Patient/a"}}""",
            """{"resourceType":"Immunization","occurrenceDateTime":"2020-01-01","patient":{"reference":"Patient/a"}}""") + "\n");

    private static readonly byte[] Guard = Encoding.UTF8.GetBytes("\n" + Json.Bundle(Json.Patient("guard")) + "\n" + Json.Bundle(Json.Patient("last")));

    private static readonly byte[] Telling = Encoding.UTF8.GetBytes("{}[]\",:\\u0dD89eE-+.T\n\r \t\0\u00ff");

    [Fact]
    public void Any_bytes_are_read_without_an_exception() => Gen.Int.Sample(
        static seed =>
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(200)];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = AnyByte(random);
            Reading.Of(bytes);
        },
        iter: 20_000);

    [Fact]
    public void A_changed_bundle_is_read_without_an_exception_and_never_costs_the_lines_after_it() => Gen.Int.Sample(
        static seed =>
        {
            var random = new Random(seed);
            List<byte> bytes = [.. Seed];
            for (var changes = random.Next(1, 9); changes > 0; changes--)
                Change(bytes, random);
            AssertLastIsRead([.. bytes, .. Guard], seed);
        },
        iter: 20_000);

    [Fact]
    public void Changed_compressed_data_are_read_without_an_exception()
    {
        var zipped = FhirReaderTests.Zip([.. Seed, .. Guard]);
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                List<byte> bytes = [.. zipped];
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                    Change(bytes, random);
                Assert.InRange(Reading.Of([.. bytes]).Patients.Count, 0, 3);
            },
            iter: 2_000);
    }

    [SharedDataFact(SharedData.Synthea)]
    public void A_changed_health_record_is_read_without_an_exception_and_never_costs_the_lines_after_it()
    {
        var lines = Encoding.UTF8.GetString(SharedData.Unpack(SharedData.Synthea)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var record = Encoding.UTF8.GetBytes(lines.MinBy(line => line.Length)!);
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var bytes = record.ToArray();
                for (var changes = random.Next(1, 5); changes > 0; changes--)
                    bytes[random.Next(bytes.Length)] = AnyByte(random);
                AssertLastIsRead([.. bytes, .. Guard], seed);
            },
            iter: 500);
    }

    private static void AssertLastIsRead(byte[] bytes, int seed) =>
        Assert.True(Reading.Of(bytes).Patients.Any(patient => patient.Id == "last"), $"the last line was not read after the changes of seed {seed}");

    private static byte AnyByte(Random random) => random.Next(2) == 0 ? (byte)random.Next(256) : Telling[random.Next(Telling.Length)];

    private static void Change(List<byte> bytes, Random random)
    {
        if (bytes.Count == 0)
            return;
        var at = random.Next(bytes.Count);
        switch (random.Next(6))
        {
            case < 3:
                bytes[at] = AnyByte(random);
                break;
            case 3:
                bytes.Insert(at, AnyByte(random));
                break;
            case 4:
                bytes.RemoveAt(at);
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
