using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData(84.9, "F")]
    [InlineData(85, "T")]
    [InlineData(85.1, "T")]
    [InlineData(double.NaN, "?")]
    [InlineData(double.PositiveInfinity, "?")]
    public void A_number_is_compared_with_its_threshold(double value, string expected)
        => Assert.Equal(expected, Letter(Truth(AtLeast(Member("X"), Number("85")), ("X", Value(value)))));

    [Fact]
    public void A_missing_side_leaves_a_comparison_unknown()
    {
        Assert.Equal(Kleene.Unknown, Truth(AtLeast(Member("X"), Number("85"))));
        Assert.Equal(Kleene.Unknown, Truth(Equal(Member("X"), Member("Y")), ("Y", Value(1))));
    }

    [Fact]
    public void A_double_stands_for_the_decimal_that_prints_it()
    {
        var product = new ArithmeticExpression(ArithmeticOperator.Multiply, Number("3"), Member("Y"), CriteriaType.Decimal);
        Assert.Equal(Kleene.True, Truth(AtMost(Member("X"), product), ("X", Value(120.3)), ("Y", Value(40.1))));
        Assert.Equal(Kleene.True, Truth(Equal(Member("X", NumberRepresentation.Single), Number("0.1")), ("X", new PatientNumber(0.1f))));
        Assert.Equal(Kleene.True, Truth(Equal(Member("X", NumberRepresentation.Decimal), Number("0.1")), ("X", new PatientNumber(0.10m))));
    }

    [Fact]
    public void A_converted_threshold_is_rounded_like_an_entering_value()
    {
        Assert.Equal(Kleene.True, Truth(Equal(Member("X"), Ratio(15, 7)), ("X", Value(15.0 / 7))));
        Assert.Equal(Kleene.True, Truth(Equal(Member("X", NumberRepresentation.Decimal), Ratio(15, 7)), ("X", new PatientNumber(15m / 7))));
        Assert.Equal(Kleene.True, Truth(Equal(Member("X", NumberRepresentation.Single), Ratio(15, 7)), ("X", new PatientNumber(15f / 7))));
    }

    [Theory]
    [InlineData(0, 30, "TTT")]
    [InlineData(1, 30, "FFT")]
    [InlineData(2, 30, "??T")]
    [InlineData(3, 30, "T??")]
    [InlineData(4, 30, "TFF")]
    [InlineData(9, 30, "???")]
    public void A_censored_result_is_decided_where_every_possible_value_agrees(int bound, double value, string expected)
    {
        (string, PatientValue?) lab = ("A", new PatientLab(value, null, null, bound));
        var read = Lab("A", "Value");
        var actual = Letter(Truth(AtLeast(read, Number("30")), lab))
            + Letter(Truth(Equal(read, Number("30")), lab))
            + Letter(Truth(AtMost(read, Number("30")), lab));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Arithmetic_on_a_censored_result_is_unknown_but_its_unit_converts()
    {
        (string, PatientValue?) lab = ("A", new PatientLab(30, null, null, 1));
        Assert.Null(Evaluate(new ArithmeticExpression(ArithmeticOperator.Add, Lab("A", "Value"), Number("1"), CriteriaType.Decimal), lab));
        Assert.Null(Evaluate(new NegateExpression(Lab("A", "Value")), lab));
        var converted = new ConversionExpression(Lab("A", "Value"), Exact("10"), CriteriaType.Decimal);
        Assert.Equal(Kleene.False, Truth(AtLeast(converted, Number("300")), lab));
    }

    [Fact]
    public void Between_is_the_conjunction_of_its_two_comparisons()
    {
        Expression Between(Expression? low, Expression? high, bool closed = true) => new BetweenExpression(Member("X"), low, closed, high, closed);
        Assert.Equal(Kleene.True, Truth(Between(Number("18"), Number("90")), ("X", Value(18))));
        Assert.Equal(Kleene.False, Truth(Between(Number("18"), Number("90"), closed: false), ("X", Value(18))));
        Assert.Equal(Kleene.False, Truth(Between(Number("18"), Member("Y")), ("X", Value(17))));
        Assert.Equal(Kleene.Unknown, Truth(Between(Number("18"), Member("Y")), ("X", Value(18))));
        Assert.Equal(Kleene.True, Truth(Between(Number("18"), null), ("X", Value(18))));
    }

    [Fact]
    public void A_missing_item_leaves_membership_unknown_unless_a_known_one_equals()
    {
        var membership = new MembershipExpression(Member("X"), EquatableArray.Of<Expression>(Number("1"), Member("Y")));
        Assert.Equal(Kleene.True, Truth(membership, ("X", Value(1))));
        Assert.Equal(Kleene.Unknown, Truth(membership, ("X", Value(2))));
        Assert.Equal(Kleene.False, Truth(membership, ("X", Value(2)), ("Y", Value(3))));
        Assert.Equal(Kleene.Unknown, Truth(membership, ("Y", Value(3))));
    }

    [Fact]
    public void A_partial_date_is_an_interval_of_days()
    {
        Kleene Of(ComparisonOperator @operator, DateOnly day) => Truth(Compare(DateMember("D"), @operator, Date(2024, 2)), ("D", new PatientDate(day)));
        Assert.Equal(Kleene.True, Of(ComparisonOperator.Less, new(2024, 1, 31)));
        Assert.Equal(Kleene.Unknown, Of(ComparisonOperator.Less, new(2024, 2, 2)));
        Assert.Equal(Kleene.False, Of(ComparisonOperator.Less, new(2024, 2, 29)));
        Assert.Equal(Kleene.Unknown, Of(ComparisonOperator.Equal, new(2024, 2, 29)));
        Assert.Equal(Kleene.False, Of(ComparisonOperator.Equal, new(2024, 3, 1)));
    }

    [Fact]
    public void A_duration_from_a_partial_date_is_an_interval()
    {
        Expression Years(int from) => AtLeast(new DurationExpression(false, DateUnit.Year, Date(from), Date(2024, 6, 30)), Integer(18));
        Assert.Equal(Kleene.True, Truth(Years(2005)));
        Assert.Equal(Kleene.Unknown, Truth(Years(2006)));
        Assert.Equal(Kleene.False, Truth(Years(2007)));
    }

    [Theory]
    [InlineData("2024-03-01", "T")]
    [InlineData("2024-02-29", "F")]
    [InlineData("2024-08-31", "T")]
    [InlineData("2024-09-01", "F")]
    [InlineData(null, "?")]
    public void A_window_of_six_months_begins_on_the_day_from_which_six_months_still_reach_its_end(string? biopsy, string expected)
    {
        // Biopsy 6 months or less on or before Screening.
        var screening = Date(2024, 8, 31);
        var window = And(AtMost(DateMember("D"), screening), AtLeast(new DateShiftExpression(DateMember("D"), 6, DateUnit.Month), screening));
        var day = biopsy is null ? null : new PatientDate(DateOnly.ParseExact(biopsy, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected, Letter(Truth(window, ("D", day))));
    }

    [Fact]
    public void A_shift_beyond_the_calendar_is_missing()
        => Assert.Null(Evaluate(new DateShiftExpression(Date(9999, 12, 31), 1, DateUnit.Day)));

    private static string Letter(Kleene value) => LogicTests.Letter(value);
}
