using System.Globalization;
using System.IO;
using System.Linq;
using Criteria;
using Screening.Patients;

namespace Screening.Reports;

/// <summary>The result for people: verdicts, and what each criterion does to the cohort.</summary>
internal static class TextReport
{
    private const string OnlyThisOne = "only this one fails";

    /// <param name="result">What became of the cohort.</param>
    /// <param name="cohort">What the cohort is, in a few words.</param>
    /// <param name="writer">Receives the text.</param>
    public static void Write(ScreeningResult result, string cohort, TextWriter writer)
    {
        var attrition = result.Attrition;
        writer.WriteLine(attrition.Trial.Title is { } title ? $"{attrition.Trial.Id}: {title}" : attrition.Trial.Id);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cohort}, as of {result.AsOf:yyyy-MM-dd}: {attrition.Patients} patients"));
        writer.WriteLine();
        foreach (var verdict in (Verdict[])[Verdict.Eligible, Verdict.Ineligible, Verdict.Undetermined])
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {verdict,-12} {attrition.Count(verdict),6}"));
        writer.WriteLine();
        WriteTable(attrition, writer);
    }

    /// <summary>Introduces the explanation of one patient, which the trial itself writes.</summary>
    public static void WritePatient(Patient patient, bool isChosen, AttritionTable attrition, TextWriter writer)
    {
        var reason = isChosen ? string.Empty
            : attrition.Rows().Any(static row => row.OnlyReason > 0) ? " (the first whom one criterion alone keeps out)"
            : " (the first)";
        writer.WriteLine();
        writer.WriteLine($"Patient {patient.Id}{(patient.Description is { } description ? ": " + description : string.Empty)}{reason}");
        writer.WriteLine();
    }

    private static void WriteTable(AttritionTable attrition, TextWriter writer)
    {
        var rows = attrition.Rows().ToList();
        var width = rows.Select(static row => Name(row).Length).Append("Criterion".Length).Max();
        writer.WriteLine($"{"Criterion".PadRight(width)}  {"kind",-9}  {"met",6}  {"not met",7}  {"unknown",7}  {"not applicable",14}  {OnlyThisOne}");
        foreach (var row in rows)
        {
            var kind = row.Criterion.Kind == CriterionKind.Inclusion ? "inclusion" : "exclusion";
            var only = row.Depth > 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{row.OnlyReason,19}");
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Name(row).PadRight(width)}  {kind,-9}  {row.Met,6}  {row.NotMet,7}  {row.Unknown,7}  {row.NotApplicable,14}  {only}").TrimEnd());
        }

        writer.WriteLine();
        writer.WriteLine("A patient is kept out by an inclusion criterion that is not met and by an exclusion criterion that is.");
        writer.WriteLine($"\"{OnlyThisOne}\": the patients whom no other criterion keeps out, whatever is unknown about them.");
    }

    private static string Name(AttritionRow row) => new string(' ', 2 * row.Depth) + row.Criterion.Id;
}
