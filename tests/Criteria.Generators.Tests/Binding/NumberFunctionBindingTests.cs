using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>CQL's functions of numbers, by their signatures; what is constant and exact is computed here and now.</summary>
public sealed class NumberFunctionBindingTests
{
    [Theory]
    [InlineData("Abs(Sledai) > 3", "(> (Abs:Integer Sledai) 3)")]
    [InlineData("Abs(Ratio) > 3", "(> (Abs:Decimal Ratio) 3.0)")]
    [InlineData("Abs(Hemoglobin) > 8.5 'g/dL'", "(> (Abs:'g/L' Hemoglobin) 85'g/L')")]
    [InlineData("Abs(CreatinineMass) > 88.4 'umol/L'", "(> (Abs:'mg/dL' CreatinineMass) 1'mg/dL')")]
    [InlineData("Round(Ratio) > 3", "(> (Round:Decimal Ratio) 3.0)")]
    [InlineData("Round(Ratio, 2) > 3", "(> (Round:Decimal Ratio 2) 3.0)")]
    [InlineData("Round(Sledai) > 3", "(> (Round:Decimal (convert:Decimal Sledai 1)) 3.0)")]
    [InlineData("Ceiling(Ratio) > 3", "(> (Ceiling:Integer Ratio) 3)")]
    [InlineData("Floor(Ratio) > 3", "(> (Floor:Integer Ratio) 3)")]
    [InlineData("Truncate(Ratio) > Sledai", "(> (Truncate:Integer Ratio) Sledai)")]
    [InlineData("Ln(Ratio) > 3", "(> (Ln:Decimal Ratio) 3.0)")]
    [InlineData("Exp(Sledai) > 3", "(> (Exp:Decimal (convert:Decimal Sledai 1)) 3.0)")]
    [InlineData("Power(Sledai, 2) > 3", "(> (Power:Integer Sledai 2) 3)")]
    [InlineData("Power(Sledai, Sledai) > 3", "(> (Power:Integer Sledai Sledai) 3)")]
    [InlineData("Power(Sledai, -2.0) > 3", "(> (Power:Decimal (convert:Decimal Sledai 1) -2.0) 3.0)")]
    [InlineData("Power(Ratio, -2) > 3", "(> (Power:Decimal Ratio -2.0) 3.0)")]
    [InlineData("Ln(null) > 3", "(> (Ln:Decimal null:Decimal) 3.0)")]
    [InlineData("Abs(null) > 3", "(> null:Integer 3)")]
    [InlineData("Power(null, 2) > 3", "(> (Power:Integer null:Integer 2) 3)")]
    [InlineData("Abs(Inr) > 1.5", "(> (Abs:Decimal Inr.Value) 1.5)")]
    [InlineData("Ceiling(Count(Vaccines) / 2) > 1", "(> (Ceiling:Integer (/:Decimal (convert:Decimal (count Vaccines item$0 open) 1) 2.0)) 1)")]
    public void A_function_has_the_type_that_CQL_gives_it(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Sledai > Abs(-5)", "(> Sledai 5)")]
    [InlineData("Sledai > Abs(-2147483648)", "(> Sledai (Abs:Integer -2147483648))")]
    [InlineData("Ratio > Abs(-5.5)", "(> Ratio 5.5)")]
    [InlineData("Hemoglobin > Abs(-8.5 'g/dL')", "(> Hemoglobin 85'g/L')")]
    [InlineData("Ratio > Round(2.5)", "(> Ratio 3.0)")]
    [InlineData("Ratio > Round(-0.5)", "(> Ratio 0.0)")]
    [InlineData("Ratio > Round(-1.5)", "(> Ratio -1.0)")]
    [InlineData("Ratio > Round(-1.55, 1)", "(> Ratio -1.5)")]
    [InlineData("Ratio > Round(3.14159265358979, 3)", "(> Ratio 3.142)")]
    [InlineData("Ratio > Round(5, 8)", "(> Ratio 5.0)")]
    [InlineData("Sledai > Ceiling(-1.5)", "(> Sledai -1)")]
    [InlineData("Sledai > Floor(-1.5)", "(> Sledai -2)")]
    [InlineData("Sledai > Truncate(-1.5)", "(> Sledai -1)")]
    [InlineData("Sledai > Truncate(1.5)", "(> Sledai 1)")]
    [InlineData("Sledai > Ceiling(2147483647.5)", "(> Sledai (Ceiling:Integer 2147483647.5))")]
    [InlineData("Sledai > Power(2, 10)", "(> Sledai 1024)")]
    [InlineData("Sledai > Power(2, 31)", "(> Sledai (Power:Integer 2 31))")]
    [InlineData("Sledai > Power(-2, 31)", "(> Sledai -2147483648)")]
    [InlineData("Sledai > Power(-1, 2147483647)", "(> Sledai -1)")]
    [InlineData("Sledai > Power(0, 0)", "(> Sledai 1)")]
    [InlineData("Sledai > Power(10, 2147483647)", "(> Sledai (Power:Integer 10 2147483647))")]
    [InlineData("Ratio > Exp(1)", "(> Ratio (Exp:Decimal 1.0))")]
    public void What_is_constant_is_computed_where_that_is_exact(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Visits + 1 > 3", "(> (+:Integer (domain Visits 0..100) 1) 3)")]
    [InlineData("Sledai - Visits > 3", "(> (-:Integer Sledai (domain Visits 0..100)) 3)")]
    [InlineData("Visits * 2 > 3", "(> (*:Integer Visits 2) 3)")]
    [InlineData("Visits + 1.5 > 3", "(> (+:Decimal (convert:Decimal Visits 1) 1.5) 3.0)")]
    [InlineData("Visits > 3", "(> Visits 3)")]
    [InlineData("Visits + Visits + Visits > 3", "(> (+:Integer (+:Integer (domain Visits 0..100) (domain Visits 0..100)) (domain Visits 0..100)) 3)")]
    public void A_whole_number_with_a_declared_range_keeps_it_inside_a_sum(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Status < 'b'", "(< Status 'b')")]
    [InlineData("Status between 'a' and 'm'", "(in Status ['a', 'm'])")]
    [InlineData("Status in Interval['a', null]", "(in Status ['a', ])")]
    public void Texts_have_an_order(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Round(Hemoglobin) > 3", "CRIT0202 at «Hemoglobin»: Round takes numbers without a unit; 'Hemoglobin' is a Quantity in 'g/L'; a quantity has a function of its own, a C# method marked [CriteriaFunction]")]
    [InlineData("Power(2, Hemoglobin) > 3", "CRIT0202 at «Hemoglobin»: Power takes numbers without a unit; 'Hemoglobin' is a Quantity in 'g/L'; a quantity has a function of its own, a C# method marked [CriteriaFunction]")]
    [InlineData("Abs(Status) > 3", "CRIT0202 at «Status»: Abs takes a number; 'Status' is a String")]
    [InlineData("Ln(Vaccines) > 3", "CRIT0202 at «Vaccines»: Ln takes numbers without a unit; 'Vaccines' is a list of Vaccine")]
    [InlineData("Abs(Temperature) > 37 'Cel'", "CRIT0202 at «Abs(Temperature)»: values in 'Cel' have no magnitude, because they are a scale with a zero of its own")]
    [InlineData("Round(Ratio, 9) > 3", "CRIT0202 at «9»: the places behind the point are a literal from 0 to 8; found '9'")]
    [InlineData("Round(Ratio, -1) > 3", "CRIT0202 at «-1»: the places behind the point are a literal from 0 to 8; found '-1'")]
    [InlineData("Round(Ratio, Sledai) > 3", "CRIT0202 at «Sledai»: the places behind the point are a literal from 0 to 8; found 'Sledai'")]
    [InlineData("Abs() > 3", "CRIT0202 at «Abs()»: Abs takes one number; found 0 arguments")]
    [InlineData("Round(Ratio, 1, 2) > 3", "CRIT0202 at «Round(Ratio, 1, 2)»: Round takes a number and, if any, its places behind the point; found 3 arguments")]
    [InlineData("Power(2) > 3", "CRIT0202 at «Power(2)»: Power takes a number and its exponent; found 1 arguments")]
    [InlineData("Power(Sledai, -2) > 3", "CRIT0105 at «-2»: Power of an Integer with a negative exponent is CQL but outside the subset; the result is an Integer by its type and none by its value; write the number as a Decimal: Power(2.0, -2)")]
    [InlineData("Floor(Round(Hemoglobin) + Pregnan) > 3", "CRIT0202 at «Hemoglobin»: Round takes numbers without a unit; 'Hemoglobin' is a Quantity in 'g/L'; a quantity has a function of its own, a C# method marked [CriteriaFunction]\nCRIT0201 at «Pregnan»: 'Pregnan' is not a member of Chart, a parameter, a definition or a criterion; did you mean 'Pregnant'?")]
    [InlineData("Coalesce(Abs(Sledai), 1) > 1", "CRIT0105 at «Abs(Sledai)»: 'Coalesce' of 'Abs(Sledai)' is CQL but outside the subset; it takes a member, a parameter or a literal")]
    [InlineData("Status between 'm' and 'a'", "CRIT0207 at «between 'm' and 'a'»: between 'm' and 'a' is empty: the lower end 'm' is above the upper end 'a'")]
    [InlineData("Diagnosis > Diagnosis", "CRIT0202 at «Diagnosis > Diagnosis»: a Code has no order; use = or !=")]
    public void A_mistake_is_reported_at_its_own_characters(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(expected, bound.Report);
        Assert.Equal("error", bound.Print("I1"));
    }

    private static void AssertBinds(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(expected, bound.Print("I1"));
        Assert.Empty(BoundInvariants.FaultsOf(((Criteria.Generators.Trials.ExpressionBody)bound["I1"].Body).Expression));
    }
}
