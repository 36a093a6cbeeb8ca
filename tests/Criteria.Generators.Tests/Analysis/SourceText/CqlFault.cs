using System.Globalization;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Analysis.SourceText;

/// <summary>One slip of the pen in an expression: another number, another unit, or another comparison.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Start">Where in the expression.</param>
/// <param name="Was">The characters there.</param>
/// <param name="Is">What stands there now.</param>
/// <param name="Cql">The expression with the slip.</param>
internal sealed record CqlFault(string Kind, int Start, string Was, string Is, string Cql)
{
    public const string Number = "number";
    public const string Unit = "unit";
    public const string Comparison = "comparison";

    private static readonly Dictionary<string, string[]> s_units = new(StringComparer.Ordinal)
    {
        ["g/L"] = ["g/dL", "mg/L"], ["10*9/L"] = ["10*6/L", "10*12/L"], ["mg/dL"] = ["g/dL", "mg/L"], ["mmol/L"] = ["umol/L"], ["umol/L"] = ["mmol/L"], ["%"] = ["[ppth]"], ["ms"] = ["s"],
        ["mm[Hg]"] = ["kPa"], ["mL/min"] = ["L/min"], ["mL/min/{1.73_m2}"] = ["L/min/{1.73_m2}"], ["[IU]/mL"] = ["[IU]/L"], ["mg/kg/d"] = ["mg/kg/wk", "g/kg/d"], ["mg/d"] = ["g/d", "mg/wk"],
        ["g/d"] = ["mg/d", "g/wk"], ["mg/wk"] = ["mg/d"], ["kg"] = ["g"], ["{titer}"] = ["10*3"], ["U/L"] = ["kU/L"],
    };

    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["years"] = "months", ["year"] = "month", ["months"] = "weeks", ["month"] = "week", ["weeks"] = "days", ["week"] = "month", ["days"] = "weeks", ["day"] = "week",
        ["CalculateAgeInYearsAt"] = "CalculateAgeInMonthsAt",
    };

    private static readonly Dictionary<string, string[]> s_signs = new(StringComparer.Ordinal)
    {
        ["<"] = ["<=", ">"], ["<="] = ["<", ">="], [">"] = [">=", "<"], [">="] = [">", "<="],
    };

    /// <summary>Every single one of an expression.</summary>
    public static IEnumerable<CqlFault> Of(string cql)
    {
        var tokens = Lexer.Read(cql, new(LocatedText.Unlocated(cql)), CancellationToken.None);
        foreach (var token in tokens)
        {
            var text = cql[token.Start..token.End];
            var changes = token.Kind switch
            {
                TokenKind.Number => Numbers(text).Select(static change => (Number, change)),
                TokenKind.Word when s_words.TryGetValue(text, out var word) => [(Unit, word)],
                TokenKind.String when s_units.TryGetValue(token.Value, out var units) => units.Select(static unit => (Unit, $"'{unit}'")),
                _ => s_signs.TryGetValue(text, out var signs) ? signs.Select(static sign => (Comparison, sign)) : [],
            };
            foreach (var (kind, change) in changes)
                yield return new(kind, token.Start, text, change, string.Concat(cql.AsSpan(0, token.Start), change, cql.AsSpan(token.End)));
        }

        foreach (var (was, now) in new[] { ("or less", "or more"), ("or more", "or less") })
        {
            for (var start = cql.IndexOf(was, StringComparison.Ordinal); start >= 0; start = cql.IndexOf(was, start + 1, StringComparison.Ordinal))
                yield return new(Comparison, start, was, now, string.Concat(cql.AsSpan(0, start), now, cql.AsSpan(start + was.Length)));
        }
    }

    private static IEnumerable<string> Numbers(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        return new[] { value + 1, value * 10, value / 2 }
            .Where(changed => changed != value && (text.Contains('.', StringComparison.Ordinal) || changed == decimal.Truncate(changed)))
            .Select(static changed => changed.ToString("0.####", CultureInfo.InvariantCulture))
            .Distinct();
    }
}
