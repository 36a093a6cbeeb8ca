using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

public class SumTests
{
    [Fact]
    public void A_sum_of_whole_numbers_lies_between_what_is_sure_and_what_is_possible()
    {
        var total = new IntegerSum();
        total.Add(Truth.True, IntegerRange.Between(2, 4));
        total.Add(Truth.Unknown, IntegerRange.Of(3));
        total.Add(Truth.Unknown, IntegerRange.Of(-1));
        total.Add(Truth.False, IntegerRange.Missing);

        Assert.Equal("1..7", total.Total.ToString());
    }

    [Fact]
    public void An_end_that_one_of_them_lacks_the_sum_lacks_too()
    {
        var total = new IntegerSum();
        total.Add(Truth.True, IntegerRange.From(2));
        total.Add(Truth.True, IntegerRange.Of(3));

        Assert.Equal(">= 5", total.Total.ToString());
    }

    [Fact]
    public void A_sum_is_missing_of_nothing_of_a_missing_number_and_beyond_32_bits()
    {
        var maybe = new IntegerSum();
        maybe.Add(Truth.Unknown, IntegerRange.Of(1));
        var missing = new IntegerSum();
        missing.Add(Truth.True, IntegerRange.Of(1));
        missing.Add(Truth.Unknown, IntegerRange.Missing);
        var large = new IntegerSum();
        large.Add(Truth.True, IntegerRange.Of(int.MaxValue));
        large.Add(Truth.Unknown, IntegerRange.Of(1));

        Assert.True(new IntegerSum().Total.IsMissing);
        Assert.True(maybe.Total.IsMissing);
        Assert.True(missing.Total.IsMissing);
        Assert.True(large.Total.IsMissing);
    }

    [Fact]
    public void A_sum_of_decimals_is_exact_and_its_mean_is_divided_in_double()
    {
        var sum = new ExactSum();
        sum.Add(Truth.True, ExactNumber.Of(Number.Of(0.1)));
        sum.Add(Truth.True, ExactNumber.Of(Number.Of(0.2)));
        sum.Add(Truth.False, ExactNumber.Missing);

        Assert.Equal("0.3", sum.Total.ToString());
        Assert.Equal("0.15", sum.Mean.ToString());
    }

    [Fact]
    public void A_sum_of_decimals_is_missing_where_one_is_or_may_not_be_there()
    {
        var missing = new ExactSum();
        missing.Add(Truth.True, ExactNumber.Of(1m));
        missing.Add(Truth.True, ExactNumber.Missing);
        var maybe = new ExactSum();
        maybe.Add(Truth.True, ExactNumber.Of(1m));
        maybe.Add(Truth.Unknown, ExactNumber.Of(1m));

        Assert.False(missing.Total.IsPresent);
        Assert.False(maybe.Mean.IsPresent);
        Assert.False(new ExactSum().Total.IsPresent);
        Assert.False(new ExactSum().Mean.IsPresent);
    }
}
