using Criteria.Generators.Diagnostics;
using Xunit;

namespace Criteria.Generators.Tests.Syntax;

/// <summary>Constructs of CQL that the subset leaves out: one diagnostic each, which names them and says what to write.</summary>
public sealed class OutsideSubsetTests
{
    [Theory]
    [InlineData("a «~» b", "'~' is CQL but outside the subset; a missing value would be equivalent to a missing value; write =")]
    [InlineData("a «!~» b", "'!~' is CQL but outside the subset; a missing value would be equivalent to a missing value; write !=")]
    [InlineData("a «div» b + 1", "'div', division of integers, is CQL but outside the subset; write / with Truncate")]
    [InlineData("a «mod» 2 = 0", "'mod', division of integers, is CQL but outside the subset; write / with Truncate")]
    [InlineData("a «^» 2", "'^', a power, is CQL but outside the subset; write Power(x, n)")]
    [InlineData("a «&» b", "'&', joining of texts, is CQL but outside the subset; compare each text by itself")]
    [InlineData("A«[0]».x", "an index is CQL but outside the subset; write First(…) or Last(…) over a query with sort by")]
    [InlineData("a «union» b", "'union', a set operator, is CQL but outside the subset; test each list by itself: exists (A X where …) or exists (B X where …)")]
    [InlineData("a «|» b", "'|', a set operator, is CQL but outside the subset; test each list by itself: exists (A X where …) or exists (B X where …)")]
    [InlineData("exists «[Condition: code in \"D\"]»", "a retrieve is CQL but outside the subset; name a member of the subject that is a list")]
    [InlineData("exists («[Condition]» C where C.x > 1)", "a retrieve is CQL but outside the subset; name a member of the subject that is a list")]
    [InlineData("A X «let» y: X.z, v: 2 where y", "'let' is CQL but outside the subset; write the value out, or make it a definition")]
    [InlineData("A X «with» B Y such that Y.z = X.z where X.v", "'with', a relationship, is CQL but outside the subset; write where exists (B Y where …)")]
    [InlineData("A X «without» B Y such that Y.z = X.z", "'without', a relationship, is CQL but outside the subset; write where not exists (B Y where …)")]
    [InlineData("from A X«, B Y» where X = Y", "a query with several sources is CQL but outside the subset; nest one query in the where of another: exists (A X where exists (B Y where …))")]
    [InlineData("({1}) N «aggregate» R starting 1: R * N", "'aggregate' is CQL but outside the subset; use Sum, Count, Min, Max or Avg over the query")]
    [InlineData("«Tuple { id: 1, name: 'x' }» = a", "a tuple is CQL but outside the subset; a type of the subject has members instead")]
    [InlineData("«{ id: 1 }» = a", "a tuple is CQL but outside the subset; a type of the subject has members instead")]
    [InlineData("«System.Quantity { value: 1 }»", "a value of a type, 'System.Quantity { … }', is CQL but outside the subset; compare its members one by one")]
    [InlineData("«convert» a to 'g' > 1", "'convert' is CQL but outside the subset; units are converted where a quantity is compared")]
    [InlineData("«convert» 5 to Decimal", "'convert' is CQL but outside the subset; units are converted where a quantity is compared")]
    [InlineData("a «overlaps before» b", "'overlaps before', a relation of intervals, is CQL but outside the subset; compare their ends one by one")]
    [InlineData("a «meets» b and c", "'meets', a relation of intervals, is CQL but outside the subset; compare their ends one by one")]
    [InlineData("a «starts» b", "'starts', a relation of intervals, is CQL but outside the subset; compare their ends one by one")]
    [InlineData("a «starts» before b", "'starts' in front of a timing phrase is CQL but outside the subset; name the date that is meant, for example X.Start before Y")]
    [InlineData("a before «start» b", "'start' at the end of a timing phrase is CQL but outside the subset; name the date that is meant, for example X.Start before Y")]
    [InlineData("«start of» a before b", "'start of', the boundary of an interval, is CQL but outside the subset; name the member that holds it, for example X.Start")]
    [InlineData("«width of» Interval[1, 2]", "'width of', an operator of intervals, is CQL but outside the subset; write the arithmetic out")]
    [InlineData("«singleton from» A", "'singleton from', an operator of lists, is CQL but outside the subset; write First(…)")]
    [InlineData("«point from» A", "'point from', an operator of intervals, is CQL but outside the subset; compare with the value itself")]
    [InlineData("«timezoneoffset from» a = 1.0", "'timezoneoffset from', a part of a date and time, is CQL but outside the subset; compare with a precision, for example same day as")]
    [InlineData("«time from» a = b", "'time from', a part of a date and time, is CQL but outside the subset; compare with a precision, for example same day as")]
    [InlineData("«duration in days of» a > 1", "the length of an interval, 'duration in days of', is CQL but outside the subset; write days between its ends")]
    [InlineData("«minimum Integer» < a", "'minimum' of a type is CQL but outside the subset; write the value out")]
    [InlineData("exists («distinct» A)", "'distinct', an operator of lists, is CQL but outside the subset; write return distinct in a query")]
    [InlineData("«expand» { a } per day", "'expand', an operator of intervals, is CQL but outside the subset; compare their ends one by one")]
    [InlineData("«@T10:00» < a", "'@T10:00', a time of day, is CQL but outside the subset; criteria compare dates, and dates with a time")]
    [InlineData("«1 'mg':2 'mL'» = a", "a ratio is CQL but outside the subset; write the quotient as one number or quantity")]
    [InlineData("a «is Integer» and b", "'is Integer', a test of a type, is CQL but outside the subset; every member has the one type that C# declares")]
    [InlineData("a as «Tuple { x Integer }»", "a tuple type is CQL but outside the subset; a type of the subject has members instead")]
    [InlineData("«List<Integer>{ 1 }»", "a list with a type is CQL but outside the subset; write its elements alone: { … }")]
    [InlineData("a in «Code 'x' from \"S\" display 'y'»", "a code is CQL but outside the subset; declare a value set and write in \"Value set\"")]
    [InlineData("a in «Concept { Code 'x' from S }»", "a concept is CQL but outside the subset; declare a value set and write in \"Value set\"")]
    [InlineData("«%name» = a", "a constant from outside, '%', is CQL but outside the subset; declare a parameter and name it")]
    [InlineData("«$this» = a", "'$this' is CQL but outside the subset; name the element by the alias of its query")]
    public void Each_is_one_diagnostic_that_says_what_to_write(string marked, string message)
    {
        Cql.Reports(marked, message);
        var (_, diagnostics) = Cql.Parse(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        Assert.Equal(FormRules.OutsideSubset, diagnostics[0].Rule);
    }
}
