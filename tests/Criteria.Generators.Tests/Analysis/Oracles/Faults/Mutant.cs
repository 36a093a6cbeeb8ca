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
        foreach (var criterion in trial.Criteria)
        {
            foreach (var (place, mutation, changed) in Of(criterion))
            {
                yield return new(
                    place,
                    mutation,
                    trial with { Criteria = trial.Criteria.Select(other => other == criterion ? changed : other).ToEquatableArray() },
                    trial with { Criteria = EquatableArray.Of(criterion, Renamed(changed)) });
            }
        }

        foreach (var definition in trial.Definitions)
        {
            foreach (var mutation in Mutation.Of(definition.Cql.Value))
            {
                var changed = definition with { Cql = Written(mutation.Text) };
                var other = changed with { Name = LocatedText.Unlocated(Prefix + definition.Name.Value) };
                var users = trial.Criteria.Where(criterion => Texts(criterion).Any(text => text.Contains($"`{definition.Name.Value}`", StringComparison.Ordinal))).ToList();
                yield return new(
                    definition.Name.Value,
                    mutation,
                    trial with { Definitions = trial.Definitions.Select(one => one == definition ? changed : one).ToEquatableArray() },
                    trial with
                    {
                        Definitions = trial.Definitions.Append(other).ToEquatableArray(),
                        Criteria = users.SelectMany(user => new[] { user, Renamed(With(user, text => text.Replace($"`{definition.Name.Value}`", $"`{other.Name.Value}`", StringComparison.Ordinal))) }).ToEquatableArray(),
                    });
            }
        }
    }

    private static IEnumerable<(string Place, Mutation Mutation, CriterionDeclaration Changed)> Of(CriterionDeclaration criterion)
    {
        if (criterion.Body is CqlDeclaration cql)
        {
            foreach (var mutation in Mutation.Of(cql.Cql.Value))
                yield return (criterion.Id.Value, mutation, criterion with { Body = new CqlDeclaration(Written(mutation.Text)) });
        }
        else if (criterion.Body is GroupDeclaration group)
        {
            foreach (var child in group.Children)
            {
                foreach (var (place, mutation, changed) in Of(child))
                    yield return (place, mutation, criterion with { Body = group with { Children = group.Children.Select(other => other == child ? changed : other).ToEquatableArray() } });
            }
        }
    }

    private static CriterionDeclaration Renamed(CriterionDeclaration criterion) => criterion with
    {
        Id = LocatedText.Unlocated(Prefix + criterion.Id.Value),
        Body = criterion.Body is GroupDeclaration group ? group with { Children = group.Children.Select(Renamed).ToEquatableArray() } : criterion.Body,
    };

    private static CriterionDeclaration With(CriterionDeclaration criterion, Func<string, string> change) => criterion with
    {
        Body = criterion.Body switch
        {
            CqlDeclaration cql => new CqlDeclaration(Written(change(cql.Cql.Value))),
            GroupDeclaration group => group with { Children = group.Children.Select(child => With(child, change)).ToEquatableArray() },
            var body => body,
        },
    };

    private static IEnumerable<string> Texts(CriterionDeclaration criterion) => criterion.Body switch
    {
        CqlDeclaration cql => [cql.Cql.Value],
        GroupDeclaration group => group.Children.SelectMany(Texts),
        _ => [],
    };

    /// <summary>Where it stands is made up; that each character has a place is what findings go by.</summary>
    private static LocatedText Written(string text) => LocatedText.Mapped(text, "mutant.cs", [.. Enumerable.Range(0, text.Length + 1)]);
}
