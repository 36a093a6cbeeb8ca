using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Binding;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>On trials whose patients can all be listed, the solver finds what one of them is and nothing else: every pair of outcomes, with and without missing data.</summary>
public sealed class SolverAgreesWithEnumeration(ITestOutputHelper output)
{
    private const int Trials = 20_000;
    private const int Seed = 20_261_202;
    private const int MostCoarse = 20;
    private const string Coarse = ": possible for the product, not for any patient";

    [Fact]
    public void On_tiny_trials()
    {
        var (trials, patients, questions) = (Effort.Of(Trials), 0L, 0L);
        var wrong = new SortedDictionary<int, string>();
        Parallel.For(0, trials, Effort.OneACore, index =>
        {
            var tiny = TinyTrials.Make(Seed + index);
            var all = tiny.Patients().Select(patient => TrialInterpreter.Evaluate(tiny.Trial, Inputs.Of(patient)).Outcomes).ToList();
            var difference = Difference(tiny.Trial, all, out var asked);
            lock (wrong)
            {
                patients += all.Count;
                questions += asked;
                if (difference is not null)
                    wrong.Add(index, $"{Seed + index}: {difference}\n{string.Join("\n", tiny.Trial.AllCriteria.Items.Select(criterion => $"  {criterion.Kind} {BoundPrinter.Print(criterion, tiny.Trial)}"))}");
            }
        });
        output.WriteLine($"{trials} trials, {patients} patients, {questions} questions, {wrong.Count} differences");

        // Where a test closes the world over a score, and with data missing, the product may take for possible what is not, which makes it silent. It never
        // rules out what is possible.
        var coarse = wrong.Values.Count(static difference => difference.Contains(Coarse, StringComparison.Ordinal));
        Assert.True(wrong.Count == coarse && coarse <= Effort.Of(MostCoarse), $"{wrong.Count} differences\n{string.Join("\n", wrong.Values.OrderBy(static difference => difference.Contains(Coarse, StringComparison.Ordinal)).Take(5))}");
    }

    private static string? Difference(Trial trial, List<IReadOnlyList<ReferenceOutcome>> patients, out int asked)
    {
        // More data turn nothing around unless the trial asks what is missing, so that who is decided is decided with complete data too.
        var complete = TrialModel.OfCompleteData(trial, WorkBudget.Unlimited());
        var open = new TrialModel(trial, static _ => true, WorkBudget.Unlimited());
        asked = 0;
        string? coarse = null;
        foreach (var one in trial.AllCriteria)
        {
            foreach (var other in trial.AllCriteria.Items.Where(other => other.Index >= one.Index))
            {
                foreach (var (ofOne, ofOther) in Pairs())
                {
                    asked++;
                    var exists = patients.Exists(outcomes => ValueOf(trial, one, outcomes) == ofOne && ValueOf(trial, other, outcomes) == ofOther);
                    var isPossible = open.Ask([.. Literals(open, one, ofOne), .. Literals(open, other, ofOther)]) == Answer.Satisfiable;
                    if (exists && !isPossible)
                        return $"criteria {one.Index} {ofOne} and {other.Index} {ofOther}: impossible for the product, not for a patient, with data missing";
                    if (isPossible && !exists)
                        coarse ??= $"criteria {one.Index} {ofOne} and {other.Index} {ofOther}{Coarse}";
                    if (ofOne == Kleene.Unknown || ofOther == Kleene.Unknown)
                        continue;
                    asked++;
                    isPossible = complete.Ask([.. Literals(complete, one, ofOne), .. Literals(complete, other, ofOther)]) == Answer.Satisfiable;
                    if (exists && !isPossible)
                        return $"criteria {one.Index} {ofOne} and {other.Index} {ofOther}: impossible for the product, not for a patient, with complete data";
                    if (isPossible && !exists)
                        coarse ??= $"criteria {one.Index} {ofOne} and {other.Index} {ofOther}{Coarse}";
                }
            }
        }

        return coarse;
    }

    private static IEnumerable<(Kleene, Kleene)> Pairs()
        => Enum.GetValues<Kleene>().SelectMany(static one => Enum.GetValues<Kleene>().Select(other => (one, other)));

    private static Literal[] Literals(TrialModel model, Criterion criterion, Kleene value) => (model.Criteria[criterion.Index].Value, value) switch
    {
        (var rails, Kleene.True) => [rails.True],
        (var rails, Kleene.False) => [rails.False],
        var (rails, _) => [!rails.True, !rails.False],
    };

    /// <summary>What counts: one that does not apply is neutral where it stands.</summary>
    private static Kleene ValueOf(Trial trial, Criterion criterion, IReadOnlyList<ReferenceOutcome> outcomes) => outcomes[criterion.Index] switch
    {
        ReferenceOutcome.Met => Kleene.True,
        ReferenceOutcome.NotMet => Kleene.False,
        ReferenceOutcome.Unknown => Kleene.Unknown,
        _ => KleeneLogic.Of(criterion.Parent is { } parent ? ((GroupBody)trial.AllCriteria[parent].Body).Kind == GroupKind.All : criterion.Kind == CriterionKind.Inclusion),
    };
}
