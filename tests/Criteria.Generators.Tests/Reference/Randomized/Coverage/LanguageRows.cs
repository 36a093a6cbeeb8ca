using Criteria.Generators.Tests.Reference.Randomized.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized.Coverage;

/// <summary>A row of the language's tables, or a construct of one.</summary>
/// <param name="Topic">The topic without which it cannot occur; null where it always can.</param>
internal sealed record LanguageRow(string Name, Topic? Topic, Func<TrialFacts, bool> IsIn);

/// <summary>What random trials must have, by the tables of the language.</summary>
internal static partial class LanguageRows
{
    public static readonly IReadOnlyList<LanguageRow> All = [.. Subset(), .. Differences(), .. OwnFunctions(), .. Shapes()];

    /// <summary>The table of what is accepted.</summary>
    private static IEnumerable<LanguageRow> Subset() =>
    [
        Written("true, false", @"\b(true|false)\b"),
        Written("null", @"\bnull\b"),
        Written("a whole number", @"[ (]\d+[ ),]"),
        Written("a decimal", @"\d\.\d"),
        Written("a text", "'red'"),
        Written("a quantity", "[0-9] '[a-zA-Z/]+'"),
        Written("a duration", @"\d (day|week|month|year)s"),
        Written("a date", @"@\d{4}-\d\d-\d\d\b"),
        Written("a partial date", @"@\d{4}(-\d\d)?\)"),
        Written("a nested member", @"Nested\d+\."),
        new("a parameter", null, static t => t.Any<ParameterExpression>()),
        new("a definition", null, static t => t.Any<DefinitionExpression>()),
        new("a criterion by its id", null, static t => t.Any<CriterionExpression>()),
        Logic("and", LogicalOperator.And),
        Logic("or", LogicalOperator.Or),
        Logic("xor", LogicalOperator.Xor),
        Logic("implies", LogicalOperator.Implies),
        new("not", null, static t => t.Any<NotExpression>()),
        Written("is null", "is null"),
        Written("is not null", "is not null"),
        Written("is true", "is true"),
        Written("is not true", "is not true"),
        Written("is false", "is false"),
        Written("is not false", "is not false"),
        .. Enum.GetValues<ComparisonOperator>().Select(static o => new LanguageRow($"comparison {o}", null, t => t.Any<ComparisonExpression>(c => c.Operator == o))),
        Written("between", @"\bbetween .+ and "),
        Written("an interval with closed ends", @"in Interval\[[^\]]+\]"),
        Written("an interval with an open low end", @"in Interval\("),
        Written("an interval with an open high end", @"Interval\[[^\])]+\)"),
        new("in { … }", null, static t => t.Any<MembershipExpression>()),
        Written("in a value set", "in \"(One|Two) system"),
        Written("x in a list, a list contains x", " contains ", Topic.ListMembership),
        .. Enum.GetValues<ArithmeticOperator>().Select(static o => new LanguageRow($"arithmetic {o}", null, t => t.Any<ArithmeticExpression>(a => a.Operator == o))),
        new("unary minus", null, static t => t.Any<NegateExpression>()),
        .. Enum.GetValues<NumberFunction>().Select(static f => new LanguageRow($"{f}", Topic.NumberFunctions, t => t.Any<NumberFunctionExpression>(n => n.Function == f))),
        Written("Coalesce", @"Coalesce\("),
        Written("if then else", @"\(if "),
        Written("case when", "case when"),
        Written("case x when", @"case \S+ when"),
        .. new[] { "years", "months", "weeks", "days" }.Select(static u => Written($"{u} between", $"\\({u} between")),
        Written("difference in", "difference in"),
        Written("a date and a duration", @"\S [+-] \d (day|week|month|year)s"),
        Written("before", @"[a-z0-9)] before "),
        Written("after", @"[a-z0-9)] after "),
        Written("on or before", " on or before "),
        Written("on or after", " on or after "),
        Written("same day as", "same day as"),
        Written("same day or before", "same day or before"),
        Written("same day or after", "same day or after"),
        Written("n units or less before", "or less (on or )?before"),
        Written("n units or less after", "or less (on or )?after"),
        Written("n units or more before", "or more (on or )?before"),
        Written("within n units of", @"within \d"),
        Written("more than n units before", "more than .+ before"),
        Written("less than n units after", "less than .+ after"),
        Written("during", " during Interval"),
        .. new[] { "Years", "Months", "Weeks", "Days" }.Select(static u => Written($"CalculateAgeIn{u}At", $"CalculateAgeIn{u}At")),
        Written("exists", "exists"),
        Written("Count", @"Count\("),
        .. Enum.GetValues<Aggregate>().Select(static a => new LanguageRow(
            $"{a} of a list",
            a is Aggregate.First or Aggregate.Last ? Topic.Order : Topic.Aggregates,
            t => t.Any<AggregateExpression>(e => e.Aggregate == a))),
        Written("return", @" return (all |distinct )?", Topic.Aggregates),
        Written("sort by", " sort by ", Topic.Order),
        Written("sort by two keys", " sort by [^)]+,", Topic.Order),
        Written("a query in a query", @"where .*where "),
        Written("a written list", @"\(\{ ", Topic.WrittenLists),
        Written("a definition that is a list", "\"Some list\"", Topic.ListDefinitions),
        Written("a member of the first or last", @"(First|Last)\(.+\)\.", Topic.Order),
        new("a C# function", Topic.UserFunctions, static t => t.Any<CallExpression>()),
    ];

