using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <summary>
/// Conditions as rails over facts. What lies outside the fragment becomes a condition of which nothing is known but that it is the same wherever the
/// same is written, and is listed: whatever is proved holds all the same.
/// </summary>
internal sealed partial class ConditionEncoder
{
    private readonly Trial _trial;
    private readonly FactTable _facts;
    private readonly Gates _gates;
    private readonly RailLogic _logic;
    private readonly Counting _counting;
    private readonly LinearReader _sums;
    private readonly Func<int, Rails> _criterion;
    private readonly Dictionary<Expression, Rails> _known = [];
    private readonly List<Expression> _opaque = [];

    /// <param name="criterion">The value of another criterion.</param>
    public ConditionEncoder(Trial trial, FactTable facts, Func<int, Rails> criterion)
    {
        _trial = trial;
        _facts = facts;
        _gates = facts.Gates;
        _counting = new(_gates);
        _logic = new(_gates, _counting);
        _sums = new(facts, trial);
        _criterion = criterion;
    }

    public RailLogic Logic => _logic;

    /// <summary>The conditions that were taken as they are, each once.</summary>
    public IReadOnlyList<Expression> Opaque => _opaque;

    public Rails Of(Expression expression)
    {
        if (_known.TryGetValue(expression, out var known))
            return known;
        var rails = Encode(expression);
        _known.Add(expression, rails);
        return rails;
    }

    private Rails Encode(Expression expression) => expression switch
    {
        BooleanConstant constant => constant.Value ? _logic.True : _logic.False,
        NullExpression => _logic.Unknown,
        LogicalExpression logical => Logical(logical),
        NotExpression not => !Of(not.Operand),
        ClosedWorldExpression test => ClosedWorld(test),
        ConditionalExpression choice => _logic.Choose(Of(choice.Condition), Of(choice.Then), Of(choice.Else)),
        CardinalityExpression cardinality => Cardinal(cardinality),
        ComparisonExpression comparison => Comparison(comparison),
        BetweenExpression between => Between(between),
        MembershipExpression membership => _logic.Or(membership.Items.Select(item => Comparison(new(ComparisonOperator.Equal, membership.Operand, item))).ToArray()),
        ValueSetExpression valueSet => InValueSet(valueSet),
        DefinitionExpression definition => Of(_trial.Definitions[definition.Definition].Expression),
        CriterionExpression criterion => _criterion(criterion.Criterion),
        PathExpression or ParameterExpression or AttestationExpression => _logic.WherePresent(_facts.PresenceOf(expression), _facts.TruthOf(expression)),
        _ => OpaqueCondition(expression),
    };

    private Rails Logical(LogicalExpression logical)
    {
        var operands = logical.Operands.Select(Of).ToArray();
        return logical.Operator switch
        {
            LogicalOperator.And => _logic.And(operands),
            LogicalOperator.Or => _logic.Or(operands),
            LogicalOperator.Xor => _logic.Xor(operands[0], operands[1]),
            _ => _logic.Implies(operands[0], operands[1]),
        };
    }

    private Rails ClosedWorld(ClosedWorldExpression test) => test.Test switch
    {
        ClosedWorldTest.IsTrue => _logic.Decided(Of(test.Operand).True),
        ClosedWorldTest.IsFalse => _logic.Decided(Of(test.Operand).False),
        _ => _logic.Decided(!_facts.PresenceOf(test.Operand)),
    };

    private Rails Cardinal(CardinalityExpression cardinality)
    {
        var operands = cardinality.Operands.Select(Of).ToArray();
        return cardinality.Kind switch
        {
            Cardinality.AtLeast => _logic.AtLeast(cardinality.Number, operands),
            Cardinality.AtMost => !_logic.AtLeast(cardinality.Number + 1, operands),
            _ => _logic.And(_logic.AtLeast(cardinality.Number, operands), !_logic.AtLeast(cardinality.Number + 1, operands)),
        };
    }

    /// <summary>A condition that is not looked into: true or false as it may be, where what it reads is there.</summary>
    private Rails OpaqueCondition(Expression expression)
    {
        _opaque.Add(expression);
        return _logic.WherePresent(_facts.PresenceOf(expression), _facts.TruthOf(expression));
    }
}
