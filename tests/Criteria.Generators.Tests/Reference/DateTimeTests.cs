using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class DateTimeTests
{
    /// <summary>Half past eleven in the evening of the leap day, two hours ahead of UTC.</summary>
    private static readonly PatientDateTime s_leapDay = new(new(2024, 2, 29, 23, 30, 0), 120);

    [Fact]
    public void Moments_compare_in_UTC()
    {
        var inUtc = Moment(2024, 2, 29, 21, 30, 0, 0);
        Assert.Equal(Kleene.True, Truth(Equal(DateTimeMember("D"), inUtc), ("D", s_leapDay)));
        Assert.Equal(Kleene.True, Truth(Equal(DateTimeMember("D"), Moment(-60, [2024, 2, 29, 20, 30, 0, 0])), ("D", s_leapDay)));
        Assert.Equal(Kleene.False, Truth(More(DateTimeMember("D"), inUtc), ("D", s_leapDay)));
        Assert.Equal(Kleene.Unknown, Truth(More(DateTimeMember("D"), inUtc)));
    }

    [Fact]
    public void A_clock_without_an_offset_shows_UTC_whatever_its_kind()
    {
        foreach (var kind in Enum.GetValues<DateTimeKind>())
        {
            var clock = new PatientDateTime(DateTime.SpecifyKind(new(2024, 2, 29, 21, 30, 0), kind));
            Assert.Equal(Kleene.True, Truth(Equal(DateTimeMember("D", hasOffset: false), Moment(2024, 2, 29, 21, 30, 0, 0)), ("D", clock)));
        }
    }

    [Fact]
    public void What_is_finer_than_a_millisecond_is_cut_off()
        => Assert.Equal(
            Evaluate(Moment(2024, 2, 29, 21, 30, 0, 7)),
            Evaluate(DateTimeMember("D"), ("D", new PatientDateTime(new DateTime(2024, 2, 29, 21, 30, 0, 7).AddTicks(9999)))));

    [Theory]
    [InlineData("2013-12-31 23:59:59.999", "TFF")]
    [InlineData("2014-01-01 00:00:00.000", "?F?")]
    [InlineData("2014-12-31 23:59:59.999", "F??")]
    [InlineData("2015-01-01 00:00:00.000", "FTF")]
    public void A_partial_moment_is_an_interval(string moment, string expected)
    {
        (string, PatientValue?) given = ("D", new PatientDateTime(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));
        ComparisonOperator[] operators = [ComparisonOperator.Less, ComparisonOperator.Greater, ComparisonOperator.Equal];
        Assert.Equal(expected, string.Concat(operators.Select(o => LogicTests.Letter(Truth(Compare(DateTimeMember("D"), o, Moment(2014)), given)))));
    }

    [Fact]
    public void A_part_is_read_from_the_values_own_clock()
    {
        int[] expected = [2024, 2, 29, 23, 30, 0, 0];
        Assert.Equal(
            [.. expected.Select(e => (Possible?)NumberRange.Of(e))],
            Precision.DownTo(DateUnit.Millisecond).Select(p => Evaluate(new DatePartExpression(p, DateTimeMember("D")), ("D", s_leapDay))));
        Assert.Equal(NumberRange.Of(1), Evaluate(new DatePartExpression(DateUnit.Hour, Moment(300, [2024, 3, 1, 1]))));
    }

    [Fact]
    public void A_part_is_known_only_where_it_and_all_coarser_ones_are()
    {
        Assert.Equal(NumberRange.Of(2014), Evaluate(new DatePartExpression(DateUnit.Year, Moment(2014, 6))));
        Assert.Null(Evaluate(new DatePartExpression(DateUnit.Day, Moment(2014, 6))));
        Assert.Null(Evaluate(new DatePartExpression(DateUnit.Month, Date(2014))));
        Assert.Equal(NumberRange.Of(6), Evaluate(new DatePartExpression(DateUnit.Month, Date(2014, 6))));

        // From 1 February 2013 to 1 February 2014 the month agrees, the year does not.
        var years = new DateShiftExpression(PartialDateMember("D"), 1, DateUnit.Month);
        Assert.Null(Evaluate(new DatePartExpression(DateUnit.Day, years), ("D", new PatientPartialDate(2013))));
    }

    [Fact]
    public void The_day_of_a_moment_is_that_of_its_own_calendar()
    {
        Assert.Equal(DateRange.Of(new(2024, 2, 29)), Evaluate(new DateFromExpression(DateTimeMember("D")), ("D", s_leapDay)));
        Assert.Equal(DateRange.Of(new(2024, 3, 1)), Evaluate(new DateFromExpression(DateTimeMember("D")), ("D", s_leapDay with { Clock = new(2024, 3, 1, 1, 30, 0) })));
        Assert.Equal(new DateRange(new(2014, 1, 1), new(2014, 12, 31)), Evaluate(new DateFromExpression(Moment(-300, [2014]))));
    }

    [Fact]
    public void A_calendar_unit_moves_the_values_own_clock()
    {
        // 30 January, 23:00, five hours behind UTC, where the 31st has begun.
        var late = Moment(-300, [2024, 1, 30, 23, 0, 0, 0]);
        Assert.Equal(Evaluate(Moment(-300, [2024, 2, 29, 23, 0, 0, 0])), Evaluate(new DateShiftExpression(late, 1, DateUnit.Month)));
        Assert.Equal(Evaluate(Moment(-300, [2024, 1, 31, 0, 0, 0, 0])), Evaluate(new DateShiftExpression(late, 60, DateUnit.Minute)));
    }

    [Fact]
    public void A_shift_moves_both_ends_and_is_missing_outside_the_calendar()
    {
        Assert.Equal(new MomentRange(Low(2014, 2, 1), Low(2014, 3, 1) - 1, 0), Evaluate(new DateShiftExpression(Moment(2014, 1), 1, DateUnit.Month)));
        Assert.Null(Evaluate(new DateShiftExpression(Moment(9999), 1, DateUnit.Hour)));
        Assert.Null(Evaluate(new DateShiftExpression(Moment(1), -1, DateUnit.Millisecond)));
    }

    [Fact]
    public void A_duration_between_partial_moments_is_an_interval()
    {
        var duration = new DurationExpression(false, DateUnit.Month, Moment(2005), Moment(2006, 7));
        Assert.Equal(NumberRange.Between(6, 18), Evaluate(duration));
        Assert.Equal(NumberRange.Between(7, 18), Evaluate(duration with { IsDifference = true }));
    }

    [Fact]
    public void A_duration_that_32_bits_do_not_hold_is_missing()
    {
        var duration = new DurationExpression(false, DateUnit.Second, Moment(1900, 1, 1, 0, 0, 0, 0), Moment(2000, 1, 1, 0, 0, 0, 0));
        Assert.Null(Evaluate(duration));
        Assert.Equal(NumberRange.Of(52_594_560), Evaluate(duration with { Unit = DateUnit.Minute }));
    }

    [Theory]
    [InlineData(nameof(DateUnit.Year), "F", "T", "F")]
    [InlineData(nameof(DateUnit.Month), "T", "F", "F")]
    [InlineData(nameof(DateUnit.Day), "T", "F", "F")]
    public void A_comparison_to_a_precision_forgets_what_is_finer(string precision, string less, string equal, string greater)
    {
        Kleene Of(ComparisonOperator @operator)
            => Truth(new PrecisionComparisonExpression(@operator, Enum.Parse<DateUnit>(precision), Date(2024, 1, 31), Date(2024, 2, 1)));
        ComparisonOperator[] operators = [ComparisonOperator.Less, ComparisonOperator.Equal, ComparisonOperator.Greater];
        Assert.Equal(less + equal + greater, string.Concat(operators.Select(o => LogicTests.Letter(Of(o)))));
    }

    [Fact]
    public void A_comparison_to_a_precision_is_in_UTC_and_knows_what_partial_dates_know()
    {
        Kleene Same(DateUnit precision, Expression left, Expression right) => Truth(new PrecisionComparisonExpression(ComparisonOperator.Equal, precision, left, right));
        Assert.Equal(Kleene.False, Same(DateUnit.Day, Moment(120, [2024, 3, 1, 1, 30, 0, 0]), Moment(2024, 3, 1, 1, 30, 0, 0)));
        Assert.Equal(Kleene.True, Same(DateUnit.Hour, Moment(2024, 3, 1, 1), Moment(2024, 3, 1, 1, 30, 0, 0)));
        Assert.Equal(Kleene.True, Same(DateUnit.Year, Date(2014), Date(2014, 6, 1)));
        Assert.Equal(Kleene.Unknown, Same(DateUnit.Month, Date(2014), Date(2014, 6, 1)));
        Assert.Equal(Kleene.False, Same(DateUnit.Month, Date(2014), Date(2015, 6, 1)));
    }

    [Fact]
    public void A_partial_date_of_the_patient_is_an_interval_of_days()
    {
        Assert.Equal(new DateRange(new(2024, 2, 1), new(2024, 2, 29)), Evaluate(PartialDateMember("D"), ("D", new PatientPartialDate(2024, 2))));
        Assert.Equal(new DateRange(new(2023, 1, 1), new(2023, 12, 31)), Evaluate(PartialDateMember("D"), ("D", new PatientPartialDate(2023))));
        Assert.Equal(DateRange.Of(new(2024, 2, 29)), Evaluate(PartialDateMember("D"), ("D", new PatientPartialDate(2024, 2, 29))));
    }

    [Fact]
    public void A_period_that_goes_on_ends_with_the_calendar()
    {
        Possible? End(DateOnly? end, bool? ongoing) => Evaluate(EndOfPeriod("P"), ("P", PatientRecord.Period(new(2024, 1, 1), end, ongoing)));
        Assert.Equal(DateRange.Of(DateOnly.MaxValue), End(null, true));
        Assert.Equal(DateRange.Of(new(2024, 5, 1)), End(new(2024, 5, 1), null));
        Assert.Null(End(null, false));
        Assert.Null(End(null, null));
        Assert.Null(Evaluate(EndOfPeriod("P")));
    }

    [Fact]
    public void Branches_that_are_one_moment_on_different_clocks_do_not_agree()
    {
        var (here, there) = (Moment(0, [2024, 3, 1, 0, 30, 0, 0]), Moment(-60, [2024, 2, 29, 23, 30, 0, 0]));
        Assert.Null(Evaluate(new DateFromExpression(If(Unknown, here, there))));
        Assert.Equal(DateRange.Of(new(2024, 3, 1)), Evaluate(new DateFromExpression(If(Unknown, here, here))));
    }

    private static long Low(int year, int month, int day) => MomentArithmetic.Of(new(year, month, day), 0);
}
