using System.Text;
using System.Text.Json;

namespace Criteria.Fuzzing.Tests.Inputs;

/// <summary>Criteria files, most of them with everything the format has, some of them with everything wrong.</summary>
internal static class TrialFiles
{
    private const string Head = """
          "title": "A trial", "source": { "file": "page.txt", "retrieved": "2025-11-14" }, "population": { "minimumAge": "3 years", "maximumAge": "65 years", "sex": "all" },
          "facts": {
            "BirthDate": "Date", "Pregnant": "Boolean", "Sledai": { "type": "Integer", "range": [0, 105] }, "Hemoglobin": { "type": "Quantity", "unit": "g/L", "analyte": "hemoglobin" },
            "Ast": { "type": "Lab", "unit": "U/L" }, "Sex": { "type": "Code", "values": ["Female", "Male"] }, "Stage": "String", "Drug": "Code",
            "Doses": { "list": { "Amount": { "type": "Quantity", "unit": "mg" }, "Count": "Integer", "Date": "Date" }, "open": true }
          },
          "parameters": { "Screening": "Date", "Infusion": { "type": "Date", "after": "Screening" } },
          "valueSets": { "Steroids": { "system": "http://www.nlm.nih.gov/research/umls/rxnorm", "codes": ["8640", "8638"] } },
          "cohorts": { "LN": "Lupus nephritis", "SLE": "Lupus" },
        """;

    private static readonly string[] s_ids = ["I1", "I2", "I4.1", "E13", "class", "I 1", "\"", "\\\\", "\\n", "}", "1", "ﬁ", "а", "_", "I1\\u0000", "\\ud800", "Trial", "Evaluate", ""];

    public static string Make(Random random)
    {
        var whole = Formed(random);
        return random.Next(4) == 0 ? Mutation.Of(whole, [whole, Formed(random)], random) : whole;
    }

    private static string Formed(Random random)
    {
        var text = new StringBuilder("{ \"trial\": \"T").Append(random.Next(100)).Append("\",\n").Append(Head);
        text.Append("  \"define\": { \"Active\": ").Append(Json(Expressions.Make(random))).Append(" },\n");
        text.Append("  \"inclusion\": [").Append(Criteria("I", random)).Append("],\n");
        return text.Append("  \"exclusion\": [").Append(Criteria("E", random)).Append("] }").ToString();
    }

    private static string Criteria(string prefix, Random random)
        => string.Join(",\n", Enumerable.Range(1, 1 + random.Next(4)).Select(number => Criterion(prefix + number, random, 0)));

    private static string Criterion(string id, Random random, int depth)
    {
        var name = random.Next(12) == 0 ? s_ids[random.Next(s_ids.Length)] : id;
        var text = random.Next(3) == 0 ? $", \"text\": {Json(id + ") at least 3 weeks */ \" \\ \u2028 " + random.Next(9))}" : string.Empty;
        var more = random.Next(6) switch
        {
            0 => $", \"appliesTo\": {Json(Expressions.Make(random))}",
            1 => ", \"cohort\": \"LN\"",
            2 => $", \"readings\": [{{ \"name\": \"other\", \"cql\": {Json(Expressions.Make(random))} }}]",
            3 => ", \"note\": \"F1-01: a note\"",
            _ => string.Empty,
        };
        return $"{{ \"id\": \"{name}\"{text}{more}, {Body(id, random, depth)} }}";
    }

    private static string Body(string id, Random random, int depth)
    {
        if (depth < 3 && random.Next(5) == 0)
        {
            var children = string.Join(", ", Enumerable.Range(1, 1 + random.Next(3)).Select(number => Criterion($"{id}.{number}", random, depth + 1)));
            return random.Next(4) switch
            {
                0 => $"\"all\": [{children}]",
                1 => $"\"any\": [{children}]",
                2 => $"\"none\": [{children}]",
                _ => $"\"atLeast\": 2, \"of\": [{children}]",
            };
        }

        return random.Next(8) switch
        {
            0 => "\"attest\": \"fit for apheresis\"",
            1 => "\"gap\": \"the page ends here\"",
            _ => $"\"cql\": {Json(Expressions.Make(random))}",
        };
    }

    // Escaped as JSON wants it, but a lone surrogate, which only an escape can write.
    private static string Json(string text) => JsonSerializer.Serialize(text);
}
