using System.Linq;
using Criteria.Generators.Emit.CSharp.Expressions;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>
/// What makes up a criterion: whether it applies, its condition, and the value of the two. In a conjunction (a top-level inclusion, a child of an
/// <c>all</c> group) one that does not apply counts as true; elsewhere as false; so in both it is left out.
/// </summary>
internal sealed class CriterionLogic
{
    private readonly Trial _trial;
    private readonly bool[] _isConditional;

    public CriterionLogic(Trial trial)
    {
        _trial = trial;
        _isConditional = new bool[trial.AllCriteria.Count];

        // Children stand behind their group, so from the end every child is known before its group.
        for (var index = trial.AllCriteria.Count - 1; index >= 0; index--)
        {
            var criterion = trial.AllCriteria[index];
            _isConditional[index] = criterion.AppliesTo is not null
                || (criterion.Body is GroupBody { Own: null } group && Counting(group).All(child => _isConditional[child]));
        }
    }

    /// <summary>Whether the criterion can be not applicable.</summary>
    public bool IsConditional(int criterion) => _isConditional[criterion];

    /// <summary>Whether the criterion stands in a conjunction.</summary>
    public bool IsInConjunction(int index)
    {
        var criterion = _trial.AllCriteria[index];
        return criterion.Parent is { } parent
            ? _trial.AllCriteria[parent].Body is GroupBody { Kind: GroupKind.All }
            : criterion.Kind == CriterionKind.Inclusion;
    }

    /// <summary>Whether the criterion concerns the patient.</summary>
    /// <param name="criterion">A conditional criterion.</param>
    /// <param name="emitter">Writes the condition.</param>
    /// <param name="applies">Names the value of a conditional child.</param>
    public string Applies(Criterion criterion, ExpressionEmitter emitter, System.Func<int, string> applies)
    {
        var own = criterion.AppliesTo is null ? null : emitter.Truth(criterion.AppliesTo);
        if (criterion.Body is not GroupBody { Own: null } group || !Counting(group).All(child => _isConditional[child]))
            return own!;

        // A group of which no child is left does not apply itself.
        var children = ExpressionEmitter.Chain(" | ", Counting(group).Select(applies).DefaultIfEmpty($"{RuntimeNames.Truth}.False"));
        return own is null ? children : $"{ExpressionEmitter.Operand(own)} & {ExpressionEmitter.Operand(children)}";
    }

    /// <summary>What the criterion says where it applies.</summary>
    /// <param name="value">Names the value of a child.</param>
    public string Condition(Criterion criterion, ExpressionEmitter emitter, System.Func<int, string> value) => criterion.Body switch
    {
        ExpressionBody body => emitter.Truth(body.Expression),
        GroupBody group => Group(group, emitter, value),
        _ => $"{RuntimeNames.Truth}.Unknown",
    };

    /// <summary>The value: the condition, and whether it concerns the patient.</summary>
    public string Value(Criterion criterion, string? applies, string condition)
        => applies is null ? condition
            : IsInConjunction(criterion.Index) ? $"{ExpressionEmitter.Operand(applies)}.Implies({condition})"
            : $"{ExpressionEmitter.Operand(applies)} & {ExpressionEmitter.Operand(condition)}";

    /// <summary>The children that count: not headings, and not definitions.</summary>
    private int[] Counting(GroupBody group) => [.. group.Children.Where(child => _trial.AllCriteria[child].Role == CriterionRole.Criterion)];

    private string Group(GroupBody group, ExpressionEmitter emitter, System.Func<int, string> value)
    {
        var parts = Counting(group).Select(value).ToList();
        if (group.Own is not null)
            parts.Insert(0, emitter.Truth(group.Own));
        return group.Kind switch
        {
            GroupKind.AtLeast => $"{RuntimeNames.Truth}.AtLeast({CSharpText.Literal(group.Number)}, [{string.Join(", ", parts)}])",
            GroupKind.None => $"!({Joined(" | ")})",
            GroupKind.Any => Joined(" | "),
            _ => Joined(" & "),
        };

        string Joined(string @operator) => parts.Count == 0
            ? $"{RuntimeNames.Truth}.{(group.Kind == GroupKind.All ? "True" : "False")}"
            : ExpressionEmitter.Chain(@operator, parts.Select(ExpressionEmitter.Operand));
    }
}
