using Criteria.Generators.Emit.Prose;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.Prose;

/// <summary>The prose of an expression has its numbers and units, each as often, and no other.</summary>
public sealed class ProseAgreementTests
{
    [Fact]
    public void Of_every_expression_of_the_sample_trials()
    {
        var said = Check(SampleTrials.All.Bound.Values);
        Assert.InRange(said, 150, int.MaxValue);
    }

    [Fact]
    public void Of_every_expression_of_random_trials()
    {
        const int Trials = 200;
        const int Seed = 8_500_000;
        var random = Enumerable.Range(0, Trials).Select(static index => RandomTrial.Make(Seed + index, $"T{index}")).ToArray();
        var said = Check(BoundTrials.Bind(random).Values.Where(static bound => !bound.Errors.Any()).Select(static bound => bound.Trial));
        Assert.InRange(said, 1_000, int.MaxValue);
    }

    /// <returns>How many numbers were said.</returns>
    private static int Check(IEnumerable<Trial> trials)
    {
        var said = 0;
        var wrong = new List<string>();
        foreach (var trial in trials)
        {
            foreach (var expression in Expressions(trial))
            {
                var prose = new ExpressionProse(trial).Of(expression);
                var meant = SpokenNumbers.In(expression);
                var heard = SpokenNumbers.In(prose.Replace("about ", "~", StringComparison.Ordinal), expression, trial);
                said += meant.Count;
                if (!meant.SequenceEqual(heard))
                    wrong.Add($"{prose}\n  has   {string.Join(" | ", heard)}\n  means {string.Join(" | ", meant)}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of them:\n" + string.Join("\n", wrong.Take(10)));
        return said;
    }

    private static IEnumerable<Expression> Expressions(Trial trial)
        => trial.AllCriteria.Items.SelectMany(static criterion => new[] { criterion.AppliesTo, (criterion.Body as ExpressionBody)?.Expression, (criterion.Body as GroupBody)?.Own })
            .OfType<Expression>()
            .Concat(trial.Definitions.Items.Select(static definition => definition.Expression))
            .Concat(trial.AllCriteria.Items.SelectMany(static criterion => criterion.Readings.Items.Select(static reading => reading.Expression)));
}
