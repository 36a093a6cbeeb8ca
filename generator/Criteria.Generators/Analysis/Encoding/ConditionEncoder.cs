using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Lists;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <summary>
/// Conditions as rails over facts. What lies outside the fragment becomes a condition of which nothing is known but that it is the same wherever the
/// same is written, and is listed: whatever is proved holds all the same.
/// </summary>
internal sealed partial class ConditionEncoder
{
    /// <summary>Of how many conditions or children it is asked how many hold: a count of more would be a table of its own size squared.</summary>
    public const int MostCounted = 200;

    private readonly Trial _trial;
    private readonly FactTable _facts;
    private readonly Gates _gates;
    private readonly RailLogic _logic;
    private readonly Counting _counting;
    private readonly LinearReader _sums;
    private readonly CodeClasses _codes;
    private readonly Func<int, Rails> _criterion;
    private readonly Dictionary<Expression, Rails> _known = [];
    private readonly List<Expression> _opaque = [];
    private readonly Dictionary<(int First, int Second), DatePair> _pairs;

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
        _codes = new(trial.ValueSets);
        _pairs = [];
    }

    private ConditionEncoder(ConditionEncoder origin)
    {
        _trial = origin._trial;
        _facts = origin._facts;
        _gates = origin._gates;
        _counting = origin._counting;
        _logic = origin._logic;
        _sums = origin._sums;
        _criterion = origin._criterion;
        _codes = origin._codes;
        _pairs = origin._pairs;
    }

    /// <summary>The same facts, and the same conditions but for one, which counts as decided.</summary>
    public ConditionEncoder With(Expression condition, bool value) => With(new Dictionary<Expression, bool> { [condition] = value });

    /// <summary>The same with several conditions that count as decided.</summary>
    public ConditionEncoder With(IReadOnlyDictionary<Expression, bool> decided)
    {
        var changed = new ConditionEncoder(this);
        foreach (var condition in decided)
            changed._known.Add(condition.Key, condition.Value ? _logic.True : _logic.False);
        return changed;
    }

    public RailLogic Logic => _logic;

    /// <summary>The conditions that were taken as they are, each once.</summary>
    public IReadOnlyList<Expression> Opaque => _opaque;

    /// <summary>Whether the condition is part of some criterion.</summary>
    public bool Knows(Expression expression) => _known.ContainsKey(expression);

    public Rails Of(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
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
        CoalesceExpression coalesce => FirstPresent(coalesce, Of),
        ComparisonExpression comparison => Comparison(comparison),
        BetweenExpression between => Between(between),
        MembershipExpression membership => _logic.Or(membership.Items.Select(item => Of(new ComparisonExpression(ComparisonOperator.Equal, membership.Operand, item) { Origin = membership.Origin })).ToArray()),
        ValueSetExpression valueSet => InValueSet(valueSet),
        PresentExpression { Operand: PathExpression or ParameterExpression } present => new(_facts.PresenceOf(present.Operand), _gates.False),
        DefinitionExpression definition => Of(_trial.Definitions[definition.Definition].Expression),
        CriterionExpression criterion => _criterion(criterion.Criterion),
        PathExpression or ParameterExpression or AttestationExpression => _logic.WherePresent(_facts.PresenceOf(expression), _facts.TruthOf(expression)),
        ListedExpression listed => _logic.Decided(_facts.TruthOf(listed)),
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
        ClosedWorldTest.IsTrue => _logic.Decided(_gates.And(Of(test.Operand).True, !BlurOf(test.Operand))),
        ClosedWorldTest.IsFalse => _logic.Decided(_gates.And(Of(test.Operand).False, !BlurOf(test.Operand))),
        _ => _logic.Decided(!PresenceOf(test.Operand)),
    };

    private Rails Cardinal(CardinalityExpression cardinality)
    {
        if (cardinality.Operands.Count > MostCounted)
            return OpaqueCondition(cardinality);
        var operands = cardinality.Operands.Select(Of).ToArray();
        return cardinality.Kind switch
        {
            Cardinality.AtLeast => _logic.AtLeast(cardinality.Number, operands),
            Cardinality.AtMost => !_logic.AtLeast(cardinality.Number + 1, operands),
            _ => _logic.And(_logic.AtLeast(cardinality.Number, operands), !_logic.AtLeast(cardinality.Number + 1, operands)),
        };
    }

    /// <summary>A condition that is not looked into: true or false as it may be, where what it reads is there.</summary>
    public Rails OpaqueCondition(Expression expression)
    {
        _opaque.Add(expression);
        return _logic.WherePresent(_facts.PresenceOf(expression), _facts.TruthOf(expression));
    }
}
