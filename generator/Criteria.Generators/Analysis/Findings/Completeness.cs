using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Rows 27 and 48: what was not looked into, and what a second look did not confirm, so that silence is never taken for more than it is.</summary>
internal static class Completeness
{
    private const int MostShown = 3;

    public static void Report(TrialModel model, AnalysisOptions options, DiagnosticBag diagnostics)
    {
        var opaque = model.Criteria.Conditions.Opaque
            .Concat(model.Facts.Readings.Where(static reading => reading is not (PathExpression or ParameterExpression)))
            .Where(static expression => !expression.Origin.Span.IsNone)
            .GroupBy(static expression => expression.Origin.Span)
            .Select(static group => group.First())
            .OrderBy(static expression => expression.Origin.Span.Path, System.StringComparer.Ordinal)
            .ThenBy(static expression => expression.Origin.Span.Span.Start)
            .ToList();
        var reasons = new List<string>();
        if (opaque.Count > 0)
        {
            var shown = Listing.And(opaque.Take(MostShown).Select(static expression => $"'{AuthorText.Of(expression) ?? "…"}'").ToList());
            var more = opaque.Count > MostShown ? ", …" : string.Empty;
            reasons.Add($"{Number(opaque.Count, "part is", "parts are")} not looked into, but taken to be anything: {shown}{more}");
        }

        if (model.Undecided > 0)
        {
            var shown = string.Join(", ", model.UndecidedTopics.Take(MostShown)) + (model.UndecidedTopics.Count > MostShown ? ", …" : string.Empty);
            reasons.Add($"{Count(model.Undecided)} of {Number(model.Asked, "question is", "questions are")} undecided: {shown}; raise {AnalysisOptions.BudgetProperty}");
        }

        if (options.MistakenBudget is { } mistake)
            reasons.Add($"{AnalysisOptions.BudgetProperty} is '{mistake}', which is no whole number above zero, so {Count(options.Budget)} counts");
        if (reasons.Count > 0)
        {
            var place = PlaceOf(model.Trial);
            var others = opaque.Select(static expression => expression.Origin.Span).ToEquatableArray();
            diagnostics.Add(new(EnvironmentRules.NotAnalyzed, place, EquatableArray.Of(model.Trial.Id, string.Join("; ", reasons)), others) { Properties = Properties(model, options) });
        }

        if (model.Disagreements.Count > 0)
            diagnostics.Report(EnvironmentRules.NotConfirmed, PlaceOf(model.Trial), model.Trial.Id, Listing.And(model.Disagreements.Select(static claim => $"'{claim}'").ToList()));
    }

    /// <summary>The same for programs.</summary>
    private static EquatableArray<DiagnosticProperty> Properties(TrialModel model, AnalysisOptions options) => EquatableArray.Of(
        new DiagnosticProperty("Asked", model.Asked.ToString(CultureInfo.InvariantCulture)),
        new DiagnosticProperty("Budget", options.Budget.ToString(CultureInfo.InvariantCulture)),
        new DiagnosticProperty("Undecided", model.Undecided.ToString(CultureInfo.InvariantCulture)),
        new DiagnosticProperty("UndecidedTopics", string.Join(";", model.UndecidedTopics)));

    public static void ReportDepth(Trial trial, DiagnosticBag diagnostics)
        => diagnostics.Report(EnvironmentRules.NotAnalyzed, PlaceOf(trial), trial.Id, "its conditions are nested too deeply");

    private static string Number(int count, string one, string several)
        => Count(count) + " " + (count == 1 ? one : several);

    /// <summary>With commas between thousands.</summary>
    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A trial has no place of its own in the model; its first criterion has.</summary>
    private static SourceSpan PlaceOf(Trial trial)
        => trial.AllCriteria.Select(static criterion => criterion.Origin.Span).Where(static span => !span.IsNone).DefaultIfEmpty(SourceSpan.None).First();
}
