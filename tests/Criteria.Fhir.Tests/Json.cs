using System.Text.Json;

namespace Criteria.Fhir.Tests;

/// <summary>FHIR resources as short as they can be.</summary>
internal static class Json
{
    public static string Patient(string id, string more = "") => $$"""{"resourceType":"Patient","id":"{{id}}"{{more}}}""";

    public static string Bundle(params string[] resources) =>
        $$"""{"resourceType":"Bundle","type":"collection","entry":[{{string.Join(",", resources.Select(resource => $$"""{"resource":{{resource}}}"""))}}]}""";

    /// <summary>A hemoglobin result on 2021-05-01, of which a test changes what it is about.</summary>
    public static string Hemoglobin(
        string value = "8.5", string unit = "g/dL", string effective = "2021-05-01", string status = "final", string id = "", string more = "") =>
        $$$"""
        {"resourceType":"Observation",{{{(id.Length == 0 ? "" : $"\"id\":\"{id}\",")}}}"status":"{{{status}}}","code":{{{Concept("http://loinc.org", "718-7")}}},"effectiveDateTime":"{{{effective}}}","valueQuantity":{"value":{{{value}}},"system":"http://unitsofmeasure.org","code":"{{{unit}}}"}{{{more}}}}
        """;

    public static string Concept(string system, string code) => $$"""{"coding":[{"system":"{{system}}","code":"{{code}}"}]}""";

    /// <summary>The resource with one more property.</summary>
    public static string With(string resource, string name, string value) => $$"""{"{{name}}":{{value}},{{resource.Trim()[1..]}}""";

    public static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, new JsonSerializerOptions { WriteIndented = true });
    }
}
