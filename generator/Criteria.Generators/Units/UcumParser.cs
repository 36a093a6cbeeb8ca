using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Criteria.Units;

/// <summary>The grammar of UCUM codes: terms of components, multiplied and divided from left to right.</summary>
internal sealed class UcumParser
{
    // Far above any code in use (the longest of LOINC's example units has some 30 characters); they keep work small on hostile input.
    private const int LongestCode = 200;
    private const int DeepestNesting = 20;
    private const int WidestExponent = 99;

    private readonly string code;
    private int position;
    private int depth;
    private UcumError? error;

    private UcumParser(string code)
    {
        this.code = code;
    }

    private bool AtEnd => position >= code.Length;

    public static bool TryParse(string code, [NotNullWhen(true)] out UcumUnit? unit, [NotNullWhen(false)] out UcumError? error)
    {
        var parser = new UcumParser(code);
        unit = parser.Parse() is { } product ? new UcumUnit(code, product.Factor, product.Dimension, product.Scale) : null;
        error = unit is null ? parser.error ?? new UcumError(0, code.Length, "the code is not understood") : null;
        return unit is not null;
    }

    private UcumProduct? Parse()
    {
        if (code.Length > LongestCode)
        {
            return Fail(LongestCode, code.Length - LongestCode, $"the code has {Text(code.Length)} characters, expected at most {Text(LongestCode)}");
        }

        if (code.Length == 0)
        {
            return Fail(0, 0, "the code is empty, expected a unit; the unit of a pure number is '1'");
        }

        var inverted = code[0] == '/';
        if (inverted)
        {
            position++;
        }

        var term = Term(inverted);
        return term is not null && !AtEnd ? Fail(position, 1, $"found {Quoted(code[position])}, expected '.', '/' or the end of the code") : term;
    }

    // component { ('.' | '/') component }, evaluated from left to right as UCUM has it: a/b.c is (a/b)*c.
    private UcumProduct? Term(bool inverted)
    {
        var start = position;
        var first = Component();
        if (first is null)
        {
            return null;
        }

        var product = inverted ? Multiply(UcumProduct.One, first, inverse: true, start) : first;
        while (product is not null && !AtEnd && code[position] is '.' or '/')
        {
            var inverse = code[position++] == '/';
            start = position;
            product = Component() is { } next ? Multiply(product, next, inverse, start) : null;
        }

        return product;
    }

    private UcumProduct? Component()
    {
        if (AtEnd)
        {
            var after = code[position - 1];
            return Fail(position, 0, $"nothing follows '{after}', expected a unit");
        }

        switch (code[position])
        {
            case '(':
                return Parenthesised();
            case '{':
                return Annotation() ? UcumProduct.One : null;
            case '.' or '/' or ')':
                return Fail(position, 1, $"found {Quoted(code[position])}, expected a unit");
            case >= '0' and <= '9' when !StartsPowerOfTen():
                return Factor();
            default:
                return Annotatable();
        }
    }

    private UcumProduct? Parenthesised()
    {
        var open = position++;
        if (++depth > DeepestNesting)
        {
            return Fail(open, 1, $"parentheses are nested deeper than {Text(DeepestNesting)}");
        }

        var term = AtEnd ? Fail(position, 0, "nothing follows '(', expected a unit") : Term(inverted: false);
        if (term is null)
        {
            return null;
        }

        if (AtEnd || code[position] != ')')
        {
            return AtEnd
                ? Fail(open, 1, "'(' is not closed, expected ')'")
                : Fail(position, 1, $"found {Quoted(code[position])}, expected '.', '/' or ')'");
        }

        position++;
        depth--;
        return term;
    }

    private UcumProduct? Factor()
    {
        var start = position;
        var digits = Digits();
        if (!AtEnd && code[position] is not ('.' or '/' or ')' or '{'))
        {
            return Fail(start, position - start + 1, $"found {Quoted(code[position])} after the factor {digits}, expected '.' between a factor and a unit, or '/'");
        }

        var value = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (value.IsZero)
        {
            return Fail(start, digits.Length, "the factor is 0, expected a positive whole number");
        }

        return AnnotationIfAny() ? new UcumProduct(value, UcumDimension.None, null) : null;
    }

