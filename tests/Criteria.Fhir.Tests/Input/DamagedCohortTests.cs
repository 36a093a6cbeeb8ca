using CsCheck;
using Xunit;

namespace Criteria.Fhir.Tests.Input;

/// <summary>Of a cohort in which some records are damaged or out of order, the good patients are given whole, and the rest are counted with their lines.</summary>
public sealed class DamagedCohortTests
{
    private static readonly string[] Sound = [.. Enumerable.Range(0, 12).Select(static index => Record($"p{index}"))];

    /// <summary>Ways to damage one record so that no patient may come of it; each knows the seed's dice.</summary>
    private static readonly Func<string, Random, string>[] Damages =
    [
        static (record, random) => record[..random.Next(1, record.Length)],

        // A tail alone may be the rest of a damaged record above it, and with that be a record that nobody can tell from a sound one: so it begins with what no record has.
        static (record, random) => "?" + record[random.Next(1, record.Length)..],
        static (record, random) => record.Insert(random.Next(1, record.Length), "\0"),
        static (record, random) => record.Insert(record.IndexOf("female", StringComparison.Ordinal) + random.Next(6), "\\ud800"),
        static (record, _) => record.Replace("\"entry\":[", "\"entry\":[,", StringComparison.Ordinal),
        static (record, random) => Without(record, "{}[]\"", random),
        static (record, _) => record + record,
        static (_, _) => "<Bundle xmlns=\"http://hl7.org/fhir\"/>",
        static (_, random) => string.Concat(Enumerable.Repeat("{\"a\":", 65 + random.Next(1_000))),
    ];

    [Fact]
    public void Damaged_lines_cost_themselves_and_are_counted_with_their_lines() => Gen.Int.Sample(
        static seed =>
        {
            var random = new Random(seed);
            var lines = Sound.ToArray();
            var damaged = Enumerable.Range(0, lines.Length).Where(_ => random.Next(3) == 0).ToList();
            foreach (var index in damaged)
                lines[index] = Damages[random.Next(Damages.Length)](lines[index], random);
            var reading = Reading.Of(string.Join("\n", lines));
            Assert.Equal(Written.Of(Patients(Sound.Where((_, index) => !damaged.Contains(index)))), Written.Of(reading.Patients));
            Assert.Equal(damaged.Select(static index => index + 1L), reading.Report.Problems.Select(static problem => problem.Line));
            Assert.All(reading.Report.Problems, static problem => Assert.Equal(FhirProblemKind.Unreadable, problem.Kind));
            Assert.Equal(damaged.Count, reading.Report.UnreadableLines);
            Assert.Equal(lines.Length - damaged.Count, reading.Report.Patients);
        },
        iter: 2_000);

    [Fact]
    public void A_stream_that_is_cut_gives_the_patients_before_the_cut() => Gen.Int.Sample(
        static seed =>
        {
            var text = string.Join("\n", Sound);
            var cut = new Random(seed).Next(text.Length);
            var lines = text[..cut].Split('\n');
            var whole = lines.Take(lines.Length - 1).Concat(Sound.Contains(lines[^1]) ? [lines[^1]] : []).ToList();
            var reading = Reading.Of(text[..cut]);
            Assert.Equal(Written.Of(Patients(whole)), Written.Of(reading.Patients));
            Assert.Equal(lines[^1].Length == 0 || whole.Count == lines.Length ? [] : [lines.Length], reading.Report.Problems.Select(static problem => problem.Line));
        },
        iter: 2_000);

    [Fact]
    public void Records_in_another_order_are_the_same_patients() => Gen.Int.Sample(
        static seed =>
        {
            var lines = Sound.ToArray();
            new Random(seed).Shuffle(lines);
            var reading = Reading.Of(string.Join("\n", lines));
            Assert.Equal(ById(Patients(Sound)), ById(reading.Patients));
            Assert.Empty(reading.Report.Problems);
        },
        iter: 200);

