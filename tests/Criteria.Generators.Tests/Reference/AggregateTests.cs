using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class AggregateTests
{
    private static readonly Query s_all = Query(ListOfObjects("L"));
    private static readonly Query s_kept = Query(ListOfObjects("L"), TruthOfElement("P"));
    private static readonly Expression s_value = OfElement("V");
    private static readonly Expression s_integer = IntegerOfElement("V");

    [Theory]
    [InlineData("3T 7T 5T", "7..7", "3..3")]
    [InlineData("3T 7? 5T", "5..7", "3..3")]
    [InlineData("3T 7? 5?", "3..7", "3..3")]
    [InlineData("3T 7F", "3..3", "3..3")]
    [InlineData("3T ?T", "3..", "..3")]
    [InlineData("3T ?F", "3..3", "3..3")]
    [InlineData("3T ??", "3..", "..3")]
    [InlineData("3? 7?", "-", "-")]
    [InlineData("?T", "-", "-")]
    [InlineData("", "-", "-")]
    public void The_greatest_lies_between_what_is_surely_and_what_may_be_there(string elements, string max, string min)
    {
        Assert.Equal(max, Show(Evaluate(Of(Aggregate.Max, s_kept, s_value), Items(elements))));
        Assert.Equal(min, Show(Evaluate(Of(Aggregate.Min, s_kept, s_value), Items(elements))));
    }

    [Fact]
    public void The_greatest_of_an_open_list_has_no_upper_end_and_the_least_no_lower_one()
    {
        var open = s_all with { IsOpen = true };
        Assert.Equal("7..", Show(Evaluate(Of(Aggregate.Max, open, s_value), Items("3T 7T"))));
        Assert.Equal("..3", Show(Evaluate(Of(Aggregate.Min, open, s_value), Items("3T 7T"))));
        Assert.Null(Evaluate(Of(Aggregate.Max, open, s_value), Items("")));
        foreach (var aggregate in new[] { Aggregate.Sum, Aggregate.Avg, Aggregate.First, Aggregate.Last })
            Assert.Null(Evaluate(Of(aggregate, open, s_integer), Items("3T 7T")));
        Assert.Equal("2..", Show(Evaluate(Of(Aggregate.Count, open, s_value, distinct: true), Items("3T 7T 3T"))));
    }

    [Fact]
    public void Every_aggregate_of_a_missing_list_is_missing()
        => Assert.All(Enum.GetValues<Aggregate>(), aggregate => Assert.Null(Evaluate(Of(aggregate, s_all, s_value, distinct: true))));

    [Fact]
    public void Of_an_empty_list_only_the_count_is_known()
    {
        foreach (var aggregate in Enum.GetValues<Aggregate>())
            Assert.Equal(aggregate == Aggregate.Count ? "0..0" : "-", Show(Evaluate(Of(aggregate, s_all, s_value, distinct: true), Items(""))));
    }

    [Fact]
    public void A_null_object_is_there_with_everything_missing_and_a_null_number_may_be_there()
    {
        (string, PatientValue?) objects = ("L", PatientList.Of(PatientRecord.Of(("V", Value(3))), null));
        Assert.Equal("3..", Show(Evaluate(Of(Aggregate.Max, s_all, s_value), objects)));
        Assert.Equal("1..2", Show(Evaluate(Of(Aggregate.Count, s_all, s_value, distinct: true), objects)));
        Assert.Null(Evaluate(Of(Aggregate.Last, s_all, s_value), objects));
        Assert.Equal("3..3", Show(Evaluate(Of(Aggregate.First, s_all, s_value), objects)));

        (string, PatientValue?) numbers = ("L", PatientList.Of(Value(3), null));
        var plain = Query(ListOfNumbers("L"));
        Assert.Equal("3..", Show(Evaluate(Of(Aggregate.Max, plain, ElementItself()), numbers)));
        Assert.Null(Evaluate(Of(Aggregate.Sum, plain, ElementItself()), numbers));
        Assert.Null(Evaluate(Of(Aggregate.Last, plain, ElementItself()), numbers));
    }

    [Fact]
    public void A_censored_value_keeps_its_end()
    {
        (string, PatientValue?) list = ("L", PatientList.Of(new PatientLab(3, null, null, 2), new PatientLab(7, null, null, 3)));
        var lab = new PathExpression(new ElementRoot(0), EquatableArray.Of(new PathStep("Value", new NumberMember(NumberRepresentation.Double), false)), CriteriaType.Decimal);
        var source = new PathExpression(
            new SubjectRoot(),
            EquatableArray.Of(new PathStep("L", new ListMember(new LabMember(), true, ListAccess.Array), true)),
            CriteriaType.List(CriteriaType.Decimal));
        Assert.Equal("7..", Show(Evaluate(Of(Aggregate.Max, Query(source), lab), list)));
        Assert.Equal("..3", Show(Evaluate(Of(Aggregate.Min, Query(source), lab), list)));
    }

    [Fact]
    public void A_day_or_moment_without_an_end_is_still_one_of_the_calendars()
    {
        (string, PatientValue?) list = ("L", PatientList.Of(
            PatientRecord.Of(("D", new PatientPartialDate(2024, 2)), ("T", new PatientDateTime(new(2024, 2, 29), 60))), PatientRecord.Of()));
        Assert.Equal(new DateRange(new(2024, 2, 1), DateOnly.MaxValue), Evaluate(Of(Aggregate.Max, s_all, DateOfElement("D")), list));
        Assert.Equal(new DateRange(DateOnly.MinValue, new(2024, 2, 29)), Evaluate(Of(Aggregate.Min, s_all, DateOfElement("D")), list));
        var moment = MomentArithmetic.Of(new(2024, 2, 28, 23, 0, 0));
        Assert.Equal(new MomentRange(moment, MomentArithmetic.Last, null), Evaluate(Of(Aggregate.Max, s_all, DateTimeOfElement("T")), list));
        Assert.Null(Evaluate(new DateFromExpression(Of(Aggregate.Max, s_all, DateTimeOfElement("T"))), list));
    }

    [Fact]
    public void The_latest_moment_has_the_offset_that_all_moments_have()
    {
        PatientRecord At(int hour, int offset) => PatientRecord.Of(("T", new PatientDateTime(new(2024, 3, 1, hour, 0, 0), offset)));
        Possible? Day(params PatientValue?[] items)
            => Evaluate(new DateFromExpression(Of(Aggregate.Max, s_all, DateTimeOfElement("T"))), ("L", PatientList.Of(items)));
        Assert.Equal(DateRange.Of(new(2024, 3, 1)), Day(At(10, 120), At(9, 120)));
        Assert.Null(Day(At(10, 120), At(9, 0)));
        Assert.Null(Day(At(10, 120), null));
    }

    [Theory]
    [InlineData("3T 4T", "7..7")]
    [InlineData("3T 4?", "3..7")]
    [InlineData("3T -4?", "-1..3")]
    [InlineData("3T 4F", "3..3")]
    [InlineData("3? 4?", "-")]
    [InlineData("3T ??", "-")]
    [InlineData("3T ?F", "3..3")]
    [InlineData("2147483647T 1T", "-")]
    [InlineData("2147483647T 1T -1T", "2147483647..2147483647")]
    [InlineData("2147483647T 1?", "-")]
    [InlineData("", "-")]
    public void A_sum_of_Integers_is_an_interval(string elements, string expected)
        => Assert.Equal(expected, Show(Evaluate(Of(Aggregate.Sum, s_kept, s_integer), Items(elements))));

    [Fact]
    public void A_missing_Integer_with_a_domain_counts_as_its_range()
    {
        var declared = Declared(IntegerOfElement("V"), 2, 5);
        Assert.Equal("5..8", Show(Evaluate(Of(Aggregate.Sum, s_kept, declared), Items("3T ?T"))));
        Assert.Equal("3..8", Show(Evaluate(Of(Aggregate.Sum, s_kept, declared), Items("3T ??"))));
        Assert.Equal("4..10", Show(Evaluate(Of(Aggregate.Sum, s_kept, declared), Items("?T ?T"))));
        Assert.Equal("5..8", Show(Evaluate(Of(Aggregate.Sum, Integer(3), Declared(IntegerMember("X"), 2, 5)))));
    }

    [Theory]
    [InlineData("0.1T 0.2T", "3/10..3/10", "3/20..3/20")]
    [InlineData("0.1T 0.2?", "-", "-")]
    [InlineData("0.1T ?T", "-", "-")]
    [InlineData("0.1T 0.2F", "1/10..1/10", "1/10..1/10")]
    [InlineData("1T 1T 2T", "4..4", "1.3333333333333333")]
    public void A_sum_of_Decimals_is_exact_and_its_average_a_double(string elements, string sum, string average)
    {
        Assert.Equal(sum, Show(Evaluate(Of(Aggregate.Sum, s_kept, s_value), Items(elements))));
        var expected = average.Contains("..", StringComparison.Ordinal) || average == "-" ? average : Show(NumberRange.Of(Fraction.Parse(average)));
        Assert.Equal(expected, Show(Evaluate(Of(Aggregate.Avg, s_kept, s_value), Items(elements))));
    }

    [Fact]
    public void Of_distinct_values_equal_ones_count_once()
    {
        Assert.Equal("3..3", Show(Evaluate(Of(Aggregate.Sum, s_kept, s_value, distinct: true), Items("1T 1T 2T"))));
        Assert.Equal("3/2..3/2", Show(Evaluate(Of(Aggregate.Avg, s_kept, s_value, distinct: true), Items("1T 1T 2T"))));
        Assert.Equal("3..3", Show(Evaluate(Of(Aggregate.Sum, s_kept, s_integer, distinct: true), Items("1T 1T 2T"))));
        Assert.Null(Evaluate(Of(Aggregate.Sum, s_kept, s_integer, distinct: true), Items("1T 1? 2T")));
    }

    [Theory]
    [InlineData("1T 1T 2T", "2..2")]
    [InlineData("1T 1? 2?", "1..2")]
    [InlineData("1T ?T", "1..2")]
    [InlineData("?T ?T", "0..2")]
    [InlineData("1T ?? 2F", "1..2")]
    public void A_distinct_count_lies_between_the_known_values_and_those_plus_the_missing_ones(string elements, string expected)
        => Assert.Equal(expected, Show(Evaluate(Of(Aggregate.Count, s_kept, s_value, distinct: true), Items(elements))));

    [Fact]
    public void Present_is_what_anything_is_known_of()
    {
        Assert.Equal(Kleene.True, Truth(new PresentExpression(Member("X")), ("X", Value(1))));
        Assert.Equal(Kleene.Unknown, Truth(new PresentExpression(Member("X")), ("X", Value(double.NaN))));
        Assert.Equal(Kleene.True, Truth(new PresentExpression(Date(2014))));
        Assert.Equal(Kleene.True, Truth(new PresentExpression(ListOfObjects("L")), Items("")));
    }

    [Theory]
    [InlineData("a", "b", "T")]
    [InlineData("a", "A", "F")]
    [InlineData("a", "ab", "T")]
    [InlineData("z", "\u00e4", "T")]
    [InlineData("\ud83d\ude00", "\uff5e", "T")]
    [InlineData("a", "a", "F")]
    public void Texts_are_ordered_by_their_UTF_16_code_units(string left, string right, string less)
        => Assert.Equal(less, LogicTests.Letter(Truth(Compare(Text(left), ComparisonOperator.Less, Text(right)))));

    internal static string Show(Possible? value) => value switch
    {
        null => "-",
        NumberRange { Low: var low, High: var high } => $"{low.Value}..{high.Value}",
        _ => value.ToString(),
    };

    /// <summary>Each element as its value and whether the query keeps it.</summary>
    private static (string, PatientValue?) Items(string elements) => ("L", new PatientList(
        [.. elements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => PatientRecord.Of(
            ("V", e[..^1] == "?" ? null : Value(double.Parse(e[..^1], System.Globalization.CultureInfo.InvariantCulture))),
            ("P", e[^1] == '?' ? null : new PatientTruth(e[^1] == 'T'))))]));
}
