using System.Globalization;
using System.Text.RegularExpressions;

namespace Criteria.Generators.Tests.Analysis.Oracles.Faults;

/// <summary>One mistake in an expression, of the kinds that authors make.</summary>
/// <param name="Kind">For instance <c>limit included or not</c>.</param>
/// <param name="Text">The expression with the mistake.</param>
/// <param name="Change">What of it is changed, with the characters before it.</param>
internal sealed record Mutation(string Kind, string Text, string Change)
{
    public const string Boundary = "limit included or not";
    public const string Junction = "and for or";
    public const string Number = "number by 10 %";
    public const string Unit = "another unit";
    public const string Negation = "not left out";
    public const string Window = "another window";

    public static readonly IReadOnlyList<string> Kinds = [Boundary, Junction, Number, Unit, Negation, Window];

    // Of a window the side on which it lies, what it is counted in, and at which of its ends it is left.
    private static readonly Dictionary<string, string[]> s_windows = new(StringComparer.Ordinal)
    {
        ["before"] = ["after"],
        ["after"] = ["before"],
        ["less"] = ["more"],
        ["more"] = ["less"],
        ["days"] = ["weeks"],
        ["weeks"] = ["days", "months"],
        ["months"] = ["weeks", "years"],
        ["years"] = ["months"],
    };

    // Units that are taken for each other, and those a power of ten away.
    private static readonly Dictionary<string, string[]> s_units = new(StringComparer.Ordinal)
    {
        ["g/L"] = ["g/dL", "mg/dL"],
        ["mg/dL"] = ["umol/L", "g/L"],
        ["10*9/L"] = ["10*6/L", "10*3/uL"],
        ["mL/min"] = ["L/min", "mL/s"],
        ["%"] = ["1", "[ppth]"],
        ["mmol/L"] = ["umol/L", "mg/dL"],
        ["mm[Hg]"] = ["kPa", "cm[H2O]"],
        ["ms"] = ["s"],
        ["[IU]/mL"] = ["[IU]/L"],
        ["mg/kg/d"] = ["mg/d", "g/kg/d"],
        ["{titer}"] = ["1"],
        ["[pH]"] = ["1"],
        ["mL/min/{1.73_m2}"] = ["mL/min"],
    };

    // A text or name in quotation marks, an operator, a word, a number; a unit is a text behind a number.
    private static readonly Regex s_tokens = new("""(?<unit>(?<=\d )'[^']*')|(?<quoted>'[^']*'|"[^"]*"|`[^`]*`)|(?<operator><=|>=|<|>)|(?<number>\b\d+(\.\d+)?\b)|(?<word>[A-Za-z_][A-Za-z_0-9.]*)""", RegexOptions.CultureInvariant);

    /// <summary>Every expression that differs from this one by one mistake; some of them are no CQL.</summary>
    public static IEnumerable<Mutation> Of(string cql)
    {
        foreach (Match token in s_tokens.Matches(cql))
        {
            foreach (var (kind, text) in Of(token))
                yield return new(kind, cql[..token.Index] + text + cql[(token.Index + token.Length)..], Shown(cql, token, text));
        }
    }

    private static string Shown(string cql, Match token, string text)
    {
        const int MostBefore = 60;
        var start = Math.Max(0, token.Index - MostBefore);
        return $"{(start > 0 ? "…" : "")}{Regex.Replace(cql[start..token.Index], @"\s+", " ")}{token.Value} -> {(text.Length == 0 ? "nothing" : text)}";
    }

    private static IEnumerable<(string Kind, string Text)> Of(Match token)
    {
        if (token.Groups["operator"].Success)
            return [(Boundary, token.Value.Length == 1 ? token.Value + "=" : token.Value[..1])];
        if (token.Groups["unit"].Success)
            return s_units.TryGetValue(token.Value[1..^1], out var others) ? others.Select(static other => (Unit, $"'{other}'")) : [];
        if (token.Groups["number"].Success)
            return OfNumber(token.Value);
        return token.Value switch
        {
            "and" => [(Junction, "or")],
            "or" => [(Junction, "and")],
            "not" => [(Negation, "")],
            var word => s_windows.TryGetValue(word, out var windows) ? windows.Select(static window => (Window, window)) : [],
        };
    }

    /// <summary>A tenth more and a tenth less, of a small whole number one.</summary>
    private static IEnumerable<(string Kind, string Text)> OfNumber(string number)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        var step = number.Contains('.', StringComparison.Ordinal) ? value / 10 : Math.Max(1, Math.Round(value / 10));
        return [(Number, Text(value + step)), (Number, Text(value - step))];

        static string Text(decimal changed) => changed < 0 ? $"({changed.ToString(CultureInfo.InvariantCulture)})" : changed.ToString(CultureInfo.InvariantCulture);
    }
}
