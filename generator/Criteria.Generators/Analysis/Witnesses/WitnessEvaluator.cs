using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>
/// Evaluates conditions for a witness the plain way, without the solver: what the solver claims of a patient is said only where this agrees.
/// A reading that the witness lacks is missing, so the same evaluation tells which of its facts matter.
/// </summary>
internal sealed partial class WitnessEvaluator(Trial trial, Witness witness)
{
    private readonly Dictionary<int, bool?> _criteria = [];

    /// <summary>True, false, or null where it is not decided.</summary>
    public bool? Truth(Expression expression) => expression switch
    {
        BooleanConstant constant => constant.Value,
        NullExpression => null,
        LogicalExpression logical => Logical(logical),
        NotExpression not => !Truth(not.Operand),
        ClosedWorldExpression test => ClosedWorld(test),
        ConditionalExpression choice => Truth(choice.Condition) switch
        {
            true => Truth(choice.Then),
            false => Truth(choice.Else),
            _ => Truth(choice.Then) is { } then && then == Truth(choice.Else) ? then : null,
        },
        CardinalityExpression cardinality => Cardinal(cardinality),
        ComparisonExpression comparison => Comparison(comparison),
        BetweenExpression between => And([
            between.Low is null ? true : Comparison(new(between.LowClosed ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, between.Operand, between.Low)),
            between.High is null ? true : Comparison(new(between.HighClosed ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, between.Operand, between.High))]),
        MembershipExpression membership => Or(membership.Items.Select(item => Comparison(new(ComparisonOperator.Equal, membership.Operand, item)))),
        ValueSetExpression member => InValueSet(member),
        DefinitionExpression definition => Truth(trial.Definitions[definition.Definition].Expression),
        CriterionExpression criterion => Value(criterion.Criterion),
        _ => (witness[expression] as TruthValue)?.Value,
    };

    private static bool? And(IEnumerable<bool?> operands)
    {
        bool? result = true;
        foreach (var operand in operands)
        {
            if (operand == false)
                return false;
            if (operand is null)
                result = null;
        }

        return result;
    }

    private static bool? Or(IEnumerable<bool?> operands) => !And(operands.Select(static operand => !operand));

    private bool? Logical(LogicalExpression logical) => logical.Operator switch
    {
        LogicalOperator.And => And(logical.Operands.Select(Truth)),
        LogicalOperator.Or => Or(logical.Operands.Select(Truth)),
        LogicalOperator.Xor => Truth(logical.Operands[0]) is { } left && Truth(logical.Operands[1]) is { } right ? left != right : null,
        _ => Or([!Truth(logical.Operands[0]), Truth(logical.Operands[1])]),
    };

    private bool? ClosedWorld(ClosedWorldExpression test) => test.Test switch
    {
        ClosedWorldTest.IsTrue => Truth(test.Operand) == true,
        ClosedWorldTest.IsFalse => Truth(test.Operand) == false,
        _ => witness[test.Operand] is null,
    };

    private bool? Cardinal(CardinalityExpression cardinality)
    {
        var operands = cardinality.Operands.Select(Truth).ToList();
        var atLeast = AtLeast(cardinality.Number, operands);
        var atMost = !AtLeast(cardinality.Number + 1, operands);
        return cardinality.Kind switch
        {
            Cardinality.AtLeast => atLeast,
            Cardinality.AtMost => atMost,
            _ => And([atLeast, atMost]),
        };
    }

    private static bool? AtLeast(int number, IReadOnlyCollection<bool?> operands)
        => operands.Count(static operand => operand == true) >= number ? true
            : operands.Count(static operand => operand != false) < number ? false
            : null;

    private bool? InValueSet(ValueSetExpression member)
    {
        if (witness[member.Operand] is not TextValue { Value: var value })
            return null;
        var isText = member.Operand.Type.Kind == TypeKind.String;
        return trial.ValueSets[member.ValueSet].Codes.Any(code => value == (isText ? code.Code : code.System + "|" + code.Code));
    }

    private bool? Comparison(ComparisonExpression comparison)
    {
        if (comparison.Left.Type.Kind == TypeKind.Boolean || comparison.Right.Type.Kind == TypeKind.Boolean)
            return Truth(comparison.Left) is { } left && Truth(comparison.Right) is { } right ? Holds(comparison.Operator, left == right ? 0 : 1) : null;
        if (comparison.Left is ScoreExpression score && comparison.Right is NumberConstant limit)
            return Score(comparison.Operator, score, limit.Value);
        if (comparison.Right is ScoreExpression other && comparison.Left is NumberConstant bound)
            return Score(Flip(comparison.Operator), other, bound.Value);
        if (Of(comparison.Left) is not { } first || Of(comparison.Right) is not { } second)
            return witness[comparison] is TruthValue known ? known.Value : null;
        return (first, second) switch
        {
            (NumberValue a, NumberValue b) => Holds(comparison.Operator, a.Value.CompareTo(b.Value)),
            (DayValue a, DayValue b) => Holds(comparison.Operator, a.Day.CompareTo(b.Day)),
            (TextValue a, TextValue b) => Holds(comparison.Operator, Math.Sign(string.CompareOrdinal(a.Value, b.Value))),
            _ => null,
        };
    }

    private bool? Score(ComparisonOperator @operator, ScoreExpression score, Rational limit)
    {
        var (low, high) = Bounds(score.Items);
        var (least, most) = (Holds(@operator, ((Rational)low).CompareTo(limit)), Holds(@operator, ((Rational)high).CompareTo(limit)));
        if (@operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual && low != high)
            return low > limit || high < limit ? @operator == ComparisonOperator.NotEqual : null;
        return least == most ? least : null;
    }

    private (int Low, int High) Bounds(IEnumerable<ScoreItem> items)
    {
        int low = 0, high = 0;
        foreach (var item in items)
        {
            var (least, most) = item switch
            {
                PointsItem points => Truth(points.Condition) switch { true => (points.Weight, points.Weight), false => (0, 0), _ => (0, points.Weight) },
                WorstItem worst => (worst.Items.Select(inner => Bounds([inner]).Low).DefaultIfEmpty(0).Max(), worst.Items.Select(inner => Bounds([inner]).High).DefaultIfEmpty(0).Max()),
                _ => (0, 0),
            };
            low += least;
            high += most;
        }

        return (low, high);
    }

    private static bool Holds(ComparisonOperator @operator, int order) => @operator switch
    {
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        ComparisonOperator.GreaterOrEqual => order >= 0,
        ComparisonOperator.Equal => order == 0,
        _ => order != 0,
    };

    private static ComparisonOperator Flip(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => @operator,
    };
}