    [Fact]
    public void Entries_of_a_bundle_in_another_order_are_the_same_patient() => Gen.Int.Sample(
        static seed =>
        {
            // The lists keep the source's order, so only what stands in different lists may be compared by it.
            var resources = Resources("p");
            new Random(seed).Shuffle(resources);
            var reading = Reading.Of(Json.Bundle(resources));
            Assert.Equal(Written.Of(Reading.Of(Json.Bundle(Resources("p"))).Patients), Written.Of(reading.Patients));
            Assert.Empty(reading.Report.Problems);
        },
        iter: 200);

    [Fact]
    public void Single_resources_of_all_patients_in_any_order_are_the_same_patients() => Gen.Int.Sample(
        static seed =>
        {
            var resources = Enumerable.Range(0, 12).SelectMany(static index => Resources($"p{index}")).ToArray();
            new Random(seed).Shuffle(resources);
            var reading = Reading.Of(string.Join("\n", resources));
            Assert.Equal(ById(Patients(Sound)), ById(reading.Patients));
            Assert.Empty(reading.Report.Problems);
        },
        iter: 200);

    [Fact]
    public void Among_single_resources_a_damaged_line_costs_that_resource_only()
    {
        var resources = Enumerable.Range(0, 3).SelectMany(static index => Resources($"p{index}")).ToArray();
        resources[1] = resources[1][..20];
        var reading = Reading.Of(string.Join("\n", resources));
        Assert.Equal([("p0", 0), ("p1", 1), ("p2", 1)], reading.Patients.Select(static patient => (patient.Id, patient.Observations.Count)));
        Assert.Equal([(2, FhirProblemKind.Unreadable)], reading.Problems);
    }

    [Fact]
    public void Where_the_patient_himself_is_damaged_his_resources_are_nobodys()
    {
        var resources = Resources("p").Concat(Resources("q")).ToArray();
        resources[0] = resources[0].Replace("{", "(", StringComparison.Ordinal);
        var reading = Reading.Of(string.Join("\n", resources));
        Assert.Equal("q", reading.Patient.Id);
        Assert.Equal(1, reading.Report.CountOf(FhirProblemKind.Unreadable));
        Assert.Equal(2, reading.Report.UnassignedResources);
    }

    [Fact]
    public void The_fields_of_every_object_may_stand_in_any_order()
    {
        var forward = """{"resourceType":"Bundle","entry":[{"fullUrl":"urn:p","resource":{"resourceType":"Patient","id":"p","gender":"female"}},{"resource":{"resourceType":"Condition","subject":{"reference":"urn:p"},"onsetDateTime":"2020"}}]}""";
        var backward = """{"entry":[{"resource":{"gender":"female","id":"p","resourceType":"Patient"},"fullUrl":"urn:p"},{"resource":{"onsetDateTime":"2020","subject":{"reference":"urn:p"},"resourceType":"Condition"}}],"resourceType":"Bundle"}""";
        Assert.Equal(Written.Of(Reading.Of(forward).Patients), Written.Of(Reading.Of(backward).Patients));
    }

    private static string Without(string text, string marks, Random random)
    {
        var places = Enumerable.Range(0, text.Length).Where(index => marks.Contains(text[index], StringComparison.Ordinal)).ToArray();
        return text.Remove(places[random.Next(places.Length)], 1);
    }

    private static string Record(string id) => Json.Bundle(Resources(id));

    private static string[] Resources(string id) =>
    [
        Json.Patient(id, ""","gender":"female","birthDate":"1980-02" """),
        Json.With(Json.Hemoglobin(), "subject", $$"""{"reference":"Patient/{{id}}"}"""),
        $$$"""{"resourceType":"Condition","subject":{"reference":"Patient/{{{id}}}"},"clinicalStatus":{"coding":[{"code":"active"}]},"onsetDateTime":"2020"}""",
    ];

    private static IReadOnlyList<PatientRecord> Patients(IEnumerable<string> lines) => Reading.Of(string.Join("\n", lines)).Patients;

    private static string[] ById(IEnumerable<PatientRecord> patients) => Written.Of(patients.OrderBy(static patient => patient.Id, StringComparer.Ordinal));
}
