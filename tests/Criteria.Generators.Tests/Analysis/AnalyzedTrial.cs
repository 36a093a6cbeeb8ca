using Criteria.Generators.Analysis;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;
using Xunit;

namespace Criteria.Generators.Tests.Analysis;

/// <summary>A small trial over a chart with a fact of each kind, and the questions of tests about it.</summary>
internal sealed class AnalyzedTrial
{
    private const string Chart = """
        using System;
        using System.Collections.Generic;
        using Criteria;

        public enum Sex { Female, Male }

        public sealed record Condition
        {
            public Code? Code { get; init; }
            public DateOnly? Onset { get; init; }
        }

        public sealed record Event
        {
            [Range(1, 5)] public int? Severity { get; init; }
        }

        public sealed record Chart
        {
            public DateOnly? BirthDate { get; init; }
            public DateOnly? Biopsy { get; init; }
            [Unit("g/L")] public double? Hemoglobin { get; init; }
            [Unit("10*9/L")] public double? Platelets { get; init; }
            [Unit("U/L")] public Lab? Ast { get; init; }
            [Unit("U/L")] public Lab? Alt { get; init; }
            [Range(0, 5)] public int? Ecog { get; init; }
            [Analyte("mrss")] public int? Mrss { get; init; }
            [Unit("mmol/mol"), Analyte("hba1c-ifcc"), Range(3, 130), Precision(1)] public double? HbA1c { get; init; }
            [Unit("%"), Analyte("hba1c"), Precision(0.1)] public double? HbA1cByNgsp { get; init; }
            [Unit("d")] public double? Withdrawal { get; init; }
            public double? X { get; init; }
            public double? Y { get; init; }
            public int? N { get; init; }
            public int? M { get; init; }
            public bool? Pregnant { get; init; }
            public bool? Lactating { get; init; }
            public Sex? Sex { get; init; }
            public string? Stage { get; init; }
            public Code? Diagnosis { get; init; }
            public IReadOnlyList<Condition>? Conditions { get; init; }
            public IReadOnlyList<Event>? Events { get; init; }
        }
        """;

    // Only those that are used: one that is not would be a finding.
    private static readonly (string Name, string Attribute)[] _valueSets =
    [
        ("Diabetes", "[ValueSet(\"Diabetes\", \"icd10\", \"E10\", \"E11\")]\n"),
        ("Metabolic", "[ValueSet(\"Metabolic\", \"icd10\", \"E10\", \"E11\", \"E66\")]\n"),
    ];

    private readonly TrialModel _model;

    private AnalyzedTrial(Trial trial) => _model = TrialModel.OfCompleteData(trial, WorkBudget.Unlimited());

    public TrialModel Model => _model;

    public Trial Trial => _model.Trial;

    /// <summary>A trial with these inclusion criteria, I1, I2 and so on.</summary>
    public static AnalyzedTrial Of(params string[] inclusions)
        => new(Bind(string.Concat(inclusions.Select((cql, index) => $"[Inclusion(\"I{index + 1}\", \"{Escaped(cql)}\")]\n"))));

    /// <summary>What the analysis says of a trial: each line is a criterion such as <c>E1: X &gt; 3</c>, or an attribute in brackets.</summary>
    public static IReadOnlyList<string> Findings(params string[] lines)
        => [.. TrialAnalysis.Run(Bind(string.Concat(lines.Select(AttributeOf))), CancellationToken.None).Select(static found => $"{found.Rule.Id}: {found.Message}")];

    /// <summary>The same of a trial about another chart, which is a C# file.</summary>
    public static IReadOnlyList<string> FindingsAbout(string chart, params string[] lines)
        => [.. TrialAnalysis.Run(Bind(string.Concat(lines.Select(AttributeOf)), chart), CancellationToken.None).Select(static found => $"{found.Rule.Id}: {found.Message}")];

    public static Trial Bind(string criteria, string chart = Chart)
    {
        var source = $"""
            using System;
            using Criteria;

            [Trial<Chart>("T")]
            [Parameter<DateOnly>("Screening")]
            {string.Concat(_valueSets.Where(set => criteria.Contains(set.Name, StringComparison.Ordinal)).Select(static set => set.Attribute))}{criteria}public static partial class T;
            """;
        var bound = BoundTrials.Bind(new TrialProject().With("Chart.cs", chart).With("T.cs", source)).Values.Single();
        Assert.Empty(bound.Errors.Select(e => e.Message));
        return bound.Trial;
    }

    private static string AttributeOf(string line)
    {
        if (line.StartsWith('['))
            return line + "\n";
        var (id, cql) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        return $"[{(id[0] == 'I' ? "Inclusion" : "Exclusion")}(\"{id}\", \"{Escaped(cql)}\")]\n";
    }

    private static string Escaped(string cql) => cql.Replace("\"", "\\\"", StringComparison.Ordinal);

    public Rails this[string id] => _model.Criteria[Trial.AllCriteria.Items.Single(c => c.Id == id).Index].Value;

    /// <summary>Whether some patient with complete data makes all of the criteria true; a leading <c>!</c>: false.</summary>
    public bool CanBe(params string[] criteria)
        => _model.Ask([.. criteria.Select(c => c.StartsWith('!') ? this[c[1..]].False : this[c].True)]) switch
        {
            Answer.Satisfiable => true,
            Answer.Unsatisfiable => false,
            _ => throw new InvalidOperationException("the question was not decided"),
        };

    /// <summary>Whether the one can be true only where the other is.</summary>
    public bool Implies(string condition, string consequence) => !CanBe(condition, "!" + consequence);
}
