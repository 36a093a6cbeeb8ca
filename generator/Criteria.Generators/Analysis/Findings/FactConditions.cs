using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>The conditions of a criterion that look at one fact alone, by the fact; none of a fact at which some other condition looks as well.</summary>
internal sealed class FactConditions
{
    private readonly Trial _trial;
    private readonly Dictionary<Expression, List<Expression>> _conditions = [];
    private readonly HashSet<Expression> _entangled = [];
    private readonly HashSet<int> _definitions = [];
    private readonly HashSet<Expression> _named = [];

    private FactConditions(Trial trial) => _trial = trial;

    public static FactConditions Of(Trial trial, Criterion criterion)
    {
        var conditions = new FactConditions(trial);
        conditions.Add(criterion);
        return conditions;
    }

    /// <summary>The places at which the criterion looks at the fact.</summary>
    public IReadOnlyList<Expression> Of(Expression fact) => !_entangled.Contains(fact) && _conditions.TryGetValue(fact, out var known) ? known : [];

    /// <summary>It looks at the fact twice, or names twice a definition that does.</summary>
    public bool LooksTwice(Expression fact) => Of(fact) is { Count: > 0 } places && (places.Count > 1 || _named.Contains(fact));

    private void Add(Criterion criterion)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        // Whether a criterion applies is an outcome of its own.
        if (criterion.AppliesTo is not null)
            _entangled.UnionWith(SharedReadings.Of(_trial, criterion.AppliesTo));
        if (criterion.Body is ExpressionBody body)
            Add(body.Expression);
        if (criterion.Body is not GroupBody group)
            return;
        if (group.Own is not null)
            Add(group.Own);
        foreach (var child in group.Children.Select(index => _trial.AllCriteria[index]).Where(static child => child.Role == CriterionRole.Criterion))
            Add(child);
    }

    private void Add(Expression condition)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (condition is LogicalExpression or NotExpression or CardinalityExpression or ConditionalExpression { Type.Kind: TypeKind.Boolean })
        {
            foreach (var part in ExpressionChildren.Of(condition))
                Add(part);
            return;
        }

        if (condition is DefinitionExpression definition)
        {
            // What a definition says is added once; named again, it is looked at again.
            if (_definitions.Add(definition.Definition))
                Add(_trial.Definitions[definition.Definition].Expression);
            else
                _named.UnionWith(SharedReadings.Of(_trial, definition));
            return;
        }

        var readings = SharedReadings.Of(_trial, condition);
        if (readings.Count != 1)
        {
            _entangled.UnionWith(readings);
            return;
        }

        var fact = readings.First();
        if (!_conditions.TryGetValue(fact, out var known))
            _conditions.Add(fact, known = []);
        known.Add(condition);
    }
}
