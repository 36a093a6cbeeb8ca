using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Wording;

/// <summary>Conditions and numbers in the characters that the author wrote, made ready for a message: without quotation marks around units.</summary>
internal static class AuthorText
{
    private const int Longest = 90;

    /// <summary>The condition; null where only a place is known of it.</summary>
    public static string? Of(Expression expression) => expression.Origin.Text is { } text ? Shortened(WithBareUnits(text)) : null;

    /// <summary>One comparison out of a range: the parts have their own characters.</summary>
    public static string? OfComparison(ComparisonExpression comparison)
    {
        if (comparison.Origin.Text is not { } whole || comparison.Left.Origin.Text is not { } left || comparison.Right.Origin.Text is not { } right)
            return Of(comparison);
        return left.Length < whole.Length && right.Length < whole.Length
            ? Shortened(WithBareUnits($"{left} {SignOf(comparison.Operator)} {right}"))
            : Of(comparison);
    }

    /// <summary>A number that stands in the model's unit, in the unit in which the author wrote the constant beside it.</summary>
    /// <returns>Null where it would have no end, or nobody knows how the author wrote numbers here.</returns>
    public static string? Number(Rational value, NumberConstant beside)
    {
        if (beside.Origin.Text is not { } text || LeadingNumber(text) is not { } written)
            return null;
        var number = value;
        if (written != beside.Value)
        {
            if (beside.Value == Rational.Zero || written == Rational.Zero)
                return null;
            number = value * (written / beside.Value);
        }

        return number.IsTerminatingDecimal && number.ToString() is { Length: < 16 } shown ? shown : null;
    }

    /// <summary>The same with the unit that the author wrote.</summary>
    public static string? Quantity(Rational value, NumberConstant beside)
    {
        var text = Of(beside);
        if (value == beside.Value || text is null || Number(value, beside) is not { } number)
            return value == beside.Value ? text : null;
        var unit = text.IndexOf(' ');
        return unit < 0 ? number : number + text.Substring(unit);
    }

    private static Rational? LeadingNumber(string text)
    {
        var length = text.TakeWhile(static character => character is (>= '0' and <= '9') or '.' or '-').Count();
        return Rational.TryParse(text.Substring(0, length), out var number) ? number : null;
    }

    private static string SignOf(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    /// <summary>A unit stands in quotation marks behind a number; a text stands elsewhere and keeps them.</summary>
    private static string WithBareUnits(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var end = text[index] == '\'' && IsBehindNumber(result) ? text.IndexOf('\'', index + 1) : -1;
            if (end > 0)
            {
                result.Append(text, index + 1, end - index - 1);
                index = end;
            }
            else if (!char.IsWhiteSpace(text[index]))
            {
                result.Append(text[index]);
            }
            else if (result.Length > 0 && result[result.Length - 1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().Trim();
    }

    private static bool IsBehindNumber(StringBuilder before)
    {
        var last = before.Length - 1;
        while (last >= 0 && before[last] == ' ')
            last--;
        return last >= 0 && char.IsDigit(before[last]) && CharUnicodeInfo.GetUnicodeCategory(before[last]) == UnicodeCategory.DecimalDigitNumber;
    }

    private static string Shortened(string text) => text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
}
