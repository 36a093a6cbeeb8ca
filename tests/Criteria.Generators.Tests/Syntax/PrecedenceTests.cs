using Xunit;

namespace Criteria.Generators.Tests.Syntax;

/// <summary>The order of the alternatives of cql.g4: what binds tighter, and that everything associates to the left.</summary>
public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("a implies b implies c", "(Implies (Implies a b) c)")]
    [InlineData("a or b implies c or d", "(Implies (Or a b) (Or c d))")]
    [InlineData("a or b xor c", "(Xor (Or a b) c)")]
    [InlineData("a or b and c", "(Or a (And b c))")]
    [InlineData("a and b or c", "(Or (And a b) c)")]
    [InlineData("a and b in c", "(And a (In b c))")]
    [InlineData("a in b = c", "(In a (Equal b c))")]
    [InlineData("a = b in c", "(In (Equal a b) c)")]
    [InlineData("a contains b and c", "(And (Contains a b) c)")]
    [InlineData("a = b before c", "(Equal a (Before b c))")]
    [InlineData("a before b = c", "(Equal (Before a b) c)")]
    [InlineData("a before b < c", "(Before a (Less b c))")]
    [InlineData("a < b before c", "(Before (Less a b) c)")]
    [InlineData("a = b < c", "(Equal a (Less b c))")]
    [InlineData("a < b between c and d", "(Less a (Between b c d))")]
    [InlineData("a between b and c and d", "(And (Between a b c) d)")]
    [InlineData("a properly between b + 1 and c and d", "(And (ProperlyBetween a (Add b 1e0) c) d)")]
    [InlineData("not a between b and c", "(Between (Not a) b c)")]
    [InlineData("exists a between b and c", "(Between (Exists a) b c)")]
    [InlineData("not a = b", "(Equal (Not a) b)")]
    [InlineData("not a and b", "(And (Not a) b)")]
    [InlineData("not exists a and b", "(And (Not (Exists a)) b)")]
    [InlineData("exists not a", "(Exists (Not a))")]
    [InlineData("a = not b and c", "(And (Equal a (Not b)) c)")]
    [InlineData("not a is null", "(Not (IsNull a))")]
    [InlineData("exists a is not true", "(Exists (IsNotTrue a))")]
    [InlineData("a is null = b", "(Equal (IsNull a) b)")]
    [InlineData("null as Date before b", "(Before (As null Date) b)")]
    [InlineData("a as Date is null", "(IsNull (As a Date))")]
    [InlineData("not a as Boolean", "(Not (As a Boolean))")]
    [InlineData("cast a + b as Integer", "(As (Add a b) Integer)")]
    [InlineData("cast a and b as Boolean or c", "(Or (As (And a b) Boolean) c)")]
    [InlineData("a + b * c", "(Add a (Multiply b c))")]
    [InlineData("a - b - c", "(Subtract (Subtract a b) c)")]
    [InlineData("a / b * c", "(Multiply (Divide a b) c)")]
    [InlineData("-a * b", "(Multiply (Negate a) b)")]
    [InlineData("-a.b", "(Negate a.b)")]
    [InlineData("- - a", "(Negate (Negate a))")]
    [InlineData("+a - -b", "(Subtract (Plus a) (Negate b))")]
    [InlineData("a - 2 weeks", "(Subtract a 2e0[Week])")]
    [InlineData("a + b < c - d", "(Less (Add a b) (Subtract c d))")]
    [InlineData("(a or b) and c", "(And (Or a b) c)")]
    [InlineData("a - (b - c)", "(Subtract a (Subtract b c))")]
    [InlineData("months between a and b > 5", "(Greater (Duration Month a b) 5e0)")]
    [InlineData("5 < difference in days between a - 1 day and b", "(Less 5e0 (Difference Day (Subtract a 1e0[Day]) b))")]
    [InlineData("duration in years between a and b", "(Duration Year a b)")]
    [InlineData("year from a + 1 > b", "(Greater (Add (YearFrom a) 1e0) b)")]
    [InlineData("-day from a.b * c", "(Multiply (Negate (DayFrom a.b)) c)")]
    [InlineData("month from date from (a + 1 day) = b", "(Equal (MonthFrom (DateFrom (Add a 1e0[Day]))) b)")]
    [InlineData("date from a same day as b", "(SameAs/Day (DateFrom a) b)")]
    [InlineData("years between date from a and date from b", "(Duration Year (DateFrom a) (DateFrom b))")]
    [InlineData("week from a", "(WeekFrom a)")]
    [InlineData("if a then b else c or d", "(If a b (Or c d))")]
    [InlineData("if a then b else if c then d else e", "(If a b (If c d e))")]
    [InlineData("(if a then b else c) < d", "(Less (If a b c) d)")]
    [InlineData("case when a then b when c then d else e end < f", "(Less (Case - (a b) (c d) e) f)")]
    [InlineData("case a + 1 when b then c else d end", "(Case (Add a 1e0) (b c) d)")]
    public void Operators_bind_as_in_the_grammar(string text, string shape) => Assert.Equal(shape, Cql.Shape(text));

    [Fact]
    public void Every_expression_of_the_logical_operators_parses_into_its_operator()
    {
        string[] values = ["true", "false", "null"];
        foreach (var (word, name) in new[] { ("and", "And"), ("or", "Or"), ("xor", "Xor"), ("implies", "Implies") })
        {
            foreach (var left in values)
            {
                foreach (var right in values)
                    Assert.Equal($"({name} {left} {right})", Cql.Shape($"{left} {word} {right}"));
            }
        }
    }
}
