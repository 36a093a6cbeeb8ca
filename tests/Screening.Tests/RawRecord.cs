using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Screening.Tests;

/// <summary>A patient of a file of FHIR bundles, asked in plain JSON: no reader, no catalogue and no generated code of the product has a part in it.</summary>
internal sealed class RawRecord(JsonElement bundle, DateOnly asOf)
{
    private readonly List<JsonElement> _resources = [.. bundle.GetProperty("entry").EnumerateArray().Select(static entry => entry.GetProperty("resource"))];

    public static IEnumerable<RawRecord> ReadAll(string path, DateOnly asOf)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return new(document.RootElement.Clone(), asOf);
        }
    }

    /// <summary>The age in completed years on the as-of date.</summary>
    public int? Age()
    {
        if (!OfType("Patient").Single().TryGetProperty("birthDate", out var text))
            return null;
        var birth = DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var birthdays = 0;
        while (birth.AddYears(birthdays + 1) <= asOf)
            birthdays++;
        return birthdays;
    }

    /// <summary>The administrative gender as it is written.</summary>
    public string? Gender() => OfType("Patient").Single().TryGetProperty("gender", out var gender) ? gender.GetString() : null;

    /// <summary>The results under some LOINC codes, in a unit that each known unit has a factor to.</summary>
    public IEnumerable<RawResult> Results(string[] loincCodes, params (string Unit, decimal Factor)[] units)
    {
        foreach (var observation in OfType("Observation"))
        {
            var status = observation.GetProperty("status").GetString();
            var time = observation.GetProperty("effectiveDateTime").GetString()!;
            if (status is not ("final" or "amended" or "corrected") || DateOf(time) > asOf)
                continue;
            var parts = observation.TryGetProperty("component", out var components) ? components.EnumerateArray().Prepend(observation) : [observation];
            foreach (var part in parts)
            {
                if (CodeOf(part.GetProperty("code"), "http://loinc.org", loincCodes) is not { } code || !part.TryGetProperty("valueQuantity", out var quantity))
                    continue;
                var unit = quantity.TryGetProperty("code", out var written) ? written.GetString() : null;
                var known = units.Where(known => known.Unit == unit).ToList();
                if (known.Count == 0)
                    continue;
                decimal? high = part.TryGetProperty("referenceRange", out var ranges) && ranges[0].TryGetProperty("high", out var limit)
                    ? limit.GetProperty("value").GetDecimal() * known[0].Factor
                    : null;
                yield return new(code, DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), DateOf(time), quantity.GetProperty("value").GetDecimal() * known[0].Factor, high);
            }
        }
    }

    /// <summary>The latest of the results: several where different ones are of the same moment.</summary>
    public IReadOnlyList<RawResult> Latest(string[] loincCodes, params (string Unit, decimal Factor)[] units)
    {
        var all = Results(loincCodes, units).ToList();
        return all.Count == 0 ? [] : [.. all.Where(result => result.Time == all.Max(static other => other.Time))];
    }

    /// <summary>The days on which conditions of a SNOMED code began.</summary>
    public IEnumerable<DateOnly> Onsets(string snomedCode, bool onlyActive = false)
        => from condition in OfType("Condition")
           where CodeOf(condition.GetProperty("code"), "http://snomed.info/sct", [snomedCode]) is not null
           let onset = DateOf(condition.GetProperty("onsetDateTime").GetString()!)
           where onset <= asOf
           let ended = condition.TryGetProperty("abatementDateTime", out var end) && DateOf(end.GetString()!) <= asOf
           where !(onlyActive && ended)
           select onset;

    /// <summary>The days on which vaccines of some CVX codes were given.</summary>
    public IEnumerable<DateOnly> Vaccinations(string[] cvxCodes)
        => from immunization in OfType("Immunization")
           where CodeOf(immunization.GetProperty("vaccineCode"), "http://hl7.org/fhir/sid/cvx", cvxCodes) is not null
           let date = DateOf(immunization.GetProperty("occurrenceDateTime").GetString()!)
           where date <= asOf && immunization.GetProperty("status").GetString() == "completed"
           select date;

    private IEnumerable<JsonElement> OfType(string type) => _resources.Where(resource => resource.GetProperty("resourceType").GetString() == type);

    private static string? CodeOf(JsonElement concept, string system, string[] codes)
        => concept.GetProperty("coding").EnumerateArray()
            .Where(coding => coding.GetProperty("system").GetString() == system)
            .Select(static coding => coding.GetProperty("code").GetString())
            .FirstOrDefault(code => codes.Contains(code));

    private static DateOnly DateOf(string time) => DateOnly.ParseExact(time[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A result with its unit converted by hand.</summary>
internal sealed record RawResult(string Code, DateTimeOffset Time, DateOnly Date, decimal Value, decimal? High);
