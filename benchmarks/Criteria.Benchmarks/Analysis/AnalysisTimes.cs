extern alias compiler;

using System.Diagnostics;
using System.Globalization;
using compiler::Criteria.Generators.Analysis;
using compiler::Criteria.Generators.Analysis.Questions;
using compiler::Criteria.Generators.Analysis.Solving;
using compiler::Criteria.Generators.Trials;
using Criteria.Benchmarks.Harness;

namespace Criteria.Benchmarks.Analysis;

/// <summary>What it costs to prove everything about protocols of growing size, after an edit too, and what the same questions cost Z3.</summary>
internal static class AnalysisTimes
{
    private static readonly ulong[] _seeds = [1, 2, 3];

    /// <param name="sizes">How many criteria; empty: all that are measured.</param>
    public static void Print(TextWriter writer, IReadOnlyCollection<int> sizes)
    {
        writer.WriteLine(ThreadClock.IsProcessorTime ? "Processor time of the thread, medians over three random protocols." : "Elapsed time, medians over three random protocols.");
        if (!Z3.IsThere)
            writer.WriteLine("Z3 (libz3.so.4) is not on this machine, so nothing is compared with it.");
        writer.WriteLine("criteria | every check | elapsed | propagations | after an edit, questions asked again | pairs and single criteria: questions, ours, Z3, ratio");
        foreach (var (size, rounds) in new[] { (60, 25), (500, 9), (2000, 3) })
        {
            if (sizes.Count == 0 || sizes.Contains(size))
                Print(writer, size, rounds);
        }
    }

    private static void Print(TextWriter writer, int size, int rounds)
    {
        var (all, elapsed, edits, ours, theirs) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var checks = new CheckTimes();
        var (propagations, again, asked, questions) = (0L, 0, 0, 0);
        foreach (var seed in _seeds)
        {
            // One criterion more, which takes the place of another in the edit.
            var protocol = new Protocol(size + 1, seed);
            var criteria = protocol.Criteria.Take(size).ToList();
            var trial = BoundProtocol.Of(protocol.Source(criteria));
            criteria[size / 2] = protocol.Criteria[size];
            var edited = BoundProtocol.Of(protocol.Source(criteria));
            for (var round = 0; round < rounds; round++)
            {
                var options = new AnalysisOptions { Cache = new(16_000_000) };
                var watch = Stopwatch.StartNew();
                all.Add(Time(() => propagations = TrialAnalysis.Run(trial, checks.Of(options), CancellationToken.None).Propagations));
                elapsed.Add(watch.Elapsed.TotalMilliseconds);
                AnalysisResult? result = null;
                edits.Add(Time(() => result = TrialAnalysis.Run(edited, options, CancellationToken.None)));
                (again, asked) = (result!.Worked, result.Asked);
            }

            var asks = Ours(trial, PairsOf(trial));
            asks();
            ours.Add(Time(asks));
            questions = Theirs(protocol, size, theirs);
        }

        var compared = Z3.IsThere ? $"{questions}, {Median(ours):F1} ms, {Median(theirs):F0} ms, {Median(theirs) / Median(ours):F0}" : $"{questions}, {Median(ours):F1} ms";
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{size,8} | {Median(all):F1} ms | {Median(elapsed):F1} ms | {propagations:N0} | {Median(edits):F1} ms, {again} of {asked} | {compared}"));
        checks.Print(writer);
    }

    /// <summary>The same questions as those for Z3, the encoding included; a question is not asked of the solver where a patient that was found shows its answer.</summary>
    private static Action Ours(Trial trial, List<(int First, int Second)> pairs) => () =>
    {
        using var model = TrialModel.OfCompleteData(trial, WorkBudget.Unlimited());
        var literals = trial.AllCriteria.Items.Select(criterion => model.Criteria[criterion.Index].Value.True).ToList();
        var pool = new PatientPool(literals);
        model.Pool = pool;
        foreach (var literal in literals)
        {
            model.Ask(literal);
            model.Ask(!literal);
        }

        foreach (var (first, second) in pairs)
        {
            var isSameKind = trial.AllCriteria[first].Kind == trial.AllCriteria[second].Kind;
            Ask(model, pool, literals, (first, true), (second, !isSameKind));
            Ask(model, pool, literals, (first, false), (second, isSameKind));
        }
    };

    private static List<(int First, int Second)> PairsOf(Trial trial)
    {
        var facts = trial.AllCriteria.Items.Select(criterion => criterion.Facts.Items.Where(fact => trial.Facts[fact].Kind != compiler::Criteria.Generators.Trials.FactKind.Parameter).ToHashSet()).ToList();
        return
        [
            .. from second in Enumerable.Range(0, facts.Count)
               from first in Enumerable.Range(0, second)
               where facts[first].Overlaps(facts[second])
               select (first, second),
        ];
    }

    private static void Ask(TrialModel model, PatientPool pool, List<Literal> literals, (int Index, bool Holds) first, (int Index, bool Holds) second)
    {
        if (!pool.Has(first.Index, first.Holds, second.Index, second.Holds))
            model.Ask(first.Holds ? literals[first.Index] : !literals[first.Index], second.Holds ? literals[second.Index] : !literals[second.Index]);
    }

    /// <returns>How many questions there are.</returns>
    private static int Theirs(Protocol protocol, int size, List<double> times)
    {
        var questions = ProtocolQuestions.Of(protocol, size).ToList();
        if (!Z3.IsThere)
            return questions.Count;
        using var z3 = Z3.Start();
        times.Add(Time(() =>
        {
            z3.Run(ProtocolQuestions.Declarations(protocol));
            foreach (var question in questions)
            {
                var answer = z3.Run($"(push)(assert {question})(check-sat)(pop)");
                if (!answer.StartsWith("sat", StringComparison.Ordinal) && !answer.StartsWith("unsat", StringComparison.Ordinal))
                    throw new InvalidOperationException($"Z3 says {answer} of {question}");
            }
        }));
        return questions.Count;
    }

    private static double Time(Action action)
    {
        var start = ThreadClock.Now();
        action();
        return (ThreadClock.Now() - start) / 1e6;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
