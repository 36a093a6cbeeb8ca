using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Tests.Reference.Randomized.Patients;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Encoding;

/// <summary>Under the facts of a patient, the solver forces exactly the outcomes that the reference interpreter gives.</summary>
public sealed class EncoderAgreesWithReference(ITestOutputHelper output)
{
    private const int Trials = 1_200;
    private const int Patients = 40;

    [Fact]
    public void On_random_trials_and_random_patients()
    {
        const int Seed = 20_261_123;
        var trials = Enumerable.Range(0, Trials).Select(index => RandomTrial.Make(Seed + index, $"T{index}")).ToArray();
        var bound = BoundTrials.Bind(trials);
        var (compared, decided) = (0, 0);
        foreach (var trial in trials.Where(trial => !bound[trial.Name].Errors.Any()))
        {
            var model = new TrialModel(bound[trial.Name].Trial, static _ => true, WorkBudget.Unlimited());
            var patients = new RandomPatients(new(Seed), trial);
            for (var patient = 0; patient < Patients; patient++)
            {
                var inputs = patients.Make(model.Trial);
                var assumptions = new PatientAssumptions(model, inputs);
                Assert.True(model.Ask(assumptions.Literals) == Answer.Satisfiable, $"{trial.Name}: no model has the facts of {inputs}");
                var reference = TrialInterpreter.Evaluate(model.Trial, inputs);
                foreach (var criterion in model.Trial.AllCriteria.Items.Where(static criterion => criterion.Role != CriterionRole.Heading))
                {
                    var rails = model.Criteria[criterion.Index];
                    if (!assumptions.Tells(model.InputsOf(rails.Value.True, rails.Value.False, rails.Applies.True, rails.Applies.False)))
                        continue;
                    compared++;
                    var outcome = reference.Outcomes[criterion.Index];
                    if (outcome != ReferenceOutcome.Unknown)
                        decided++;
                    Expect(model, assumptions, rails.Applies.False, outcome == ReferenceOutcome.NotApplicable, "does not apply", trial, criterion, inputs);
                    if (outcome == ReferenceOutcome.NotApplicable)
                        continue;
                    Expect(model, assumptions, rails.Value.True, outcome == ReferenceOutcome.Met, "is met", trial, criterion, inputs);
                    Expect(model, assumptions, rails.Value.False, outcome == ReferenceOutcome.NotMet, "is not met", trial, criterion, inputs);
                }
            }
        }

        output.WriteLine($"{compared} outcomes, {decided} of them decided");
        Assert.InRange(compared, 3_000, int.MaxValue);
        Assert.InRange(decided, compared / 5, compared);
    }

    private static void Expect(TrialModel model, PatientAssumptions patient, Literal literal, bool holds, string what, RandomTrial trial, Criterion criterion, Inputs inputs)
    {
        var answer = model.Ask([.. patient.Literals, holds ? !literal : literal]);
        Assert.True(
            answer == Answer.Unsatisfiable,
            $"{trial.Name} {criterion.Id}: the reference says that it {(holds ? what : "not: " + what)}, the solver does not\n{criterion.Cql} applies to {criterion.AppliesToCql}\n{inputs}");
    }
}
