using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Witnesses;

/// <summary>The patient of a model, told by the facts that matter, is one for whom the plain evaluation says the same.</summary>
public sealed class WitnessTests(ITestOutputHelper output)
{
    private const int Trials = 400;
    private const string Fragment = "of the fragment";
    private const string Opaque = "with opaque parts";

    [Theory]
    [InlineData("Hemoglobin 85 g/L", "Hemoglobin >= 85 'g/L'", "Hemoglobin <= 8.5 'g/dL'")]
    [InlineData("X 2.1", "X > 2", "X < 2.2")]
    [InlineData("X 3, Y 4, N 5", "X < Y and Y < N", "X >= 3 and N <= 5 and Y = 4")]
    [InlineData("Ecog 1, Pregnant true", "Ecog < 1 or Pregnant", "Ecog < 5")]
    [InlineData("Stage 'II'", "Stage in { 'II', 'III' }", "Stage != 'III'")]
    [InlineData("Sex 'Female', Pregnant false", "Sex = 'Female'", "not Pregnant")]
    [InlineData("Diagnosis 'icd10|E66'", "Diagnosis in \"Metabolic\"", "not (Diagnosis in \"Diabetes\")")]
    [InlineData("Biopsy 2025-05-15, Screening 2025-06-15", "Biopsy 1 month or less on or before Screening", "Biopsy more than 30 days before Screening")]
    [InlineData("BirthDate 2007-06-15, Screening 2025-06-15", "CalculateAgeInYearsAt(BirthDate, Screening) >= 18", "CalculateAgeInMonthsAt(BirthDate, Screening) < 217")]
    [InlineData("", "Coalesce(X, 4.0) > 3", "X is null")]
    public void It_says_what_matters_and_no_more(string expected, params string[] criteria)
    {
        var trial = AnalyzedTrial.Of(criteria);
        var literals = criteria.Select((_, index) => trial[$"I{index + 1}"].True).ToArray();
        Assert.Equal(Answer.Satisfiable, trial.Model.Ask(literals));
        var witness = WitnessBuilder.Build(trial.Model);
        var all = Enumerable.Range(0, criteria.Length).ToArray();
        var reduced = WitnessReduction.Reduce(trial.Trial, witness, evaluator => all.All(index => evaluator.Value(index) == true));
        Assert.True(reduced is not null, $"the plain evaluation says otherwise of {WitnessText.Of(trial.Trial, witness)}");
        Assert.Equal(expected, WitnessText.Of(trial.Trial, reduced));
    }

    [Fact]
    public void On_random_trials_every_patient_of_the_solver_is_confirmed()
    {
        var trials = Enumerable.Range(0, Trials).Select(static index => RandomTrial.Make(20_261_124 + index, $"T{index}")).ToArray();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var (name, bound) in BoundTrials.Bind(trials))
        {
            if (bound.Errors.Any())
                continue;
            var model = TrialModel.OfCompleteData(bound.Trial, WorkBudget.Unlimited());
            foreach (var criterion in bound.Trial.AllCriteria.Items.Where(static criterion => criterion.Role != CriterionRole.Heading))
            {
                var value = model.Criteria[criterion.Index].Value;
                foreach (var (literal, expected) in new[] { (value.True, true), (value.False, false) })
                {
                    if (model.Ask(literal) != Answer.Satisfiable)
                        continue;
                    var witness = WitnessBuilder.Build(model);
                    var kind = IsOpaque(model, literal) ? Opaque : Fragment;
                    counts[kind] = counts.GetValueOrDefault(kind) + 1;
                    if (Problem(bound.Trial, criterion, expected, witness) is { } problem)
                        wrong.Add($"{kind}: {name} {criterion.Id} {expected}: {problem}: {criterion.Cql} applies to {criterion.AppliesToCql}, of {WitnessText.Of(bound.Trial, witness)}");
                }
            }
        }

        output.WriteLine($"{string.Join(", ", counts)}\n{string.Join('\n', wrong)}");
        Assert.DoesNotContain(wrong, static line => line.StartsWith(Fragment, StringComparison.Ordinal));
        Assert.InRange(counts[Fragment], 1_000, int.MaxValue);

        // Of something opaque beside what it is made of, both of which have a value, no patient is told.
        Assert.InRange(wrong.Count, 0, counts[Opaque] / 10);
    }

    private static string? Problem(Trial trial, Criterion criterion, bool expected, Witness witness)
    {
        if (new WitnessEvaluator(trial, witness).Value(criterion.Index) != expected)
            return "the plain evaluation says otherwise";
        var reduced = WitnessReduction.Reduce(trial, witness, evaluator => evaluator.Value(criterion.Index) == expected)!;
        if (WitnessInputs.Of(trial, reduced) is not { } inputs)
            return null;
        var outcome = TrialInterpreter.Evaluate(trial, inputs).Outcomes[criterion.Index];
        return outcome == (expected ? ReferenceOutcome.Met : ReferenceOutcome.NotMet) || (outcome == ReferenceOutcome.NotApplicable) ? null : $"the reference interpreter says {outcome}";
    }

    /// <summary>Whether the question depends on something that the solver does not look into, but takes to be anything.</summary>
    private static bool IsOpaque(TrialModel model, Literal literal)
    {
        static bool IsReading(Expression expression) => expression is PathExpression or ParameterExpression or AttestationExpression;
        var opaque = new HashSet<int>();
        opaque.UnionWith(model.Facts.Truths.Where(static truth => !IsReading(truth.Key)).Select(static truth => truth.Value.Variable));
        opaque.UnionWith(model.Facts.Presence.Where(static presence => !IsReading(presence.Key)).Select(static presence => presence.Value.Variable));
        foreach (var (form, cuts) in model.Facts.Cuts)
        {
            if (form.Parts.Any(part => !IsReading(model.Facts.Readings[part.Key])))
                opaque.UnionWith(cuts.Cuts.Select(cut => cuts[cut].Variable));
        }

        return model.InputsOf(literal).Any(opaque.Contains);
    }
}
