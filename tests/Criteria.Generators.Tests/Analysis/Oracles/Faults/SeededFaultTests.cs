using System.Globalization;
using System.Text;
using Criteria.Generators.Analysis;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Tests.Analysis.Oracles.Smt;
using Criteria.Generators.Tests.Driver;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Oracles.Faults;

/// <summary>
/// Every single mistake in the sample trials: a patient tells each from what was meant, or it is proved that it means the same; and how many of them the
/// compiler's own findings show without knowing what was meant.
/// </summary>
public sealed class SeededFaultTests
{
    private readonly SampleTrials _samples = SampleTrials.Read();

    [Theory]
    [InlineData("BH002")]
    [InlineData("NCT06947460")]
    [InlineData("NCT06106906")]
    [InlineData("NCT06585514")]
    [InlineData("NCT06792344")]
    public void Every_mistake_is_shown_by_a_patient_or_proved_to_be_none(string id)
    {
        using var oracle = Z3.IsThere || SharedData.IsRequired ? new Z3() : null;
        var declaration = _samples.Declarations.Single(declaration => declaration.Id.Value == id);
        var counts = Mutation.Kinds.ToDictionary(static kind => kind, static _ => (All: 0, Shown: 0, Same: 0));
        var (same, missed, wrong) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var mutant in Mutant.Of(declaration).Where(mutant => !IsRefused(mutant)))
        {
            var comparison = new Comparison(_samples.Bind(mutant.Pair), mutant);
            var (all, shown, known) = counts[mutant.Mutation.Kind];
            var isShown = comparison.IsShown;
            var isSame = !isShown && comparison.IsProvedSame;
            counts[mutant.Mutation.Kind] = (all + 1, shown + (isShown ? 1 : 0), known + (isSame ? 1 : 0));
            var text = $"{mutant.Place}: {mutant.Mutation.Change}";
            if (isSame)
                same.Add($"{text}: {comparison.Reason}");
            else if (!isShown)
                missed.Add($"{text}: {comparison.Why}");
            if (isSame && oracle is not null && comparison.Differs(oracle) == true)
                wrong.Add(text);
        }

        var report = new StringBuilder("For each kind of mistake: how many there are, how many a patient tells from the original, how many are proved to say the same of every patient.\n\n");
        foreach (var kind in Mutation.Kinds.Where(kind => counts[kind].All > 0))
            report.AppendLine(CultureInfo.InvariantCulture, $"{kind,-22} {counts[kind].All,4} {counts[kind].Shown,4} {counts[kind].Same,4}");
        report.AppendLine("\nThe same of every patient:\n").AppendJoin('\n', same).AppendLine();
        report.AppendLine("\nNeither:\n").AppendJoin('\n', missed).AppendLine();
        Assert.True(wrong.Count == 0, "Z3 knows a patient whom the proof denies:\n" + string.Join("\n", wrong));
        Snapshot.Matches(report.ToString(), test: id);
        Assert.Empty(missed);
    }

    [Fact]
    public void What_the_findings_alone_show()
    {
        var report = new StringBuilder("For each trial and kind of mistake: how many there are, how many are refused as errors of type or unit, how many have a finding that the original has not.\n\n");
        var rules = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (mutants, flagged) = (0, 0);
        foreach (var declaration in _samples.Declarations)
        {
            var before = Findings(declaration).ToList();
            var counts = Mutation.Kinds.ToDictionary(static kind => kind, static _ => (All: 0, Refused: 0, Found: 0));
            foreach (var mutant in Mutant.Of(declaration))
            {
                var (_, diagnostics) = _samples.Bind(mutant.Changed);
                if (diagnostics.Any(static diagnostic => diagnostic.Rule.Id.StartsWith("CRIT01", StringComparison.Ordinal) && IsError(diagnostic) && !IsOfMeaning(diagnostic)))
                    continue;
                var isRefused = diagnostics.Any(IsError);
                var found = new List<string>(Findings(mutant.Changed));
                foreach (var known in before)
                    found.Remove(known);
                var (all, refused, shown) = counts[mutant.Mutation.Kind];
                counts[mutant.Mutation.Kind] = (all + 1, refused + (isRefused ? 1 : 0), shown + (!isRefused && found.Count > 0 ? 1 : 0));
                mutants++;
                flagged += found.Count > 0 ? 1 : 0;
                foreach (var rule in found.Select(static finding => finding[..8]).Distinct())
                    rules[rule] = rules.GetValueOrDefault(rule) + 1;
            }

            foreach (var kind in Mutation.Kinds.Where(kind => counts[kind].All > 0))
                report.AppendLine(CultureInfo.InvariantCulture, $"{declaration.Id.Value,-12} {kind,-22} {counts[kind].All,4} {counts[kind].Refused,4} {counts[kind].Found,4}");
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"\n{flagged} of {mutants} mistakes are shown by the compiler alone, by these rules:\n");
        foreach (var (rule, count) in rules)
            report.AppendLine(CultureInfo.InvariantCulture, $"{rule} {count,4}");
        Assert.InRange(mutants, 100, int.MaxValue);
        Snapshot.Matches(report.ToString());
    }

    private static bool IsError(CriteriaDiagnostic diagnostic) => diagnostic.Rule.Severity == RuleSeverity.Error;

    /// <summary>An error that says that something does not fit, not that it is no CQL.</summary>
    private static bool IsOfMeaning(CriteriaDiagnostic diagnostic) => diagnostic.Rule.Id is not ("CRIT0104" or "CRIT0105" or "CRIT0106");

    private bool IsRefused(Mutant mutant) => _samples.Bind(mutant.Changed).Diagnostics.Any(IsError);

    private IEnumerable<string> Findings(TrialDeclaration declaration)
    {
        var (trial, diagnostics) = _samples.Bind(declaration);
        var proved = diagnostics.Any(IsError) ? [] : TrialAnalysis.Run(trial, CancellationToken.None);
        return diagnostics.Concat(proved).Select(static finding => $"{finding.Rule.Id} {finding.Arguments.FirstOrDefault()}");
    }
}
