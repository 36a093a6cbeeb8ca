using System.Text;
using Criteria.Fhir;
using Criteria.Fuzzing.Tests.Inputs;

namespace Criteria.Fuzzing.Tests.Targets;

/// <summary>The reader of health records: whatever stands on a line, the patients on the lines around it are read.</summary>
internal sealed class FhirTarget : ITarget
{
    private static readonly string[] s_lines =
    [
        """{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"a","gender":"female","birthDate":"1980-02"}},{"resource":{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/a"},"code":{"coding":[{"system":"http://loinc.org","code":"718-7"}]},"effectiveDateTime":"2020-01-01","valueQuantity":{"value":12.5,"code":"g/dL"}}}]}""",
        """{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"b"}},{"resource":{"resourceType":"Condition","subject":{"reference":"Patient/b"},"clinicalStatus":{"coding":[{"code":"active"}]},"onsetDateTime":"2020"}}]}""",
        """{"resourceType":"Immunization","occurrenceDateTime":"2020-01-01","patient":{"reference":"Patient/a"}}""",
    ];

    private const string Guard = """{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"guard"}}]}""";

    public string Name => "fhir";

    public int Share => 75;

    public string Input(Random random) => Mutation.Of(s_lines[random.Next(s_lines.Length)], s_lines, random);

    public string? Take(string input)
    {
        var reader = new FhirReader(new() { AsOf = new(2021, 6, 1) });

        // The second of two guards stands where even an open text or bracket of the input has ended.
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input + "\n" + Guard + "\n" + Guard.Replace("guard", "last", StringComparison.Ordinal)));
        var ids = reader.Read(stream).Select(static patient => patient.Id).ToList();
        return ids.Contains("last") ? null : $"the patient on the last line is lost; read were {string.Join(", ", ids)}";
    }
}
