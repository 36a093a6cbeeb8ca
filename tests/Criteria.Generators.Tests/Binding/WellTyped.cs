using CsCheck;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Random expressions that CQL types: every one of them has a meaning.</summary>
internal static class WellTyped
{
    /// <summary>A Boolean expression.</summary>
    public static Gen<string> Condition(int depth)
    {
        if (depth == 0)
            return OneOf("Pregnant", "Gilbert", "Alive", "true", "null", "\"Bearing\"", "Sex = 'Female'", "Status in { 'a', 'b' }", "Diagnosis in \"Antimalarials\"", "Ast <= 3 * ULN(Ast)", "Nephritis is null", "Status < 'm'");
        var (condition, number, amount, date) = (Condition(depth - 1), Number(depth - 1), Amount(depth - 1), Date(depth - 1));
        var link = OneOf("and", "or", "xor", "implies", "=", "!=");
        var comparison = OneOf("=", "!=", "<", "<=", ">", ">=");
        var phrase = OneOf("before", "on or after", "same day as", "4 weeks or less on or before", "3 months or more after", "more than 1 year before", "less than 10 days on or after", "within 2 weeks of", "properly within 1 month of");
        return Gen.OneOf(
            Gen.Select(condition, link, condition, (a, o, b) => $"({a}) {o} ({b})"),
            condition.Select(a => $"not ({a})"),
            Gen.Select(condition, OneOf("is true", "is not false"), (a, test) => $"({a}) {test}"),
            Gen.Select(condition, condition, condition, (a, b, c) => $"(if {a} then {b} else {c})"),
            Gen.Select(condition, condition, (a, b) => $"Coalesce(Pregnant, null, {a}) or case when {b} then {a} else false end"),
            Gen.Select(condition, condition, Gen.Int[1, 2], (a, b, n) => $"AtLeast({n}, {{ {a}, {b} }})"),
            Gen.Select(number, comparison, number, (a, o, b) => $"{a} {o} {b}"),
            Gen.Select(amount, comparison, amount, (a, o, b) => $"{a} {o} {b}"),
            Gen.Select(date, comparison, date, (a, o, b) => $"{a} {o} {b}"),
            Gen.Select(number, number, (a, b) => $"{a} between {b} and Sledai or Grade in Interval[null, {a}]"),
            Gen.Select(amount, amount, (a, b) => $"{a} in {{ {b}, Hemoglobin, null }} or Interval({b}, null] contains {a}"),
            Gen.Select(date, phrase, date, (a, o, b) => $"{a} {o} {b}"),
            Gen.Select(date, date, (a, b) => $"{a} during Interval[{b}, Screening)"),
            Gen.Select(Moment(depth - 1), comparison, Moment(depth - 1), (a, o, b) => $"{a} {o} {b}"),
            Gen.Select(Moment(depth - 1), OneOf("before", "same hour or after", "after month of", "same year as", "36 hours or less on or after", "1 day or more before day of", "properly within 90 minutes of"), Moment(depth - 1), (a, o, b) => $"{a} {o} {b}"),
            Gen.Select(Moment(depth - 1), OneOf("during", "included in month of", "properly during", "in minute of"), Moment(depth - 1), (a, o, b) => $"{a} {o} Interval[{b} + 1 day, Discharged]"),
            Gen.Select(date, OneOf("during", "in year of", "properly included in"), (a, o) => $"{a} {o} Treatment and Treatment properly includes month of {a}"),
            Gen.Select(date, OneOf("same month as", "on or before year of", "3 months or less after month of"), date, (a, o, b) => $"{a} {o} {b}"),
            condition.Select(a => $"exists ((Vaccines V{depth} where ({a}) return all V{depth}.Date) W{depth} where W{depth} before Screening sort desc)"),
            Gen.Select(OneOf("Max", "Min", "First", "Last"), condition, date, (f, c, d) => $"{f}(Infarctions M{depth} where ({c}) sort desc) before {d}"),
            Gen.Select(OneOf("First", "Last"), condition, comparison, date, (f, c, o, d) => $"{f}(Vaccines V{depth} where ({c}) sort by Date desc, Name).Date {o} {d}"),
            Gen.Select(condition, condition, (a, b) => $"exists (({{ {a}, {b}, Pregnant }}) B{depth} where B{depth} or Alive) or true in {{ {a}, {b} }}"),
            condition.Select(a => $"exists (Vaccines V{depth} where V{depth}.Live and V{depth}.Date on or before Screening or ({a}))"),
            condition.Select(a => $"exists (CarTs P{depth} where ({a}) and (P{depth}.Targets contains 'CD19' or exists (P{depth}.Targets T{depth} where T{depth} = Status)))"));
    }

