using System.Linq;
using Criteria.Generators.Binding.Expressions;
using Criteria.Generators.Sources;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>Binds one criterion: its condition, what decides it, and what becomes of it when that fails.</summary>
internal static class CriterionBinder
{
    public static void Bind(CriterionOwner criterion, TrialScope scope)
    {
        if (criterion.PredicateText is { } predicate)
            criterion.Value = ExpressionBinder.BindCondition(scope, criterion, predicate, criterion.Display);
        else if (criterion.Predicate is AttestDeclaration attest)
            criterion.Value = ExpressionBinder.Attest(scope, criterion, attest.Statement.Value, attest.Statement.Whole);
        if (criterion.ConditionText is { } condition)
            criterion.Condition = ExpressionBinder.BindCondition(scope, criterion, condition, $"the condition of {criterion.Display}");
    }

    public static Criterion ToCriterion(CriterionOwner criterion, FactTable facts)
    {
        var body = BodyOf(criterion);
        var isGap = body is GapBody;
        var condition = ConditionOf(criterion, isGap);
        var declaration = criterion.Declaration;
        return new(
            criterion.Index,
            declaration.Kind,
            declaration.Role,
            criterion.Name,
            criterion.Identifier,
            declaration.Text?.Value,
            declaration.Note?.Value,
            criterion.PredicateText is { } predicate && !isGap ? CqlPrinter.Print(predicate.Tree) : null,
            condition,
            body,
            criterion.Cohorts.ToEquatableArray(),
            criterion.Parent?.Index,
            isGap && criterion.HasFailed ? default : facts.IndexesOf(criterion.Facts))
        {
            Readings = criterion.Readings.Select(static reading => reading.ToReading()).OfType<Reading>().ToEquatableArray(),
            AppliesToCql = condition is not null && criterion.ConditionText is { } text ? CqlPrinter.Print(text.Tree) : null,
            Origin = declaration.Id.Whole,
            TextOrigin = declaration.Text is { } words ? new(words, new(0, words.Value.Length)) : default,
        };
    }

    // A gap that the source left keeps its condition; a criterion with an error is unknown for everybody. A group stays one, because its children
    // count through it: what failed of its own is unknown.
    private static Expression? ConditionOf(CriterionOwner criterion, bool isGap)
    {
        if (criterion.Declaration.AppliesTo is not { } written || (isGap && criterion.HasFailed))
            return null;
        return criterion.Condition ?? Unknown(written.Whole);
    }

    private static CriterionBody BodyOf(CriterionOwner criterion)
    {
        if (criterion.Declaration.Body is GroupDeclaration group)
            return ToGroup(criterion, group);
        if (criterion.HasFailed)
            return new GapBody(criterion.FailureReason, true);
        return criterion.Declaration.Body switch
        {
            GapDeclaration gap => new GapBody(gap.Reason.Value, false),
            HeadingDeclaration => new HeadingBody(),
            InvalidDeclaration invalid => new GapBody(invalid.Reason, true),
            _ => criterion.Value is { } value ? new ExpressionBody(value) : new GapBody(criterion.FailureReason, true),
        };
    }

    private static GroupBody ToGroup(CriterionOwner criterion, GroupDeclaration group)
    {
        var children = new int[criterion.Children.Count];
        for (var index = 0; index < children.Length; index++)
            children[index] = criterion.Children[index].Index;
        var own = group.Own is null ? null : criterion.Value ?? Unknown(criterion.Declaration.Id.Whole);
        return new(group.Kind, group.Number, own, children.ToEquatableArray());
    }

    private static NullExpression Unknown(Diagnostics.SourceSpan place) => new(CriteriaType.Boolean) { Origin = place };
}