    private UcumProduct? Annotatable()
    {
        var start = position;
        if (ReadSymbol() is not { } symbol)
        {
            return null;
        }

        if (symbol.Length == 0)
        {
            return Fail(position, 1, $"found {Quoted(code[position])}, expected a unit");
        }

        if (UcumTable.Find(symbol) is not { } atom)
        {
            return Fail(start, symbol.Length, $"UCUM has no symbol '{symbol}'");
        }

        if (!TryReadExponent(out var exponent))
        {
            return null;
        }

        if (exponent != 1 && atom.Scale is not null)
        {
            return Fail(start, position - start, $"'{symbol}' has a scale of its own and cannot be raised to a power");
        }

        var product = exponent == 1 ? atom : atom.Power(exponent);
        return IsTooLarge(product) ? TooLarge(start) : AnnotationIfAny() ? product : null;
    }

    // The characters up to the exponent, the annotation or the operator. Within brackets all characters belong to the symbol.
    private string? ReadSymbol()
    {
        var start = position;
        if (StartsPowerOfTen())
        {
            position += 3;
            return code.Substring(start, 3);
        }

        while (!AtEnd && code[position] is > ' ' and <= '~' and not ('.' or '/' or '(' or ')' or '{' or '}' or '+' or '-' or ']' or (>= '0' and <= '9')))
        {
            if (code[position] == '[')
            {
                var close = code.IndexOf(']', position);
                if (close < 0)
                {
                    Fail(position, code.Length - position, "'[' is not closed, expected ']'");
                    return null;
                }

                position = close;
            }

            position++;
        }

        return code.Substring(start, position - start);
    }

    private bool TryReadExponent(out int exponent)
    {
        exponent = 1;
        var start = position;
        var signed = !AtEnd && code[position] is '+' or '-';
        if (signed)
        {
            position++;
        }

        var digits = Digits();
        if (digits.Length == 0)
        {
            if (signed)
            {
                Fail(position, 0, $"nothing follows '{code[start]}', expected the digits of an exponent");
            }

            return !signed;
        }

        // Leading zeros do not count: m02 is m2.
        var significant = digits.TrimStart('0');
        if (significant.Length > 2)
        {
            Fail(start, position - start, $"the exponent is {code.Substring(start, position - start)}, expected at most {Text(WidestExponent)}");
            return false;
        }

        exponent = significant.Length == 0 ? 0 : int.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        exponent = code[start] == '-' ? -exponent : exponent;
        return true;
    }

    private bool AnnotationIfAny() => AtEnd || code[position] != '{' || Annotation();

    private bool Annotation()
    {
        var open = position++;
        // UCUM itself wants no blank here; the public CQL tests have one, and nothing in an annotation means anything.
        while (!AtEnd && code[position] is >= ' ' and <= '~' and not ('{' or '}'))
        {
            position++;
        }

        if (AtEnd)
        {
            Fail(open, code.Length - open, "'{' is not closed, expected '}'");
            return false;
        }

        if (code[position] != '}')
        {
            Fail(position, 1, $"found {Quoted(code[position])} in an annotation, expected printable ASCII without braces");
            return false;
        }

        position++;
        return true;
    }

    private UcumProduct? Multiply(UcumProduct left, UcumProduct right, bool inverse, int rightStart)
    {
        if (left.Scale is not null || right.Scale is not null)
        {
            var start = right.Scale is not null ? rightStart : 0;
            var end = right.Scale is not null ? position : rightStart - 1;
            return Fail(start, end - start, $"'{code.Substring(start, end - start)}' has a scale of its own and cannot be multiplied or divided");
        }

        var product = left.Times(inverse ? right.Power(-1) : right);
        return IsTooLarge(product) ? TooLarge(rightStart) : product;
    }

    private UcumProduct? TooLarge(int start) =>
        Fail(start, position - start, "the unit is beyond 10^1200 or below 10^-1200 base units, which no unit in use is");

    private static bool IsTooLarge(UcumProduct product) => IsTooLarge(product.Factor.Numerator) || IsTooLarge(product.Factor.Denominator);

    private static bool IsTooLarge(BigInteger value) => value >> 4000 != BigInteger.Zero;

    private bool StartsPowerOfTen() =>
        string.CompareOrdinal(code, position, "10*", 0, 3) == 0 || string.CompareOrdinal(code, position, "10^", 0, 3) == 0;

    private string Digits()
    {
        var start = position;
        while (!AtEnd && code[position] is >= '0' and <= '9')
        {
            position++;
        }

        return code.Substring(start, position - start);
    }

    // The first failure stands; what follows from it is not reported.
    private UcumProduct? Fail(int index, int length, string message)
    {
        error ??= new UcumError(index, length, message);
        return null;
    }

    private static string Quoted(char character) => character switch
    {
        ' ' => "a blank",
        < ' ' or > '~' => "the character U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
        _ => $"'{character}'",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
