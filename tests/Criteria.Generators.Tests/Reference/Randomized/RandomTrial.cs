using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A criterion of a random trial. It has one of an expression, a statement to attest, a reason for a gap, or a group.</summary>
/// <param name="Own">A group's own predicate; only JSON can say it.</param>
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
        var names = new RandomNames([], [], dice.Chance(0.5), dice.Chance(0.5));
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
            [.. dice.Some(1, 5, () => criteria.Make(CriterionKind.Inclusion)), .. dice.Some(0, 4, () => criteria.Make(CriterionKind.Exclusion))]);
    }

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
        foreach (var children in SmallerOf(criterion.Children))
            yield return criterion with { Children = children };
        foreach (var smaller in criterion.Expression?.Smaller() ?? [])
            yield return criterion with { Expression = smaller };
        foreach (var smaller in criterion.AppliesTo?.Smaller() ?? [])
            yield return criterion with { AppliesTo = smaller };
    }
}

/// <summary>Makes the criteria of one random trial.</summary>
internal sealed class RandomCriteria(Dice dice, RandomCql cql, RandomNames names, IReadOnlyList<string> cohorts, bool isJson)
{
    private int _count;

    public RandomCriterion Make(CriterionKind kind) => Make(kind, 0);

    private RandomCriterion Make(CriterionKind kind, int depth)
    {
        var id = $"{(kind == CriterionKind.Inclusion ? 'I' : 'E')}{++_count}{dice.Pick("", ".1", "-a")}";
        var role = isJson && dice.Chance(0.06) ? dice.Pick(CriterionRole.Definition, CriterionRole.Heading) : CriterionRole.Criterion;
        var bare = new RandomCriterion(
            id,
            kind,
            role,
            role == CriterionRole.Criterion && dice.Chance(0.2) ? cql.Truth() : null,
            depth == 0 && role == CriterionRole.Criterion && cohorts.Count > 0 && dice.Chance(0.5) ? [dice.Pick(cohorts)] : []);
        if (role == CriterionRole.Heading)
            return bare;
        var criterion = dice.Weighted<RandomCriterion>(
            (10, () => bare with { Expression = cql.Truth() }),
            (1, () => bare with { Attest = $"judgement {id}" }),
            (1, () => bare with { Gap = "the source lost it" }),
            (depth < 2 && role == CriterionRole.Criterion ? 4 : 0, () => Group(bare, depth)));
        if (criterion is { AppliesTo: null, Group: null })
            names.Truths.Add($"\"{id}\"");
        return criterion;
    }

    private RandomCriterion Group(RandomCriterion bare, int depth)
    {
        var kind = dice.Pick<GroupKind>();
        return bare with
        {
            Group = kind,
            Number = kind == GroupKind.AtLeast ? dice.Between(1, 2) : 0,
            Own = isJson && kind == GroupKind.Any && dice.Chance(0.3) ? cql.Truth() : null,
            Children = [Make(bare.Kind, depth + 1), Make(bare.Kind, depth + 1), .. dice.Some(0, 1, () => Make(bare.Kind, depth + 1))],
        };
    }
}
