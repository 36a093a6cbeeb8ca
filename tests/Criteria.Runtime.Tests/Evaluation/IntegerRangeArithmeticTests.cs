using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Arithmetic on whole numbers that are not known, held against that on every number they may be.</summary>
public sealed class IntegerRangeArithmeticTests
{
    [Fact]
    public void An_interval_holds_exactly_the_results_of_the_numbers_it_may_be()
    {
        for (var low = -3; low <= 3; low++)
        {
            for (var high = low; high <= 3; high++)
            {
                for (var otherLow = -2; otherLow <= 2; otherLow++)
                {
                    for (var otherHigh = otherLow; otherHigh <= 2; otherHigh++)
                    {
                        IntegerRange left = IntegerRange.Between(low, high), right = IntegerRange.Between(otherLow, otherHigh);
                        var pairs = (from a in Enumerable.Range(low, high - low + 1) from b in Enumerable.Range(otherLow, otherHigh - otherLow + 1) select (a, b)).ToArray();
                        Assert.Equal((pairs.Min(static p => p.a + p.b), pairs.Max(static p => p.a + p.b)), Ends(left + right));
                        Assert.Equal((pairs.Min(static p => p.a - p.b), pairs.Max(static p => p.a - p.b)), Ends(left - right));
                        Assert.Equal((pairs.Min(static p => p.a * p.b), pairs.Max(static p => p.a * p.b)), Ends(left * right));
                        Assert.Equal((-high, -low), Ends(-left));
                    }
                }
            }
        }
    }

    [Fact]
    public void What_leaves_32_bits_is_missing()
    {
        IntegerRange highest = IntegerRange.Of(int.MaxValue), lowest = IntegerRange.Of(int.MinValue), one = IntegerRange.Of(1);

        Assert.Equal("missing", (highest + one).ToString());
        Assert.Equal("missing", (lowest - one).ToString());
        Assert.Equal("missing", (-lowest).ToString());
        Assert.Equal("missing", (lowest * IntegerRange.Of(-1)).ToString());
        Assert.Equal("missing", (IntegerRange.Between(0, 1) + highest).ToString());
        Assert.Equal("missing", (IntegerRange.Of(1L << 62) * IntegerRange.Of(1L << 62)).ToString());
        Assert.Equal("2147483647", (IntegerRange.Of(-1) - lowest).ToString());
        Assert.Equal("-2147483648", (-highest - one).ToString());
        Assert.Equal("-2147483648", (IntegerRange.Of(1 << 16) * IntegerRange.Of(-(1 << 15))).ToString());
    }

    [Fact]
    public void What_is_missing_makes_the_result_missing()
    {
        foreach (var other in new[] { IntegerRange.Of(0), IntegerRange.From(3), IntegerRange.Missing })
        {
            Assert.True((other + IntegerRange.Missing).IsMissing);
            Assert.True((IntegerRange.Missing - other).IsMissing);
            Assert.True((other * IntegerRange.Missing).IsMissing);
        }

        Assert.True((-IntegerRange.Missing).IsMissing);
    }

    [Fact]
    public void An_end_that_one_side_lacks_the_result_lacks_too()
    {
        IntegerRange atLeast = IntegerRange.From(3), atMost = IntegerRange.Between(long.MinValue, 5);

        Assert.Equal(">= 10", (atLeast + IntegerRange.Between(7, 8)).ToString());
        Assert.Equal(">= 6", (atLeast + atLeast).ToString());
        Assert.Equal("missing", (atLeast + atMost).ToString());
        Assert.Equal(">= -2", (atLeast - atMost).ToString());
        Assert.Equal("<= 2", (atMost - atLeast).ToString());
        Assert.Equal("<= -3", (-atLeast).ToString());
        Assert.Equal(">= -5", (-atMost).ToString());
        Assert.Equal("missing", (atLeast * IntegerRange.Of(2)).ToString());
    }

    [Fact]
    public void A_number_with_a_domain_is_anything_in_it_where_it_is_missing()
    {
        Assert.Equal("0..4", IntegerRange.Of(Number.Of((int?)null).Within(0, 4), 0, 4).ToString());
        Assert.Equal("0..4", IntegerRange.Of(Number.Of((int?)5).Within(0, 4), 0, 4).ToString());
        Assert.Equal("3", IntegerRange.Of(Number.Of((int?)3).Within(0, 4), 0, 4).ToString());
        Assert.Equal("3", IntegerRange.Of(ExactNumber.Of(3m), 0, 4).ToString());
        Assert.Equal("0..4", IntegerRange.Of(ExactNumber.Missing, 0, 4).ToString());
    }

    [Fact]
    public void Only_a_whole_number_that_is_held_exactly_becomes_one()
    {
        Assert.Equal("-2147483648", IntegerRange.Of(Number.Of(int.MinValue)).ToString());
        Assert.Equal("9007199254740992", IntegerRange.Of(Number.Of(9007199254740992.0)).ToString());
        Assert.All([Number.Missing, Number.Of(2.5), Number.Of(1e300), Number.Of(18014398509481984.0)], static number => Assert.True(IntegerRange.Of(number).IsMissing, number.ToString()));
        Assert.Equal("9223372036854775807", IntegerRange.Of(ExactNumber.Of(9223372036854775807m)).Low.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.All([ExactNumber.Missing, ExactNumber.Of(2.5m), ExactNumber.Of(9223372036854775808m)], static number => Assert.True(IntegerRange.Of(number).IsMissing, number.ToString()));
    }

    [Fact]
    public void What_nothing_is_known_of_gives_way_to_the_other()
        => Assert.Equal(("3..4", "5"), (IntegerRange.Between(3, 4).Or(IntegerRange.Of(5)).ToString(), IntegerRange.Missing.Or(IntegerRange.Of(5)).ToString()));

    private static (long Low, long High) Ends(IntegerRange range) => (range.Low, range.High);
}
