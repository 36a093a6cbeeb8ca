using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>The deepest expressions that the parser lets through become code, on as little stack as a compiler's thread may have, and that code compiles.</summary>
public sealed class DeepestTrialTests
{
    private const int SmallStack = 256 * 1024;

    // What the threads of the C# compiler have on Windows.
    private const int CompilersStack = 1024 * 1024;

    private const string Chart = """
        using System; using System.Collections.Generic; using Criteria; namespace Study;
        public sealed record Dose { public double? Amount { get; init; } public bool? Taken { get; init; } }
        public sealed record Chart
        {
            public double? X { get; init; } public double? Y { get; init; } public bool? P { get; init; } public bool? Q { get; init; } public string? Name { get; init; } [Range(0, 9)] public int? N { get; init; }
            public DateOnly? Day { get; init; } public IReadOnlyList<Dose>? Doses { get; init; }
        }
        public static class Formulas { [CriteriaFunction] public static double Half(double value) => value / 2; [CriteriaFunction] public static bool Not(bool value) => !value; }

        """;

    public static TheoryData<string> Chains => ["P and Q", "P or Q", "P xor Q", "P implies Q", "P = Q", "X + Y", "X - 1", "X * Y", "X / Y", "Day + 1 day", "P is not true", "N + N"];

    [Theory]
    [MemberData(nameof(Chains))]
    public void The_longest_chain_of_an_operator_becomes_code_that_compiles(string pair)
    {
        var parts = pair.Split(' ', 3);
        var links = parts[1] is "and" or "or" ? 999 : 98;
        var chain = parts[0] + string.Concat(Enumerable.Repeat(' ' + parts[1] + ' ' + parts[2], links));
        Compiles(parts[0] switch { "X" or "N" => chain + " > 1", "Day" => chain + " >= Day", _ => chain });
    }

    [Theory]
    [InlineData("(", "P", " and Q)")]
    [InlineData("not (Q or ", "P", ")", 30)]
    [InlineData("(", "P", ") in { Q, true }", 30)]
    [InlineData("(if ", "X", " in Interval[Y, Y + 1) then X else Y)", 20, " > 1")]
    [InlineData("(if ", "X", " < 3 * Y then X else Y)", 20, " > 1")]
    [InlineData("(if ", "Day", " in { Day + 1 day, Day } then Day else Day + 2 days)", 20, " < Day")]
    [InlineData("if P then ", "Q", " else false")]
    [InlineData("if ", "Q", " then P else false")]
    [InlineData("AtLeast(1, { P, ", "Q", " })", 30)]
    [InlineData("case when P then ", "Q", " else null end")]
    [InlineData("Coalesce(P, ", "Q", ")")]
    [InlineData("Abs(", "X", ")", 60, " > 1")]
    [InlineData("Round(Power(", "X", ", 2), 1)", 28, " > 1")]
    [InlineData("Score({ Points(Q, 1), Worst({ Points(P, 2), Points(", "P", ", 3) }) }) > 0", 12)]
    [InlineData("Formulas.Half(", "X", ")", 45, " > 1")]
    [InlineData("Formulas.Not(", "P", ")", 45)]
    [InlineData("P or exists (Doses {0} where {0}.Taken and ", "Q", ")", 18)]
    [InlineData("Max(Doses {0} where {0}.Taken return ", "1.0", ")", 18, " > 1")]
    [InlineData("Count(Doses {0} return ", "1.0", ")", 18, " > 1")]
    [InlineData("First(Doses {0} sort by ", "Amount", ").Amount", 18, " > 1")]
    [InlineData("Sum({ 1.0, ", "X", " })", 30, " > 1")]
    [InlineData("exists (({ X, Y }) {0} where {0} > 1 and ", "Q", ")", 9)]
    public void The_deepest_nesting_becomes_code_that_compiles(string open, string inside, string close, int levels = 60, string end = "")
        => Compiles(string.Concat(Enumerable.Range(0, levels).Select(level => open.Replace("{0}", "D" + level, StringComparison.Ordinal))) + inside + string.Concat(Enumerable.Repeat(close, levels)) + end);

