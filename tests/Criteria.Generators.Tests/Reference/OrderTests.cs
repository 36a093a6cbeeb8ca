using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

/// <summary>First and Last; an element is written as key, value and whether it is there, for instance <c>1:a:T</c>.</summary>
public sealed class OrderTests
{
    private static readonly Query s_kept = Query(ListOfObjects("L"), TruthOfElement("P"));
    private static readonly Expression s_key = OfElement("K");

    [Theory]
    [InlineData("1:a:T 2:b:T", "a", "b")]
    [InlineData("1:a:? 2:b:T", "-", "b")]
    [InlineData("1:a:? 2:a:T", "a", "a")]
    [InlineData("1:a:F 2:b:T", "b", "b")]
    [InlineData("1:a:? 2:a:?", "-", "-")]
    [InlineData("1:?:T 2:b:T", "-", "b")]
    [InlineData("1:a:T 2:?:T", "a", "-")]
    [InlineData("", "-", "-")]
    public void Without_a_key_the_lists_own_order_counts(string elements, string first, string last)
    {
        Assert.Equal(first, Show(Evaluate(Of(Aggregate.First, s_kept, TextOfElement("V")), Items(elements))));
        Assert.Equal(last, Show(Evaluate(Of(Aggregate.Last, s_kept, TextOfElement("V")), Items(elements))));
    }

    [Theory]
    [InlineData("2:b:T 1:a:T", "a", "b")]
    [InlineData("2:b:T 1:a:?", "-", "b")]
    [InlineData("2:b:T 2:a:T", "-", "-")]
    [InlineData("2:b:T 2:b:T", "b", "b")]
    [InlineData("2:b:T ?:a:T", "-", "-")]
    [InlineData("2:b:T ?:b:T", "b", "b")]
    [InlineData("2:b:T ?:a:F", "b", "b")]
    [InlineData("2:b:T ?:a:? 1:a:T", "a", "-")]
    [InlineData("1:a:T 2:?:T", "a", "-")]
    public void With_a_key_those_may_come_first_whom_none_surely_precedes(string elements, string first, string last)
    {
        Assert.Equal(first, Show(Evaluate(Of(Aggregate.First, s_kept, TextOfElement("V"), false, Ascending(s_key)), Items(elements))));
        Assert.Equal(last, Show(Evaluate(Of(Aggregate.Last, s_kept, TextOfElement("V"), false, Ascending(s_key)), Items(elements))));

        // Downwards, what comes first comes last.
        Assert.Equal(last, Show(Evaluate(Of(Aggregate.First, s_kept, TextOfElement("V"), false, Descending(s_key)), Items(elements))));
        Assert.Equal(first, Show(Evaluate(Of(Aggregate.Last, s_kept, TextOfElement("V"), false, Descending(s_key)), Items(elements))));
    }

    [Fact]
    public void A_second_key_decides_ties_of_the_first_only_where_they_are_surely_ties()
    {
        SortKey[] keys = [Ascending(s_key), Descending(TextOfElement("V"))];
        Assert.Equal("b", Show(Evaluate(Of(Aggregate.First, s_kept, TextOfElement("V"), false, keys), Items("1:a:T 1:b:T 2:c:T"))));
        Assert.Equal("c", Show(Evaluate(Of(Aggregate.Last, s_kept, TextOfElement("V"), false, keys), Items("1:a:T 1:b:T 2:c:T"))));
        Assert.Equal("-", Show(Evaluate(Of(Aggregate.First, s_kept, TextOfElement("V"), false, keys), Items("1:a:T ?:b:T 2:c:T"))));
    }

    [Fact]
    public void A_key_known_to_the_month_precedes_what_surely_comes_later()
    {
        PatientRecord At(PatientValue date, string value) => PatientRecord.Of(("D", date), ("V", new PatientText(value)));
        Possible? First(params PatientRecord[] items)
            => Evaluate(Of(Aggregate.First, Query(ListOfObjects("L")), TextOfElement("V"), false, Ascending(DateOfElement("D"))), ("L", PatientList.Of([.. items])));
        Assert.Equal("b", Show(First(At(new PatientPartialDate(2024, 3, 1), "a"), At(new PatientPartialDate(2024, 2), "b"))));
        Assert.Equal("-", Show(First(At(new PatientPartialDate(2024, 2, 29), "a"), At(new PatientPartialDate(2024, 2), "b"))));
        Assert.Equal("-", Show(First(At(new PatientPartialDate(2024, 2), "a"), At(new PatientPartialDate(2024, 2), "b"))));
    }

    [Fact]
    public void One_moment_on_two_clocks_agrees_with_itself_on_neither()
    {
        PatientRecord At(int hour, int offset) => PatientRecord.Of(("T", new PatientDateTime(new(2024, 3, 1, hour, 0, 0), offset)));
        Possible? First(params PatientRecord[] items)
            => Evaluate(Of(Aggregate.First, Query(ListOfObjects("L")), DateTimeOfElement("T"), false, Ascending(DateTimeOfElement("T"))), ("L", PatientList.Of([.. items])));
        Assert.NotNull(First(At(2, 120), At(2, 120)));
        Assert.Null(First(At(2, 120), At(0, 0)));
    }

    private static string Show(Possible? value) => value is KnownText text ? text.Value : AggregateTests.Show(value);

    private static (string, PatientValue?) Items(string elements) => ("L", new PatientList(
        [.. elements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split(':')).Select(e => PatientRecord.Of(
            ("K", e[0] == "?" ? null : Value(int.Parse(e[0], System.Globalization.CultureInfo.InvariantCulture))),
            ("V", e[1] == "?" ? null : new PatientText(e[1])),
            ("P", e[2] == "?" ? null : new PatientTruth(e[2] == "T"))))]));
}
