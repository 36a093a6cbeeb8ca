using System.Collections.Immutable;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles.Faults;

/// <summary>A trial with one mistake in it.</summary>
/// <param name="Place">The id of the criterion, or the name of the definition, that has the mistake.</param>
/// <param name="Changed">The whole trial with the mistake.</param>
/// <param name="Pair">The criteria that the mistake changes, each followed by what becomes of it, under an id that begins with <see cref="Prefix"/>.</param>
internal sealed record Mutant(string Place, Mutation Mutation, TrialDeclaration Changed, TrialDeclaration Pair)
{
    public const string Prefix = "Mutant-";

    public static IEnumerable<Mutant> Of(TrialDeclaration trial)
    {
        foreach (var leaf in trial.Criteria.SelectMany(Leaves))
        {
            foreach (var mutation in Mutation.Of(TextOf(leaf)))
            {
                var changed = leaf with { Body = new CqlDeclaration(Written(mutation.Text)) };
                yield return new(
                    leaf.Id.Value,
                    mutation,
                    trial with { Criteria = trial.Criteria.Select(criterion => Replaced(criterion, leaf, changed)).ToEquatableArray() },
                    trial with { Criteria = EquatableArray.Of(leaf, Renamed(changed)) });
            }
        }

        foreach (var definition in trial.Definitions)
        {
            foreach (var mutation in Mutation.Of(definition.Cql.Value))
            {
                var changed = definition with { Cql = Written(mutation.Text) };
                var other = changed with { Name = LocatedText.Unlocated(Prefix + definition.Name.Value) };
                var users = trial.Criteria.SelectMany(Leaves).Where(leaf => TextOf(leaf).Contains($"`{definition.Name.Value}`", StringComparison.Ordinal)).ToList();
                yield return new(
                    definition.Name.Value,
                    mutation,
                    trial with { Definitions = trial.Definitions.Select(one => one == definition ? changed : one).ToEquatableArray() },
                    trial with
                    {
                        Definitions = trial.Definitions.Append(other).ToEquatableArray(),
                        Criteria = users.SelectMany(user => new[] { user, Renamed(user with { Body = new CqlDeclaration(Written(TextOf(user).Replace($"`{definition.Name.Value}`", $"`{other.Name.Value}`", StringComparison.Ordinal))) }) }).ToEquatableArray(),
                    });
            }
        }
    }

    /// <summary>The criteria with an expression, whatever groups they stand in.</summary>
    private static IEnumerable<CriterionDeclaration> Leaves(CriterionDeclaration criterion) => criterion.Body switch
    {
        CqlDeclaration => [criterion],
        GroupDeclaration group => group.Children.SelectMany(Leaves),
        _ => [],
    };

    private static string TextOf(CriterionDeclaration leaf) => ((CqlDeclaration)leaf.Body).Cql.Value;

    private static CriterionDeclaration Replaced(CriterionDeclaration criterion, CriterionDeclaration leaf, CriterionDeclaration changed) => criterion.Body switch
    {
        _ when ReferenceEquals(criterion, leaf) => changed,
        GroupDeclaration group => criterion with { Body = group with { Children = group.Children.Select(child => Replaced(child, leaf, changed)).ToEquatableArray() } },
        _ => criterion,
    };

    private static CriterionDeclaration Renamed(CriterionDeclaration leaf) => leaf with { Id = LocatedText.Unlocated(Prefix + leaf.Id.Value) };

    /// <summary>Where it stands is made up; that each character has a place is what findings go by.</summary>
    private static LocatedText Written(string text) => LocatedText.Mapped(text, "mutant.cs", [.. Enumerable.Range(0, text.Length + 1)]);
}
