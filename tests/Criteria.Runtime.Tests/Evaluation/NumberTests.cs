using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

public sealed class NumberTests
{
    [Fact]
    public void Every_number_type_enters_as_the_number_it_prints()
    {
        Assert.Equal("-5", Number.Of((sbyte)-5).ToString());
        Assert.Equal("200", Number.Of((byte)200).ToString());
        Assert.Equal("-300", Number.Of((short)-300).ToString());
        Assert.Equal("65535", Number.Of(ushort.MaxValue).ToString());
        Assert.Equal("-2147483648", Number.Of(int.MinValue).ToString());
        Assert.Equal("4294967295", Number.Of(uint.MaxValue).ToString());
        Assert.Equal("123456789123", Number.Of(123456789123L).ToString());
        Assert.Equal("123456789123", Number.Of(123456789123UL).ToString());
        Assert.Equal("85.5", Number.Of(85.5).ToString());
        Assert.Equal("0", Number.Of(-0.0).ToString());
    }

    [Fact]
    public void A_float_is_the_shortest_decimal_that_prints_it()
    {
        Assert.NotEqual(0.1, (double)0.1f);
        Assert.Equal(0.1, Number.Of(0.1f).ValueOrDefault);
        Assert.Equal(Truth.True, Number.Of(3.4f).AtMost(3.4));
        Assert.Equal(3.4028235E+38, Number.Of(float.MaxValue).ValueOrDefault);
        Assert.Equal(1E-45, Number.Of(float.Epsilon).ValueOrDefault);
        for (var tenths = -20_000; tenths <= 20_000; tenths++)
            Assert.Equal(tenths / 10.0, Number.Of((float)(tenths / 10.0)).ValueOrDefault);
        var random = new Random(6);
        for (var round = 0; round < 5_000; round++)
        {
            var value = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            if (float.IsFinite(value))
                Assert.Equal(value, (float)Number.Of(value).ValueOrDefault);
        }
    }

    [Fact]
    public void Null_not_a_number_and_the_infinities_are_missing()
    {
        Number[] missing =
        [
            default, Number.Missing, Number.Of((sbyte?)null), Number.Of((byte?)null), Number.Of((short?)null), Number.Of((ushort?)null), Number.Of((int?)null), Number.Of((uint?)null),
            Number.Of((long?)null), Number.Of((ulong?)null), Number.Of((float?)null), Number.Of((double?)null),
            Number.Of(double.NaN), Number.Of(double.PositiveInfinity), Number.Of(double.NegativeInfinity), Number.Of((double?)double.NaN), Number.Of((double?)double.PositiveInfinity),
            Number.Of(float.NaN), Number.Of(float.PositiveInfinity), Number.Of((float?)float.NegativeInfinity),
        ];
        foreach (var number in missing)
        {
            Assert.Equal((false, 0UL, "missing", Truth.True), (number.IsPresent, number.PresenceBit, number.ToString(), number.IsNull()));
            foreach (var (left, right) in new[] { (number, Number.Of(1)), (Number.Of(1), number), (number, number) })
            {
                Truth[] comparisons = [left.AtLeast(right), left.MoreThan(right), left.AtMost(right), left.LessThan(right), left.EqualTo(right)];
                Assert.All(comparisons, static truth => Assert.Equal(Truth.Unknown, truth));
            }

            Assert.All([number.AtLeast(1), number.MoreThan(1), number.AtMost(1), number.LessThan(1), number.EqualTo(1), number.Between(0, 2)], static truth => Assert.Equal(Truth.Unknown, truth));
            Assert.All([-number, number / Number.Of(1), Number.Of(1) / number, number.Times(10), number.Times(1e30), number.Within(-1e300, 1e300)], static result => Assert.False(result.IsPresent));
            Assert.Equal("1", number.Or(Number.Of(1)).ToString());
        }

        Assert.Equal((1UL, Truth.False), (Number.Of(0).PresenceBit, Number.Of(0).IsNull()));
    }

    [Fact]
    public void Comparisons_are_those_of_the_decimals()
    {
        var numbers = Samples.Extremes.Concat(Samples.Doubles(40)).ToArray();
        foreach (var left in numbers)
        {
            foreach (var right in numbers)
            {
                var order = Samples.Exactly(left).CompareTo(Samples.Exactly(right));
                (Truth, Truth, Truth, Truth, Truth) expected = (Truth.Of(order >= 0), Truth.Of(order > 0), Truth.Of(order <= 0), Truth.Of(order < 0), Truth.Of(order == 0));
                var (a, b) = (Number.Of(left), Number.Of(right));
                Assert.Equal(expected, (a.AtLeast(b), a.MoreThan(b), a.AtMost(b), a.LessThan(b), a.EqualTo(b)));
                Assert.Equal(expected, (a.AtLeast(right), a.MoreThan(right), a.AtMost(right), a.LessThan(right), a.EqualTo(right)));
                Assert.Equal(a.AtLeast(0.3) & a.AtMost(b), a.Between(0.3, right));
            }
        }
    }

    [Fact]
    public void A_value_outside_its_domain_is_missing_and_the_ends_belong_to_it()
    {
        Assert.True(Number.Of(20).Within(20, 250).IsPresent);
        Assert.True(Number.Of(250).Within(20, 250).IsPresent);
        Assert.False(Number.Of(Math.BitDecrement(20)).Within(20, 250).IsPresent);
        Assert.False(Number.Of(Math.BitIncrement(250)).Within(20, 250).IsPresent);
        Assert.False(Number.Of(-1).Within(0, 5).IsPresent);
    }

    [Fact]
    public void A_quotient_by_zero_or_beyond_double_is_missing()
    {
        Assert.Equal("2.5", (Number.Of(5) / Number.Of(2)).ToString());
        Assert.False((Number.Of(5) / Number.Of(0)).IsPresent);
        Assert.False((Number.Of(0) / Number.Of(0)).IsPresent);
        Assert.False((Number.Of(5) / Number.Of(-0.0)).IsPresent);
        Assert.False((Number.Of(1e300) / Number.Of(1e-300)).IsPresent);
        Assert.Equal("-5", (-Number.Of(5)).ToString());
    }

    [Fact]
    public void A_choice_that_is_open_is_the_number_both_agree_on()
    {
        Assert.Equal("2", Number.Choose(Truth.Unknown, Number.Of(2), Number.Of(2.0)).ToString());
        Assert.False(Number.Choose(Truth.Unknown, Number.Of(2), Number.Of(3)).IsPresent);
        Assert.False(Number.Choose(Truth.Unknown, Number.Missing, Number.Missing).IsPresent);
        Assert.Equal(("2", "missing"), (Number.Choose(Truth.True, Number.Of(2), Number.Missing).ToString(), Number.Choose(Truth.False, Number.Of(2), Number.Missing).ToString()));
    }
}
