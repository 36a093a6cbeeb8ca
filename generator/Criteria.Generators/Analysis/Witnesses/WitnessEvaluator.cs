using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>
/// Evaluates conditions for a witness the plain way, without the solver: what the solver claims of a patient is said only where this agrees.
/// A reading that the witness lacks is missing, so the same evaluation tells which of its facts matter.
/// </summary>
/// <param name="order">What others found out about the same trial's criteria; null: nothing.</param>
internal sealed partial class WitnessEvaluator(Trial trial, Witness witness, CriterionOrder? order = null)
{
    private readonly Dictionary<int, bool?> _criteria = [];

    private readonly Dictionary<int, bool?> _truths = [];
    private readonly Dictionary<int, FactValue?> _values = [];

    /// <summary>True, false, or null where it is not decided.</summary>
    public bool? Truth(Expression expression) => expression switch
    {
        BooleanConstant constant => constant.Value,
        NullExpression => null,
        LogicalExpression logical => Logical(logical),
        NotExpression not => !Truth(not.Operand),
        ClosedWorldExpression test => ClosedWorld(test),
        PresentExpression present => IsMissing(present.Operand) ? null : true,
        ConditionalExpression choice => Truth(choice.Condition) switch
        {
            true => Truth(choice.Then),
            false => Truth(choice.Else),
            _ => Truth(choice.Then) is { } then && then == Truth(choice.Else) ? then : null,
        },
        CoalesceExpression coalesce => coalesce.Operands.Select(Truth).FirstOrDefault(static truth => truth is not null),
        CardinalityExpression cardinality => Cardinal(cardinality) ?? Stated(cardinality),
        ComparisonExpression comparison => Comparison(comparison) ?? Stated(comparison),
        BetweenExpression between => Between(between),
        MembershipExpression membership => Or(membership.Items.Select(item => Truth(new ComparisonExpression(ComparisonOperator.Equal, membership.Operand, item)))),
        ValueSetExpression member => InValueSet(member) ?? Stated(member),
        DefinitionExpression definition => Truth(definition),
        CriterionExpression criterion => Value(criterion.Criterion),
        _ => Stated(expression),
    };

    /// <summary>What is read, and what the witness says of a condition that this evaluation does not look into.</summary>
    private bool? Stated(Expression expression) => (witness[expression] as TruthValue)?.Value;

    private bool? Between(BetweenExpression between)
    {
        var (low, high) = Halves.Of(between);
        return And([low is null ? true : Truth(low), high is null ? true : Truth(high)]);
    }

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
        _ => IsMissing(test.Operand),
    };

    private bool IsMissing(Expression expression) => expression.Type.Kind == TypeKind.Boolean ? Truth(expression) is null : Of(expression) is null;

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
        if (Of(member.Operand) is not TextValue { Value: var value })
            return null;
        var isText = member.Operand.Type.Kind == TypeKind.String;
        return trial.ValueSets[member.ValueSet].Codes.Any(code => value == (isText ? code.Code : code.System + "|" + code.Code));
    }

    /// <summary>Each definition is asked once, however often it is named.</summary>
    private bool? Truth(DefinitionExpression definition)
    {
        if (!_truths.TryGetValue(definition.Definition, out var truth))
            _truths[definition.Definition] = truth = Truth(trial.Definitions[definition.Definition].Expression);
        return truth;
    }

    private bool? Comparison(ComparisonExpression comparison)
    {
        if (comparison.Left.Type.Kind == TypeKind.Boolean || comparison.Right.Type.Kind == TypeKind.Boolean)
            return Truth(comparison.Left) is { } left && Truth(comparison.Right) is { } right ? comparison.Operator.Holds(left == right ? 0 : 1) : null;
        if (Expansion.IsTooLarge(trial, comparison))
            return null;
        if ((IsMade(comparison.Left) || IsMade(comparison.Right)) && RangeOf(comparison.Left) is { } some && RangeOf(comparison.Right) is { } others)
            return some.Compare(comparison.Operator, others);
        return (Facing(comparison.Left, comparison.Right), Facing(comparison.Right, comparison.Left)) switch
        {
            (NumberValue a, NumberValue b) => comparison.Operator.Holds(a.Value.CompareTo(b.Value)),
            (DayValue a, DayValue b) => comparison.Operator.Holds(a.Day.CompareTo(b.Day)),
            (TextValue a, TextValue b) => comparison.Operator.Holds(Math.Sign(string.CompareOrdinal(a.Value, b.Value))),
            _ => null,
        };
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
}
