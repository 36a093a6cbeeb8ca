using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>Functions, parameters and types of any name that C# allows are called, whatever generated code calls its own.</summary>
public sealed class FunctionNamesTests
{
    private const string Study = """
        using System;
        using Criteria;

        [Trial<Study.Chart>("T")]
        [Functions(typeof(@event), typeof(Study.@class.Inner), typeof(T))]
        [Inclusion("Functions", "event.Facts(P) = 'Early'")]
        [Inclusion("Facts", "Study.class.Inner.Equals(N) = 5 and Inner.GetType(N) = 7")]
        [Inclusion("Half", "event.Half(A, A) = 1.5")]
        [Inclusion("Own", "T.Twice(N) = 6")]
        [Inclusion("GrößeVon", "event.`GrößeVon`('ab') = 2")]
        public static partial class T
        {
            [CriteriaFunction] internal static int Twice(int value) => 2 * value;
        }

        public static class @event
        {
            [CriteriaFunction] public static Study.Stage Facts(bool Facts) => Facts ? Study.Stage.Early : Study.Stage.Late;
            [CriteriaFunction] public static double Half(double @double, double Functions) => @double / 2;
            [CriteriaFunction] public static int GrößeVon(string größe) => größe.Length;
        }

        namespace Study
        {
            public enum Stage { Early, Late }

            public sealed record Chart(bool? P, int? N, double? A);

            public class @class
            {
                public readonly record struct Inner
                {
                    [CriteriaFunction] public static int Equals(int value) => value + 2;
                    [CriteriaFunction] public static int GetType(int value) => value + 4;
                }
            }

            public static class Probe
            {
                public static string Run(double?[] values)
                {
                    var result = T.Evaluate(new Chart(true, 3, 3));
                    return $"{result[T.Criterion.Functions]} {result[T.Criterion.Facts]} {result[T.Criterion.Half]} {result[T.Criterion.Own]} {result[T.Criterion.GrößeVon]}";
                }
            }
        }
        """;

    [Fact]
    public void They_compile_without_a_warning_and_are_called()
    {
        var project = TrialProject.Of(Study);
        Assert.Equal(string.Empty, AnalyzerRun.Show(AnalyzerRun.WithoutProofs(project)));
        using var trial = CompiledTrial.Of(project);

        Assert.Equal("Met Met Met Met Met", trial.Run());
    }
}
