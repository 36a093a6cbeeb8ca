using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using Criteria;

namespace Screening.Reports;

/// <summary>The result for programs.</summary>
internal static class JsonReport
{
    public static void Write(ScreeningResult result, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
            Write(result, json);
        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(ScreeningResult result, Utf8JsonWriter json)
    {
        var attrition = result.Attrition;
        json.WriteStartObject();
        json.WriteString("trial", attrition.Trial.Id);
        json.WriteString("asOf", result.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("patients", attrition.Patients);
        json.WriteStartObject("verdicts");
        json.WriteNumber("eligible", attrition.Count(Verdict.Eligible));
        json.WriteNumber("ineligible", attrition.Count(Verdict.Ineligible));
        json.WriteNumber("undetermined", attrition.Count(Verdict.Undetermined));
        json.WriteEndObject();
        json.WriteStartArray("criteria");
        foreach (var row in attrition.Rows())
        {
            json.WriteStartObject();
            json.WriteString("id", row.Criterion.Id);
            json.WriteString("kind", row.Criterion.Kind == CriterionKind.Inclusion ? "inclusion" : "exclusion");
            json.WriteNumber("met", row.Met);
            json.WriteNumber("notMet", row.NotMet);
            json.WriteNumber("unknown", row.Unknown);
            json.WriteNumber("notApplicable", row.NotApplicable);
            json.WriteNumber("onlyReason", row.OnlyReason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
