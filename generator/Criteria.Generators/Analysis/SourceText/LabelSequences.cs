using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>
/// The labels of a list as it is printed: where numbers are lacking or twice there, bullets were lost or lists were joined. A list of which a gap says that it
/// is not whole is left alone.
/// </summary>
internal static class LabelSequences
{
    private const int FewestLabels = 2;
    private const int MostShown = 8;

    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        foreach (var kind in new[] { CriterionKind.Inclusion, CriterionKind.Exclusion })
        {
            var section = trial.TopLevel.Where(criterion => criterion.Kind == kind).ToList();
            if (trial.Cohorts.Count == 0)
            {
                Check(trial, kind, null, section, diagnostics);
                continue;
            }

            // Criteria of several cohorts count in each of them.
            for (var cohort = 0; cohort < trial.Cohorts.Count; cohort++)
                Check(trial, kind, trial.Cohorts[cohort].Id, section.Where(criterion => criterion.Cohorts.Count == 0 || criterion.Cohorts.Contains(cohort)).ToList(), diagnostics);
        }
    }

    private static void Check(Trial trial, CriterionKind kind, string? cohort, List<Criterion> section, DiagnosticBag diagnostics)
    {
        if (section.Exists(criterion => IsGap(trial, criterion)))
            return;
        var labels = LabelsOf(trial, section).GroupBy(static label => StyleOf(label.Label)).OrderByDescending(static style => style.Count()).FirstOrDefault()?.ToList() ?? [];
        if (labels.Count < FewestLabels)
            return;
        var twice = labels.GroupBy(static label => label.Label.Number).Where(static group => group.Count() > 1).ToList();
        var numbers = new HashSet<int>(labels.Select(static label => label.Label.Number));
        var lacking = Enumerable.Range(1, numbers.Max()).Where(number => !numbers.Contains(number)).ToList();

        if (twice.Count == 0 && lacking.Count == 0)
            return;
        var reasons = new List<string>();
        if (twice.Count > 0)
            reasons.Add($"{Shown(twice.Select(static group => group.First().Label.Shown).ToList())} {(twice.Count == 1 ? "is" : "are")} there twice, of {Listing.And(twice.SelectMany(static group => group).Take(MostShown).Select(static label => label.Criterion.Id).ToList())}");
        if (lacking.Count > 0)
            reasons.Add($"{Shown(lacking.Select(number => LikeOthers(labels[0].Label, number)).ToList())} {(lacking.Count == 1 ? "is" : "are")} lacking");
        var place = twice.Count > 0 ? twice[0].Last().Criterion : labels[0].Criterion;
        diagnostics.ReportWith(
            SourceTextRules.LabelsLost, place.TextOrigin.Span.IsNone ? place.Origin.Span : place.TextOrigin.Span, new[] { place.Origin.Span }.Where(static span => !span.IsNone),
            kind == CriterionKind.Inclusion ? "inclusion" : "exclusion", cohort is null ? string.Empty : $" of cohort '{cohort}'",
            Shown(labels.Select(static label => label.Label.Shown).ToList()), string.Join(", and ", reasons) + "; see whether the source lost bullets, and say so by a 'gap'");
    }

    /// <summary>The labels of a list in the order in which they are printed. What continues the numbers below a bullet belongs to the list, what begins anew does not.</summary>
    private static List<(PrintedLabel Label, Criterion Criterion)> LabelsOf(Trial trial, List<Criterion> section)
    {
        var labels = new List<(PrintedLabel, Criterion)>();
        for (var index = 0; index < section.Count; index++)
        {
            if (PrintedLabel.Of(section[index].Text) is not { } label)
                continue;
            labels.Add((label, section[index]));
            var next = section.Skip(index + 1).Select(static criterion => PrintedLabel.Of(criterion.Text)).FirstOrDefault(static found => found is not null);
            var last = label.Number;
            foreach (var child in Below(trial, section[index]))
            {
                if (PrintedLabel.Of(child.Text) is { } own && own.Number == last + 1 && own.Number != next?.Number)
                {
                    labels.Add((own, child));
                    last++;
                }
            }
        }

        return labels;
    }

    private static IEnumerable<Criterion> Below(Trial trial, Criterion criterion)
        => criterion.Body is GroupBody group ? group.Children.Select(child => trial.AllCriteria[child]) : [];

    private static bool IsGap(Trial trial, Criterion criterion) => criterion.Body is GapBody || Below(trial, criterion).Any(static child => child.Body is GapBody);

    /// <summary>Headers and bullets are numbered in other styles: each has its own sequence, and the longest is that of the bullets.</summary>
    private static string StyleOf(PrintedLabel label) => LikeOthers(label, 0);

    private static string LikeOthers(PrintedLabel label, int number)
        => label.Shown.Replace(label.Number.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture));

    private static string Shown(IReadOnlyList<string> labels)
        => labels.Count > MostShown ? string.Join(" ", labels.Take(MostShown)) + " …" : string.Join(" ", labels);
}
