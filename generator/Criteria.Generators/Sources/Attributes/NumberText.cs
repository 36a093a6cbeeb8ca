using System;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>
/// The decimal an author wrote for a floating-point argument: <c>8.5</c> in the source is exactly 8.5, whatever <c>double</c> makes of it.
/// </summary>
internal static class NumberText
{
    /// <summary>The number as CQL writes it: digits and a point, no exponent. Null where it is not finite.</summary>
    public static string? Of(ExpressionSyntax? expression, object? value)
    {
        switch (value)
        {
            case double number:
                return double.IsNaN(number) || double.IsInfinity(number) ? null : Written(expression, number) ?? Plain(number.ToString("R", CultureInfo.InvariantCulture));
            case float number:
                return float.IsNaN(number) || float.IsInfinity(number) ? null : Written(expression, number) ?? Plain(number.ToString("R", CultureInfo.InvariantCulture));
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                return Convert.ToString(value, CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }

    /// <summary>The characters of a literal, where the argument is one and says the value in decimal.</summary>
    private static string? Written(ExpressionSyntax? expression, double value)
    {
        var sign = string.Empty;
        while (true)
        {
            if (expression is ParenthesizedExpressionSyntax parenthesized)
            {
                expression = parenthesized.Expression;
            }
            else if (expression is PrefixUnaryExpressionSyntax unary && unary.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression)
            {
                sign = unary.Kind() == SyntaxKind.UnaryPlusExpression ? sign : sign.Length == 0 ? "-" : string.Empty;
                expression = unary.Operand;
            }
            else
            {
                break;
            }
        }

        if (expression is not LiteralExpressionSyntax literal || literal.Kind() != SyntaxKind.NumericLiteralExpression)
            return null;
        var digits = literal.Token.Text.Replace("_", string.Empty);
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || digits.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
            return null;
        var isSingle = digits.EndsWith("f", StringComparison.OrdinalIgnoreCase);
        var written = sign + digits.TrimEnd('d', 'D', 'f', 'F', 'l', 'L', 'u', 'U');
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var read))
            return null;
        return (isSingle ? (float)read == (float)value : read == value) ? Plain(written) : null;
    }

    /// <summary>Without an exponent, with a digit on both sides of the point.</summary>
    private static string Plain(string number)
    {
        var sign = number.StartsWith("-", StringComparison.Ordinal) ? "-" : string.Empty;
        var mark = number.IndexOfAny(['e', 'E']);
        var mantissa = (mark < 0 ? number : number.Substring(0, mark)).TrimStart('-', '+');
        var exponent = mark < 0 ? 0 : int.Parse(number.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.');
        var digits = new StringBuilder(mantissa.Replace(".", string.Empty));
        var whole = (point < 0 ? mantissa.Length : point) + exponent;
        if (whole <= 0)
        {
            digits.Insert(0, "0", 1 - whole);
            whole = 1;
        }

        if (whole > digits.Length)
            digits.Append('0', whole - digits.Length);
        if (whole < digits.Length)
            digits.Insert(whole, '.');
        var start = 0;
        while (start + 1 < digits.Length && digits[start] == '0' && digits[start + 1] != '.')
            start++;
        return sign + digits.ToString(start, digits.Length - start);
    }
}
