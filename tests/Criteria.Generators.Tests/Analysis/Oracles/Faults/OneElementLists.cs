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

    /// <summary>The lists by the numbers of the queries that go over them.</summary>
    public static IReadOnlyDictionary<int, PathExpression> Lists(Trial trial)
    {
        var lists = new Dictionary<int, PathExpression>();
        foreach (var query in Reference.Randomized.ExpressionParts.Of(trial).OfType<ExistsExpression>().Select(static exists => exists.Query))
        {
            if (!lists.TryAdd(query.Variable, query.Source) && !lists[query.Variable].Equals(query.Source))
                throw new InvalidOperationException("two lists are told by one number: only a criterion and its own mutant are looked at together");
        }

        return lists;
    }

    private static Expression Of(Expression expression) => expression switch
    {
        ExistsExpression { Query.Where: { } where } => Of(where),
        LogicalExpression logical => logical with { Operands = logical.Operands.Select(Of).ToEquatableArray() },
        NotExpression not => new NotExpression(Of(not.Operand)) { Origin = not.Origin },
        _ => expression,
    };
}
