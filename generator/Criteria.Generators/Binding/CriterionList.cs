using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>All criteria of a trial in their order: the top level, then the children of groups, depth first.</summary>
internal static class CriterionList
{
    public static List<CriterionOwner> Of(TrialDeclaration declaration)
    {
        var all = new List<CriterionOwner>();
        foreach (var criterion in declaration.Criteria)
            all.Add(new(criterion, all.Count, null));
        var topLevel = all.Count;
        var open = new Stack<(CriterionDeclaration Declaration, CriterionOwner Parent)>();
        for (var index = 0; index < topLevel; index++)
        {
            OpenChildren(all[index], open);
            while (open.Count > 0)
            {
                var (child, parent) = open.Pop();
                var owner = new CriterionOwner(child, all.Count, parent);
                parent.Children.Add(owner);
                all.Add(owner);
                OpenChildren(owner, open);
            }
        }

        return all;
    }

    /// <summary>Gives each criterion its identifier. Of two that would have the same one, the second is reported.</summary>
    public static void Identify(IReadOnlyList<CriterionOwner> criteria)
    {
        var identifiers = new Identifiers();
        foreach (var criterion in criteria)
        {
            var identifier = Identifiers.Of(criterion.Name);
            var first = identifiers.HolderOf(identifier);
            criterion.Identifier = identifiers.Claim(identifier, criterion.Name);
            if (first is not null)
                criterion.Diagnostics.Report(FormRules.DuplicateCriterion, criterion.Declaration.Id.Whole, criterion.Name, first, identifier);
        }
    }

    public static void Parse(CriterionOwner criterion, CancellationToken cancellation)
    {
        if (criterion.Predicate is CqlDeclaration cql)
            criterion.PredicateText = Parse(criterion, cql.Cql, cancellation);
        if (criterion.Declaration.AppliesTo is { } condition)
            criterion.ConditionText = Parse(criterion, condition, cancellation);
        foreach (var declaration in criterion.Declaration.Readings)
        {
            var reading = new ReadingOwner(criterion, declaration);
            Parse(reading, declaration.Cql, cancellation);
            criterion.Readings.Add(reading);
        }
    }

    public static ParsedText Parse(Owner owner, LocatedText text, CancellationToken cancellation)
    {
        var parsed = new ParsedText(text, CqlParser.Parse(text, owner.Diagnostics, cancellation));
        owner.Texts.Add(parsed);
        return parsed;
    }

    /// <summary>Finds those that can leave a patient alone; a group is behind none of its children in the order.</summary>
    public static void FindConditional(IReadOnlyList<CriterionOwner> criteria)
    {
        for (var index = criteria.Count - 1; index >= 0; index--)
        {
            var criterion = criteria[index];
            var counted = criterion.Children.Where(static c => c.Declaration.Role == CriterionRole.Criterion);
            var isLeftAlone = criterion.Children.Count > 0 && criterion.Predicate is null && counted.All(static c => c.MayNotApply);
            criterion.MayNotApply = criterion.Declaration.AppliesTo is not null || isLeftAlone;
        }
    }

    private static void OpenChildren(CriterionOwner owner, Stack<(CriterionDeclaration, CriterionOwner)> open)
    {
        // Those of a malformed group have no say, but what is wrong with them is told too.
        var children = owner.Declaration.Body switch
        {
            GroupDeclaration group => group.Children,
            InvalidDeclaration invalid => invalid.Children,
            _ => EquatableArray<CriterionDeclaration>.Empty,
        };
        for (var index = children.Count - 1; index >= 0; index--)
            open.Push((children[index], owner));
    }
}
