using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <summary>
/// Criteria as definitions: of each the value, and whether it concerns the patient where that is a question. One that does not concern counts neither way.
/// </summary>
internal sealed class CriterionCql(Trial trial, CqlNames names, ExpressionCql expressions)
{
    private readonly Dictionary<int, bool> _isConditional = [];

    /// <summary>Whether the criterion can be not applicable.</summary>
    public bool IsConditional(int index)
    {
        if (_isConditional.TryGetValue(index, out var known))
            return known;
        var criterion = trial.AllCriteria[index];
        var isConditional = criterion.AppliesTo is not null || (criterion.Body is GroupBody { Own: null } group && Counting(group).All(IsConditional));
        _isConditional[index] = isConditional;
        return isConditional;
    }

    /// <summary>Whether the criterion concerns the patient; only of conditional ones.</summary>
    public string Applies(Criterion criterion)
    {
        expressions.BeginOwner();
        var own = criterion.AppliesTo is null ? null : expressions.Truth(criterion.AppliesTo);
        if (criterion.Body is not GroupBody { Own: null } group || !Counting(group).All(IsConditional))
            return own!;

        // A group of which no child is left does not apply itself.
        var children = Joined(" or ", Counting(group).Select(child => CqlText.Quoted(names.Condition(child))), "false");
        return own is null ? children : $"{CqlText.Operand(own)} and {CqlText.Operand(children)}";
    }

    public string Value(Criterion criterion)
    {
        expressions.BeginOwner();
        var condition = criterion.Body switch
        {
            ExpressionBody body => expressions.Truth(body.Expression),
            GroupBody group => Group(group),
            _ => "null as Boolean",
        };
        if (!IsConditional(criterion.Index))
            return condition;
        var isInConjunction = criterion.Parent is { } parent ? trial.AllCriteria[parent].Body is GroupBody { Kind: GroupKind.All } : criterion.Kind == CriterionKind.Inclusion;
        return $"{CqlText.Quoted(names.Condition(criterion.Index))} {(isInConjunction ? "implies" : "and")} {CqlText.Operand(condition)}";
    }

    /// <summary>Ineligible as soon as one criterion decides so, else undetermined while any is unknown.</summary>
    public string Verdict(int? cohort)
    {
        var counting = trial.TopLevel
            .Where(criterion => criterion.Role == CriterionRole.Criterion && (cohort is not { } index || criterion.Cohorts.Count == 0 || criterion.Cohorts.Items.Contains(index)))
            .Select(criterion => (criterion.Kind == CriterionKind.Inclusion ? string.Empty : "not ") + CqlText.Quoted(names.Criterion(criterion.Index)))
            .ToArray();
        return counting.Length == 0 ? "true" : string.Join("\n    and ", counting);
    }

    private IEnumerable<int> Counting(GroupBody group) => group.Children.Where(child => trial.AllCriteria[child].Role == CriterionRole.Criterion);

    private string Group(GroupBody group)
    {
        var parts = Counting(group).Select(child => CqlText.Quoted(names.Criterion(child))).ToList();
        if (group.Own is not null)
            parts.Insert(0, expressions.Truth(group.Own));
        return group.Kind switch
        {
            GroupKind.AtLeast => parts.Count == 0 ? (group.Number <= 0 ? "true" : "false") : expressions.AtLeast(CqlText.Integer(group.Number), $"{{ {string.Join(", ", parts)} }}"),
            GroupKind.None => $"not ({Joined(" or ", parts, "false")})",
            GroupKind.Any => Joined(" or ", parts, "false"),
            _ => Joined(" and ", parts, "true"),
        };
    }

    private static string Joined(string @operator, IEnumerable<string> parts, string none)
    {
        var all = parts.Select(CqlText.Operand).ToArray();
        return all.Length == 0 ? none : string.Join(@operator, all);
    }
}
