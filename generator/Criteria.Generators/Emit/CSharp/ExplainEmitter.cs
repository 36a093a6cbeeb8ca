using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes <c>Explain</c>: the criteria one below the other with what each read.</summary>
internal static class ExplainEmitter
{
    public static void Write(SourceWriter writer, TrialNames names)
    {
        var trial = names.Trial;
        var usage = Usage.OfTrial(trial);
        var subject = $"{names.SubjectType} {CSharpText.Name(names.Subject)}";
        var parameters = string.Concat(Enumerable.Range(0, trial.Parameters.Count)
            .Select(index => $", {TrialNames.ParameterType(trial.Parameters[index])} {names.Parameter(index)}"));
        var attestations = names.HasAttestations ? ", in Attestations attestations = default" : string.Empty;

        writer.Line();
        writer.Line("/// <summary>Writes every criterion with its outcome, what it needs, what it read, and its verbatim text.</summary>");
        writer.Line($"/// <param name=\"result\">The result to explain: of the same patient and arguments.</param>");
        ApiEmitter.WriteParameterComments(writer, names);
        writer.Line("/// <param name=\"writer\">Receives the text.</param>");
        if (names.HasAttestations)
            writer.Line("/// <param name=\"attestations\">The judgements that were given.</param>");
        using (writer.OpenBlock($"public static void Explain(in Result result, {subject}{parameters}, global::System.IO.TextWriter writer{attestations})"))
        {
            writer.Line($"var explanation = new {RuntimeNames.Root}Explanation(Info, writer);");
            writer.Line("explanation.Begin(result.Verdict);");
            for (var cohort = 0; cohort < trial.Cohorts.Count; cohort++)
                writer.Line($"explanation.Cohort({CSharpText.Literal(cohort)}, result[Cohort.{CSharpText.Name(trial.Cohorts[cohort].Identifier)}].Verdict);");
            using (writer.OpenBlock("foreach (var criterion in InOrder)"))
            {
                writer.Line("explanation.Criterion(criterion, result[(Criterion)criterion]);");
                if (trial.Facts.Count > 0)
                {
                    writer.Line("foreach (var fact in Info.Criteria[criterion].Facts)");
                    using (writer.Indent())
                        writer.Line($"ExplainFact(explanation, criterion, fact, {usage.Arguments(names)});");
                }

                if (ReadingsEmitter.HasReadings(trial))
                    writer.Line($"ExplainReadings(explanation, result, criterion, {usage.Arguments(names)});");
            }
        }

        writer.Line();
        writer.Line("// Each group with its children behind it.");
        writer.Line($"private static global::System.ReadOnlySpan<int> InOrder => [{string.Join(", ", InOrder(trial).Select(CSharpText.Literal))}];");

        if (trial.Facts.Count > 0)
            WriteFacts(writer, names, usage);
    }

    private static void WriteFacts(SourceWriter writer, TrialNames names, Usage usage)
    {
        var trial = names.Trial;
        writer.Line();
        using (writer.OpenBlock($"private static void ExplainFact({RuntimeNames.Root}Explanation explanation, int criterion, int fact, {usage.Declarations(names)})"))
        {
            using (writer.OpenBlock("switch ((Fact)fact)"))
            {
                for (var index = 0; index < trial.Facts.Count; index++)
                {
                    var fact = trial.Facts[index];
                    writer.Line($"case Fact.{CSharpText.Name(fact.Identifier)}:");
                    using (writer.Indent())
                    {
                        writer.Line(Reading(names, index) + ";");
                        writer.Line("break;");
                    }
                }
            }
        }
    }

    private static string Reading(TrialNames names, int index)
    {
        var fact = names.Trial.Facts[index];
        if (!FactsEmitter.IsList(fact))
            return $"explanation.Value(criterion, fact, Facts.{CSharpText.Name(fact.Identifier)}({FactsEmitter.Arguments(names, index)}))";
        var path = (PathExpression)fact.Reading;
        var chain = MemberReading.Chain(CSharpText.Name(names.Subject), false, path.Steps, path.Steps.Count);
        return fact.Reading.Type.Kind == TypeKind.List
            ? $"explanation.List(criterion, fact, {ListReading.Length(chain, path.Steps)})"
            : $"explanation.Record(criterion, fact, {(ListReading.IsMissing(chain, false, path.Steps) is { } isMissing ? $"!({isMissing})" : "true")})";
    }

    private static System.Collections.Generic.IEnumerable<int> InOrder(Trial trial)
    {
        // The children of top-level groups stand behind the top level, depth first: each comes before its own children already.
        var children = trial.AllCriteria.ToLookup(static criterion => criterion.Parent ?? -1, static criterion => criterion.Index);
        var stack = new System.Collections.Generic.Stack<int>(children[-1].Reverse());
        while (stack.Count > 0)
        {
            var index = stack.Pop();
            yield return index;
            foreach (var child in children[index].Reverse())
                stack.Push(child);
        }
    }
}
