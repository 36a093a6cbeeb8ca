namespace Screening.Tests;

/// <summary>Bundles of a few resources, a line each, for what the large ones do not hold.</summary>
internal static class SmallRecord
{
    public static string Bundle(string patient, params string[] resources)
    {
        var head = $$$"""{"resourceType":"Patient","id":"{{{patient}}}","gender":"female","birthDate":"1990-05-04"}""";
        var entries = resources.Prepend(head).Select(static resource => $$$"""{"resource":{{{resource}}}}""");
        return $$$"""{"resourceType":"Bundle","type":"collection","entry":[{{{string.Join(',', entries)}}}]}""";
    }

    /// <summary>A result in a unit; its limit and its reference range where they are given.</summary>
    public static string Observation(string patient, string loinc, string value, string unit, string time = "2021-05-20T08:00:00Z", string? comparator = null, (string Low, string High)? range = null)
    {
        var limit = comparator is null ? string.Empty : $$$""","comparator":"{{{comparator}}}" """;
        var limits = range is { } given
            ? $$$""","referenceRange":[{"low":{"value":{{{given.Low}}},"code":"{{{unit}}}"},"high":{"value":{{{given.High}}},"code":"{{{unit}}}"}}]"""
            : string.Empty;
        return $$$"""
            {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/{{{patient}}}"},"effectiveDateTime":"{{{time}}}",
            "code":{"coding":[{"system":"http://loinc.org","code":"{{{loinc}}}"}]},
            "valueQuantity":{"value":{{{value}}},"unit":"{{{unit}}}","system":"http://unitsofmeasure.org","code":"{{{unit}}}"{{{limit}}}}{{{limits}}}}
            """.ReplaceLineEndings(string.Empty);
    }

    public static string Condition(string patient, string snomed, string onset, string status = "active") => $$$"""
        {"resourceType":"Condition","subject":{"reference":"Patient/{{{patient}}}"},"onsetDateTime":"{{{onset}}}",
        "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"{{{status}}}"}]},
        "code":{"coding":[{"system":"http://snomed.info/sct","code":"{{{snomed}}}"}]}}
        """.ReplaceLineEndings(string.Empty);

    public static string Immunization(string patient, string cvx, string date) => $$$"""
        {"resourceType":"Immunization","status":"completed","patient":{"reference":"Patient/{{{patient}}}"},"occurrenceDateTime":"{{{date}}}",
        "vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"{{{cvx}}}"}]}}
        """.ReplaceLineEndings(string.Empty);

    /// <summary>Screens bundles from a file that is gone afterwards.</summary>
    public static CommandRun Screen(IEnumerable<string> lines, params string[] options)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".ndjson");
        File.WriteAllLines(path, lines);
        try
        {
            return CommandRun.Of([.. options, "--patients", path, "--as-of", "2021-06-01"]);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
