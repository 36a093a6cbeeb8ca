using System.Globalization;
using System.Linq;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>The groups that the registry's header counts beside the cohorts that the trial has.</summary>
internal static class HeaderCounts
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        if (trial.Population?.Groups is not { } groups || trial.Cohorts.Count == 0 || groups.Number == trial.Cohorts.Count)
            return;
        var counted = groups.Number.ToString(CultureInfo.InvariantCulture) + (groups.Number == 1 ? " group" : " groups");
        var cohorts = trial.Cohorts.Count.ToString(CultureInfo.InvariantCulture) + (trial.Cohorts.Count == 1 ? " cohort" : " cohorts");
        diagnostics.ReportWith(
            SourceTextRules.HeaderCounts, groups.Origin.Span, trial.Cohorts.Select(static cohort => cohort.Origin.Span).Where(static span => !span.IsNone),
            $"the header counts {counted}, but the trial has {cohorts}: {Listing.And(trial.Cohorts.Select(static cohort => $"'{cohort.Id}'").ToList())}");
    }
}
