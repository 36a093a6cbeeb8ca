using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Results that are a limit only, held against every number they may be.</summary>
public sealed class NumberRangeTests
{
    private static readonly double[] s_ends = [-5, 0, 10, 29.5, 30, Math.BitDecrement(30), Math.BitIncrement(30)];

    // Far away, in between, and the two neighbours on both sides of every end.
    private static readonly double[] s_sample =
    [
        .. s_ends.SelectMany(static end => new[] { end, Math.BitDecrement(end), Math.BitDecrement(Math.BitDecrement(end)), Math.BitIncrement(end), Math.BitIncrement(Math.BitIncrement(end)) })
            .Concat([-1e300, -7, -1, 0.1, 5, 20, 29.9, 31, 1e300]).Distinct(),
    ];

    [Fact]
    public void A_comparison_with_a_threshold_is_decided_where_every_possible_value_agrees()
    {
        foreach (var lab in Labs())
        {
            var range = NumberRange.Of(lab);
            foreach (var threshold in s_ends)
            {
                var exact = ExactNumber.Of(Number.Of(threshold));
                Agrees(lab, value => value >= threshold, [range.AtLeast(threshold), range.AtLeast(Number.Of(threshold)), range.AtLeast(exact)], $">= {threshold:R}");
                Agrees(lab, value => value > threshold, [range.MoreThan(threshold), range.MoreThan(Number.Of(threshold)), range.MoreThan(exact)], $"> {threshold:R}");
                Agrees(lab, value => value <= threshold, [range.AtMost(threshold), range.AtMost(Number.Of(threshold)), range.AtMost(exact)], $"<= {threshold:R}");
                Agrees(lab, value => value < threshold, [range.LessThan(threshold), range.LessThan(Number.Of(threshold)), range.LessThan(exact)], $"< {threshold:R}");
                Agrees(lab, value => value == threshold, [range.EqualTo(threshold), range.EqualTo(Number.Of(threshold)), range.EqualTo(exact)], $"= {threshold:R}");
            }
        }
    }

