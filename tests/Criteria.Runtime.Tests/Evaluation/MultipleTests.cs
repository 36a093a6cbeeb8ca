using System.Globalization;
using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>A value against a multiple of a limit: fast in double, and never other than the exact comparison.</summary>
public sealed class MultipleTests
{
    private static readonly double[] s_factors = [1, 1.5, 2, 2.5, 3, 5];

    [Fact]
    public void A_value_at_the_threshold_is_at_the_threshold()
    {
        var (value, factor, limit) = (0.9, 3.0, 0.3);
        Assert.False(value <= factor * limit, "double has become exact");
        Assert.Equal(Truth.True, Multiple.AtMost(Number.Of(value), 3, Number.Of(limit)));
        Assert.Equal(Truth.True, Multiple.AtMost(Number.Of(120.3), 3, Number.Of(40.1)));
        Assert.Equal(Truth.True, Multiple.AtLeast(Number.Of(120.3), 3, Number.Of(40.1)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void Every_printed_limit_up_to_60_is_decided_as_on_paper_around_its_multiples(int steps)
    {
        for (var step = 1; step <= 60 * steps; step++)
        {
            var limit = (decimal)step / steps;
            foreach (var factor in s_factors)
            {
                var product = (decimal)factor * limit;
                foreach (var value in Around((double)product).Append((double)(product - 0.01m)).Append((double)(product + 0.01m)))
                {
                    var written = decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
                    Agrees(written.CompareTo(product), Number.Of(value), factor, Number.Of((double)limit));
                }
            }
        }
    }

    [Fact]
    public void Numbers_of_any_size_are_decided_as_fractions_are()
    {
        var random = new Random(4);
        double[] limits = [.. Samples.Extremes, .. Samples.Doubles(400, seed: 5)];
        double[] factors = [.. s_factors, 0, -3, 0.1, 1e300, 1e-300, 5e-324, 1e-290, 1e290, double.MaxValue];
        foreach (var limit in limits)
        {
            foreach (var factor in factors)
            {
                var product = Samples.Exactly(factor) * Samples.Exactly(limit);
                var nearest = product.ToDouble();
                if (!double.IsFinite(nearest))
                {
                    Assert.Equal(Truth.Unknown, Multiple.AtMost(Number.Of(1), factor, Number.Of(limit)));
                    continue;
                }

                foreach (var value in Around(nearest).Concat(Around(factor * limit)).Append(Samples.AnyFinite(random)).Append(0).Where(double.IsFinite))
                    Agrees(Samples.Exactly(value).CompareTo(product), Number.Of(value), factor, Number.Of(limit));
            }
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_decides_nothing(double none)
    {
        foreach (var (value, limit) in new[] { (none, 40.0), (40.0, none), (none, none) })
            AllAre(Truth.Unknown, Number.Of(value), 3, Number.Of(limit));
        AllAre(Truth.Unknown, Number.Missing, 3, Number.Of(40));
        AllAre(Truth.Unknown, Number.Of(40), 3, Number.Missing);
        AllAre(Truth.Unknown, NumberRange.Of(new Lab(none)), 3, Number.Of(40));
    }

    [Fact]
    public void A_censored_value_is_decided_where_all_of_it_agrees()
    {
        foreach (var bound in Enum.GetValues<ValueBound>())
        {
            foreach (var limit in new[] { 0.3, 10, 40.1, 7.7 })
            {
                foreach (var end in Around(3 * limit).Append(limit).Append(4 * limit))
                {
                    var range = NumberRange.Of(new Lab(end) { Bound = bound });
                    var product = ExactNumber.Of(Number.Of(3)) * ExactNumber.Of(Number.Of(limit));
                    Assert.Equal(range.AtLeast(product), Multiple.AtLeast(range, 3, Number.Of(limit)));
                    Assert.Equal(range.MoreThan(product), Multiple.MoreThan(range, 3, Number.Of(limit)));
                    Assert.Equal(range.AtMost(product), Multiple.AtMost(range, 3, Number.Of(limit)));
                    Assert.Equal(range.LessThan(product), Multiple.LessThan(range, 3, Number.Of(limit)));
                }
            }
        }

        Assert.Equal(Truth.True, Multiple.LessThan(NumberRange.Of(new Lab(30) { Bound = ValueBound.Below }), 3, Number.Of(10)));
        Assert.Equal(Truth.Unknown, Multiple.LessThan(NumberRange.Of(new Lab(30) { Bound = ValueBound.AtMost }), 3, Number.Of(10)));
        Assert.Equal(Truth.True, Multiple.MoreThan(NumberRange.Of(new Lab(30) { Bound = ValueBound.Above }), 3, Number.Of(10)));
    }

    private static IEnumerable<double> Around(double value)
    {
        var below = Math.BitDecrement(value);
        var above = Math.BitIncrement(value);
        return [Math.BitDecrement(below), below, value, above, Math.BitIncrement(above)];
    }

    private static void Agrees(int order, NumberRange value, double factor, Number limit)
    {
        var found = (Multiple.AtLeast(value, factor, limit), Multiple.MoreThan(value, factor, limit), Multiple.AtMost(value, factor, limit), Multiple.LessThan(value, factor, limit));
        Assert.True(
            found == (Truth.Of(order >= 0), Truth.Of(order > 0), Truth.Of(order <= 0), Truth.Of(order < 0)),
            $"{value} against {factor:R} * {limit} compares as {order}, found >=, >, <=, < to be {found}");
    }

    private static void AllAre(Truth truth, NumberRange value, double factor, Number limit)
        => Assert.Equal(
            (truth, truth, truth, truth),
            (Multiple.AtLeast(value, factor, limit), Multiple.MoreThan(value, factor, limit), Multiple.AtMost(value, factor, limit), Multiple.LessThan(value, factor, limit)));
}
