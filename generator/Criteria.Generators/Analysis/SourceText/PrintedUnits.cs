using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Units;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Reads the unit behind a number as protocols print it: <c>mmHg</c>, <c>ml/min/1.73m2</c>, <c>×10^9/L</c>, <c>times the upper limit of normal</c>.</summary>
internal static class PrintedUnits
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostParts = 4;

    private static readonly string[] _multiples =
    [
        "times the upper limit of the normal", "times the upper limit of normal", "times the upper limit", "times upper limit of normal", "times the normal upper limit", "times the uln",
        "times uln", "fold uln", "-fold uln", "× the upper limit of normal", "× upper limit of normal", "× the uln", "× uln", "×uln", "x the upper limit of normal", "x upper limit of normal",
        "x the uln", "x uln", "xuln", "*uln", "* uln", "uln", "times the lower limit of normal", "times lln", "× lln", "×lln", "x lln", "lln",
    ];

    // Words that stand between a number and its unit.
    private static readonly string[] _adjectives = ["consecutive", "calendar", "full", "complete", "completed", "whole", "additional", "or more", "or fewer", "or less"];

    // What units are printed as, where UCUM, or its spelling correction, does not have it. An empty code: a count of things.
    private static readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mmhg"] = "mm[Hg]", ["iu"] = "[IU]", ["miu"] = "m[IU]", ["kiu"] = "k[IU]", ["%"] = "%", ["percent"] = "%", ["kg"] = "kg", ["g"] = "g", ["mg"] = "mg", ["ug"] = "ug", ["µg"] = "ug",
        ["mcg"] = "ug", ["ng"] = "ng", ["pg"] = "pg", ["gram"] = "g", ["grams"] = "g", ["l"] = "L", ["dl"] = "dL", ["ml"] = "mL", ["ul"] = "uL", ["µl"] = "uL", ["fl"] = "fL", ["mm3"] = "mm3",
        ["mm^3"] = "mm3", ["mm³"] = "mm3", ["cm"] = "cm", ["mm"] = "mm", ["m2"] = "m2", ["m^2"] = "m2", ["m²"] = "m2", ["mol"] = "mol", ["mmol"] = "mmol", ["umol"] = "umol", ["µmol"] = "umol",
        ["nmol"] = "nmol", ["pmol"] = "pmol", ["u"] = "U", ["ku"] = "kU", ["units"] = "U", ["unit"] = "U", ["meq"] = "meq", ["mosm"] = "mosm", ["kpa"] = "kPa", ["°c"] = "Cel", ["℃"] = "Cel",
        ["ms"] = "ms", ["msec"] = "ms", ["millisecond"] = "ms", ["milliseconds"] = "ms", ["s"] = "s", ["sec"] = "s", ["second"] = "s", ["seconds"] = "s", ["min"] = "min", ["mins"] = "min",
        ["minute"] = "min", ["minutes"] = "min", ["h"] = "h", ["hr"] = "h", ["hrs"] = "h", ["hour"] = "h", ["hours"] = "h", ["d"] = "d", ["day"] = "d", ["days"] = "d", ["w"] = "wk", ["wk"] = "wk",
        ["wks"] = "wk", ["week"] = "wk", ["weeks"] = "wk", ["mo"] = "mo", ["mos"] = "mo", ["month"] = "mo", ["months"] = "mo", ["y"] = "a", ["yo"] = "a", ["yr"] = "a", ["yrs"] = "a",
        ["year"] = "a", ["years"] = "a", ["bpm"] = "/min", ["cell"] = "{cells}", ["cells"] = "{cells}", ["copies"] = "{copies}", ["copy"] = "{copies}",
        ["point"] = "1", ["points"] = "1", ["score"] = "1", ["scores"] = "1", ["times"] = "1", ["type"] = "1", ["types"] = "1", ["1.73m2"] = "{1.73_m2}", ["1.73m^2"] = "{1.73_m2}",
        ["1.73m²"] = "{1.73_m2}", ["1.73 m2"] = "{1.73_m2}", ["1.73 m^2"] = "{1.73_m2}", ["1.73 m²"] = "{1.73_m2}", ["24h"] = "(24.h)", ["24 h"] = "(24.h)", ["24 hours"] = "(24.h)",
    };

    /// <summary>The unit that begins behind a number.</summary>
    /// <param name="text">The text of a page, made plain.</param>
    /// <param name="start">Where the number ends.</param>
    /// <returns>The unit, where it ends, and whether it is a power of ten that was raised once; null where no unit is printed.</returns>
    public static (UcumUnit Unit, int End, bool HasLostExponent)? Read(string text, int start)
    {
        var place = Skip(text, start);
        foreach (var adjective in _adjectives)
        {
            if (IsAt(text, place, adjective) && place + adjective.Length < text.Length && text[place + adjective.Length] == ' ')
            {
                place = Skip(text, place + adjective.Length);
                break;
            }
        }

        foreach (var words in _multiples)
        {
            if (IsAt(text, place, words) && EndsWord(text, place + words.Length) && Parse("1") is { } one)
                return (one, place + words.Length, false);
        }

        return PowerOfTen(text, place) ?? (Parts(text, place, null) is { } parts ? (parts.Unit, parts.End, false) : null);
    }

    /// <summary><c>× 10^9/L</c>, <c>x10E9/L</c>, and <c>×109/L</c>, whose raised digit lies flat.</summary>
    private static (UcumUnit Unit, int End, bool HasLostExponent)? PowerOfTen(string text, int start)
    {
        var place = start;
        if (place < text.Length && text[place] is '×' or 'x' or 'X' or '*' or '·')
            place = Skip(text, place + 1);
        if (string.CompareOrdinal(text, place, "10", 0, 2) != 0)
            return null;
        var mark = place += 2;
        while (place < text.Length && text[place] is '^' or '*' or 'e' or 'E')
            place++;
        var isRaised = place > mark || (place < text.Length && Superscripts.IndexOf(text[place]) >= 0);
        var exponent = 0;
        var first = place;
        while (place < text.Length && place - first < 2 && Digit(text[place]) is >= 0 and var digit)
        {
            exponent = (exponent * 10) + digit;
            place++;
        }

        if (place == first)
            return null;
        var power = "10*" + exponent.ToString(CultureInfo.InvariantCulture);
        if (Parts(text, place, power) is { } parts && (isRaised || parts.End > place))
            return (parts.Unit, parts.End, !isRaised);
        return null;
    }

    private static int Digit(char character) => character is >= '0' and <= '9' ? character - '0' : Superscripts.IndexOf(character);

    /// <summary>Parts with strokes or "per" between them, as many as make a unit.</summary>
    /// <param name="power">A power of ten that stands before them.</param>
    private static (UcumUnit Unit, int End)? Parts(string text, int start, string? power)
    {
        var codes = new List<(string Code, int End)>();
        var place = start;
        if (power is not null)
            codes.Add((power, start));
        if (Word(text, Skip(text, start)) is { } word && (power is null || word.Code[0] == '{'))
        {
            // What is counted may be named behind the power.
            place = word.End;
            codes.Add((power is null ? word.Code : string.Empty, place));
        }

        while (codes.Count <= MostParts)
        {
            var next = Skip(text, place);
            var behind = next < text.Length && text[next] == '/' ? next + 1 : codes.Count > 0 && IsAt(text, next, "per ") ? next + 4 : 0;
            if (behind == 0 || Word(text, Skip(text, behind)) is not { } part)
                break;
            place = part.End;
            codes.Add(("/" + part.Code, place));
        }

        for (var count = codes.Count; count > 0; count--)
        {
            if (Parse(string.Concat(codes.Take(count).Select(static code => code.Code))) is { } unit)
                return (unit, codes[count - 1].End);
        }

        return null;
    }

    private static (string Code, int End)? Word(string text, int start)
    {
        foreach (var length in new[] { "1.73 m^2".Length, "1.73 m2".Length, "24 hours".Length, "24 h".Length, "1.73m2".Length, "24h".Length })
        {
            if (start + length <= text.Length && char.IsDigit(text[start]) && _words.TryGetValue(text.Substring(start, length), out var special) && EndsWord(text, start + length))
                return (special, start + length);
        }

        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '%' or '°'))
            end++;
        if (end == start)
            return null;

        // A raised number belongs to what it stands behind.
        foreach (var tail in new[] { Exponent(text, end), end })
        {
            if (_words.TryGetValue(text.Substring(start, tail - start), out var code) && EndsWord(text, tail))
                return (code, tail);
        }

        return null;
    }

    private static int Exponent(string text, int end)
    {
        var place = end < text.Length && text[end] == '^' ? end + 1 : end;
        return place < text.Length && (text[place] is '2' or '3' or '²' or '³') ? place + 1 : end;
    }

    private static bool EndsWord(string text, int end) => end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);

    private static bool IsAt(string text, int start, string words)
        => string.Compare(text, start, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int Skip(string text, int place)
    {
        while (place < text.Length && text[place] == ' ')
            place++;
        return place;
    }

    private static UcumUnit? Parse(string code) => Ucum.TryParse(code, out var unit, out _) ? unit : null;
}
