using Criteria.Generators.Analysis;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>
/// Every pair of comparisons of one fact with two constants, in every order of the constants, of real and whole numbers and of days, joined by and and by or:
/// whether it can be true and whether it can be false is read off the few values that matter.
/// </summary>
public sealed class BoundaryTableTests
{
    private const int First = 10;

    private static readonly ComparisonOperator[] s_operators = Enum.GetValues<ComparisonOperator>();

    // In halves: well apart, the same, the other way round, and neighbours.
    private static readonly int[] s_distances = [6, 0, -6, 2];

    private enum Grid
    {
        Real,
        Whole,
        Days,
    }

    [Fact]
    public void Each_of_its_864_rows_is_decided_as_its_values_say()
    {
        var rows = 0;
        var wrong = new List<string>();
        foreach (var grid in Enum.GetValues<Grid>())
        {
            foreach (var distance in s_distances)
            {
                foreach (var isAnd in new[] { true, false })
                {
                    foreach (var (one, other) in s_operators.SelectMany(one => s_operators.Select(other => (one, other))))
                    {
                        rows++;
                        if (Difference(grid, First + distance, isAnd, one, other) is { } difference)
                            wrong.Add($"{grid} x {one} {First / 2} {(isAnd ? "and" : "or")} x {other} {(First + distance) / 2}: {difference}");
                    }
                }
            }
        }

        Assert.Equal(864, rows);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static string? Difference(Grid grid, int second, bool isAnd, ComparisonOperator one, ComparisonOperator other)
    {
        // A value between two neighbours is one of the real numbers alone.
        var values = Enumerable.Range(-20, 60).Where(half => grid == Grid.Real || half % 2 == 0)
            .Select(half => isAnd ? Holds(one, half - First) && Holds(other, half - second) : Holds(one, half - First) || Holds(other, half - second)).ToList();
        var (canHold, canFail) = (values.Contains(true), values.Contains(false));
        var parts = new[] { Compare(grid, one, First / 2), Compare(grid, other, second / 2) };
        var trial = Trial(Inclusion("I1", isAnd ? And(parts) : Or(parts))) with
        {
            EvaluationOrder = EquatableArray.Of(0),
            Parameters = EquatableArray.Of(new Parameter("Screening", "screening", CriteriaType.Date, null)),
        };
        var model = TrialModel.OfCompleteData(trial, WorkBudget.Unlimited());
        var value = model.Criteria[0].Value;
        if (model.Ask(value.True) == Answer.Satisfiable != canHold || model.Ask(value.False) == Answer.Satisfiable != canFail)
            return $"it {(canHold ? "can" : "cannot")} hold and {(canFail ? "can" : "cannot")} fail";
        var found = TrialAnalysis.Run(trial, CancellationToken.None).Select(static finding => finding.Rule.Id).Where(static id => id is "CRIT0301" or "CRIT0302");
        var expected = !canHold ? "CRIT0301" : !canFail ? "CRIT0302" : "";
        return string.Concat(found) == expected ? null : $"'{expected}' is to be found, not '{string.Concat(found)}'";
    }

    private static Expression Compare(Grid grid, ComparisonOperator @operator, int number) => grid switch
    {
        Grid.Real => new ComparisonExpression(@operator, Member("X"), Number($"{number}")),
        Grid.Whole => new ComparisonExpression(@operator, IntegerMember("N"), Integer(number)),
        _ => new ComparisonExpression(@operator, DateMember("D"), new DateShiftExpression(new ParameterExpression(0, CriteriaType.Date), number, DateUnit.Day)),
    };

    private static bool Holds(ComparisonOperator @operator, int order) => @operator switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
