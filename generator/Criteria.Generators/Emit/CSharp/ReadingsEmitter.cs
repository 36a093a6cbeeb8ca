using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Emit.CSharp.Expressions;
using Criteria.Generators.Emit.CSharp.Lists;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the other readings of criteria: a readable method each, and the part of <c>Explain</c> that names those on which the verdict turns.</summary>
/// <remarks>
/// A reading takes the criterion's place in its group, and so on up to the top level. What refers to the criterion by its name keeps the text that decides.
/// </remarks>
internal static class ReadingsEmitter
{
    public static bool HasReadings(Trial trial) => trial.AllCriteria.Any(static criterion => criterion.Readings.Count > 0);

    public static void WriteMethod(SourceWriter writer, TrialNames names, CriterionLogic logic, Criterion criterion, int index)
    {
        var reading = criterion.Readings[index];
        var queries = new List<QueryMethod>();
        var method = names.Reading(criterion.Index, index);
        var condition = new ExpressionEmitter(names, method.TrimStart('@'), queries) { Locals = names.ArgumentNames() }.Truth(reading.Expression);
        var applies = logic.IsConditional(criterion.Index) ? CriterionMethodsEmitter.AppliesCall(names, criterion.Index) : null;
        writer.Line();
        writer.Line($"/// <summary>{CSharpText.Xml(criterion.Id)} read as '{CSharpText.Xml(reading.Name)}', which decides nothing.</summary>");
        writer.Line($"/// <remarks><c>{CSharpText.Xml(reading.Cql)}</c>.</remarks>");
        writer.Line($"public static {RuntimeNames.Truth} {method}({Usage.OfReading(names.Trial, criterion.Index, reading).Declarations(names)})");
        using (writer.Indent())
            writer.Line($"=> {logic.Value(criterion, applies, condition)};");
        QueryEmitter.Write(writer, names, queries);
    }

    public static void WriteExplanation(SourceWriter writer, TrialNames names, CriterionLogic logic)
    {
        if (!HasReadings(names.Trial))
            return;
        var queries = new List<QueryMethod>();
        var declarations = Usage.OfTrial(names.Trial).Declarations(names);
        writer.Line();
        using (writer.OpenBlock($"private static void ExplainReadings({RuntimeNames.Root}Explanation explanation, in Result result, int criterion, {declarations})"))
        {
            using (writer.OpenBlock("switch (criterion)"))
            {
                foreach (var criterion in names.Trial.AllCriteria.Where(static criterion => criterion.Readings.Count > 0))
                {
                    using (writer.OpenBlock($"case {CSharpText.Literal(criterion.Index)}:"))
                    {
                        var locals = names.ArgumentNames();
                        for (var index = 0; index < criterion.Readings.Count; index++)
                            WriteCall(writer, names, logic, criterion, index, queries, locals);
                        writer.Line("break;");
                    }
                }
            }
        }

        QueryEmitter.Write(writer, names, queries);
        WriteComparison(writer, names.Trial);
    }

    private static void WriteCall(SourceWriter writer, TrialNames names, CriterionLogic logic, Criterion criterion, int index, List<QueryMethod> queries, HashSet<string> locals)
    {
        var reading = criterion.Readings[index];
        var local = names.Local($"reading{CSharpText.Literal(index)}", locals);
        writer.Line($"var {local} = {names.Reading(criterion.Index, index)}({Usage.OfReading(names.Trial, criterion.Index, reading).Arguments(names)});");
        var (top, value) = AtTopLevel(names, logic, criterion, local, queries, locals);
        writer.Line($"ExplainReading(explanation, result, criterion, {CSharpText.Literal(reading.Name)}, {CSharpText.Literal(reading.Cql)}, {local}, {CSharpText.Literal(top)}, {value});");
    }

    /// <summary>The top-level criterion that holds this one, and its value where this one has the given value.</summary>
    private static (int Criterion, string Value) AtTopLevel(TrialNames names, CriterionLogic logic, Criterion criterion, string value, List<QueryMethod> queries, HashSet<string> locals)
    {
        var current = criterion;
        while (current.Parent is { } parent)
        {
            var group = names.Trial.AllCriteria[parent];
            var (child, ofChild) = (current.Index, value);
            var emitter = new ExpressionEmitter(names, group.Identifier, queries) { Locals = locals };
            var applies = logic.IsConditional(parent) ? CriterionMethodsEmitter.AppliesCall(names, parent) : null;
            value = logic.Value(group, applies, logic.Condition(group, emitter, index => index == child ? ofChild : CriterionMethodsEmitter.Call(names, index)));
            current = group;
        }

        return (current.Index, value);
    }

    private static void WriteComparison(SourceWriter writer, Trial trial)
    {
        writer.Line();
        writer.Line("// Names a reading under which the verdict would be another. Whether a criterion applies is the same under each of them.");
        using (writer.OpenBlock(
            $"private static void ExplainReading({RuntimeNames.Root}Explanation explanation, in Result result, int criterion, string name, string cql, {RuntimeNames.Truth} value, int topLevel, {RuntimeNames.Truth} topLevelValue)"))
        {
            const string Outcome = RuntimeNames.Root + "Outcome.NotApplicable";
            writer.Line($"if (result[(Criterion)criterion] == {Outcome} || result[(Criterion)topLevel] == {Outcome})");
            using (writer.Indent())
                writer.Line("return;");
            writer.Line("var other = result.With(topLevel, topLevelValue);");
            if (trial.Cohorts.Count == 0)
            {
                writer.Line("if (other.Verdict != result.Verdict)");
                using (writer.Indent())
                    writer.Line("explanation.Reading(criterion, name, cql, value, other.Verdict);");
                return;
            }

            var changes = string.Join(" || ", trial.Cohorts.Select(static cohort => $"{Verdict("other", cohort)} != {Verdict("result", cohort)}"));
            writer.Line($"if (!({changes}))");
            using (writer.Indent())
                writer.Line("return;");
            writer.Line("explanation.Reading(criterion, name, cql, value, other.Verdict);");
            for (var index = 0; index < trial.Cohorts.Count; index++)
            {
                var cohort = trial.Cohorts[index];
                writer.Line($"if ({Verdict("other", cohort)} != {Verdict("result", cohort)})");
                using (writer.Indent())
                    writer.Line($"explanation.ReadingOfCohort(criterion, {CSharpText.Literal(index)}, {Verdict("other", cohort)});");
            }
        }
    }

    private static string Verdict(string result, Cohort cohort) => $"{result}.VerdictOf(Cohort.{CSharpText.Name(cohort.Identifier)})";
}
