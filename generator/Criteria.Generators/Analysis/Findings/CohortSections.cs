using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Cohorts that no exclusion criterion, or no inclusion criterion, is about, beside others that have their own: as a rule the source lost them.</summary>
internal static class CohortSections
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        foreach (var kind in new[] { CriterionKind.Inclusion, CriterionKind.Exclusion })
        {
            var section = trial.TopLevel.Where(criterion => criterion.Kind == kind && criterion.Role == CriterionRole.Criterion).ToList();
            if (section.Count == 0 || section.Exists(static criterion => criterion.Cohorts.Count == 0))
                continue;
            var counts = trial.Cohorts.Select((_, cohort) => section.Count(criterion => criterion.Cohorts.Contains(cohort))).ToList();
            var others = trial.Cohorts.Select(static (cohort, index) => (cohort.Id, index)).Where(cohort => counts[cohort.index] > 0).ToList();

            // Where no cohort has both lists, that is how the trial was written, and a cohort that nothing names has been told of.
            if (!others.Exists(other => trial.TopLevel.Any(criterion => criterion.Kind != kind && IsOf(criterion, other.index))))
                continue;
            for (var cohort = 0; cohort < counts.Count; cohort++)
            {
                if (counts[cohort] == 0 && trial.TopLevel.Any(criterion => IsOf(criterion, cohort)))
                {
                    diagnostics.Report(
                        SourceTextRules.SectionLacking, trial.Cohorts[cohort].Origin.Span, trial.Cohorts[cohort].Id, kind == CriterionKind.Inclusion ? "inclusion" : "exclusion",
                        Listing.And(others.Select(static other => $"'{other.Id}'").ToList()), Has(others.Select(other => counts[other.index]).ToList()),
                        "say by a 'gap' that the source lost them, or name the cohort in those that are meant for it too");
                }
            }
        }
    }

    private static bool IsOf(Criterion criterion, int cohort) => criterion.Cohorts.Count == 0 || criterion.Cohorts.Contains(cohort);

    private static string Has(IReadOnlyList<int> counts)
        => (counts.Count == 1 ? "has " : "have ") + Listing.And(counts.Select(static count => count.ToString(CultureInfo.InvariantCulture)).ToList());
}
