using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles.Faults;

/// <summary>
/// What a trial says of patients each of whose lists has one element: that there is one with a property is that this one has it. A patient who is found so
/// is a patient of the trial, so that queries, which the analysis takes as they are, can be told apart too.
/// </summary>
internal static class OneElementLists
{
    public static Trial Of(Trial trial) => trial with
    {
        AllCriteria = trial.AllCriteria.Select(criterion => criterion with
        {
            AppliesTo = criterion.AppliesTo is null ? null : Of(criterion.AppliesTo),
            Body = criterion.Body switch
            {
                ExpressionBody body => new ExpressionBody(Of(body.Expression)),
                GroupBody { Own: { } own } group => group with { Own = Of(own) },
                var body => body,
            },
        }).ToEquatableArray(),
        Definitions = trial.Definitions.Select(definition => definition with { Expression = Of(definition.Expression) }).ToEquatableArray(),
    };

    /// <summary>The lists by the numbers of the queries that go over them; null where two have one number, as those of a definition and of a criterion may, or where elements have no members.</summary>
    public static IReadOnlyDictionary<int, PathExpression>? Lists(Trial trial)
    {
        var lists = new Dictionary<int, PathExpression>();
        var parts = Reached(trial);
        if (parts.OfType<PathExpression>().Any(static path => path.Steps.Count == 0))
            return null;
        foreach (var query in parts.OfType<ExistsExpression>().Select(static exists => exists.Query))
        {
            if (!lists.TryAdd(query.Variable, query.Source) && !lists[query.Variable].Equals(query.Source))
                return null;
        }

        return lists;
    }

    /// <summary>The parts of the criteria, and of the definitions that they name.</summary>
    private static List<Expression> Reached(Trial trial)
    {
        var (parts, named) = (new List<Expression>(), new HashSet<int>());
        var waiting = new Stack<Expression>(trial.AllCriteria.Items.SelectMany(static criterion => new[] { criterion.AppliesTo, (criterion.Body as ExpressionBody)?.Expression, (criterion.Body as GroupBody)?.Own }).OfType<Expression>());
        while (waiting.TryPop(out var part))
        {
            parts.Add(part);
            foreach (var child in ExpressionChildren.Of(part))
                waiting.Push(child);
            if (part is DefinitionExpression definition && named.Add(definition.Definition))
                waiting.Push(trial.Definitions[definition.Definition].Expression);
        }

        return parts;
    }

    private static Expression Of(Expression expression) => expression switch
    {
        ExistsExpression { Query.Where: { } where } => Of(where),
        LogicalExpression logical => logical with { Operands = logical.Operands.Select(Of).ToEquatableArray() },
        NotExpression not => new NotExpression(Of(not.Operand)) { Origin = not.Origin },
        _ => expression,
    };
}