    [Fact]
    public void A_list_of_a_thousand_values_becomes_code_that_compiles()
    {
        var numbers = string.Join(", ", Enumerable.Range(0, 1000));
        Compiles($"X in {{ {numbers} }} or not (Name in {{ '{numbers.Replace(", ", "', '", StringComparison.Ordinal)}' }})");
    }

    [Fact]
    public void A_group_of_a_thousand_criteria_becomes_code_that_compiles()
    {
        var children = string.Join(", ", Enumerable.Range(0, 1000).Select(static index => $$"""{ "id": "C{{index}}", "cql": "X > {{index}}" }"""));
        var file = $$"""{ "trial": "T", "subject": "Study.Chart", "inclusion": [{ "id": "I1", "any": [{{children}}] }] }""";
        Compiles(TrialProject.Of(Chart).WithFile("t.criteria.json", file));
    }

    /// <summary>Written out, each is twice the one before it: whoever follows names must know where he was.</summary>
    [Theory]
    [InlineData("if P then X else Y", "if P then {0} else {0}", "{0} > 1")]
    [InlineData("X", "{0} + {0}", "{0} > 1")]
    [InlineData("N", "{0} - {0}", "{0} > 1")]
    [InlineData("Score({{ Points(P, 1) }})", "{0} + {0}", "{0} >= 1")]
    [InlineData("3", "{0} - {0}", "{0} + Score({{ Points(P, 1) }}) >= 1")]
    [InlineData("Formulas.Half(X)", "if P then {0} else {0}", "{0} > 1")]
    [InlineData("P", "{0} or {0}", "{0} is not true or {0}")]
    [InlineData("X > 1", "if {0} then {0} else not {0}", "{0}")]
    [InlineData("Day", "if P then {0} else {0}", "{0} > @2024-01-31")]
    public void A_chain_of_definitions_becomes_code_that_compiles(string first, string next, string criterion)
    {
        string Of(string form, int index) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, "D" + index);
        var source = new System.Text.StringBuilder(Chart).Append("[Trial<Chart>(\"T\"), Functions(typeof(Formulas))]\n[Define(\"D0\", \"").Append(Of(first, 0)).Append("\")]\n");
        for (var index = 1; index <= 400; index++)
            source.Append("[Define(\"D").Append(index).Append("\", \"").Append(Of(next, index - 1)).Append("\")]\n");
        Compiles(TrialProject.Of(source.Append("[Inclusion(\"I1\", \"").Append(Of(criterion, 400)).Append("\")] public static partial class T;").ToString()));
    }

    private static void Compiles(string cql) => Compiles(TrialProject.Of(Chart + $"[Trial<Chart>(\"T\"), Functions(typeof(Formulas)), Inclusion(\"I1\", \"{cql}\")] public static partial class T;"));

    private static void Compiles(TrialProject project)
    {
        var found = On(CompilersStack, () => AnalyzerRun.Show(AnalyzerRun.WithoutProofs(project)));
        Assert.Equal(string.Empty, found);
        var run = On(SmallStack, () => GeneratorRun.Of(project, isTracked: false));
        Assert.Single(run.Sources);
        var complaints = On(CompilersStack, () => run.Output.WithOptions(run.Output.Options.WithConcurrentBuild(false)).Emit(Stream.Null).Diagnostics);
        Assert.Equal([], complaints.Where(static complaint => complaint.Severity >= DiagnosticSeverity.Warning).Select(static complaint => complaint.ToString()[..Math.Min(300, complaint.ToString().Length)]));
    }

    private static T On<T>(int stack, Func<T> work)
    {
        T? result = default;
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            },
            stack);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), "compiling takes more than a minute");
        Assert.True(thrown is null, thrown?.ToString());
        return result!;
    }
}
