using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Functions in double, texts in order, and values on their way to an author's own function.</summary>
public sealed class NumberFunctionsTests
{
    [Fact]
    public void A_logarithm_is_one_of_a_positive_number()
    {
        Assert.Equal(0, Number.Of(1).Ln().ValueOrDefault);
        Assert.Equal(Math.Log(5e-324), Number.Of(5e-324).Ln().ValueOrDefault);
        Assert.All([Number.Of(0), Number.Of(-1.0), Number.Missing], static number => Assert.False(number.Ln().IsPresent, number.ToString()));
    }

    [Fact]
    public void A_power_that_is_no_finite_real_number_is_missing()
    {
        Assert.Equal((0.25, 1.0), (Number.Of(2.0).Power(Number.Of(-2.0)).ValueOrDefault, Number.Of(0.0).Exp().ValueOrDefault));
        Assert.False(Number.Of(710.0).Exp().IsPresent);
        Assert.False(Number.Of(0.0).Power(Number.Of(-1.0)).IsPresent);
        Assert.False(Number.Of(-8.0).Power(Number.Of(0.5)).IsPresent);
        Assert.False(Number.Missing.Power(Number.Of(0.0)).IsPresent);
        Assert.False(Number.Of(1.0).Power(Number.Missing).IsPresent);
    }

    [Fact]
    public void A_number_is_handed_on_where_the_type_holds_it()
    {
        Assert.Equal((2.5, 2.5f), (Number.Of(2.5).ToDouble(), Number.Of(2.5).ToSingle()));
        Assert.Equal((null, null, null), (Number.Missing.ToDouble(), Number.Missing.ToSingle(), Number.Of(1e300).ToSingle()));
        Assert.Equal((int.MinValue, uint.MaxValue, (byte)255), (Number.Of(int.MinValue).ToInteger<int>(), Number.Of(uint.MaxValue).ToInteger<uint>(), Number.Of(255).ToInteger<byte>()));
        Assert.Equal((null, null, null), (Number.Of(2.5).ToInteger<int>(), Number.Of(256).ToInteger<byte>(), Number.Missing.ToInteger<int>()));
        Assert.Equal((null, null), (Number.Of(-1).ToInteger<uint>(), Number.Of(2147483648.0).ToInteger<int>()));
    }

    [Fact]
    public void A_truth_and_a_day_are_handed_on_where_they_are_known()
    {
        Assert.Equal((true, false, null), (Truth.True.ToBoolean(), Truth.False.ToBoolean(), Truth.Unknown.ToBoolean()));
        Assert.Equal((new DateOnly(2024, 2, 29), null, null), (Day.Of(2024, 2, 29).ToDate(), Day.Of(2024, 2).ToDate(), Day.Missing.ToDate()));
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("B", "a")]
    [InlineData("", "a")]
    [InlineData("a", "aa")]
    [InlineData("10", "9")]
    [InlineData("z", "ä")]
    [InlineData("\uD83D\uDE00", "\uFF5E")]
    public void Texts_are_ordered_by_their_code_units(string first, string second)
    {
        Assert.Equal((Truth.True, Truth.True, Truth.False, Truth.False), (Texts.LessThan(first, second), Texts.AtMost(first, second), Texts.MoreThan(first, second), Texts.AtLeast(first, second)));
        Assert.Equal((Truth.False, Truth.False, Truth.True, Truth.True), (Texts.LessThan(second, first), Texts.AtMost(second, first), Texts.MoreThan(second, first), Texts.AtLeast(second, first)));
        Assert.Equal((Truth.False, Truth.True, Truth.False, Truth.True), (Texts.LessThan(first, first), Texts.AtMost(first, first), Texts.MoreThan(first, first), Texts.AtLeast(first, first)));
    }

    [Fact]
    public void A_text_that_is_missing_stands_anywhere()
        => Assert.All([Texts.LessThan(null, "a"), Texts.AtMost("a", null), Texts.MoreThan(null, null), Texts.AtLeast(null, "")], static truth => Assert.Equal(Truth.Unknown, truth));
}
