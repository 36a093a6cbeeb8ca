using Criteria.Generators.Tests.Reference.Randomized.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized.Coverage;

/// <content>The tables of where values differ from plain CQL, and of the functions that CQL lacks.</content>
internal static partial class LanguageRows
{
    /// <summary>Every patient has missing values, so a row occurs where a construct stands whose missing part decides.</summary>
    private static IEnumerable<LanguageRow> Differences() =>
    [
        new("a choice by an unknown condition", null, static t => t.Any<ConditionalExpression>(c => c.Condition is not BooleanConstant)),
        new("exists over a query with a condition", null, static t => t.Any<ExistsExpression>(e => e.Query.Where is not null)),
        new("Count over a query with a condition", null, static t => t.Any<CountExpression>(c => c.Query.Where is not null)),
        Aggregated("Max or Min over a query with a condition", static a => a is Aggregate.Max or Aggregate.Min),
        Aggregated("Sum or Avg over a query with a condition", static a => a is Aggregate.Sum or Aggregate.Avg),
        new("a missing value in { … }", null, static t => t.Any<MembershipExpression>(m => m.Items.Items.Any(i => i is PathExpression))),
        new("exists of written values", Topic.WrittenLists, static t => t.Writes(@"exists \(\{")),
        new("a distinct count", Topic.Aggregates, static t => t.Any<AggregateExpression>(a => a.Aggregate == Aggregate.Count)),
        new("a sum of whole numbers", Topic.Aggregates, static t => t.Any<AggregateExpression>(a => a.Aggregate == Aggregate.Sum && a.Type.Kind == TypeKind.Integer)),
        new("a sum with a declared domain", Topic.IntegerIntervals, static t => t.Any<DomainExpression>()),
        new("First or Last by a key", Topic.Order, static t => t.Any<AggregateExpression>(a => a.Sort.Count == 1)),
        new("First or Last by two keys", Topic.Order, static t => t.Any<AggregateExpression>(a => a.Sort.Count == 2)),
        new("First or Last in the list's own order", Topic.Order, static t => t.Any<AggregateExpression>(a => a.Sort.Count == 0 && a.Aggregate is Aggregate.First or Aggregate.Last)),
        new("a list that may be null", null, static t => t.Any<ExistsExpression>(e => e.Query.Source.Steps is { Count: > 0 } steps && steps[steps.Count - 1].CanBeNull)),
        new("an open list, exists", null, static t => t.Any<ExistsExpression>(e => e.Query.IsOpen)),
        new("an open list, Count", null, static t => t.Any<CountExpression>(c => c.Query.IsOpen)),
        new("an interval's end that is a missing value", null, static t => t.Any<BetweenExpression>(b => b.High is PathExpression)),
        Written("an interval without an end", @", null\]"),
        new("a window whose anchor may be missing", null, static t => t.Writes("(or less|within) .*(Screening|Infusion)")),
        new("an uncertain count compared", null, static t => t.Any<ComparisonExpression>(c => c.Left is CountExpression)),
        new("an uncertain score compared", Topic.Scores, static t => t.Any<ComparisonExpression>(c => c.Left is ScoreExpression)),
        new("arithmetic on uncertain whole numbers", Topic.IntegerIntervals, static t => t.Any<ArithmeticExpression>(a => a.Left is CountExpression or DurationExpression)),
        new("a test that closes the world", null, static t => t.Any<ClosedWorldExpression>()),
        new("a declared domain", null, static t => t.HasMember(m => m.Range is not null)),
        new("a censored result", null, static t => t.HasMember(m => m.Kind == MemberKind.Lab)),
        new("a conversion between mass and substance", null, static t => t.HasMember(m => m.Dimension?.Analyte is not null)),
        new("an enum with a value that says nothing", null, static t => t.HasMember(m => m.Kind == MemberKind.Enumeration)),
    ];

    private static IEnumerable<LanguageRow> OwnFunctions() =>
    [
        Written("ULN", @"ULN\("),
        Written("LLN", @"LLN\("),
        .. Enum.GetValues<Cardinality>().Select(static c => new LanguageRow($"{c}", null, t => t.Any<CardinalityExpression>(e => e.Kind == c))),
        Written("Score", @"Score\(", Topic.Scores),
        Written("Worst", @"Worst\(", Topic.Scores),
        Written("Attested", @"Attested\("),
        new("a criterion that is attested", null, static t => t.HasCriterion(c => c.Attest is not null)),
        new("a text in a value set", null, static t => t.Any<ValueSetExpression>(v => v.Operand.Type.Kind == TypeKind.String)),
        new("a code in a value set", null, static t => t.Any<ValueSetExpression>(v => v.Operand.Type.Kind == TypeKind.Code)),
        Written("order of texts", "[<>]=? '(1|2|Red|reda)?'", Topic.TextOrder),
        Written("a comparison by precision", @"same (year|month|hour|minute|second|millisecond) |(before|after) (year|month|day|hour) of", Topic.Precision),
        Written("a part of a date", @"(year|month|day|hour) from ", Topic.Precision),
        Written("date from", "date from", Topic.DateTimes),
        Written("hours or finer", @"(hours|minutes|seconds) ", Topic.DateTimes),
        Written("a date and a period", @"(during|in|contains) ?\S*Period", Topic.Periods),
    ];

    private static LanguageRow Aggregated(string name, Func<Aggregate, bool> such)
        => new(name, Topic.Aggregates, t => t.Any<AggregateExpression>(a => such(a.Aggregate) && a.Elements is QueryElements { Query.Where: not null }));
}
