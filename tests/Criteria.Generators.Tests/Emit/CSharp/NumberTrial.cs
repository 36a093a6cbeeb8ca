using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>A trial with one criterion for each of many expressions, compiled once and evaluated for patients that are written down as <c>A=2.5 N=3</c>.</summary>
internal sealed class NumberTrial : IDisposable
{
    /// <summary>What is known of a patient, in the order in which the compiled code takes it.</summary>
    public static readonly string[] Members = ["A", "N", "D1", "D2", "L", "Below", "P", "Q", "R", "Creatinine", "M", "W", "B", "S", "V"];

    private const string Subject = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Criteria;
        namespace Study;

        public enum Sex { Female, Male, [Missing] Unknown }

        public sealed class Chart
        {
            public double? A { get; init; }
            public int? N { get; init; }
            [Range(0, 4)] public int? D1 { get; init; }
            [Range(0, 4)] public short? D2 { get; init; }
            [Unit("U/L")] public Lab? L { get; init; }
            public bool? P { get; init; }
            public bool? Q { get; init; }
            public bool? R { get; init; }
            [Unit("mg/dL"), Analyte("creatinine")] public double? Creatinine { get; init; }
            public decimal? M { get; init; }
            public long? W { get; init; }
            public DateOnly? B { get; init; }
            public string? S { get; init; }
            public IReadOnlyList<bool?>? V { get; init; }
        }

        public static class Kidney
        {
            [CriteriaFunction] public static double? PerYear([Unit("umol/L")] double creatinine, int age) => age < 0 ? null : creatinine / age;
            [CriteriaFunction] [return: Unit("mg/dL")] public static double Same([Unit("mg/dL")] double @double) => @double;
            [CriteriaFunction] public static bool IsPositive([Unit("U/L")] double value) => value > 0;
            [CriteriaFunction] public static decimal Sum(decimal first, long second, int third) => first + second + third;
            [CriteriaFunction] public static ulong Wide(ulong value) => value;
            [CriteriaFunction] public static byte Small(byte value) => value;
            [CriteriaFunction] public static float Half(float value) => value / 2;
            [CriteriaFunction] public static DateOnly NextDay(DateOnly day) => day.AddDays(1);
            [CriteriaFunction] public static Sex SexOf(bool isFemale) => isFemale ? Sex.Female : Sex.Unknown;
            [CriteriaFunction] public static bool IsFemale(Sex sex) => sex == Sex.Female;
            [CriteriaFunction] public static string? Repeat(string text) => text.Length == 0 ? null : text + text;
            [CriteriaFunction] public static Code Coded(string value) => new("urn:kinds", value);
            [CriteriaFunction] public static bool? Opposite(bool value) => !value;
            [CriteriaFunction] public static int Twice(int value) => 2 * value;
            [CriteriaFunction] public static int Zero() => 0;
        }

        """;

    private const string Probe = """

        public static class Probe
        {
            public static string Run(double?[] values)
            {
                var chart = new Chart
                {
                    A = values[0], N = (int?)values[1], D1 = (int?)values[2], D2 = (short?)values[3],
                    L = values[4] is { } value ? new Lab(value) { Bound = values[5] == 1 ? ValueBound.Below : ValueBound.Exact } : null,
                    P = Bool(values[6]), Q = Bool(values[7]), R = Bool(values[8]),
                    Creatinine = values[9], M = (decimal?)values[10], W = (long?)values[11],
                    B = values[12] is { } day ? new DateOnly(2024, 2, 1).AddDays((int)day) : null,
                    S = values[13] is { } text ? ((char)text).ToString() : null,
                    V = values[14] is { } list ? List((int)list) : null,
                };
                var result = Numbers.Evaluate(chart);
                return string.Join(" ", Numbers.Info.Criteria.Select((criterion, index) =>
                {
                    var alone = (Criteria.Evaluation.Truth)typeof(Numbers).GetMethod(criterion.Id)!.Invoke(null, [chart])!;
                    var outcome = result[(Numbers.Criterion)index];
                    return outcome == alone.ToOutcome() ? outcome.ToString() : $"{outcome}-but-alone-{alone}";
                }));
            }

            private static bool? Bool(double? value) => value is null ? null : value != 0;

            private static bool?[] List(int number)
                => [.. Enumerable.Repeat<bool?>(true, number % 10), .. Enumerable.Repeat<bool?>(null, number / 10 % 10), .. Enumerable.Repeat<bool?>(false, number / 100)];
        }
        """;

    private readonly List<string> _expressions;
    private readonly CompiledTrial _trial;

    public NumberTrial(IEnumerable<string> expressions)
    {
        _expressions = [.. expressions.Distinct()];
        var criteria = string.Join("\n", _expressions.Select(static (cql, index) => $"[Inclusion(\"C{index}\", \"{cql}\")]"));
        var project = TrialProject.Of($$"""
            {{Subject}}
            [Trial<Chart>("NUMBERS"), Functions(typeof(Kidney))]
            [ValueSet("Kinds", "urn:kinds", "a")]
            [Define("Total", "Score({ Points(P, 1), Worst({ Points(Q, 2), Points(R, 5) }) }) + D1")]
            [Define("Per year", "Kidney.PerYear(Creatinine, N)")]
            {{criteria}}
            public static partial class Numbers;
            {{Probe}}
            """);
        var mistakes = AnalyzerRun.WithoutProofs(project).Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Equal(string.Empty, AnalyzerRun.Show(mistakes));
        _trial = CompiledTrial.Of(project);
    }

    public IReadOnlyList<string> Expressions => _expressions;

    public string Outcome(string cql, string patient) => Outcomes(Read(patient))[_expressions.IndexOf(cql)];

    public string[] Outcomes(double?[] values) => _trial.Run(values).Split(' ');

    public void Dispose() => _trial.Dispose();

    private static double?[] Read(string patient)
    {
        var values = new double?[Members.Length];
        foreach (var part in patient.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (part.Split('=')[0], part.Split('=')[1]);
            Assert.Contains(name, Members);
            values[Array.IndexOf(Members, name)] = double.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        }

        return values;
    }
}
