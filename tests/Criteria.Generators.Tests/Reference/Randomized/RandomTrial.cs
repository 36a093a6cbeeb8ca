using Criteria.Generators.Tests.Reference.Randomized.Expressions;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A criterion of a random trial. It has one of an expression, a statement to attest, a reason for a gap, or a group.</summary>
/// <param name="Own">A group's own predicate; only JSON can say it.</param>
/// <param name="Reading">Another reading, which decides nothing; only JSON can say it.</param>
internal sealed record RandomCriterion(
    string Id,
    CriterionKind Kind,
    CriterionRole Role,
    Cql? AppliesTo,
    IReadOnlyList<string> Cohorts,
    Cql? Expression = null,
    string? Attest = null,
    string? Gap = null,
    GroupKind? Group = null,
    int Number = 0,
    Cql? Own = null,
    Cql? Reading = null,
    params IReadOnlyList<RandomCriterion> Children);

internal sealed record RandomDefinition(string Name, Cql Expression);

/// <summary>A random trial over a random subject, as an author would write it.</summary>
internal sealed record RandomTrial(
    string Name,
    RandomSubject Subject,
    bool IsJson,
    bool HasSecondAnchor,
    IReadOnlyList<RandomDefinition> Definitions,
    IReadOnlyList<string> Cohorts,
    IReadOnlyList<RandomCriterion> Criteria)
{
    public static RandomTrial Make(int seed, string name)
    {
        var dice = new Dice(seed);
        var subject = RandomSubject.Make(dice, $"Space{name}");
        var names = new RandomNames([], [], [], dice.Chance(0.5), dice.Chance(0.25));
        var cql = new RandomCql(dice, subject, names);
        var definitions = new List<RandomDefinition>();
        for (var index = dice.Between(0, 2); index > 0; index--)
        {
            definitions.Add(new($"Truth {index}", cql.Truth()));
            names.Truths.Add($"\"Truth {index}\"");
        }

        if (dice.Chance(0.5) && cql.Number() is { } number)
        {
            definitions.Add(new("Some number", number));
            names.Numbers.Add("\"Some number\"");
        }

        if (Topics.Has(Topic.ListDefinitions) && dice.Chance(0.4) && cql.List() is var (query, member))
        {
            definitions.Add(new("Some list", query));
            names.Lists.Add(new("\"Some list\"", member));
        }

        string[] cohorts = dice.Chance(0.4) ? ["A", "B"] : [];
        var isJson = dice.Chance(0.5);
        var criteria = new RandomCriteria(dice, cql, names, cohorts, isJson);
        return new(
            name,
            subject,
            isJson,
            names.HasSecondAnchor,
            definitions,
            cohorts,
            [.. dice.Some(1, 2, () => criteria.Make(CriterionKind.Inclusion)), .. dice.Some(0, 2, () => criteria.Make(CriterionKind.Exclusion))]);
    }

    /// <summary>The same trial under another name, so that both can be compiled together.</summary>
    public RandomTrial Named(string name) => this with { Name = name, Subject = Subject with { Namespace = $"Space{name}" } };

    /// <summary>Every trial with one part left out, from the largest part to the smallest.</summary>
    public IEnumerable<RandomTrial> Smaller()
    {
        foreach (var criteria in SmallerOf(Criteria))
            yield return this with { Criteria = criteria };
        for (var index = 0; index < Definitions.Count; index++)
        {
            yield return this with { Definitions = [.. Definitions.Where((_, i) => i != index)] };
            foreach (var smaller in Definitions[index].Expression.Smaller())
                yield return this with { Definitions = [.. Definitions.Select((d, i) => i == index ? d with { Expression = smaller } : d)] };
        }
    }

    private static IEnumerable<IReadOnlyList<RandomCriterion>> SmallerOf(IReadOnlyList<RandomCriterion> criteria)
    {
        if (criteria.Count > 1)
        {
            for (var index = 0; index < criteria.Count; index++)
                yield return [.. criteria.Where((_, i) => i != index)];
        }

        for (var index = 0; index < criteria.Count; index++)
        {
            foreach (var smaller in SmallerOf(criteria[index]))
                yield return [.. criteria.Select((c, i) => i == index ? smaller : c)];
        }
    }

    private static IEnumerable<RandomCriterion> SmallerOf(RandomCriterion criterion)
    {
        if (criterion.AppliesTo is not null)
            yield return criterion with { AppliesTo = null };
        if (criterion.Cohorts.Count > 0)
            yield return criterion with { Cohorts = [] };
        if (criterion.Own is not null)
            yield return criterion with { Own = null };
        if (criterion.Reading is not null)
            yield return criterion with { Reading = null };
        foreach (var children in SmallerOf(criterion.Children))
            yield return criterion with { Children = children };
        foreach (var smaller in criterion.Expression?.Smaller() ?? [])
            yield return criterion with { Expression = smaller };
        foreach (var smaller in criterion.AppliesTo?.Smaller() ?? [])
            yield return criterion with { AppliesTo = smaller };
    }
}
