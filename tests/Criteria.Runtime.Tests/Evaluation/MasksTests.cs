using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Verdicts and sets from masks, held against the outcomes one by one.</summary>
public sealed class MasksTests
{
    [Fact]
    public void A_verdict_is_that_of_its_outcomes()
    {
        // Two inclusion criteria, two exclusion criteria, one that does not count.
        const ulong Inclusion = 0b00011, Exclusion = 0b01100;
        for (var number = 0; number < 1024; number++)
        {
            var outcomes = Enumerable.Range(0, 5).Select(index => (Outcome)((number >> (2 * index)) & 3)).ToArray();
            var (t, f) = MasksOf(outcomes);
            var fails = outcomes[..2].Contains(Outcome.NotMet) || outcomes[2..4].Contains(Outcome.Met);
            var verdict = fails ? Verdict.Ineligible : outcomes[..4].Contains(Outcome.Unknown) ? Verdict.Undetermined : Verdict.Eligible;
            var failed = Masks.Failed(t[0], f[0], Inclusion, Exclusion);
            var unknown = Masks.Unknown(t[0], f[0], Inclusion | Exclusion);
            Assert.True(verdict == Masks.Weigh(failed, unknown), $"{string.Join(", ", outcomes)} make a patient {verdict}, found {Masks.Weigh(failed, unknown)}");
            for (var index = 0; index < 5; index++)
                Assert.Equal(outcomes[index], Masks.OutcomeOf(t, f, index));
        }
    }

    [Fact]
    public void The_best_verdict_is_eligible_then_undetermined_then_ineligible()
    {
        Verdict[] order = [Verdict.Eligible, Verdict.Undetermined, Verdict.Ineligible];
        for (var left = 0; left < 3; left++)
        {
            for (var right = 0; right < 3; right++)
                Assert.Equal(order[Math.Min(left, right)], Masks.Best(order[left], order[right]));
        }
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(64, 64)]
    [InlineData(65, 10)]
    [InlineData(130, 129)]
    public void What_is_missing_is_what_unknown_criteria_read_and_what_is_not_there(int criteria, int facts)
    {
        var random = new Random(criteria);
        for (var round = 0; round < 50; round++)
        {
            var outcomes = Enumerable.Range(0, criteria).Select(_ => (Outcome)random.Next(4)).ToArray();
            var reads = Enumerable.Range(0, criteria).Select(_ => Enumerable.Range(0, facts).Where(_ => random.Next(4) == 0).ToHashSet()).ToArray();
            var present = Enumerable.Range(0, facts).Where(_ => random.Next(2) == 0).ToHashSet();
            var expected = Enumerable.Range(0, criteria).Where(index => outcomes[index] == Outcome.Unknown).SelectMany(index => reads[index]).Where(fact => !present.Contains(fact)).ToHashSet();
            var (t, f) = MasksOf(outcomes);
            var missing = Words([], facts);

            // A fact lies in any slot, and may lie in two: both tell the same.
            var slots = Enumerable.Range(0, facts).Concat(Enumerable.Range(0, facts)).OrderBy(_ => random.Next()).Select(static fact => (short)fact).ToArray();
            ulong[] SlotsOf(HashSet<int> set) => Words([.. Enumerable.Range(0, slots.Length).Where(slot => set.Contains(slots[slot]))], slots.Length);
            Masks.Missing(t, f, [.. reads.SelectMany(SlotsOf)], SlotsOf(present), slots, missing);
            Assert.Equal(Words(expected, facts), missing);
        }
    }

    [Fact]
    public void Where_nothing_is_read_nothing_is_missing() => Masks.Missing([0], [0], [], [], [], []);

    [Fact]
    public void Only_gaps_are_left_where_every_unknown_criterion_that_decides_is_one()
    {
        // 0 computed, 1 a gap, 2 a definition that does not count, 3 a group of 4 (computed) and 5 (a gap).
        int[] parents = [-1, -1, -1, -1, 3, 3];
        ulong[] gaps = [0b100010], groups = [0b001000], counting = [0b001011];
        Assert.True(Left(Outcome.Met, Outcome.Unknown, Outcome.Met, Outcome.Met, Outcome.Met, Outcome.Met), "one gap, the rest decided");
        Assert.True(Left(Outcome.Met, Outcome.Met, Outcome.Met, Outcome.Unknown, Outcome.Met, Outcome.Unknown), "a group that only its gap leaves unknown");
        Assert.True(Left(Outcome.Met, Outcome.Unknown, Outcome.Unknown, Outcome.Met, Outcome.Unknown, Outcome.Met), "what does not count, or stands below a decided group, has no say");
        Assert.False(Left(Outcome.Unknown, Outcome.Unknown, Outcome.Met, Outcome.Met, Outcome.Met, Outcome.Met), "a computed criterion is unknown as well");
        Assert.False(Left(Outcome.Met, Outcome.Unknown, Outcome.Met, Outcome.Unknown, Outcome.Unknown, Outcome.Unknown), "a computed child of an unknown group is unknown as well");
        Assert.False(Left(Outcome.Met, Outcome.Met, Outcome.Met, Outcome.Met, Outcome.Met, Outcome.Unknown), "the gap stands below a decided group");
        Assert.False(Left(Outcome.Met, Outcome.NotApplicable, Outcome.Met, Outcome.Met, Outcome.Met, Outcome.Met), "nothing is unknown");

        bool Left(params Outcome[] outcomes)
        {
            var (t, f) = MasksOf(outcomes);
            return Masks.OnlyGapsLeft(t, f, gaps, groups, parents, counting);
        }
    }

    private static (ulong[] True, ulong[] False) MasksOf(Outcome[] outcomes)
    {
        var places = Enumerable.Range(0, outcomes.Length);
        return (
            Words([.. places.Where(index => ((int)outcomes[index] & 1) != 0)], outcomes.Length),
            Words([.. places.Where(index => ((int)outcomes[index] & 2) != 0)], outcomes.Length));
    }

    private static ulong[] Words(HashSet<int> set, int count)
    {
        var words = new ulong[(count + 63) / 64];
        foreach (var index in set)
            words[index / 64] |= 1UL << (index % 64);
        return words;
    }
}
