using System.Globalization;
using System.Text;
using Criteria.Generators.Analysis;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Tests.Analysis.Oracles.Smt;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Oracles.Faults;

/// <summary>
/// Every single mistake in the sample trials: a patient tells each that is one from what was meant, and how many of them the compiler's own findings show
/// without knowing what was meant.
/// </summary>
public sealed class SeededFaultTests
{
    // Where a definition is a score, the solver finds the number but not the items that make it; lists are of one element here. Those that stay are listed.
    private const int MostMissed = 20;

    private readonly SampleTrials _samples = SampleTrials.Read();

    [OracleFact(Oracle.Z3)]
    public void Every_mistake_that_is_one_is_shown_by_a_patient()
    {
        using var oracle = new Z3();
        var report = new StringBuilder("For each trial and kind of mistake: how many there are, how many mean the same all the same, how many a patient tells from the original, how many the oracle cannot judge, because it knows no queries in queries, no functions and no other criteria.\n\n");
        var (missed, wrong) = (new List<string>(), new List<string>());
        foreach (var declaration in _samples.Declarations)
        {
            var counts = Mutation.Kinds.ToDictionary(static kind => kind, static _ => (All: 0, Same: 0, Shown: 0, Beyond: 0));
            foreach (var mutant in Mutant.Of(declaration).Where(mutant => !IsRefused(mutant)))
            {
                var (all, same, shown, beyond) = counts[mutant.Mutation.Kind];
                if (Differs(mutant, oracle) is not { } differs)
                {
                    counts[mutant.Mutation.Kind] = (all + 1, same, shown, beyond + 1);
                    continue;
                }

                var difference = Show(mutant);
                counts[mutant.Mutation.Kind] = (all + 1, same + (differs ? 0 : 1), shown + (difference is null ? 1 : 0), beyond);
                if (differs && difference is not null)
                    missed.Add($"{declaration.Id.Value} {mutant.Place}: {mutant.Mutation.Text}");
                if (!differs && difference is null)
                    wrong.Add($"{declaration.Id.Value} {mutant.Place}: {mutant.Mutation.Text}: a patient is shown and the oracle says that there is none");
            }

            foreach (var kind in Mutation.Kinds.Where(kind => counts[kind].All > 0))
                report.AppendLine(CultureInfo.InvariantCulture, $"{declaration.Id.Value,-12} {kind,-22} {counts[kind].All,4} {counts[kind].Same,4} {counts[kind].Shown,4} {counts[kind].Beyond,4}");
        }

        report.AppendLine("\nNo patient of one element a list is found for:\n").AppendJoin('\n', missed).AppendLine();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.InRange(missed.Count, 0, MostMissed);
        Snapshot.Matches(report.ToString());
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

    private Trial PairOf(Mutant mutant)
    {
        var (trial, diagnostics) = _samples.Bind(mutant.Pair);
        Assert.True(!diagnostics.Any(IsError), diagnostics.FirstOrDefault(IsError)?.Message);
        return trial;
    }

    /// <summary>The criteria, each with what the mistake makes of it.</summary>
    private static IEnumerable<(Criterion Original, Criterion Changed)> Pairs(Trial pair)
        => pair.TopLevel.Chunk(2).Select(static two => (two[0], two[1]));

    /// <returns>Null where the oracle's encoding does not know all of it.</returns>
    private bool? Differs(Mutant mutant, Z3 oracle)
    {
        // A criterion that names another one cannot stand by itself beside its mutant.
        var (whole, diagnostics) = _samples.Bind(mutant.Pair);
        if (diagnostics.Any(IsError) || OneElementLists.Lists(whole) is null)
            return null;
        var pair = OneElementLists.Of(whole);
        var smt = new SmtTrial(pair);
        if (smt.Unsupported.Count > 0)
            return null;
        var answers = oracle.Ask(smt.Text, [.. Pairs(pair).Select(two => $"(not (= {smt.True(two.Original.Index)} {smt.True(two.Changed.Index)}))")]);
        Assert.DoesNotContain(SmtAnswer.Unknown, answers);
        return answers.Contains(SmtAnswer.Satisfiable);
    }

    /// <summary>Null where a patient was found of whom the reference says one thing by the original and another by the mutant.</summary>
    private string? Show(Mutant mutant)
    {
        var whole = PairOf(mutant);
        var pair = OneElementLists.Of(whole);
        var lists = OneElementLists.Lists(whole)!;
        var model = TrialModel.OfCompleteData(pair, WorkBudget.Unlimited());
        var why = "the solver finds nobody";
        foreach (var (original, changed) in Pairs(pair))
        {
            var (one, other) = (model.Criteria[original.Index].Value.True, model.Criteria[changed.Index].Value.True);
            foreach (var literals in new Literal[][] { [one, !other], [!one, other] })
            {
                if (model.Ask(literals) != Answer.Satisfiable)
                    continue;
                var inputs = WitnessPatient.Of(pair, WitnessBuilder.Build(model), static _ => true, lists);
                var result = TrialInterpreter.Evaluate(whole, inputs);
                if (result.Outcomes[original.Index] != result.Outcomes[changed.Index])
                    return null;
                why = $"of the patient both say {result.Outcomes[original.Index]}: {inputs}";
            }
        }

        return why;
    }
}
