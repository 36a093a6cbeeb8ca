using Criteria.Integration.Tests.Trials;

namespace Criteria.Integration.Tests;

/// <summary>Groups of which some children do not concern the patient, for every combination of true, false and missing.</summary>
public sealed class GroupTests
{
    private static readonly bool?[] _values = [null, false, true];

    private static IEnumerable<Parts> Every(bool?[] values)
        => from onA in values
           from a in values
           from onB in values
           from b in values
           from onGroup in values
           select new Parts { OnA = onA, A = a, OnB = onB, B = b, OnGroup = onGroup };

    [Fact]
    public void Where_all_is_known_a_child_that_does_not_apply_is_left_out()
    {
        foreach (var parts in Every([false, true]))
        {
            var left = new List<bool>();
            if (parts.OnA == true)
                left.Add(parts.A == true);
            if (parts.OnB == true)
                left.Add(parts.B == true);
            var result = Groups.Evaluate(parts);

            Expect(parts, result[Groups.Criterion.I], parts.OnA == true ? parts.A : null);
            Expect(parts, result[Groups.Criterion.E], parts.OnA == true ? parts.A : null);
            Expect(parts, result[Groups.Criterion.All_A], parts.OnA == true ? parts.A : null);
            Expect(parts, result[Groups.Criterion.Any_A], parts.OnA == true ? parts.A : null);
            Expect(parts, result[Groups.Criterion.All], left.Count == 0 ? null : left.TrueForAll(static one => one));
            Expect(parts, result[Groups.Criterion.Any], left.Count == 0 ? null : left.Contains(true));
            Expect(parts, result[Groups.Criterion.None], left.Count == 0 ? null : !left.Contains(true));
            Expect(parts, result[Groups.Criterion.Two], left.Count == 0 ? null : left.Count(static one => one) >= 2);
            Expect(parts, result[Groups.Criterion.Excluded], left.Count == 0 ? null : left.Contains(true));
            Expect(parts, result[Groups.Criterion.Whole], parts.OnGroup == true ? parts.A == true || parts.B == true : null);
        }
    }

    [Fact]
    public void What_is_decided_stays_decided_however_the_missing_values_turn_out()
    {
        foreach (var parts in Every(_values))
        {
            var result = Groups.Evaluate(parts);
            foreach (var filled in Every([false, true]).Where(filled => Fills(filled, parts)))
            {
                var full = Groups.Evaluate(filled);
                Assert.True(result.Verdict == Verdict.Undetermined || result.Verdict == full.Verdict, $"{parts} is {result.Verdict}, {filled} is {full.Verdict}");
                foreach (var criterion in Groups.Info.Criteria.Take(Groups.Info.TopLevelCount).Select(static (_, index) => (Groups.Criterion)index))
                {
                    var isExclusion = criterion is Groups.Criterion.E or Groups.Criterion.Excluded;
                    Assert.True(
                        result[criterion] == Outcome.Unknown || IsSatisfied(result[criterion], isExclusion) == IsSatisfied(full[criterion], isExclusion),
                        $"{criterion}: {parts} is {result[criterion]}, {filled} is {full[criterion]}");
                }
            }
        }
    }

    [Fact]
    public void A_child_of_which_nobody_knows_whether_it_applies_leaves_its_group_open_only_where_it_matters()
    {
        var result = Groups.Evaluate(new() { OnA = null, A = true, OnB = true, B = false });

        Assert.Equal(Outcome.Met, result[Groups.Criterion.I]);
        Assert.Equal(Outcome.Unknown, result[Groups.Criterion.E]);
        Assert.Equal(Outcome.NotMet, result[Groups.Criterion.All]);
        Assert.Equal(Outcome.Unknown, result[Groups.Criterion.Any]);
        Assert.Equal(Outcome.Unknown, result[Groups.Criterion.None]);
        Assert.Equal(Outcome.NotMet, result[Groups.Criterion.Two]);
        Assert.Equal(Outcome.Unknown, result[Groups.Criterion.Excluded]);
    }

    [Fact]
    public void What_does_not_apply_neither_blocks_nor_misses_anything()
    {
        var result = Groups.Evaluate(new() { OnA = false, OnB = false, OnGroup = false });

        Assert.All(Groups.Info.Criteria.Take(Groups.Info.TopLevelCount).Select(static (_, index) => (Groups.Criterion)index), criterion => Assert.Equal(Outcome.NotApplicable, result[criterion]));
        Assert.Equal(Verdict.Eligible, result.Verdict);
        Assert.True(result.Blocking.IsEmpty, result.Blocking.ToString());
    }

    private static void Expect(Parts parts, Outcome outcome, bool? holds)
        => Assert.True(outcome == (holds is null ? Outcome.NotApplicable : holds.Value ? Outcome.Met : Outcome.NotMet), $"{parts} is {outcome}");

    private static bool Fills(Parts filled, Parts parts)
        => parts.OnA is not { } onA || filled.OnA == onA
            ? (parts.A is null || filled.A == parts.A) && (parts.OnB is null || filled.OnB == parts.OnB) && (parts.B is null || filled.B == parts.B)
                && (parts.OnGroup is null || filled.OnGroup == parts.OnGroup)
            : false;

    private static bool IsSatisfied(Outcome outcome, bool isExclusion)
        => outcome == Outcome.NotApplicable || outcome == (isExclusion ? Outcome.NotMet : Outcome.Met);
}
