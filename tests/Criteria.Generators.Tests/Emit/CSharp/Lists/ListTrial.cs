using System.Globalization;
using System.Text;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.CSharp.Lists;

/// <summary>One patient, one criterion, and its outcome.</summary>
/// <param name="Chart">The members of the patient's chart, as C# initializers.</param>
internal sealed record ListCase(string Cql, string Chart, string Outcome)
{
    public override string ToString() => $"{Cql} of {{ {Chart} }}";
}

/// <summary>Many criteria over lists in one trial, compiled once, each asked about its own patient.</summary>
internal sealed class ListTrial : IDisposable
{
    public const string Subject = """
        #nullable enable
        using System; using System.Collections.Generic; using Criteria; namespace Study;
        public enum Route { Oral, Topical, [Missing] Unknown }
        public sealed record Dose
        {
            [Unit("mg/d")] public double? Amount { get; init; }
            [Range(0, 4)] public int? Grade { get; init; }
            public int? Cycle { get; init; }
            public long? Wide { get; init; }
            public decimal? Cost { get; init; }
            public DateOnly? Date { get; init; }
            public string? Drug { get; init; }
            public bool? Taken { get; init; }
            public Route? Route { get; init; }
            public Code? Code { get; init; }
            [Unit("U/L")] public Lab? Level { get; init; }
            public IReadOnlyList<Dose>? Parts { get; init; }
        }
        public sealed record Chart
        {
            public IReadOnlyList<Dose?>? Doses { get; init; }
            [Open] public List<Dose>? Recorded { get; init; }
            [Unit("U/L")] public Lab[]? Labs { get; init; }
            [Unit("mg/d")] public double?[]? Amounts { get; init; }
            public int?[]? Scores { get; init; }
            [Range(0, 4)] public int?[]? Grades { get; init; }
            public DateOnly?[]? Dates { get; init; }
            public string?[]? Drugs { get; init; }
            public bool?[]? Answers { get; init; }
            public Code?[]? Codes { get; init; }
            public int? A { get; init; }
            public int? B { get; init; }
            [Range(0, 4)] public int? G { get; init; }
            [Unit("U/L")] public Lab? Ast { get; init; }
            [Unit("U/L")] public Lab? Alt { get; init; }
            [Unit("g/L")] public double? X { get; init; }
            [Unit("g/dL")] public double? Y { get; init; }
            public bool? P { get; init; }
            public DateOnly? Day { get; init; }
            public Dose? Current { get; init; }
        }

        """;

    private readonly CompiledTrial _trial;

    private ListTrial(CompiledTrial trial) => _trial = trial;

    public static ListTrial Of(IReadOnlyList<ListCase> cases, params string[] definitions)
    {
        var source = new StringBuilder(Subject).Append("[Trial<Chart>(\"T\"), Parameter<DateOnly>(\"Screening\"), ValueSet(\"Steroids\", \"urn:drugs\", \"a\", \"b\")]\n");
        foreach (var definition in definitions)
        {
            var parts = definition.Split(": ", 2);
            source.Append(CultureInfo.InvariantCulture, $"[Define(\"{parts[0]}\", \"{parts[1]}\")]\n");
        }

        for (var index = 0; index < cases.Count; index++)
            source.Append(CultureInfo.InvariantCulture, $"[Inclusion(\"C{index}\", {Literal(cases[index].Cql)})]\n");
        source.Append("""
            public static partial class T;
            public static class Probe
            {
                private static DateOnly D(int day) => new DateOnly(2024, 1, 1).AddDays(day);

                public static string Run(double?[] values) => (int)values[0]! switch
                {

            """);
        for (var index = 0; index < cases.Count; index++)
            source.Append(CultureInfo.InvariantCulture, $"        {index} => T.Evaluate(new Chart {{ {cases[index].Chart} }}, D(100))[T.Criterion.C{index}].ToString(),\n");
        source.Append("        _ => string.Empty,\n    };\n}\n");
        var project = TrialProject.Of(source.ToString());
        var found = AnalyzerRun.Show(AnalyzerRun.WithoutProofs(project));
        Assert.True(found.Length == 0, found);
        return new(CompiledTrial.Of(project));
    }

    public string Outcome(int index) => _trial.Run(index);

    public void Dispose() => _trial.Dispose();

    private static string Literal(string cql) => "\"" + cql.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
