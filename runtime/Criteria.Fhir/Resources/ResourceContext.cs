using System;

namespace Criteria.Fhir.Resources;

/// <summary>What every resource is judged by, and where it is counted if it is left out.</summary>
internal sealed class ResourceContext(FhirReaderOptions options, FhirReadReport report)
{
    public DateOnly AsOf => options.AsOf;

    public FhirReaderOptions Options => options;

    public FhirReadReport Report => report;

    /// <summary>Whether something that began at this date does not exist yet on any day the date may mean; counted if so.</summary>
    public bool IsAfterAsOf(PartialDate? date, string type)
    {
        if (date is not { } known || known.Earliest <= AsOf)
            return false;
        report.AfterAsOf.Add(type);
        return true;
    }

    /// <summary>Counts a resource that its status keeps out. The statuses are the input's, so they are counted as they are.</summary>
    public void SkipByStatus(string type, string? status) => report.SkippedByStatus.Add($"{type} {status ?? Tally.Absent}");
}
