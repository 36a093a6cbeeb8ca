using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the enums of a trial, its sets' words, and the attestations that a person can give.</summary>
internal static class EnumsEmitter
{
    public static void Write(SourceWriter writer, TrialNames names, CorePlan plan)
    {
        var trial = names.Trial;
        Enum(writer, "Criterion", "The criteria: the top level first, then the children of groups.",
            trial.AllCriteria.Select(static criterion => (criterion.Identifier, Summary(criterion))));
        Enum(writer, "Fact", "What the criteria read.", trial.Facts.Select(static fact => (fact.Identifier, fact.Name)));
        if (trial.Cohorts.Count > 0)
            Enum(writer, "Cohort", "The cohorts.", trial.Cohorts.Select(static cohort => (cohort.Identifier, cohort.Title)));
        Words(writer, "CriterionWords", WordCount(trial.AllCriteria.Count));
        Words(writer, "FactWords", WordCount(trial.Facts.Count));
        Words(writer, "PresenceWords", plan.PresenceWords);
        if (trial.Attestations.Count > 0)
            Attestations(writer, trial);
    }

    /// <summary>How many 64-bit words hold so many bits; at least one.</summary>
    public static int WordCount(int bits) => bits == 0 ? 1 : (bits + 63) / 64;

    private static string Summary(Criterion criterion) => $"{criterion.Id}: {criterion.Text ?? criterion.Cql ?? "no text"}";

    private static void Enum(SourceWriter writer, string name, string summary, IEnumerable<(string Name, string Summary)> members)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        using (writer.OpenBlock($"public enum {name}"))
        {
            var first = true;
            foreach (var member in members)
            {
                if (!first)
                    writer.Line();
                first = false;
                writer.Line($"/// <summary>{CSharpText.Xml(member.Summary)}</summary>");
                writer.Line($"{CSharpText.Name(member.Name)},");
            }
        }
    }

    private static void Words(SourceWriter writer, string name, int count)
    {
        writer.Line();
        writer.Line("/// <summary>The words of a bit set.</summary>");
        writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({CSharpText.Literal(count)})]");
        using (writer.OpenBlock($"public struct {name}"))
            writer.Line("private ulong _first;");
    }

    private static void Attestations(SourceWriter writer, Trial trial)
    {
        writer.Line();
        writer.Line("/// <summary>The judgements that a person must record; one that is not given is missing.</summary>");
        using (writer.OpenBlock("public readonly record struct Attestations"))
        {
            var first = true;
            foreach (var attestation in trial.Attestations)
            {
                if (!first)
                    writer.Line();
                first = false;
                writer.Line($"/// <summary>{CSharpText.Xml(attestation.Statement)}</summary>");
                writer.Line($"public {RuntimeNames.Root}Attestation? {CSharpText.Name(attestation.Identifier)} {{ get; init; }}");
            }
        }
    }
}
