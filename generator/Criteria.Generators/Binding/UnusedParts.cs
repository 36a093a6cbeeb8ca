using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>
/// What a trial declares and nothing in it names. A name counts wherever it stands: one that only an unused definition names is not told twice.
/// </summary>
internal static class UnusedParts
{
    public static EquatableArray<DeclaredPart> Of(TrialDeclaration declaration, IEnumerable<Owner> owners)
    {
        var named = new HashSet<string>(owners.SelectMany(NamesIn));
        var parts = new List<DeclaredPart>();
        foreach (var set in declaration.ValueSets.Where(set => !named.Contains(set.Name.Value)))
            parts.Add(Part("value set", set.Name));
        foreach (var definition in declaration.Definitions.Where(definition => !named.Contains(definition.Name.Value)))
            parts.Add(Part("definition", definition.Name));
        var cohorts = new HashSet<string>(CohortsOf(declaration.Criteria));
        foreach (var cohort in declaration.Cohorts.Where(cohort => !cohorts.Contains(cohort.Id.Value)))
            parts.Add(Part("cohort", cohort.Id));
        AddFacts(declaration.Facts?.Members ?? EquatableArray<FactDeclaration>.Empty, string.Empty, named, parts);
        return parts.ToEquatableArray();
    }

    private static DeclaredPart Part(string kind, LocatedText name) => new($"{kind} '{name.Value}'") { Origin = name.Whole };

    /// <summary>What an owner names beside itself.</summary>
    private static IEnumerable<string> NamesIn(Owner owner)
        => owner.Texts.SelectMany(static text => SyntaxWalk.Nodes(text.Tree)).SelectMany(Names).Where(name => owner is not DefinitionOwner || name != owner.Name);

    private static IEnumerable<string> Names(ExpressionSyntax node) => node switch
    {
        NameSyntax name => [name.Name],
        MemberSyntax member => [member.Member.Name],
        _ => [],
    };

    private static IEnumerable<string> CohortsOf(IEnumerable<CriterionDeclaration> criteria)
    {
        var waiting = new Stack<CriterionDeclaration>(criteria);
        while (waiting.Count > 0)
        {
            var criterion = waiting.Pop();
            foreach (var cohort in criterion.Cohorts)
                yield return cohort.Value;
            foreach (var child in criterion.Body is GroupDeclaration group ? group.Children : EquatableArray<CriterionDeclaration>.Empty)
                waiting.Push(child);
        }
    }

    /// <summary>Of a fact that nothing names, its members are not told as well.</summary>
    private static void AddFacts(EquatableArray<FactDeclaration> facts, string path, HashSet<string> named, List<DeclaredPart> parts)
    {
        foreach (var fact in facts)
        {
            if (named.Contains(fact.Name.Value))
                AddFacts(fact.Members, $"{path}{fact.Name.Value}.", named, parts);
            else
                parts.Add(Part("fact", fact.Name) with { Display = $"fact '{path}{fact.Name.Value}'" });
        }
    }
}
