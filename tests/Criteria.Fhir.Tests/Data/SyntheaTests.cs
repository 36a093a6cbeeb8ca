using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Criteria.Fhir.Tests.Data;

/// <summary>The reader on 100 patients that nobody here wrote, against counts made from the JSON without it.</summary>
public sealed class SyntheaTests
{
    private const string AsOf = "2021-06-01";
    private static readonly FhirReaderOptions Options = new() { AsOf = DateOnly.Parse(AsOf, CultureInfo.InvariantCulture) };
    private static readonly Lazy<Reading> All = new(static () => Reading.Of(File.OpenRead(SharedData.Locate(SharedData.Synthea)), Options));
    private static readonly Lazy<IReadOnlyList<JsonElement>> Bundles = new(static () => SharedData.Bundles(SharedData.Synthea));

    [SharedDataFact(SharedData.Synthea)]
    public void Everybody_is_read_and_nothing_is_left_out()
    {
        var (patients, report) = All.Value;
        Assert.Equal(100, patients.Count);
        Assert.Equal((100, 14_189, 0), (report.Patients, report.ObservationsUsed, report.UnassignedResources));
        Assert.Empty(report.Problems);
        Assert.Equal((0, 0, 0), (report.MistypedFields.Total, report.SkippedByStatus.Total, report.NumbersOutOfRange));
        Assert.Equal(
            Resources().GroupBy(Type).OrderBy(type => type.Key, StringComparer.Ordinal).Select(type => (type.Key, (long)type.Count())),
            report.Resources.Where(type => type.Key != "Bundle").Select(type => (type.Key, type.Value)));
    }

    [SharedDataFact(SharedData.Synthea)]
    public void Each_patient_has_the_lists_the_bundle_has()
    {
        foreach (var (patient, resources) in All.Value.Patients.Zip(Bundles.Value.Select(Resources)))
        {
            var subject = resources.Single(resource => Type(resource) == "Patient");
            Assert.Equal(
                (Text(subject, "id"), Text(subject, "gender"), Text(subject, "birthDate"), Text(subject, "deceasedDateTime")?[..10]),
                (patient.Id, patient.Gender, patient.BirthDate?.ToString(), patient.DeceasedDate?.ToString()));
            Assert.Equal(Ids(resources, "Observation", "effectiveDateTime"), patient.Observations.Select(record => (record.Id, (string?)record.Effective.Date.ToString())));
            Assert.Equal(Ids(resources, "Condition", "onsetDateTime"), patient.Conditions.Select(record => (record.Id, record.Start?.ToString())));
            Assert.Equal(Ids(resources, "MedicationRequest", "authoredOn"), patient.Medications.Select(record => (record.Id, record.Start?.ToString())));
            Assert.Equal(Ids(resources, "Procedure", "performedPeriod"), patient.Procedures.Select(record => (record.Id, record.Start?.ToString())));
            Assert.Equal(Ids(resources, "Immunization", "occurrenceDateTime"), patient.Immunizations.Select(record => (record.Id, record.Date?.ToString())));
        }
        Assert.Equal(19, All.Value.Patients.Count(patient => patient.Deceased == true));
    }

    [SharedDataFact(SharedData.Synthea)]
    public void A_condition_goes_on_unless_it_abated()
    {
        var expected = Resources().Where(resource => Type(resource) == "Condition").ToLookup(resource => resource.TryGetProperty("abatementDateTime", out _));
        var conditions = All.Value.Patients.SelectMany(patient => patient.Conditions).ToLookup(condition => condition.Ongoing);
        Assert.Equal((expected[false].Count(), expected[true].Count(), 0), (conditions[true].Count(), conditions[false].Count(), conditions[null].Count()));
    }

