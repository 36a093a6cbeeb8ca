using System.Collections.Immutable;
using System.Numerics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

/// <summary>A node of the tree that an expression is parsed into. Spans count in the characters of the expression's own text.</summary>
internal abstract record ExpressionSyntax(TextSpan Span);

/// <summary>Stands where the parser expected an expression and found none; it has been reported.</summary>
internal sealed record MissingExpressionSyntax(TextSpan Span) : ExpressionSyntax(Span);

internal sealed record NullSyntax(TextSpan Span) : ExpressionSyntax(Span);

internal sealed record BooleanSyntax(TextSpan Span, bool Value) : ExpressionSyntax(Span);

/// <summary>A number as written: <c>3</c> is an Integer, <c>3.0</c> a Decimal, <c>3L</c> a Long; the digits are kept exactly.</summary>
internal sealed record NumberSyntax(TextSpan Span, ExactDecimal Value, NumberKind Kind) : ExpressionSyntax(Span);

internal enum NumberKind
{
    Integer,
    Long,
    Decimal,
}

/// <summary>A number as its digits: <c>Digits / 10^Scale</c>, so that <c>2.50</c> keeps its two places.</summary>
internal readonly record struct ExactDecimal(BigInteger Digits, int Scale);

/// <summary><c>85 'g/L'</c>, or <c>3 years</c>, whose <see cref="Calendar"/> names the unit and whose <see cref="Unit"/> is then null.</summary>
internal sealed record QuantitySyntax(TextSpan Span, ExactDecimal Value, string? Unit, CalendarUnit? Calendar, TextSpan UnitSpan)
    : ExpressionSyntax(Span);

/// <summary>CQL's calendar durations and precisions, coarse to fine.</summary>
internal enum CalendarUnit
{
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
}

internal sealed record StringSyntax(TextSpan Span, string Value) : ExpressionSyntax(Span);

/// <summary>
/// <c>@2024-01-31</c>, <c>@2024-01</c> or <c>@2024</c>; a date and time (<c>@2024-01-31T10:00</c>) has its parts in <see cref="Time"/>.
/// The calendar has been checked by the parser.
/// </summary>
internal sealed record DateSyntax(TextSpan Span, int Year, int? Month, int? Day, TimeSyntax? Time) : ExpressionSyntax(Span);

/// <summary>The time of a date and time: what was not written is null. The offset is in minutes.</summary>
internal sealed record TimeSyntax(int? Hour, int? Minute, int? Second, int? Millisecond, int? OffsetMinutes);

/// <summary>A name: plain (<c>Hemoglobin</c>) or quoted by <c>"…"</c> or <c>`…`</c>, which is the same in CQL.</summary>
internal sealed record NameSyntax(TextSpan Span, string Name, bool Quoted) : ExpressionSyntax(Span);

/// <summary><c>Target.Member</c>.</summary>
internal sealed record MemberSyntax(TextSpan Span, ExpressionSyntax Target, NameSyntax Member) : ExpressionSyntax(Span);

/// <summary><c>Abs(x)</c>, or <c>Kidney.CkdEpi2021(x)</c> where <see cref="Target"/> is the qualifier.</summary>
internal sealed record CallSyntax(TextSpan Span, ExpressionSyntax? Target, NameSyntax Function, ImmutableArray<ExpressionSyntax> Arguments)
    : ExpressionSyntax(Span);

internal enum UnaryOperator
{
    Not,
    Exists,
    Negate,
    Plus,
}

internal sealed record UnarySyntax(TextSpan Span, UnaryOperator Operator, ExpressionSyntax Operand) : ExpressionSyntax(Span);

internal enum BinaryOperator
{
    And,
    Or,
    Xor,
    Implies,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    In,
    Contains,
}

internal sealed record BinarySyntax(TextSpan Span, BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right, TextSpan OperatorSpan)
    : ExpressionSyntax(Span);

/// <summary><c>operand [properly] between low and high</c>.</summary>
internal sealed record BetweenSyntax(TextSpan Span, ExpressionSyntax Operand, ExpressionSyntax Low, ExpressionSyntax High, bool Properly)
    : ExpressionSyntax(Span);

internal enum IsKind
{
    Null,
    True,
    False,
}

/// <summary><c>operand is [not] null</c>, <c>true</c> or <c>false</c>.</summary>
internal sealed record IsSyntax(TextSpan Span, ExpressionSyntax Operand, bool Negated, IsKind Kind) : ExpressionSyntax(Span);

