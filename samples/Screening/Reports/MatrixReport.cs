using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Criteria;

namespace Screening.Reports;

/// <summary>The verdicts of all trials, for people and for programs.</summary>
internal static class MatrixReport
{
    private static readonly Verdict[] s_verdicts = [Verdict.Eligible, Verdict.Ineligible, Verdict.Undetermined];

    /// <param name="matrix">What became of the cohort.</param>
    /// <param name="cohort">What the cohort is, in a few words; for people.</param>
    /// <param name="format">For whom it is.</param>
    /// <param name="writer">Receives the result.</param>
    public static void Write(VerdictMatrix matrix, string cohort, ReportFormat format, TextWriter writer)
    {
        if (format == ReportFormat.Json)
            WriteJson(matrix, writer);
        else
            WriteText(matrix, cohort, writer);
    }

    private static void WriteText(VerdictMatrix matrix, string cohort, TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cohort}, as of {matrix.AsOf:yyyy-MM-dd}: {matrix.Rows.Count} patients, {VerdictMatrix.Trials.Count} trials"));
        writer.WriteLine();
        var first = matrix.Rows.Select(static row => row.Patient.Length).Append(nameof(Verdict.Undetermined).Length).Max();
        var widths = VerdictMatrix.Trials.Select(static trial => Math.Max(trial.Info.Id.Length, nameof(Verdict.Undetermined).Length)).ToArray();
        Line("Patient", place => VerdictMatrix.Trials[place].Info.Id);
        foreach (var row in matrix.Rows)
            Line(row.Patient, place => Name(row.Verdicts[place]));
        writer.WriteLine();
        Line("Total", place => VerdictMatrix.Trials[place].Info.Id);
        foreach (var verdict in s_verdicts)
            Line(verdict.ToString(), place => matrix.Count(place, verdict).ToString(CultureInfo.InvariantCulture).PadLeft(4));

        void Line(string name, Func<int, string> cell)
            => writer.WriteLine((name.PadRight(first) + string.Concat(widths.Select((width, place) => "  " + cell(place).PadRight(width)))).TrimEnd());
    }

    private static void WriteJson(VerdictMatrix matrix, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
            WriteJson(matrix, json);
        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteJson(VerdictMatrix matrix, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("asOf", matrix.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("patients", matrix.Rows.Count);
        json.WriteStartArray("trials");
        for (var place = 0; place < VerdictMatrix.Trials.Count; place++)
        {
            json.WriteStartObject();
            json.WriteString("trial", VerdictMatrix.Trials[place].Info.Id);
            json.WriteStartObject("verdicts");
            foreach (var verdict in s_verdicts)
                json.WriteNumber(Name(verdict), matrix.Count(place, verdict));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("matrix");
        foreach (var row in matrix.Rows)
        {
            json.WriteStartObject();
            json.WriteString("patient", row.Patient);
            json.WriteStartObject("verdicts");
            for (var place = 0; place < VerdictMatrix.Trials.Count; place++)
                json.WriteString(VerdictMatrix.Trials[place].Info.Id, Name(row.Verdicts[place]));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Eligible => "eligible",
        Verdict.Ineligible => "ineligible",
        _ => "undetermined",
    };
}
