using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Counts that are not decided yet, held against every number they may be.</summary>
public sealed class IntegerRangeTests
{
    [Fact]
    public void A_comparison_is_decided_where_every_possible_number_agrees()
    {
        for (var low = -2; low <= 4; low++)
        {
            for (var high = low; high <= 4; high++)
            {
                var possible = Enumerable.Range(low, high - low + 1).ToArray();
                for (var threshold = -3.0; threshold <= 5; threshold += 0.5)
                {
                    var range = IntegerRange.Between(low, high);
                    Assert.Equal(Agreed(possible, value => value >= threshold), range.AtLeast(threshold));
                    Assert.Equal(Agreed(possible, value => value > threshold), range.MoreThan(threshold));
                    Assert.Equal(Agreed(possible, value => value <= threshold), range.AtMost(threshold));
                    Assert.Equal(Agreed(possible, value => value < threshold), range.LessThan(threshold));
                    if (threshold % 1 == 0)
                        Assert.Equal(Agreed(possible, value => value == threshold), range.EqualTo(threshold));
                    Assert.Equal(range.AtLeast(0) & range.AtMost(threshold), range.Between(0, threshold));
                }
            }
        }
    }

    [Fact]
    public void A_count_without_an_upper_end_is_decided_from_below_only()
    {
        var range = IntegerRange.From(3);
        Assert.Equal((Truth.True, Truth.Unknown, Truth.False, Truth.Unknown), (range.AtLeast(3), range.AtLeast(4), range.LessThan(3), range.AtMost(1_000_000)));
        Assert.Equal((false, false, false), (range.IsKnown, range.IsMissing, range.Known.IsPresent));
    }

    [Fact]
    public void A_missing_count_decides_nothing()
    {
        var missing = IntegerRange.Missing;
        Assert.Equal((true, false, Truth.True), (missing.IsMissing, missing.IsKnown, missing.IsNull()));
        Assert.All([missing.AtLeast(0), missing.MoreThan(0), missing.AtMost(0), missing.LessThan(0), missing.EqualTo(0), missing.Between(-1e300, 1e300)], static truth => Assert.Equal(Truth.Unknown, truth));
        Assert.True(NumberRange.Of(missing).IsMissing);
    }

    [Fact]
    public void A_known_count_is_a_number()
    {
        var three = IntegerRange.Of(3);
        Assert.Equal((true, false, Truth.False, "3"), (three.IsKnown, three.IsMissing, three.IsNull(), three.Known.ToString()));
        Assert.Equal("9007199254740992", IntegerRange.Of(1L << 53).Known.ToString());
    }

    [Fact]
    public void A_choice_that_is_open_is_the_number_both_agree_on()
    {
        Assert.Equal("3", IntegerRange.Choose(Truth.Unknown, IntegerRange.Of(3), IntegerRange.Of(3)).ToString());
        Assert.Equal("missing", IntegerRange.Choose(Truth.Unknown, IntegerRange.Of(3), IntegerRange.Of(4)).ToString());
        Assert.Equal("missing", IntegerRange.Choose(Truth.Unknown, IntegerRange.Between(3, 4), IntegerRange.Between(3, 4)).ToString());
        Assert.Equal(("3", "4"), (IntegerRange.Choose(Truth.True, IntegerRange.Of(3), IntegerRange.Of(4)).ToString(), IntegerRange.Choose(Truth.False, IntegerRange.Of(3), IntegerRange.Of(4)).ToString()));
    }

    [Fact]
    public void It_prints_what_is_known()
        => Assert.Equal(
            ["3", "3..5", ">= 3", "<= 3", "missing"],
            new[] { IntegerRange.Of(3), IntegerRange.Between(3, 5), IntegerRange.From(3), IntegerRange.Between(long.MinValue, 3), IntegerRange.Missing }.Select(static range => range.ToString()));

    private static Truth Agreed(int[] possible, Func<int, bool> holds)
        => possible.Select(holds).Distinct().ToArray() is [var single] ? Truth.Of(single) : Truth.Unknown;
}
