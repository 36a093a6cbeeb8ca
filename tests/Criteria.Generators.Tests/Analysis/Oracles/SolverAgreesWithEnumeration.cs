using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Tests.Binding;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>
/// On trials whose patients can all be listed, the solver finds what one of them is and nothing else: every pair of outcomes, with and without missing data. And
/// the plain evaluation that confirms patients says of each what the reference says.
/// </summary>
public sealed class SolverAgreesWithEnumeration(ITestOutputHelper output)
{
    private const int Trials = 20_000;
    private const int Seed = 20_261_202;

    [Fact]
    public void On_tiny_trials() => Compare(Effort.Of(Trials), TinyTrials.Make, isExact: true);

    [Fact]
    public void On_tiny_trials_with_more_than_it_looks_into_it_rules_nobody_out() => Compare(Effort.Of(Trials / 4), TinyTrials.MakeWide, isExact: false);

    /// <param name="isExact">The solver looks into everything, so that whom it takes for possible is.</param>
    private void Compare(int trials, Func<int, TinyTrial> make, bool isExact)
    {
        var (patients, questions) = (0L, 0L);
        var wrong = new SortedDictionary<int, string>();
        Parallel.For(0, trials, Effort.OneACore, index =>
        {
            var tiny = make(Seed + index);
            var records = tiny.Patients().ToList();
            var all = records.ConvertAll(patient => TrialInterpreter.Evaluate(tiny.Trial, Inputs.Of(patient)).Outcomes);
            var difference = Difference(tiny.Trial, all, isExact, out var asked) ?? records.Select((patient, place) => Difference(tiny, patient, all[place])).FirstOrDefault(static found => found is not null);
            lock (wrong)
            {
                patients += all.Count;
                questions += asked;
                if (difference is not null)
                    wrong.Add(index, $"{Seed + index}: {difference}\n{string.Join("\n", tiny.Trial.AllCriteria.Items.Select(criterion => $"  {criterion.Kind} {BoundPrinter.Print(criterion, tiny.Trial)}"))}");
            }
        });
        output.WriteLine($"{trials} trials, {patients} patients, {questions} questions, {wrong.Count} differences");
        Assert.True(wrong.Count == 0, $"{wrong.Count} differences\n{string.Join("\n", wrong.Values.Take(5))}");
    }

    private static string? Difference(TinyTrial tiny, PatientRecord patient, IReadOnlyList<ReferenceOutcome> outcomes)
    {
        var plain = new WitnessEvaluator(tiny.Trial, tiny.WitnessOf(patient));
        var wrong = tiny.Trial.AllCriteria.Items.FirstOrDefault(criterion => plain.Value(criterion.Index) is var value && (value is null ? Kleene.Unknown : KleeneLogic.Of(value.Value)) != ValueOf(tiny.Trial, criterion, outcomes));
        return wrong is null ? null : $"criterion {wrong.Index} is {outcomes[wrong.Index]} of {patient}, and for the plain evaluation it is {plain.Value(wrong.Index)?.ToString() ?? "unknown"}";
    }

    private static string? Difference(Trial trial, List<IReadOnlyList<ReferenceOutcome>> patients, bool isExact, out int asked)
    {
        // More data turn nothing around unless the trial asks what is missing, so that who is decided is decided with complete data too.
        var complete = TrialModel.OfCompleteData(trial, WorkBudget.Unlimited());
        var open = new TrialModel(trial, static _ => true, WorkBudget.Unlimited());
        asked = 0;
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
                    if (isExact && isPossible && !exists)
                        return $"criteria {one.Index} {ofOne} and {other.Index} {ofOther}: possible for the product, not for any patient";
                    if (ofOne == Kleene.Unknown || ofOther == Kleene.Unknown)
                        continue;
                    asked++;
                    isPossible = complete.Ask([.. Literals(complete, one, ofOne), .. Literals(complete, other, ofOther)]) == Answer.Satisfiable;
                    if (exists && !isPossible)
                        return $"criteria {one.Index} {ofOne} and {other.Index} {ofOther}: impossible for the product, not for a patient, with complete data";
                    if (isExact && isPossible && !exists)
                        return $"criteria {one.Index} {ofOne} and {other.Index} {ofOther}: possible for the product, not for any patient";
                }
            }
        }

        return null;
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