    [Fact]
    public void A_comparison_of_two_is_decided_where_every_two_possible_values_agree()
    {
        foreach (var left in Labs())
        {
            foreach (var right in Labs())
            {
                var (a, b) = (NumberRange.Of(left), NumberRange.Of(right));
                var pairs = Possible(left).SelectMany(_ => Possible(right), static (x, y) => (X: x, Y: y)).ToArray();
                var what = $"{left} and {right}";
                Agrees(pairs.Select(static pair => pair.X >= pair.Y), [a.AtLeast(b), b.AtMost(a)], what);
                Agrees(pairs.Select(static pair => pair.X > pair.Y), [a.MoreThan(b), b.LessThan(a)], what);
                Agrees(pairs.Select(static pair => pair.X == pair.Y), [a.EqualTo(b), b.EqualTo(a)], what);
            }
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_missing_with_every_bound(double value)
    {
        foreach (var bound in Enum.GetValues<ValueBound>())
            IsMissing(NumberRange.Of(new Lab(value) { Bound = bound }));
        IsMissing(NumberRange.Of((Lab?)null));
        IsMissing(NumberRange.Of(Number.Of(value)));
        IsMissing(NumberRange.Missing);
        IsMissing(NumberRange.Of(new Lab(1) { Bound = (ValueBound)9 }));
    }

    [Fact]
    public void Nothing_lies_beyond_the_last_double()
    {
        IsMissing(NumberRange.Of(new Lab(double.MinValue) { Bound = ValueBound.Below }));
        IsMissing(NumberRange.Of(new Lab(double.MaxValue) { Bound = ValueBound.Above }));
        IsMissing(NumberRange.Of(new Lab(1e300)).Times(1e20m));
        IsMissing(NumberRange.Of(new Lab(1e300) { Bound = ValueBound.Above }).Times(1e20m));
        IsMissing(NumberRange.Of(new Lab(1e300) { Bound = ValueBound.Below }).Times(1e20));
    }

    [Fact]
    public void Only_a_value_that_is_no_limit_is_known()
    {
        Assert.Equal("30", NumberRange.Of(new Lab(30)).Known.ToString());
        foreach (var bound in new[] { ValueBound.Below, ValueBound.AtMost, ValueBound.AtLeast, ValueBound.Above })
        {
            var range = NumberRange.Of(new Lab(30) { Bound = bound });
            Assert.Equal((false, false, 1UL, Truth.False), (range.Known.IsPresent, range.IsMissing, range.PresenceBit, range.IsNull()));
        }
    }

    [Theory]
    [InlineData(ValueBound.Exact, "30")]
    [InlineData(ValueBound.Below, "< 30")]
    [InlineData(ValueBound.AtMost, "<= 30")]
    [InlineData(ValueBound.AtLeast, ">= 30")]
    [InlineData(ValueBound.Above, "> 30")]
    public void It_prints_as_the_laboratory_wrote_it(ValueBound bound, string text)
    {
        Assert.Equal(text, NumberRange.Of(new Lab(30) { Bound = bound }).ToString());
        Assert.Equal(text.Replace("30", "0.1", StringComparison.Ordinal), NumberRange.Of(new Lab(0.1) { Bound = bound }).ToString());
        Assert.Equal(text.Replace("30", "0", StringComparison.Ordinal), NumberRange.Of(new Lab(0) { Bound = bound }).ToString());
    }

    [Fact]
    public void Between_two_it_prints_both()
        => Assert.Equal(("3..5", "missing"), (NumberRange.Of(IntegerRange.Between(3, 5)).ToString(), NumberRange.Missing.ToString()));

    [Theory]
    [InlineData(10.0, 40.0, "10", "40")]
    [InlineData(null, 40.0, "missing", "40")]
    [InlineData(10.0, null, "10", "missing")]
    [InlineData(null, null, "missing", "missing")]
    [InlineData(0.0, 40.0, "0", "40")]
    [InlineData(-5.0, 5.0, "-5", "5")]
    [InlineData(0.0, 0.0, "missing", "missing")]
    [InlineData(7.0, 7.0, "missing", "missing")]
    [InlineData(null, 0.0, "missing", "missing")]
    [InlineData(-5.0, -1.0, "missing", "missing")]
    [InlineData(40.0, 10.0, "missing", "missing")]
    [InlineData(double.NaN, 40.0, "missing", "40")]
    [InlineData(10.0, double.NaN, "10", "missing")]
    [InlineData(10.0, double.PositiveInfinity, "10", "missing")]
    [InlineData(double.NegativeInfinity, 40.0, "missing", "40")]
    public void A_reference_range_that_is_a_placeholder_or_in_the_wrong_order_is_missing(double? low, double? high, string lower, string upper)
    {
        Lab? lab = new Lab(1, low, high);
        Assert.Equal((lower, upper), (NumberRange.LowerLimitOf(lab).ToString(), NumberRange.UpperLimitOf(lab).ToString()));
    }

    [Fact]
    public void Without_a_result_there_is_no_reference_range_but_with_a_result_that_is_no_number_there_is()
    {
        Assert.False(NumberRange.UpperLimitOf(null).IsPresent);
        Assert.False(NumberRange.LowerLimitOf(null).IsPresent);
        Assert.Equal("40", NumberRange.UpperLimitOf(new Lab(double.NaN, 10, 40)).ToString());
    }

    [Fact]
    public void A_value_outside_its_domain_is_missing_and_so_is_a_limit_outside_it()
    {
        Assert.Equal("30", NumberRange.Of(new Lab(30), 30, 40).ToString());
        IsMissing(NumberRange.Of(new Lab(30), 31, 40));
        IsMissing(NumberRange.Of(new Lab(30), 0, 29));
        Assert.Equal("< 30", NumberRange.Of(new Lab(30) { Bound = ValueBound.Below }, 0, 200).ToString());
        Assert.Equal("> 30", NumberRange.Of(new Lab(30) { Bound = ValueBound.Above }, 0, 200).ToString());
        IsMissing(NumberRange.Of(new Lab(30) { Bound = ValueBound.Below }, 31, 200));
        IsMissing(NumberRange.Of(new Lab(30) { Bound = ValueBound.Above }, 0, 29));
        IsMissing(NumberRange.Of(null, 0, 200));
    }

    [Fact]
    public void A_limit_is_converted_like_a_value()
    {
        Assert.Equal("85", NumberRange.Of(new Lab(8.5)).Times(10m).ToString());
        Assert.Equal("<= 85", NumberRange.Of(new Lab(8.5) { Bound = ValueBound.AtMost }).Times(10m).ToString());
        Assert.Equal(Truth.True, NumberRange.Of(new Lab(8.5) { Bound = ValueBound.Below }).Times(10m).LessThan(85));
        Assert.Equal(Truth.True, NumberRange.Of(new Lab(8.5) { Bound = ValueBound.Above }).Times(10m).MoreThan(85));
        IsMissing(NumberRange.Missing.Times(10m));
    }

    [Fact]
    public void A_limit_in_another_unit_never_excludes_a_value_it_allowed()
    {
        foreach (var limit in Enumerable.Range(1, 500).Select(static hundredths => hundredths / 100.0))
        {
            var converted = NumberRange.Of(new Lab(limit) { Bound = ValueBound.Below }).Times(88.4m);
            Assert.False(converted.AtMost(Number.Of(Math.BitDecrement(limit)).Times(88.4m)).IsFalse);
            Assert.Equal(Truth.True, converted.AtMost(Number.Of(limit).Times(88.4m)));
        }
    }

    [Fact]
    public void A_choice_that_is_open_is_the_number_both_agree_on()
    {
        NumberRange two = Number.Of(2), three = Number.Of(3), below = NumberRange.Of(new Lab(2) { Bound = ValueBound.Below });
        Assert.Equal("2", NumberRange.Choose(Truth.Unknown, two, two).ToString());
        IsMissing(NumberRange.Choose(Truth.Unknown, two, three));
        IsMissing(NumberRange.Choose(Truth.Unknown, below, below));
        Assert.Equal(("< 2", "3"), (NumberRange.Choose(Truth.True, below, three).ToString(), NumberRange.Choose(Truth.False, below, three).ToString()));
        Assert.Equal(("< 2", "3"), (below.Or(three).ToString(), NumberRange.Missing.Or(three).ToString()));
    }

    private static IEnumerable<Lab> Labs()
        => from bound in Enum.GetValues<ValueBound>()
           from end in s_ends
           select new Lab(end) { Bound = bound };

    private static IEnumerable<double> Possible(Lab lab) => s_sample.Append(lab.Value).Where(value => lab.Bound switch
    {
        ValueBound.Exact => value == lab.Value,
        ValueBound.Below => value < lab.Value,
        ValueBound.AtMost => value <= lab.Value,
        ValueBound.AtLeast => value >= lab.Value,
        _ => value > lab.Value,
    });

    private static void Agrees(Lab lab, Func<double, bool> holds, Truth[] found, string what) => Agrees(Possible(lab).Select(holds), found, $"{lab} {what}");

    private static void Agrees(IEnumerable<bool> possible, Truth[] found, string what)
    {
        var expected = possible.Distinct().ToArray() is [var single] ? Truth.Of(single) : Truth.Unknown;
        Assert.All(found, truth => Assert.True(expected == truth, $"{what}: expected {expected}, found {truth}"));
    }

    private static void IsMissing(NumberRange range)
    {
        Assert.Equal((true, false, 0UL, Truth.True), (range.IsMissing, range.Known.IsPresent, range.PresenceBit, range.IsNull()));
        Assert.Equal((Truth.Unknown, Truth.Unknown, Truth.Unknown), (range.AtLeast(0), range.AtMost(NumberRange.Missing), range.EqualTo(ExactNumber.Missing)));
    }
}