    /// <summary>An Integer or a Decimal.</summary>
    private static Gen<string> Number(int depth)
    {
        if (depth == 0)
            return OneOf("Sledai", "Grade", "Ratio", "Inr", "ULN(Inr)", "3", "-2", "2.5", "Count(Vaccines)", "CalculateAgeInYearsAt(BirthDate, Screening)");
        var (number, date) = (Number(depth - 1), Date(depth - 1));
        return Gen.OneOf(
            Gen.Select(number, OneOf("+", "-", "*", "/"), number, (a, o, b) => $"({a} {o} {b})"),
            number.Select(a => $"(-{a})"),
            Gen.Select(Condition(depth - 1), number, number, (c, a, b) => $"(if {c} then {a} else {b})"),
            Gen.Select(OneOf("years", "months", "weeks", "days", "difference in days"), date, date, (unit, a, b) => $"({unit} between {a} and {b})"),
            Gen.Select(OneOf("months", "hours", "difference in minutes", "milliseconds", "CalculateAge"), Moment(depth - 1), Moment(depth - 1), (unit, a, b) => unit == "CalculateAge" ? $"CalculateAgeInDaysAt({a}, {b})" : $"({unit} between {a} and {b})"),
            Gen.Select(OneOf("year", "month", "day", "hour", "millisecond"), Moment(depth - 1), (part, a) => $"{part} from {a}"),
            Gen.Select(OneOf("year", "month", "day"), date, (part, a) => $"({part} from {a})"),
            Condition(depth - 1).Select(c => $"Count(Infarctions M{depth} where M{depth} before Screening and ({c}))"),
            Gen.Select(OneOf("Max", "Min", "Sum", "Avg", "First", "Last", "Count"), number, number, (f, a, b) => $"{f}({{ {a}, {b} }})"),
            Gen.Select(OneOf("Max", "Sum", "Avg", "First"), Condition(depth - 1), (f, c) => $"{f}(({{ Sledai, Grade }}) N{depth} where N{depth} > 1 and ({c}) return N{depth} + 1)"),
            Condition(depth - 1).Select(c => $"Count(Vaccines V{depth} where ({c}) return V{depth}.Name)"),
            Gen.Select(OneOf("Abs", "Round", "Ceiling", "Floor", "Truncate", "Ln", "Exp"), number, (function, a) => $"{function}({a})"),
            number.Select(a => $"Power({a}, 2)"),
            number.Select(a => $"(Visits + {a})"),
            Gen.Select(Condition(depth - 1), Condition(depth - 1), (a, b) => $"Score({{ Points({a}, 2), Worst({{ Points({b}, 1), Points(Pregnant, 3) }}) }})"));
    }

    /// <summary>A quantity that is a mass in a volume.</summary>
    private static Gen<string> Amount(int depth)
    {
        if (depth == 0)
            return OneOf("Hemoglobin", "85 'g/L'", "8.5 'g/dL'", "CreatinineMass", "(Dose * 1 'd' / 3 'L')");
        var amount = Amount(depth - 1);
        return Gen.OneOf(
            Gen.Select(amount, OneOf("+", "-"), amount, (a, o, b) => $"({a} {o} {b})"),
            Gen.Select(amount, Number(depth - 1), OneOf("*", "/"), (a, n, o) => $"({a} {o} {n})"),
            Gen.Select(Condition(depth - 1), amount, (c, a) => $"(if {c} then {a} else null)"),
            amount.Select(a => $"Abs({a})"),
            amount.Select(a => $"Coalesce(Hemoglobin, CreatinineMass, {a})"));
    }

    /// <summary>A Date.</summary>
    private static Gen<string> Date(int depth)
    {
        var simple = OneOf("Screening", "Infusion", "Consent", "BirthDate", "@2024-02-29", "@2024-02", "(null as Date)", "Ast.Date", "Onset", "Date(2024, 2)", "(date from Admitted)");
        return depth == 0
            ? simple
            : Gen.OneOf(
                simple,
                Gen.Select(simple, OneOf("+ 4 weeks", "- 1 year", "+ 3 months", "- -2 days"), (a, length) => $"({a} {length})"),
                Gen.Select(OneOf("Pregnant", "Sledai > 3"), simple, simple, (c, a, b) => $"(if {c} then {a} else {b})"));
    }

    /// <summary>A DateTime.</summary>
    private static Gen<string> Moment(int depth)
    {
        var simple = OneOf("Admitted", "Discharged", "Now", "@2024-02-29T12:30:00.000+01:00", "@2024T", "DateTime(2024, 2, 29, 23)", "(null as DateTime)");
        return depth <= 0
            ? simple
            : Gen.OneOf(
                simple,
                Gen.Select(simple, OneOf("+ 36 hours", "- 1 year", "+ 90 minutes", "- 4 weeks"), (a, length) => $"({a} {length})"),
                Gen.Select(OneOf("Pregnant", "Sledai > 3"), simple, simple, (c, a, b) => $"(if {c} then {a} else {b})"),
                simple.Select(a => $"Coalesce(Admitted, @2024T, {a})"));
    }

    private static Gen<string> OneOf(params string[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);
}
