using System.Text.RegularExpressions;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles.Faults;

/// <summary>A trial with one mistake in it.</summary>
/// <param name="Place">The id of the criterion, or the name of the definition, that has the mistake.</param>
/// <param name="Changed">The whole trial with the mistake.</param>
/// <param name="Pair">The trial as it is with more criteria at its end: those that the mistake changes, each followed by what becomes of it.</param>
/// <param name="Pairs">How many these are.</param>
internal sealed record Mutant(string Place, Mutation Mutation, TrialDeclaration Changed, TrialDeclaration Pair, int Pairs)
{
    private const string Original = "Original-";
    private const string Prefix = "Mutant-";

    public static IEnumerable<Mutant> Of(TrialDeclaration trial)
    {
        foreach (var leaf in trial.Criteria.SelectMany(Leaves))
        {
            foreach (var (text, write) in TextsOf(leaf))
            {
                foreach (var mutation in Mutation.Of(text))
                {
                    var changed = write(Written(mutation.Text));
                    yield return new(
                        leaf.Id.Value,
                        mutation,
                        trial with { Criteria = trial.Criteria.Select(criterion => Replaced(criterion, leaf, changed)).ToEquatableArray() },
                        trial with { Criteria = WithPairs(trial, [(leaf, changed)]) },
                        1);
                }
            }
        }

        foreach (var definition in trial.Definitions)
        {
            foreach (var mutation in Mutation.Of(definition.Cql.Value))
                yield return Of(trial, definition, mutation);
        }
    }

    /// <summary>Beside the definition with the mistake, everything that names it, and what names that.</summary>
    private static Mutant Of(TrialDeclaration trial, DefinitionDeclaration definition, Mutation mutation)
    {
        var changed = definition with { Cql = Written(mutation.Text) };
        var affected = new List<DefinitionDeclaration> { changed };
        while (trial.Definitions.FirstOrDefault(other => affected.All(known => known.Name.Value != other.Name.Value) && Names(other.Cql.Value, affected)) is { } user)
            affected.Add(user);
        var others = trial.Definitions.Where(one => affected.Any(known => known.Name.Value == one.Name.Value))
            .Select(one => one == definition ? changed : one)
            .Select(one => one with { Name = LocatedText.Unlocated(Prefix + one.Name.Value), Cql = Written(Renamed(one.Cql.Value, affected)) });
        var pairs = new List<(CriterionDeclaration, CriterionDeclaration)>();
        foreach (var leaf in trial.Criteria.SelectMany(Leaves))
        {
            var other = leaf;
            foreach (var (text, _) in TextsOf(leaf).Where(text => Names(text.Text, affected)))
                other = TextsOf(other).First(known => known.Text == text).Write(Written(Renamed(text, affected)));
            if (other != leaf)
                pairs.Add((leaf, other));
        }

        return new(
            definition.Name.Value,
            mutation,
            trial with { Definitions = trial.Definitions.Select(one => one == definition ? changed : one).ToEquatableArray() },
            trial with { Definitions = trial.Definitions.Concat(others).ToEquatableArray(), Criteria = WithPairs(trial, pairs) },
            pairs.Count);
    }

    private static bool Names(string text, IEnumerable<DefinitionDeclaration> definitions) => definitions.Any(definition => text.Contains($"`{definition.Name.Value}`", StringComparison.Ordinal));

    private static string Renamed(string text, IReadOnlyCollection<DefinitionDeclaration> definitions)
        => Regex.Replace(text, "`(?<name>[^`]*)`", name => definitions.Any(definition => definition.Name.Value == name.Groups["name"].Value) ? $"`{Prefix}{name.Groups["name"].Value}`" : name.Value);

    private static EquatableArray<CriterionDeclaration> WithPairs(TrialDeclaration trial, IReadOnlyList<(CriterionDeclaration Original, CriterionDeclaration Changed)> pairs)
        => trial.Criteria.Concat(pairs.SelectMany(static (pair, index) => new[] { Alone(pair.Original, Original, index), Alone(pair.Changed, Prefix, index) })).ToEquatableArray();

    /// <summary>A criterion that counts, whatever it is in the trial.</summary>
    private static CriterionDeclaration Alone(CriterionDeclaration criterion, string prefix, int index) => criterion with
    {
        Id = LocatedText.Unlocated($"{prefix}{index}"),
        Role = CriterionRole.Criterion,
        Readings = EquatableArray<ReadingDeclaration>.Empty,
        Body = criterion.Body is GroupDeclaration { Own: { } own } ? own : criterion.Body,
    };

    /// <summary>The criteria that say something themselves, whatever groups they stand in.</summary>
    private static IEnumerable<CriterionDeclaration> Leaves(CriterionDeclaration criterion) => criterion.Body switch
    {
        GroupDeclaration group => (group.Own is null ? Enumerable.Empty<CriterionDeclaration>() : [criterion]).Concat(group.Children.SelectMany(Leaves)),
        CqlDeclaration or AttestDeclaration => [criterion],
        _ => [],
    };

    /// <summary>The expressions of a criterion, each with what the criterion is with another in its place.</summary>
    private static IEnumerable<(string Text, Func<LocatedText, CriterionDeclaration> Write)> TextsOf(CriterionDeclaration leaf)
    {
        if (leaf.AppliesTo is { } condition)
            yield return (condition.Value, text => leaf with { AppliesTo = text });
        if (leaf.Body is CqlDeclaration own)
            yield return (own.Cql.Value, text => leaf with { Body = new CqlDeclaration(text) });
        else if (leaf.Body is GroupDeclaration { Own: CqlDeclaration predicate } group)
            yield return (predicate.Cql.Value, text => leaf with { Body = group with { Own = new CqlDeclaration(text) } });
    }

    private static CriterionDeclaration Replaced(CriterionDeclaration criterion, CriterionDeclaration leaf, CriterionDeclaration changed) => criterion.Body switch
    {
        _ when ReferenceEquals(criterion, leaf) => changed,
        GroupDeclaration group => criterion with { Body = group with { Children = group.Children.Select(child => Replaced(child, leaf, changed)).ToEquatableArray() } },
        _ => criterion,
    };

    /// <summary>Where it stands is made up; that each character has a place is what findings go by.</summary>
    private static LocatedText Written(string text) => LocatedText.Mapped(text, "mutant.cs", [.. Enumerable.Range(0, text.Length + 1)]);
}
