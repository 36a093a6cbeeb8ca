using Criteria.Generators.Tests.Reference.Randomized.Expressions;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

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
            (10, () => bare with { Expression = cql.Truth(), Reading = isJson && Topics.Has(Topic.Readings) && dice.Chance(0.15) ? cql.Truth() : null }),
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
