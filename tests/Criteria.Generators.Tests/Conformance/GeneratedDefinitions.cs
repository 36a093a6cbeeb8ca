using System.Reflection;
using System.Text;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>Runs the generated method of each definition, as a user's program would.</summary>
internal static class GeneratedDefinitions
{
    /// <summary>The value of each definition as the runtime prints it. The criterion of a Boolean one must have the same outcome.</summary>
    /// <param name="definitions">The trial's name and the number of the definition D and the criterion Holds.</param>
    public static IReadOnlyList<string> Run(TrialProject project, IReadOnlyList<(string Trial, int Number)> definitions)
    {
        if (definitions.Count == 0)
            return [];
        using var assembly = GeneratedAssembly.Load(GeneratorRun.Of(project.With("Probe.cs", Probe(definitions)), isTracked: false).Output);
        var run = assembly.Assembly.GetType("Study.Probe", throwOnError: true)!.GetMethod("Run")!;
        var said = (string[])run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
        var differing = said.Where(static value => value.Contains('\u0000', StringComparison.Ordinal)).ToArray();
        Assert.True(differing.Length == 0, "a criterion has another outcome than the definition that it is: " + string.Join(", ", differing).Replace('\u0000', ' '));
        return said;
    }

    private static string Probe(IReadOnlyList<(string Trial, int Number)> definitions)
    {
        var source = new StringBuilder("""
            #nullable enable
            using Criteria;
            using Criteria.Evaluation;

            namespace Study;

            public static class Probe
            {
                private static string Show(string? value, Outcome outcome) => value is null ? "missing" : "'" + value + "'";

                private static string Show(Truth value, Outcome outcome) => value.ToOutcome() == outcome ? value.ToString() : value + "\0" + outcome;

                private static string Show<T>(T value, Outcome outcome) => value?.ToString() ?? "missing";

                public static string[] Run()
                {
                    var chart = new Chart();
                    var lines = new System.Collections.Generic.List<string>();

            """);
        foreach (var trial in definitions.GroupBy(static definition => definition.Trial))
        {
            source.AppendLine($"        var {trial.Key.ToLowerInvariant()} = {trial.Key}.Evaluate(chart);");
            foreach (var (name, number) in trial)
                source.AppendLine($"        lines.Add(Show({name}.D{number}(chart), {name.ToLowerInvariant()}[{name}.Criterion.Holds{number}]));");
        }

        return source.AppendLine("        return lines.ToArray();\n    }\n}").ToString();
    }
}
