using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Tests.Reference.Randomized.Patients;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Encoding;

/// <summary>
/// Under the facts of a patient, the solver forces exactly the outcomes that the reference interpreter gives. Where a value only lies somewhere, what the
/// interpreter decides is forced.
/// </summary>
public sealed class EncoderAgreesWithReference(ITestOutputHelper output)
{
    private const int Trials = 600;
    private const int Patients = 30;

    private readonly List<string> _differences = [];

    [Fact]
    public void On_random_trials_and_random_patients()
    {
        const int Seed = 20_261_123;
        var trials = Enumerable.Range(0, Trials).Select(index => RandomTrial.Make(Seed + index, $"T{index}")).ToArray();
        var bound = BoundTrials.Bind(trials);
        var (all, compared, inside, decided, bounded) = (0, 0, 0, 0, 0);
        foreach (var trial in trials.Where(trial => !bound[trial.Name].Errors.Any()))
        {
            var model = new TrialModel(bound[trial.Name].Trial, static _ => true, WorkBudget.Unlimited());
            var patients = new RandomPatients(new(Seed), trial);
            for (var patient = 0; patient < Patients; patient++)
            {
                var inputs = patients.Make(model.Trial);
                var assumptions = new PatientAssumptions(model, inputs, looksInside: true);
                var facts = new PatientAssumptions(model, inputs);
                Assert.True(model.Ask(assumptions.Literals) == Answer.Satisfiable, $"{trial.Name}: no model has the facts of {inputs}");
                var reference = TrialInterpreter.Evaluate(model.Trial, inputs);
                foreach (var criterion in model.Trial.AllCriteria.Items.Where(static criterion => criterion.Role != CriterionRole.Heading))
                {
                    all++;
                    var rails = model.Criteria[criterion.Index];
                    var read = model.InputsOf(rails.Value.True, rails.Value.False, rails.Applies.True, rails.Applies.False);
                    var outcome = reference.Outcomes[criterion.Index];
                    var said = $"{trial.Name} {criterion.Id} is {outcome}\n{criterion.Cql} applies to {criterion.AppliesToCql}\n{inputs}";
                    if (assumptions.Tells(read))
                    {
                        compared++;
                        inside += facts.Tells(read) ? 1 : 0;
                        decided += outcome != ReferenceOutcome.Unknown ? 1 : 0;
                        ExpectExactly(model, assumptions, rails, outcome, said);
                    }
                    else if (assumptions.Bounds(read))
                    {
                        bounded++;
                        ExpectWhatIsDecided(model, assumptions, rails, outcome, said);
                    }
                }
            }
        }

        output.WriteLine($"of {all} outcomes {compared} were compared, {inside} of them without opaque parts, {decided} of them decided; {bounded} more of values that lie somewhere");
        Assert.True(_differences.Count == 0, $"{_differences.Count} differences\n{string.Join('\n', _differences.OrderBy(static text => text.Length).Take(10))}");
        Assert.InRange(compared + bounded, all * 95L / 100, all);
        Assert.InRange(inside, all / 4, all);
        Assert.InRange(decided, compared / 5, compared);
    }

    private void ExpectExactly(TrialModel model, PatientAssumptions patient, CriterionRails rails, ReferenceOutcome outcome, string said)
    {
        Expect(model, patient, rails.Applies.False, outcome == ReferenceOutcome.NotApplicable, said);
        if (outcome == ReferenceOutcome.NotApplicable)
            return;
        Expect(model, patient, rails.Value.True, outcome == ReferenceOutcome.Met, said);
        Expect(model, patient, rails.Value.False, outcome == ReferenceOutcome.NotMet, said);
    }

    private void ExpectWhatIsDecided(TrialModel model, PatientAssumptions patient, CriterionRails rails, ReferenceOutcome outcome, string said)
    {
        if (outcome == ReferenceOutcome.NotApplicable)
            Expect(model, patient, rails.Applies.False, true, said);
        else if (outcome != ReferenceOutcome.Unknown)
            Expect(model, patient, outcome == ReferenceOutcome.Met ? rails.Value.True : rails.Value.False, true, said);
    }

    private void Expect(TrialModel model, PatientAssumptions patient, Literal literal, bool holds, string said)
    {
        if (model.Ask([.. patient.Literals, holds ? !literal : literal]) != Answer.Unsatisfiable)
            _differences.Add(said);
    }
}
