using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class QueryTests
{
    private static readonly Expression s_above = More(OfElement("V"), Number("10"));

    [Theory]
    [InlineData("5 20", "T", 1, 1)]
    [InlineData("5 ?", "?", 0, 1)]
    [InlineData("20 ?", "T", 1, 2)]
    [InlineData("20 null", "T", 1, 2)]
    [InlineData("5 5", "F", 0, 0)]
    [InlineData("", "F", 0, 0)]
    public void An_element_of_which_the_condition_is_unknown_may_or_may_not_be_there(string values, string exists, int low, int high)
    {
        Assert.Equal(exists, LogicTests.Letter(Truth(new ExistsExpression(Query(ListOfObjects("L"), s_above)), Items(values))));
        Assert.Equal(NumberRange.Between(low, high), Evaluate(new CountExpression(Query(ListOfObjects("L"), s_above)), Items(values)));
    }

    [Fact]
    public void A_missing_list_is_unknown()
    {
        Assert.Equal(Kleene.Unknown, Truth(new ExistsExpression(Query(ListOfObjects("L")))));
        Assert.Null(Evaluate(new CountExpression(Query(ListOfObjects("L")))));
    }

    [Theory]
    [InlineData("5 20", "T", 1)]
    [InlineData("5 5", "?", 0)]
    [InlineData("", "?", 0)]
    public void An_open_list_may_lack_entries(string values, string exists, int low)
    {
        Assert.Equal(exists, LogicTests.Letter(Truth(new ExistsExpression(Query(ListOfObjects("L"), s_above, isOpen: true)), Items(values))));
        Assert.Equal(NumberRange.AtLeast(low), Evaluate(new CountExpression(Query(ListOfObjects("L"), s_above, isOpen: true)), Items(values)));
    }

    [Theory]
    [InlineData(1, "T")]
    [InlineData(2, "?")]
    [InlineData(3, "F")]
    public void A_count_is_compared_where_all_of_it_agrees(int threshold, string expected)
        => Assert.Equal(expected, LogicTests.Letter(Truth(AtLeast(new CountExpression(Query(ListOfObjects("L"), s_above)), Integer(threshold)), Items("5 20 ?"))));

    [Fact]
    public void A_missing_plain_value_is_no_element_that_surely_exists()
    {
        (string, PatientValue?) list = ("L", PatientList.Of(null, Value(double.NaN)));
        Assert.Equal(Kleene.Unknown, Truth(new ExistsExpression(Query(ListOfNumbers("L"))), list));
        Assert.Equal(Kleene.Unknown, Truth(new ExistsExpression(Query(ListOfNumbers("L"), More(ElementItself(), Number("10")))), list));
        Assert.Equal(Kleene.True, Truth(new ExistsExpression(Query(ListOfNumbers("L"), More(ElementItself(), Number("10")))), ("L", PatientList.Of(Value(11)))));
    }

    [Fact]
    public void A_null_object_is_one_with_everything_missing()
        => Assert.Equal(Kleene.True, Truth(new ExistsExpression(Query(ListOfObjects("L"))), ("L", PatientList.Of(null, null))));

    [Fact]
    public void An_inner_query_sees_the_element_of_the_outer_one()
    {
        var inner = new ExistsExpression(Query(ListOfObjects("M"), More(OfElement("V", 1), OfElement("V")), variable: 1));
        var outer = new ExistsExpression(Query(ListOfObjects("L"), inner));
        var other = PatientList.Of(PatientRecord.Of(("V", Value(6))));
        Assert.Equal(Kleene.True, Truth(outer, Items("5 20"), ("M", other)));
        Assert.Equal(Kleene.False, Truth(outer, Items("7 20"), ("M", other)));
        Assert.Equal(Kleene.Unknown, Truth(outer, Items("? 20"), ("M", other)));
    }

    private static (string, PatientValue?) Items(string values) => ("L", new PatientList(
        [.. values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v switch
        {
            "null" => null,
            "?" => PatientRecord.Of(),
            _ => PatientRecord.Of(("V", Value(int.Parse(v, System.Globalization.CultureInfo.InvariantCulture)))),
        })]));
}
