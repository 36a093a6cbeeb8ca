using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Prose;

/// <summary>A trial as a page in Markdown that a clinician can review: each criterion with its verbatim text beside its meaning in words.</summary>
internal static class ProseEmitter
{
    public static string Emit(Trial trial)
    {
        var writer = new SourceWriter();
        writer.Line($"# {MarkdownText.Escaped(trial.Title is null ? trial.Id : $"{trial.Id}: {trial.Title}")}");
        writer.Line();
        writer.Line($"Written by the compiler from {MarkdownText.Code(trial.SourceName)}: each criterion's text as it was printed, and what is computed, in words. Whatever is not known leaves a criterion undecided.");
        WriteSource(writer, trial);
        PopulationProse.Write(writer, trial);
        WriteParameters(writer, trial);
        WriteCohorts(writer, trial);
        WriteSuppressions(writer, trial);
        var criteria = new CriterionProse(trial, writer);
        foreach (var kind in new[] { CriterionKind.Inclusion, CriterionKind.Exclusion })
        {
            writer.Line();
            writer.Line(kind == CriterionKind.Inclusion ? "## Inclusion criteria" : "## Exclusion criteria");
            foreach (var criterion in trial.TopLevel.Where(criterion => criterion.Kind == kind))
                criteria.Write(criterion, 3);
        }

        WriteDefinitions(writer, trial);
        WriteValueSets(writer, trial);
        return writer.ToString();
    }

    private static void WriteSource(SourceWriter writer, Trial trial)
    {
        if (trial.Page is not { } page)
            return;
        var parts = new[] { page.File is null ? null : MarkdownText.Code(page.File), page.Url is null ? null : MarkdownText.Escaped(page.Url), page.Retrieved is null ? null : "retrieved " + MarkdownText.Escaped(page.Retrieved) };
        writer.Line();
        writer.Line("Source: " + string.Join(", ", parts.Where(static part => part is not null)));
    }

    private static void WriteParameters(SourceWriter writer, Trial trial)
    {
        if (trial.Parameters.Count == 0)
            return;
        writer.Line();
        writer.Line("Anchors: " + string.Join(", ", trial.Parameters.Select(parameter => ProseNames.Words(parameter.Name) + AfterOf(trial, parameter))));
    }

    private static string AfterOf(Trial trial, Parameter parameter)
        => parameter.After is { } after ? $" (not before {ProseNames.Words(trial.Parameters[after].Name)})" : string.Empty;

    private static void WriteCohorts(SourceWriter writer, Trial trial)
    {
        if (trial.Cohorts.Count == 0)
            return;
        writer.Line();
        writer.Line("Cohorts:");
        writer.Line();
        foreach (var cohort in trial.Cohorts)
            writer.Line($"- {MarkdownText.Escaped(cohort.Id)}: {MarkdownText.Escaped(cohort.Title)}");
    }

    /// <summary>Those of the whole trial; a criterion has its own.</summary>
    private static void WriteSuppressions(SourceWriter writer, Trial trial)
    {
        var whole = trial.Suppressions.Where(static known => known.Criterion is null).ToList();
        if (whole.Count == 0)
            return;
        writer.Line();
        writer.Line("Findings that stay:");
        writer.Line();
        foreach (var known in whole)
            writer.Line($"- {MarkdownText.Escaped(known.Rule)}: {MarkdownText.Escaped(known.Because)}");
    }

    private static void WriteDefinitions(SourceWriter writer, Trial trial)
    {
        if (trial.Definitions.Count == 0)
            return;
        var words = new ExpressionProse(trial);
        writer.Line();
        writer.Line("## Definitions");
        writer.Line();
        foreach (var definition in trial.Definitions)
            writer.Line($"- “{MarkdownText.Escaped(definition.Name)}”: {MarkdownText.Escaped(words.Of(definition.Expression))}");
    }

    private static void WriteValueSets(SourceWriter writer, Trial trial)
    {
        if (trial.ValueSets.Count == 0)
            return;
        writer.Line();
        writer.Line("## Value sets");
        writer.Line();
        foreach (var valueSet in trial.ValueSets)
        {
            var systems = valueSet.Codes.GroupBy(static code => code.System).Select(static group => MarkdownText.Escaped(group.Key) + ": " + Codes(group));
            writer.Line($"- “{MarkdownText.Escaped(valueSet.Name)}”: {string.Join("; ", systems)}");
        }
    }

    private static string Codes(IEnumerable<CodedValue> codes) => string.Join(", ", codes.Select(static code => MarkdownText.Code(code.Code)));
}
