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
    [InlineData("Ast 120 U/L (ULN 40)", "Ast >= 3 * ULN(Ast)", "ULN(Ast) >= 40 'U/L'")]
    [InlineData("ULN(Ast) 40 U/L", "ULN(Ast) >= 40 'U/L'")]
    [InlineData("Ast 4 U/L (ULN 1)", "Ast > 3 * ULN(Ast)")]
    [InlineData("N 3, M 2", "2 * N - 3 * M = 0", "N > 0 and N < 5")]
    [InlineData("Biopsy 2024-02-29", "Biopsy >= @2024-02-29", "Biopsy < @2024-03-01")]
    [InlineData("X 4, 'exists Conditions' true", "exists Conditions and X > 3")]
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
            foreach (var asked in Questions(bound.Trial))
            {
                var literals = asked.Select(question => question.IsMet ? model.Criteria[question.Criterion.Index].Value.True : model.Criteria[question.Criterion.Index].Value.False).ToArray();
                if (model.Ask(literals) != Answer.Satisfiable)
                    continue;
                var witness = WitnessBuilder.Build(model);
                var kind = IsOpaque(model, literals) ? Opaque : Fragment;
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
                if (Problem(bound.Trial, asked, witness) is { } problem)
                    wrong.Add($"{kind}: {name}: {problem}: {string.Join(" and ", asked.Select(static question => $"{question.Criterion.Id} {question.IsMet}: {question.Criterion.Cql} applies to {question.Criterion.AppliesToCql}"))}, of {WitnessText.Of(bound.Trial, witness)}");
            }
        }

        output.WriteLine($"{string.Join(", ", counts)}\n{string.Join('\n', wrong)}");
        Assert.DoesNotContain(wrong, static line => line.StartsWith(Fragment, StringComparison.Ordinal));
        Assert.InRange(counts[Fragment], 1_000, int.MaxValue);

        // Of something opaque beside what it is made of, both of which have a value, no patient is told.
        Assert.InRange(wrong.Count, 0, counts[Opaque] / 10);
    }

    /// <summary>Each criterion alone, each with the next one, and all at once: what makes a patient eligible.</summary>
    private static IEnumerable<(Criterion Criterion, bool IsMet)[]> Questions(Trial trial)
    {
        var criteria = trial.AllCriteria.Items.Where(static criterion => criterion.Role != CriterionRole.Heading).ToArray();
        for (var index = 0; index < criteria.Length; index++)
        {
            foreach (var isMet in new[] { true, false })
            {
                yield return [(criteria[index], isMet)];
                if (index > 0)
                {
                    yield return [(criteria[index - 1], isMet), (criteria[index], true)];
                    yield return [(criteria[index - 1], isMet), (criteria[index], false)];
                }
            }
        }

        yield return [.. trial.TopLevel.Where(static criterion => criterion.Role == CriterionRole.Criterion).Select(static criterion => (criterion, criterion.Kind == CriterionKind.Inclusion))];
    }

    private static string? Problem(Trial trial, (Criterion Criterion, bool IsMet)[] asked, Witness witness)
    {
        bool IsShown(WitnessEvaluator evaluator) => asked.All(question => evaluator.Value(question.Criterion.Index) == question.IsMet);
        if (WitnessReduction.Reduce(trial, witness, IsShown) is not { } reduced)
            return "the plain evaluation says otherwise";
        if (WitnessInputs.Of(trial, reduced) is not { } inputs)
            return null;
        var result = TrialInterpreter.Evaluate(trial, inputs);
        var other = asked.Where(question => result.Outcomes[question.Criterion.Index] is var outcome && outcome != ReferenceOutcome.NotApplicable
            && outcome != (question.IsMet ? ReferenceOutcome.Met : ReferenceOutcome.NotMet)).Select(static question => question.Criterion.Id).ToList();
        return other.Count == 0 ? null : $"the reference interpreter says otherwise of {string.Join(", ", other)}";
    }

    /// <summary>Whether the question depends on something that the solver does not look into, but takes to be anything.</summary>
    private static bool IsOpaque(TrialModel model, Literal[] literals)
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

        return model.InputsOf(literals).Any(opaque.Contains);
    }
}
