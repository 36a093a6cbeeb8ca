using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Emit.CSharp;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests;

/// <summary>One bad criterion never hides the others' code or diagnostics, nor one bad trial the others.</summary>
public sealed class MistakenTrialTests
{
    private const string Subject = """
        using System;
        using System.Linq;
        using Criteria;
        namespace Study;

        public sealed class Chart(double? hb, double? score)
        {
            [Unit("g/L")] public double? Hb => hb;
            public double? Score => score;
        }

        """;

    private const string Probe = """

        public static class Probe
        {
            public static string Run(double?[] values)
            {
                var result = Bad.Evaluate(new Chart(values[0], values[1]), null);
                return result.Verdict + " " + string.Join(" ", Bad.Info.Criteria.Select((criterion, index) => criterion.Id + "=" + result[(Bad.Criterion)index])) + " " + result.OnlyGapsLeft;
            }
        }
        """;

    private const string Bad = """
        [Trial<Chart>("BAD")]
        [Parameter<DateOnly>("Screening")]
        [Define("Cyclic", "\"Cyclic\"")]
        [Inclusion("Good", "Hb >= 85 'g/L'")]
        [Inclusion("Syntax", "Hb >= ")]
        [Inclusion("Name", "Hbb >= 85 'g/L'")]
        [Inclusion("Type", "Hb and Score")]
        [Inclusion("NoUnit", "Hb >= 85")]
        [Inclusion("Unit", "Hb >= 85 'g/Lx'")]
        [Inclusion("Dimension", "Hb >= 85 'mg'")]
        [Inclusion("Cycle", "\"Cycle\"")]
        [Inclusion("Defined", "\"Cyclic\"")]
        [Inclusion("Empty", "Score between 3 and 2")]
        [Inclusion("Both", "Score > 1", Attest = "A judgement")]
        [Inclusion("Nothing")]
        [Inclusion("Condition", "Score > 1", AppliesTo = "Nobody")]
        [Inclusion("Refused", "Score ~ 1")]
        [Inclusion("Orphan", "Score > 1", PartOf = "Nowhere")]
        [Exclusion("Last", "Score > 9")]
        public static partial class Bad;
        """;

    [Fact]
    public void The_good_criteria_of_a_trial_with_every_mistake_decide_and_the_bad_ones_are_gaps()
    {
        using var trial = CompiledTrial.Of(TrialProject.Of(Subject + Bad + Probe));

        var good = trial.Run(85, 5);
        Assert.StartsWith("Undetermined Good=Met ", good, StringComparison.Ordinal);
        Assert.Contains(" Last=NotMet", good, StringComparison.Ordinal);
        Assert.EndsWith(" True", good, StringComparison.Ordinal);
        foreach (var id in "Syntax Name Type NoUnit Unit Dimension Cycle Defined Empty Both Nothing Condition Refused".Split(' '))
            Assert.Contains($" {id}=Unknown", good, StringComparison.Ordinal);
        Assert.StartsWith("Ineligible ", trial.Run(84, 5), StringComparison.Ordinal);
        Assert.StartsWith("Ineligible ", trial.Run(85, 10), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_reported_beside_the_others()
    {
        var found = AnalyzerRun.WithoutProofs(TrialProject.Of(Subject + Bad)).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var lines = (Subject + Bad).Split('\n');

        foreach (var id in "Syntax Name Type NoUnit Unit Dimension Cycle Empty Both Nothing Condition Refused Orphan".Split(' '))
        {
            var line = Array.FindIndex(lines, text => text.Contains($"Inclusion(\"{id}\"", StringComparison.Ordinal));
            Assert.True(found.Exists(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line == line), $"nothing was reported at '{id}':\n{AnalyzerRun.Show(found)}");
        }
    }

    [Fact]
    public void Bad_trials_do_not_touch_a_good_one()
    {
        const string good = """

            [Trial<Chart>("GOOD"), Inclusion("I1", "Hb >= 85 'g/L'")]
            public static partial class Good;
            """;
        const string others = """

            [Trial<Nobody>("ONE"), Inclusion("I1", "Hb >= 85 'g/L'")]
            public static partial class NoSubject;
            [Trial<Chart>("TWO"), Inclusion("I1", "Hb >= 85 'g/L'")]
            public static class NotPartial;
            [Trial<Chart>("THREE", File = "absent.criteria.json")]
            public static partial class NoFile;
            """;
        var alone = GeneratorRun.Of(TrialProject.Of(Subject + good));
        var beside = GeneratorRun.Of(TrialProject.Of(Subject + good + others + Bad).WithFile("broken.criteria.json", "{ \"trial\": \"FOUR\", \"inclusion\": [ {").WithFile("unreadable.criteria.json", null));

        Assert.Equal(
            Assert.Single(alone.Sources).SourceText.ToString(),
            beside.Sources.Single(static source => source.HintName == "Study.Good.g.cs").SourceText.ToString());
        Assert.Contains("Study.Bad.g.cs", beside.Sources.Select(static source => source.HintName));
        Assert.Empty(AnalyzerRun.WithoutProofs(TrialProject.Of(Subject + good)).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }
}