    [SharedDataFact(SharedData.Synthea)]
    public void The_latest_hemoglobin_of_every_patient_is_the_one_that_sorting_finds()
    {
        var report = new LookupReport();
        foreach (var (patient, resources) in All.Value.Patients.Zip(Bundles.Value.Select(Resources)))
        {
            var newest = Results(resources, "718-7").GroupBy(result => result.Time).MaxBy(results => results.Key)!;
            double? expected = newest.DistinctBy(result => result.Value).Count() == 1 ? newest.First().Value : null;
            Assert.Equal(expected, patient.Latest(["718-7"], "g/dL", Convert.Known, report)?.Value);
            Assert.Equal(newest.Min(result => result.Value), patient.Latest(["718-7"], "g/dL", Convert.Known, ties: TiedResults.AtLeastTheLowest)!.Value.Value);
            Assert.Equal(10 * newest.Max(result => result.Value), patient.Latest(["718-7"], "g/L", Convert.Known, ties: TiedResults.AtMostTheHighest)!.Value.Value, 10);
        }
        Assert.Equal(Bundles.Value.Sum(bundle => Results(Resources(bundle), "718-7").Count()), report.Used);
        Assert.Equal(2, report.Ties);
    }

    [SharedDataFact(SharedData.Synthea)]
    public void Every_code_in_every_unit_gives_the_latest_or_a_tie_as_counted()
    {
        long ties = 0, found = 0;
        var report = new LookupReport();
        foreach (var (patient, resources) in All.Value.Patients.Zip(Bundles.Value.Select(Resources)))
        {
            var measured = resources.Where(resource => Type(resource) == "Observation" && resource.TryGetProperty("valueQuantity", out _));
            foreach (var series in measured.GroupBy(resource => (Code: Code(resource), Unit: Text(resource.GetProperty("valueQuantity"), "code")!)))
            {
                var newest = series.GroupBy(resource => DateTimeOffset.Parse(Text(resource, "effectiveDateTime")!, CultureInfo.InvariantCulture)).MaxBy(results => results.Key)!;
                var values = newest.Select(resource => resource.GetProperty("valueQuantity").GetProperty("value").GetDouble()).Distinct().ToList();
                var latest = patient.Latest([series.Key.Code], series.Key.Unit, Convert.Known, report);
                Assert.Equal(values.Count == 1 ? values[0] : null, latest?.Value);
                ties += values.Count == 1 ? 0 : 1;
                found += values.Count == 1 ? 1 : 0;
            }
        }
        Assert.Equal(ties, report.Ties);
        Assert.True(found > 1_000, $"{found} results were found");
    }

    [SharedDataFact(SharedData.Synthea)]
    public void A_day_in_the_past_sees_nothing_later()
    {
        var report = Reading.Of(File.OpenRead(SharedData.Locate(SharedData.Synthea)), Options with { AsOf = new(2015, 1, 1) }).Report;
        foreach (var (type, date) in new[] { ("Observation", "effectiveDateTime"), ("Condition", "onsetDateTime"), ("MedicationRequest", "authoredOn"), ("Procedure", "performedPeriod"), ("Immunization", "occurrenceDateTime") })
            Assert.Equal((type, Resources().Count(resource => Type(resource) == type && string.CompareOrdinal(Date(resource, date), "2015-01-01") > 0)), (type, (int)report.AfterAsOf[type]));
    }