    /// <summary>What generated code must read, and what a trial is made of.</summary>
    private static IEnumerable<LanguageRow> Shapes() =>
    [
        .. Enum.GetValues<MemberKind>().Select(static k => new LanguageRow($"a member {k}", TopicOf(k), t => t.HasMember(m => m.Kind == k))),
        .. Enum.GetValues<ListShape>().Select(static s => new LanguageRow(
            $"a list {s}",
            s is ListShape.Array or ListShape.ReadOnlyList ? null : Topic.ListShapes,
            t => t.HasMember(m => m.IsList && m.Shape == s))),
        .. Enum.GetValues<SubjectShape>().Select(static s => new LanguageRow(
            $"a subject {s}",
            s == SubjectShape.Record ? null : Topic.TypeShapes,
            t => t.Trial.Subject.Shape == s)),
        .. Enum.GetValues<GroupKind>().Select(static g => new LanguageRow($"a group {g}", null, t => t.HasCriterion(c => c.Group == g))),
        new("a group's own predicate", null, static t => t.HasCriterion(c => c.Own is not null)),
        new("a condition of applicability", null, static t => t.HasCriterion(c => c.AppliesTo is not null)),
        new("a gap", null, static t => t.HasCriterion(c => c.Gap is not null)),
        new("a definition among the criteria", null, static t => t.HasCriterion(c => c.Role == CriterionRole.Definition)),
        new("a heading", null, static t => t.HasCriterion(c => c.Role == CriterionRole.Heading)),
        new("cohorts", null, static t => t.Trial.Cohorts.Count > 0),
        new("a second anchor", null, static t => t.Trial.HasSecondAnchor),
        new("written as attributes", null, static t => !t.Trial.IsJson),
        new("written as JSON", null, static t => t.Trial.IsJson),
        new("another reading", Topic.Readings, static t => t.HasCriterion(c => c.Reading is not null)),
        new("a tree of 20 levels", null, static t => t.Height >= 20),
        new("a run of 20 operands", null, static t => t.Any<LogicalExpression>(l => l.Operands.Count >= 20)),
    ];

    private static Topic? TopicOf(MemberKind kind) => kind switch
    {
        MemberKind.PartialDate => Topic.PartialDates,
        MemberKind.DateTimeOffset or MemberKind.DateTime => Topic.DateTimes,
        MemberKind.Period => Topic.Periods,
        _ => null,
    };

    private static LanguageRow Written(string name, string pattern, Topic? topic = null) => new(name, topic, t => t.Writes(pattern));

    private static LanguageRow Logic(string name, LogicalOperator @operator) => new(name, null, t => t.Any<LogicalExpression>(l => l.Operator == @operator));
}
