using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>Scores that are added up, with whole numbers: one score that has the items of all.</summary>
internal sealed class ScoreSum
{
    // Definitions that double one another would be a score of as many items as there are atoms.
    private const int MostItems = 1_000;

    private readonly List<ScoreItem> _items = [];
    private readonly List<ScoreExpression> _scores = [];
    private BigInteger _reach;

    private ScoreSum()
    {
    }

    public IReadOnlyList<ScoreItem> Items => _items;

    public IReadOnlyList<ScoreExpression> Scores => _scores;

    /// <summary>What is added to the points of the items.</summary>
    public BigInteger Constant { get; private set; }

    /// <summary>The most points that the items give together.</summary>
    public BigInteger Most { get; private set; }

    /// <returns>Null of what is no score, and no sum with one; also of one that could leave the range of Integers on its way, and be missing.</returns>
    public static ScoreSum? Of(Trial trial, Expression expression)
    {
        var sum = new ScoreSum();
        return !Expansion.IsTooLarge(trial, expression) && sum.Add(trial, expression, 1) && sum._items.Count > 0 && sum._reach <= int.MaxValue ? sum : null;
    }

    private bool Add(Trial trial, Expression expression, int sign)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case ScoreExpression score when sign > 0 && _items.Count + score.Items.Count <= MostItems:
                _scores.Add(score);
                foreach (var item in score.Items)
                {
                    _items.Add(item);
                    Most += MostOf(item);
                    _reach += MostOf(item);
                }

                return true;
            case NumberConstant { Value: { IsInteger: true } number }:
                Constant += sign * number.Numerator;
                _reach += BigInteger.Abs(number.Numerator);
                return true;
            case ArithmeticExpression { Operator: ArithmeticOperator.Add } sum:
                return Add(trial, sum.Left, sign) && Add(trial, sum.Right, sign);
            case ArithmeticExpression { Operator: ArithmeticOperator.Subtract } difference:
                return Add(trial, difference.Left, sign) && Add(trial, difference.Right, -sign);
            case DefinitionExpression definition:
                return Add(trial, trial.Definitions[definition.Definition].Expression, sign);
            default:
                return false;
        }
    }

    private static long MostOf(ScoreItem item) => item switch
    {
        PointsItem points => points.Weight,
        WorstItem worst => worst.Items.Select(MostOf).DefaultIfEmpty(0).Max(),
        _ => 0,
    };
}