    [SharedDataFact(SharedData.Synthea)]
    public void Printed_reordered_and_unpacked_they_are_the_same_patients()
    {
        var lines = Encoding.UTF8.GetString(SharedData.Unpack(SharedData.Synthea)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var smallest = lines.OrderBy(line => line.Length).Take(10).ToList();
        var expected = Written.Of(Reading.Of(string.Join("\n", smallest), Options).Patients);
        Assert.Equal(10, expected.Length);
        Assert.Equal(expected, Written.Of(Reading.Of(string.Join("\n", smallest.Select(Json.Indented)), Options).Patients));
        Assert.Equal(expected, smallest.Select(line => Written.Of(Reading.Of(Json.Indented(line), Options).Patient)));
        Assert.Equal(expected, Written.Of(Reading.Of(string.Join("\n", smallest.Select(PatientLast)), Options).Patients));
        Assert.Equal(Written.Of(All.Value.Patients), Written.Of(Reading.Of(SharedData.Unpack(SharedData.Synthea), Options).Patients));
    }

    [SharedDataFact(SharedData.Synthea)]
    public void Resources_one_a_line_in_any_order_give_the_same_patients()
    {
        var bundles = Bundles.Value.OrderBy(bundle => bundle.GetRawText().Length).Take(5).ToList();
        var expected = Written.Of(Reading.Of(string.Join("\n", bundles.Select(bundle => bundle.GetRawText())), Options).Patients);
        var byType = bundles.SelectMany(Resources).OrderByDescending(Type, StringComparer.Ordinal).Select(resource => resource.GetRawText());
        Assert.Equal(expected, Written.Of(Reading.Of(string.Join("\n", byType), Options).Patients));
    }

    [SharedDataFact(SharedData.Synthea)]
    public void Damaged_lines_cost_themselves_and_are_named()
    {
        var lines = Encoding.UTF8.GetString(SharedData.Unpack(SharedData.Synthea)).Split('\n', StringSplitOptions.RemoveEmptyEntries).OrderBy(line => line.Length).Take(20).ToArray();
        var ids = Reading.Of(string.Join("\n", lines), Options).Patients.Select(patient => patient.Id).ToList();
        for (var i = 3; i < lines.Length; i += 5)
            lines[i] = i % 2 == 0 ? lines[i][..(lines[i].Length / 2)] : lines[i].Replace("\"resource\":", "\"resource\"", StringComparison.Ordinal);
        var damaged = Reading.Of(string.Join("\n", lines), Options);
        Assert.Equal(ids.Where((_, i) => i % 5 != 3), damaged.Patients.Select(patient => patient.Id));
        Assert.Equal([(4, FhirProblemKind.Unreadable), (9, FhirProblemKind.Unreadable), (14, FhirProblemKind.Unreadable), (19, FhirProblemKind.Unreadable)], damaged.Problems);
    }

    private static string PatientLast(string line)
    {
        using var bundle = JsonDocument.Parse(line);
        var entries = bundle.RootElement.GetProperty("entry").EnumerateArray().OrderBy(entry => Type(entry.GetProperty("resource")) == "Patient");
        return $$"""{"entry":[{{string.Join(",", entries.Select(entry => entry.GetRawText()))}}],"resourceType":"Bundle"}""";
    }

    private static IEnumerable<JsonElement> Resources() => Bundles.Value.SelectMany(Resources);

    private static List<JsonElement> Resources(JsonElement bundle) => [.. bundle.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource"))];

    private static IEnumerable<(DateTimeOffset Time, double Value)> Results(IEnumerable<JsonElement> resources, string loinc) => resources
        .Where(resource => Type(resource) == "Observation" && Code(resource) == loinc && Text(resource, "status") == "final" && string.CompareOrdinal(Date(resource, "effectiveDateTime"), AsOf) <= 0)
        .Select(resource => (DateTimeOffset.Parse(Text(resource, "effectiveDateTime")!, CultureInfo.InvariantCulture), resource.GetProperty("valueQuantity").GetProperty("value").GetDouble()));

    private static IEnumerable<(string?, string?)> Ids(IEnumerable<JsonElement> resources, string type, string date) => resources
        .Where(resource => Type(resource) == type && string.CompareOrdinal(Date(resource, date), AsOf) <= 0)
        .Select(resource => (Text(resource, "id"), (string?)Date(resource, date)));

    private static string Date(JsonElement resource, string name)
    {
        var date = resource.GetProperty(name);
        return (date.ValueKind == JsonValueKind.Object ? date.GetProperty("start") : date).GetString()![..10];
    }

    private static string Type(JsonElement resource) => Text(resource, "resourceType")!;

    private static string Code(JsonElement resource) => Text(resource.GetProperty("code").GetProperty("coding")[0], "code")!;

    private static string? Text(JsonElement resource, string name) => resource.TryGetProperty(name, out var text) ? text.GetString() : null;
}
