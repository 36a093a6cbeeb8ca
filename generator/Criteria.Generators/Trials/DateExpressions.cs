namespace Criteria.Generators.Trials;

/// <summary>Calendar units, coarse to fine. A Date has those down to the day.</summary>
internal enum DateUnit
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

/// <summary>
/// A date and time as far as it is written: parts are null from some part on. Without an offset it is in UTC.
/// </summary>
internal sealed record DateTimeConstant(int Year, int? Month, int? Day, int? Hour, int? Minute, int? Second, int? Millisecond, int? OffsetMinutes)
    : Expression(CriteriaType.DateTime);

/// <summary>
/// <c>same month as</c>, <c>before year of</c>: a comparison of two Dates, or of two DateTimes in UTC, by the parts down to the precision, which is no week.
/// </summary>
internal sealed record PrecisionComparisonExpression(ComparisonOperator Operator, DateUnit Precision, Expression Left, Expression Right)
    : Expression(CriteriaType.Boolean);

/// <summary><c>year from X</c>: a part of a Date or DateTime as it was given, in its own offset. No week.</summary>
internal sealed record DatePartExpression(DateUnit Part, Expression Operand) : Expression(CriteriaType.Integer);

/// <summary><c>date from X</c>: the day of a DateTime, in its own offset.</summary>
internal sealed record DateFromExpression(Expression Operand) : Expression(CriteriaType.Date);

/// <summary>
/// <c>months between a and b</c>: the largest n with <c>a + n months &lt;= b</c>, negative where b comes first;
/// <c>difference in months between</c>: the boundaries crossed. Age is the duration from birth. Both ends are Dates or both are DateTimes.
/// </summary>
internal sealed record DurationExpression(bool IsDifference, DateUnit Unit, Expression From, Expression To) : Expression(CriteriaType.Integer);

/// <summary>
/// A Date or DateTime moved by calendar units; a day that the month lacks becomes its last day. Missing outside the years 1 to 9999.
/// </summary>
internal sealed record DateShiftExpression(Expression Date, int Amount, DateUnit Unit) : Expression(Date.Type);
