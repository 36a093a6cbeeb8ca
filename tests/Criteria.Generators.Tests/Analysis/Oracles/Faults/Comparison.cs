using Criteria.Generators.Analysis.Differences;
using Criteria.Generators.Analysis.Lists;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Tests.Analysis.Oracles.Smt;
using Criteria.Generators.Tests.Conformance;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Oracles.Faults;

/// <summary>The criteria that a mistake changes, beside what becomes of them.</summary>
internal sealed class Comparison
{
    private readonly Trial _pair;
    private readonly Mutant _mutant;
    private readonly IReadOnlyList<(int Original, int Changed)> _places;

    public Comparison((Trial Trial, IReadOnlyList<CriteriaDiagnostic> Diagnostics) pair, Mutant mutant)
    {
        var error = pair.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Rule.Severity == RuleSeverity.Error);
        Assert.True(error is null, $"{mutant.Place}: {mutant.Mutation.Text}: {error?.Message}");
        (_pair, _mutant) = (pair.Trial, mutant);
        var first = _pair.TopLevelCount - (2 * mutant.Pairs);
        _places = [.. Enumerable.Range(0, mutant.Pairs).Select(index => (first + (2 * index), first + (2 * index) + 1))];
    }

    /// <summary>What came of the last look for a patient.</summary>
    public string Why { get; private set; } = "the solver finds nobody";

    /// <summary>Whether a patient was found of whom the reference says one thing by the original and another by the mutant.</summary>
    public bool IsShown => _places.Any(IsShownBy);

    public bool IsProvedSame => _places.All(place => new SemanticDifference(_pair, place.Original, place.Changed, WorkBudget.Unlimited()).IsProvedSame());

    /// <summary>Why a mistake that is proved to be none is none.</summary>
    public string Reason => _mutant.Mutation.Kind switch
    {
        _ when _places.Count == 0 => "no criterion names it",
        Mutation.Unit => "the same after conversion",
        Mutation.Number when _mutant.Mutation.Text.StartsWith("Score(", StringComparison.Ordinal) => "no total that it changes passes a threshold",
        _ => "nobody lies between the two",
    };

    private bool IsShownBy((int Original, int Changed) place)
    {
        var alone = OfCriteria.Of(_pair, [place.Original, place.Changed]);
        foreach (var (unrolled, patient) in new SemanticDifference(_pair, place.Original, place.Changed, WorkBudget.Unlimited()).Patients())
        {
            foreach (var witness in new FunctionInputs(unrolled).Around(patient))
            {
                var inputs = WitnessPatient.Of(alone, witness) with { Functions = RuntimeFunctions.Called(alone) };
                var result = TrialInterpreter.Evaluate(alone, inputs);
                if (result.Outcomes[place.Original] != result.Outcomes[place.Changed])
                    return true;
                Why = $"of the patient both say {result.Outcomes[place.Original]}: {inputs}";
            }
        }

        return false;
    }

    /// <returns>Null where the oracle's encoding does not know all of it.</returns>
    public bool? Differs(Z3 oracle)
    {
        var smt = new SmtTrial(ListUnrolling.Of(OfCriteria.Of(_pair, [.. _places.SelectMany(static place => new[] { place.Original, place.Changed })]), 2));
        if (smt.Unsupported.Count > 0)
            return null;
        var answers = oracle.Ask(smt.Text, [.. _places.SelectMany(place => new[]
        {
            $"(not (= {smt.True(place.Original)} {smt.True(place.Changed)}))",
            $"(not (= {smt.False(place.Original)} {smt.False(place.Changed)}))",
        })]);
        Assert.DoesNotContain(SmtAnswer.Unknown, answers);
        return answers.Contains(SmtAnswer.Satisfiable);
    }
}