/// <summary><c>Interval[low, high)</c>.</summary>
internal sealed record IntervalSyntax(TextSpan Span, ExpressionSyntax Low, bool LowClosed, ExpressionSyntax High, bool HighClosed)
    : ExpressionSyntax(Span);

/// <summary><c>{ a, b }</c>.</summary>
internal sealed record ListSyntax(TextSpan Span, ImmutableArray<ExpressionSyntax> Items) : ExpressionSyntax(Span);

internal sealed record IfSyntax(TextSpan Span, ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax Else)
    : ExpressionSyntax(Span);

/// <summary><c>case when a then b else c end</c>, or <c>case x when v then b else c end</c>, whose <see cref="Operand"/> is x.</summary>
internal sealed record CaseSyntax(TextSpan Span, ExpressionSyntax? Operand, ImmutableArray<CaseItemSyntax> Items, ExpressionSyntax Else)
    : ExpressionSyntax(Span);

internal sealed record CaseItemSyntax(TextSpan Span, ExpressionSyntax When, ExpressionSyntax Then);

/// <summary><c>expression as Type</c> or <c>cast expression as Type</c>; the type is kept as its name.</summary>
internal sealed record AsSyntax(TextSpan Span, ExpressionSyntax Operand, string TypeName, TextSpan TypeSpan) : ExpressionSyntax(Span);

/// <summary><c>months between a and b</c>, or <c>difference in months between a and b</c>.</summary>
internal sealed record DurationSyntax(TextSpan Span, bool IsDifference, CalendarUnit Unit, ExpressionSyntax Low, ExpressionSyntax High)
    : ExpressionSyntax(Span);

/// <summary><c>year from x</c>, or <c>date from x</c>, which has no part.</summary>
internal sealed record DatePartSyntax(TextSpan Span, CalendarUnit? Part, ExpressionSyntax Operand) : ExpressionSyntax(Span);

internal enum TimingRelation
{
    Before,
    OnOrBefore,
    After,
    OnOrAfter,
    SameAs,
    SameOrBefore,
    SameOrAfter,
    Within,
    During,

    /// <summary><c>During</c> from the other side: the interval stands on the left.</summary>
    Includes,
}

internal enum OffsetKind
{
    /// <summary><c>3 days before</c>: exactly so long.</summary>
    Exactly,

    /// <summary><c>3 days or more before</c>.</summary>
    OrMore,

    /// <summary><c>3 days or less before</c>.</summary>
    OrLess,

    /// <summary><c>more than 3 days before</c>.</summary>
    MoreThan,

    /// <summary><c>less than 3 days before</c>.</summary>
    LessThan,
}

/// <summary>
/// A timing phrase: <c>left [4 weeks or less] on or before right</c>, <c>left within 2 weeks of right</c>, <c>left same day as right</c>,
/// <c>left during right</c> (also written <c>included in</c>), <c>left includes right</c>.
/// </summary>
/// <param name="Offset">The length of the phrase: of before, after and within.</param>
/// <param name="OffsetKind">How the length is meant; null without one.</param>
/// <param name="Properly"><c>properly within</c>, <c>properly during</c>, <c>properly includes</c>.</param>
/// <param name="Precision"><c>day of</c>, <c>same month as</c>: null where none was written.</param>
internal sealed record TimingSyntax(
    TextSpan Span,
    ExpressionSyntax Left,
    TimingRelation Relation,
    QuantitySyntax? Offset,
    OffsetKind? OffsetKind,
    bool Properly,
    CalendarUnit? Precision,
    ExpressionSyntax Right,
    TextSpan PhraseSpan)
    : ExpressionSyntax(Span);

/// <summary><c>Source Alias where … return [all|distinct] … sort by …</c>, with one source.</summary>
internal sealed record QuerySyntax(
    TextSpan Span,
    ExpressionSyntax Source,
    NameSyntax Alias,
    ExpressionSyntax? Where,
    ReturnSyntax? Return,
    SortSyntax? Sort)
    : ExpressionSyntax(Span);

/// <summary>A plain <c>return</c> is distinct, as in CQL.</summary>
internal sealed record ReturnSyntax(TextSpan Span, bool Distinct, ExpressionSyntax Expression);

/// <summary><c>sort by Date desc, Id</c>, or <c>sort asc</c>, which has no keys.</summary>
internal sealed record SortSyntax(TextSpan Span, ImmutableArray<SortKeySyntax> Keys);

internal sealed record SortKeySyntax(TextSpan Span, ExpressionSyntax? Key, bool Descending);
