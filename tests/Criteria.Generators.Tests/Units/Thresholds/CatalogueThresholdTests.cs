using System.Reflection;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference;

namespace Criteria.Generators.Tests.Units.Thresholds;

/// <summary>A threshold decides at the boundary itself, in whatever unit it is written: generated code against exact rational arithmetic.</summary>
public sealed class CatalogueThresholdTests
{
    /// <summary>So many members a trial, so that no trial has thousands of criteria.</summary>
    private const int MembersOfTrial = 12;

    private static readonly ThresholdMember[] s_members = [.. Members()];

    [Fact]
    public void Every_value_near_every_threshold_of_the_catalogue_is_decided_as_exact_arithmetic_decides_it()
    {
        using var generated = GeneratedAssembly.Load(Compiled());
        var trials = s_members.Chunk(MembersOfTrial).ToArray();
        var rounds = s_members.Max(static member => member.Values.Count);
        var wrong = new List<string>();
        var compared = 0;
        for (var trial = 0; trial < trials.Length; trial++)
        {
            var run = generated.Assembly.GetType($"Study.Probe{trial}", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Func<object?[], int[]>>();
            for (var round = 0; round < rounds; round++)
            {
                var values = new object?[s_members.Length];
                foreach (var member in trials[trial])
                    values[member.Number] = member.Values[round % member.Values.Count];
                var outcomes = run(values);
                var index = 0;
                foreach (var member in trials[trial])
                {
                    var value = values[member.Number]!;
                    foreach (var (cql, threshold, comparison) in member.Criteria)
                    {
                        compared++;
                        var expected = comparison.Holds(member.Type.Exact(value).CompareTo(member.Type.Exact(member.Type.Hold(threshold.Exact))));
                        if (outcomes[index++] != (int)(expected ? ReferenceOutcome.Met : ReferenceOutcome.NotMet))
                            wrong.Add($"{threshold}: {member.Type} {value} {comparison.Symbol} {threshold.Written} is {!expected}, but exactly {threshold.Exact}, so {expected}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {compared} are decided wrongly:\n{string.Join("\n", wrong.Take(40))}");
        Assert.InRange(compared, 50_000, int.MaxValue);
    }

    [Fact]
    public void The_catalogue_has_pairs_whose_factor_ends_and_pairs_whose_factor_does_not()
    {
        var cases = ThresholdCase.OfCatalogue().ToArray();
        Assert.Contains(cases, static one => one.MemberUnit != one.Unit && one.Exact.IsDecimal);
        Assert.Contains(cases, static one => one.MemberUnit != one.Unit && !one.Exact.IsDecimal);
        Assert.All(Criteria.Units.AnalyteCatalogue.All, analyte => Assert.Contains(cases, one => one.Analyte == analyte));
    }

    private static IEnumerable<ThresholdMember> Members()
    {
        var number = 0;
        foreach (var cases in ThresholdCase.OfCatalogue().GroupBy(static one => (one.Analyte.Name, one.MemberUnit)))
        {
            foreach (var type in NumberType.All)
                yield return new(type, number++, [.. cases]);
        }
    }

    private static Microsoft.CodeAnalysis.Compilation Compiled()
    {
        var project = TrialProject.Of($$"""
            #nullable enable
            using Criteria;
            namespace Study;
            public sealed class Chart(object?[] values)
            {
                {{string.Join("\n    ", s_members.Select(static member => member.Declaration))}}
            }
            """);
        var trials = s_members.Chunk(MembersOfTrial).ToArray();
        for (var trial = 0; trial < trials.Length; trial++)
        {
            var criteria = trials[trial].SelectMany(static member => member.Criteria).Select(static (one, index) => $"[Inclusion(\"I{index}\", \"{one.Cql}\")]").ToArray();
            project = project.With($"T{trial}.cs", $$"""
                #nullable enable
                using Criteria;
                namespace Study;
                [Trial<Chart>("T{{trial}}")]
                {{string.Join("\n", criteria)}}
                public static partial class T{{trial}};
                public static class Probe{{trial}}
                {
                    public static int[] Run(object?[] values)
                    {
                        var result = T{{trial}}.Evaluate(new Chart(values));
                        var outcomes = new int[{{criteria.Length}}];
                        for (var index = 0; index < outcomes.Length; index++)
                            outcomes[index] = (int)result[(T{{trial}}.Criterion)index];
                        return outcomes;
                    }
                }
                """);
        }

        return GeneratorRun.Of(project with { IsQuick = true }, isTracked: false).Output;
    }
}
