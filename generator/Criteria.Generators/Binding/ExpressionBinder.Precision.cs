using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <content>How exactly dates are compared: by a precision that the author names, else as exactly as both are written.</content>
internal sealed partial class ExpressionBinder
{
    /// <param name="Unit">The precision; null: the values as they are, which a precision of days means for Dates and one of milliseconds for DateTimes.</param>
    /// <param name="IsNamed">The author names it; then what a date leaves open is not equal to what another leaves open.</param>
    private readonly record struct Cut(DateUnit? Unit, bool IsNamed);

    /// <summary>The precision of a timing phrase; null, after saying so, where values of the type have none such.</summary>
    private Cut? CutOf(TimingSyntax timing, CriteriaType type)
    {
        if (timing.Precision is not { } precision)
            return new Cut(null, false);
        if (precision == CalendarUnit.Week)
        {
            Fail(FormRules.OutsideSubset, timing.PhraseSpan, "a comparison by weeks", "compare by days, or count weeks between");
            return null;
        }

        var finest = type.Kind == TypeKind.Date ? CalendarUnit.Day : CalendarUnit.Millisecond;
        if (precision <= finest)
            return new Cut(precision == finest ? null : UnitOf(precision), true);
        Fail(BindingRules.TypeMismatch, timing.PhraseSpan, $"a Date has no {SyntaxFacts.Singular(precision)}; expected a comparison by year, month or day");
        return null;
    }

    private Expression Compare(ComparisonOperator comparison, Expression left, Expression right, Cut cut, ExpressionSyntax whole)
        => cut.Unit is { } unit ? new PrecisionComparisonExpression(comparison, unit, left, right) { Origin = At(whole) }
            : cut.IsNamed ? new ComparisonExpression(comparison, left, right) { Origin = At(whole) }
            : Comparison(comparison, left, right, whole);

    /// <summary>A comparison; of two dates that are written equally far, and equal so far, CQL says that they are equal.</summary>
    private Expression Comparison(ComparisonOperator comparison, Expression left, Expression right, ExpressionSyntax whole)
        => AreEqualAsWritten(left, right)
            ? new BooleanConstant(comparison is ComparisonOperator.Equal or ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual) { Origin = At(whole) }
            : new ComparisonExpression(comparison, left, right) { Origin = At(whole) };

    private bool AreEqualAsWritten(Expression left, Expression right)
        => left.Type.IsTemporal && WrittenDate(left) is { } one && WrittenDate(right) is { } two && WrittenDates.AreEqual(one, two);

    /// <summary>A range without the ends of which that is decided.</summary>
    private Expression WithWrittenEnds(BetweenExpression range)
    {
        var isLow = range.Low is { } low && AreEqualAsWritten(range.Operand, low);
        var isHigh = range.High is { } high && AreEqualAsWritten(range.Operand, high);
        if ((isLow && !range.LowClosed) || (isHigh && !range.HighClosed))
            return new BooleanConstant(false) { Origin = range.Origin };
        return isLow && isHigh
            ? new BooleanConstant(true) { Origin = range.Origin }
            : range with { Low = isLow ? null : range.Low, High = isHigh ? null : range.High };
    }
}
