using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>
/// Random trials of which everything is decided: no construct in them is taken as it is. Few facts with few thresholds, so that criteria have much to
/// do with each other.
/// </summary>
internal static class FragmentTrials
{
    private static readonly Dimension s_creatinine = Dimension.All.Single(static dimension => dimension.Name == "creatinine");
    private static readonly Dimension s_activity = Dimension.All.Single(static dimension => dimension.Name == "activity");

    private static readonly IReadOnlyList<SubjectMember> s_members =
    [
        new("X", MemberKind.Double, true),
        new("Y", MemberKind.Double, true),
        new("Z", MemberKind.Decimal, true),
        new("Creatinine", MemberKind.Double, true, s_creatinine, "umol/L"),
        new("Ecog", MemberKind.Int32, true, Range: (0, 5)),
        new("Fatigue", MemberKind.Int32, true, Range: (0, 4)),
        new("Lesions", MemberKind.Int32, true),
        new("Ast", MemberKind.Lab, true, s_activity, "U/L"),
        new("Alt", MemberKind.Lab, true, s_activity, "U/L"),
        new("Pregnant", MemberKind.Boolean, true),
        new("Lactating", MemberKind.Boolean, true),
        new("Stage", MemberKind.Enumeration, true),
        new("Colour", MemberKind.Text, true),
        new("Diagnosis", MemberKind.Code, true),
        new("Biopsy", MemberKind.Date, true),
        new("Onset", MemberKind.Date, true),
    ];

    /// <param name="seed">The same seed gives the same trial.</param>
    public static RandomTrial Make(int seed, string name)
    {
        var dice = new Dice(seed);
        var members = s_members.OrderBy(_ => dice.Between(0, 1_000_000)).Take(dice.Between(2, 6)).ToList();
        var subject = new RandomSubject($"Space{name}", SubjectShape.Record, members);
        var cql = new FragmentCql(dice, members);
        var definitions = new List<RandomDefinition>();
        if (dice.Chance(0.3))
        {
            definitions.Add(new("Condition", cql.Truth()));
            cql.Names.Add("\"Condition\"");
        }

        string[] cohorts = dice.Chance(0.2) ? ["A", "B"] : [];
        var count = 0;
        RandomCriterion Criterion(CriterionKind kind, int depth)
        {
            var id = $"{(kind == CriterionKind.Inclusion ? 'I' : 'E')}{++count}";
            var bare = new RandomCriterion(
                id, kind, CriterionRole.Criterion, dice.Chance(0.12) ? cql.Truth() : null, depth == 0 && cohorts.Length > 0 && dice.Chance(0.5) ? [dice.Pick(cohorts)] : []);
            if (depth > 1 || dice.Chance(0.85))
            {
                var criterion = bare with { Expression = cql.Truth() };
                if (bare.AppliesTo is null)
                    cql.Names.Add($"\"{id}\"");
                return criterion;
            }

            var group = dice.Pick<GroupKind>();
            return bare with
            {
                Group = group,
                Number = group == GroupKind.AtLeast ? dice.Between(1, 2) : 0,
                Children = [.. dice.Some(2, 2, () => Criterion(kind, depth + 1))],
            };
        }

        return new(
            name,
            subject,
            dice.Chance(0.5),
            false,
            definitions,
            cohorts,
            [.. dice.Some(1, 3, () => Criterion(CriterionKind.Inclusion, 0)), .. dice.Some(1, 2, () => Criterion(CriterionKind.Exclusion, 0))]);
    }
}
