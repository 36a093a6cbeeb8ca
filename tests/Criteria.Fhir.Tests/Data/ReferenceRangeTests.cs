using System.Text.Json;
using Xunit;

namespace Criteria.Fhir.Tests.Data;

/// <summary>The reader on 67 patients in STU3 whose laboratories sent reference ranges, half of them placeholders, and no better status than <c>unknown</c>.</summary>
public sealed class ReferenceRangeTests
{
    private static readonly FhirReaderOptions Options = new() { AsOf = new(2021, 6, 1) };

    [SharedDataFact(SharedData.ReferenceRanges)]
    public void Without_a_status_that_stands_there_is_no_result_and_no_range()
    {
        var reading = Read(Options);
        Assert.Equal(67, reading.Patients.Count);
        Assert.Equal((6_510, 983), (reading.Report.SkippedByStatus["Observation unknown"], reading.Report.ObservationsUsed));
        Assert.Equal((0, 0), (reading.Report.ReferenceRanges, reading.Report.PlaceholderReferenceRanges));
        Assert.DoesNotContain(reading.Patients.SelectMany(patient => patient.Observations), observation => observation.Result.ReferenceRange is not null);
    }

    [SharedDataFact(SharedData.ReferenceRanges)]
    public void Where_unknown_is_accepted_the_placeholders_are_counted_and_missing()
    {
        var reading = Read(Options with { AcceptUnknownStatus = true });
        Assert.Equal(7_493, reading.Report.ObservationsUsed);
        Assert.Equal((1_201, 561, 0), (reading.Report.ReferenceRanges, reading.Report.PlaceholderReferenceRanges, reading.Report.AmbiguousReferenceRanges));
        Assert.Equal(640, reading.Patients.SelectMany(patient => patient.Observations).Count(observation => observation.Result.ReferenceRange is not null));
        Assert.Empty(reading.Report.Problems);
    }

    [SharedDataFact(SharedData.ReferenceRanges)]
    public void Each_range_is_the_one_that_was_written()
    {
        var ranges = Read(Options with { AcceptUnknownStatus = true }).Patients.SelectMany(patient => patient.Observations).ToDictionary(observation => observation.Id!, observation => observation.Result.ReferenceRange);
        var written = SharedData.Bundles(SharedData.ReferenceRanges)
            .SelectMany(bundle => bundle.GetProperty("entry").EnumerateArray())
            .Select(entry => entry.GetProperty("resource"))
            .Where(resource => resource.TryGetProperty("referenceRange", out _));
        foreach (var resource in written)
        {
            var range = resource.GetProperty("referenceRange").EnumerateArray().Single();
            var (low, high) = (Limit(range, "low"), Limit(range, "high"));
            Assert.Equal(low.Value == 0 && high.Value == 0 ? null : new ReferenceRange(low, high), ranges[resource.GetProperty("id").GetString()!]);
        }
    }

    private static Reading Read(FhirReaderOptions options) => Reading.Of(File.OpenRead(SharedData.Locate(SharedData.ReferenceRanges)), options);

    private static QuantityValue Limit(JsonElement range, string name) =>
        new(range.GetProperty(name).GetProperty("value").GetDecimal(), range.GetProperty(name).GetProperty("code").GetString());
}
