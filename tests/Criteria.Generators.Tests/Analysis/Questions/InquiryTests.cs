using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Reference.Randomized;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Questions;

/// <summary>A question is answered from what it depends on alone, as it would be with everything that is known.</summary>
public sealed class InquiryTests
{
    private const int Trials = 120;
    private const int Questions = 12;
    private const int Seed = 20_261_126;

    [Fact]
    public void The_answer_is_that_of_a_search_among_all_clauses()
    {
        var asked = new Dictionary<Answer, int>();
        foreach (var (name, trial) in BoundTrials.Bind([.. Enumerable.Range(0, Trials).Select(static index => RandomTrial.Make(Seed + index, $"T{index}"))]))
        {
            if (trial.Errors.Any())
                continue;
            var model = TrialModel.OfCompleteData(trial.Trial, WorkBudget.Unlimited());
            var whole = TrialModel.OfCompleteData(trial.Trial, WorkBudget.Unlimited());
            foreach (var conditions in Some(model, name))
            {
                var expected = whole.Solver.Solve(conditions, whole.InputsOf(conditions), WorkBudget.Unlimited());
                var answer = model.Ask(conditions);
                Assert.True(expected == answer, $"{name}: {string.Join(", ", conditions)} is {expected}, and by itself {answer}");
                asked[answer] = asked.GetValueOrDefault(answer) + 1;
                if (answer == Answer.Satisfiable)
                    Assert.True(conditions.All(condition => model.Solver.ValueOf(condition) == true), $"{name}: the model does not hold {string.Join(", ", conditions)}");
                else
                    Assert.Equal(Answer.Unsatisfiable, model.Ask([.. model.Solver.Failed]));
            }
        }

        Assert.InRange(asked[Answer.Satisfiable], 100, int.MaxValue);
        Assert.InRange(asked[Answer.Unsatisfiable], 100, int.MaxValue);
    }

    [Fact]
    public void What_was_asked_before_changes_neither_model_nor_failed_conditions()
    {
        foreach (var (name, trial) in BoundTrials.Bind([.. Enumerable.Range(0, Trials / 3).Select(static index => RandomTrial.Make(Seed + index, $"T{index}"))]))
        {
            if (trial.Errors.Any())
                continue;
            var busy = TrialModel.OfCompleteData(trial.Trial, WorkBudget.Unlimited());
            foreach (var conditions in Some(busy, name))
            {
                var fresh = TrialModel.OfCompleteData(trial.Trial, WorkBudget.Unlimited());
                Assert.Equal(Result(fresh, conditions), Result(busy, conditions));
            }
        }
    }

    private static string Result(TrialModel model, Literal[] conditions)
    {
        var answer = model.Ask(conditions);
        return answer + ": " + (answer == Answer.Satisfiable
            ? string.Concat(Enumerable.Range(0, model.Solver.VariableCount).Select(variable => model.Solver.ValueOf(Literal.Of(variable)) switch { true => '1', false => '0', _ => '-' }))
            : string.Join(",", model.Solver.Failed));
    }

    private static IEnumerable<Literal[]> Some(TrialModel model, string name)
    {
        var random = new Random(name.Length + (name[^1] * 31));
        var literals = model.Trial.AllCriteria.Items.SelectMany(criterion =>
        {
            var rails = model.Criteria[criterion.Index];
            return new[] { rails.Value.True, rails.Value.False, !rails.Value.True, rails.Applies.True, rails.Condition.True };
        }).ToArray();
        for (var question = 0; question < Questions && literals.Length > 0; question++)
            yield return [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => literals[random.Next(literals.Length)])];
    }
}
