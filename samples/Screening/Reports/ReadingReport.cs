using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Criteria.Fhir;

namespace Screening.Reports;

/// <summary>Says what of a file of records was not used. It goes beside the result, never into it.</summary>
internal static class ReadingReport
{
    private const int MostProblems = 5;

    public static void Write(string path, FhirReadReport report, TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {report.Patients} patients, {report.ObservationsUsed} results"));
        foreach (var (count, what) in LeftOut(report).Where(static pair => pair.Count > 0))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count} {what}"));
        foreach (var problem in report.Problems.Take(MostProblems))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  line {problem.Line}: {problem.Reason}"));
        if (report.Problems.Count > MostProblems)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {report.Problems.Count - MostProblems} more lines like these"));
    }

    private static IEnumerable<(long Count, string What)> LeftOut(FhirReadReport report)
    {
        yield return (report.AfterAsOf.Total, "entries after the day of screening");
        yield return (report.SkippedByStatus.Total, "entries left out by their status" + Names(report.SkippedByStatus));
        yield return (report.UndatedObservations, "results without a date");
        yield return (report.MistypedFields.Total, "fields that are not as FHIR says" + Names(report.MistypedFields));
        yield return (report.PlaceholderReferenceRanges, "reference ranges that say nothing");
        yield return (report.AmbiguousReferenceRanges, "results with several reference ranges");
        yield return (report.Lookups.UnconvertibleUnits.Total, "results in a unit that does not convert" + Names(report.Lookups.UnconvertibleUnits));
        yield return (report.Lookups.Ties, "times that different results of one moment left it open which holds");
        yield return (report.DuplicateResources, "entries that were there before");
        yield return (report.UnassignedResources, "entries of no patient");
    }

    private static string Names(Tally tally) => tally.Count == 0 ? string.Empty : " (" + string.Join(", ", tally.Select(static pair => pair.Key)) + ")";
}
