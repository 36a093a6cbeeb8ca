using System.Text;
using Criteria.Generators.Emit.CSharp;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>Writes C# that calls a trial the way a user does, and tells what comes back as <see cref="Marks"/>.</summary>
internal static class TrialCaller
{
    public static string Source(RandomTrial trial, Trial bound)
    {
        var names = new TrialNames(bound);
        var arguments = new List<string> { names.Subject };
        var source = new StringBuilder();
        source.AppendLine($"#nullable enable\nnamespace {trial.Subject.Namespace};\n\npublic static class Caller\n{{");
        source.AppendLine("    public static int[] Run(object?[] subject, object?[] parameters, object?[] given)\n    {");
        source.AppendLine($"        var {names.Subject} = Make.Chart(subject);");
        for (var index = 0; index < bound.Parameters.Count; index++)
        {
            arguments.Add(names.Parameter(index));
            source.AppendLine($"        var {names.Parameter(index)} = (System.DateOnly?)parameters[{index}];");
        }

        if (bound.Attestations.Count > 0)
        {
            var given = bound.Attestations.Items.Select((a, i) => $"@{a.Identifier} = given[{i}] is bool a{i} ? (global::Criteria.Attestation?)a{i} : null");
            source.AppendLine($"        var attestations = new {trial.Name}.Attestations {{ {string.Join(", ", given)} }};");
            arguments.Add("attestations");
        }

        source.AppendLine($"        var result = {trial.Name}.Evaluate({string.Join(", ", arguments)});");
        source.AppendLine("        var marks = new System.Collections.Generic.List<int>(32) { (int)result.Verdict };");
        foreach (var criterion in Marks.Outcomes(bound))
            source.AppendLine($"        marks.Add((int)result[{trial.Name}.Criterion.@{criterion.Identifier}]);");
        foreach (var cohort in bound.Cohorts)
            source.AppendLine($"        marks.Add((int)result[{trial.Name}.Cohort.@{cohort.Identifier}].Verdict);");
        source.AppendLine($"        marks.Add({Marks.Blocking});\n        foreach (var criterion in result.Blocking)\n            marks.Add((int)criterion);");
        source.AppendLine($"        marks.Add({Marks.Missing});\n        foreach (var fact in result.Missing)\n            marks.Add((int)fact);");
        source.AppendLine($"        marks.Add({Marks.Methods});");
        Methods(source, trial, bound, names);
        return source.AppendLine("        return marks.ToArray();\n    }\n}").ToString();
    }

    /// <summary>The readable method of each criterion says what the mask core says.</summary>
    private static void Methods(StringBuilder source, RandomTrial trial, Trial bound, TrialNames names)
    {
        var logic = new CriterionLogic(bound);
        foreach (var criterion in Marks.Outcomes(bound))
        {
            var applies = logic.IsConditional(criterion.Index) ? $"{trial.Name}.{CriterionMethodsEmitter.AppliesCall(names, criterion.Index)}" : string.Empty;
            var method = $"{trial.Name}.{CriterionMethodsEmitter.Call(names, criterion.Index)}.ToOutcome({applies})";
            source.AppendLine($"        if ({method} != result[{trial.Name}.Criterion.@{criterion.Identifier}])\n            marks.Add({criterion.Index});");
        }
    }
}
