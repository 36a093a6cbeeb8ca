using System;
using System.Collections.Generic;

namespace Criteria.Generators.Syntax;

/// <summary>What CQL says about words: which are keywords, which of them no plain name may be, and how units of time are spelled.</summary>
internal static class SyntaxFacts
{
    private static readonly string[] UnitNames =
        ["year", "month", "week", "day", "hour", "minute", "second", "millisecond"];

    /// <summary>Words that may not be a plain name anywhere: cql.g4 of CQL 1.5, rule reservedWord, and the type words of its selectors.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "aggregate", "all", "and", "as", "after", "before", "between", "case", "cast", "Choice", "Code", "collapse", "Concept", "convert",
        "day", "days", "difference", "distinct", "duration", "during", "else", "exists", "expand", "false", "flatten", "from", "if", "in",
        "is", "hour", "hours", "Interval", "let", "List", "maximum", "millisecond", "milliseconds", "minimum", "minute", "minutes",
        "month", "months", "not", "null", "occurs", "of", "or", "per", "point", "properly", "return", "same", "second", "seconds",
        "singleton", "sort", "then", "to", "true", "Tuple", "week", "weeks", "when", "with", "within", "without", "year", "years",
    };

    /// <summary>Keywords that CQL lets stand as a name where nothing else could stand, and that begin or join no expression of the subset.</summary>
    private static readonly HashSet<string> Referential = new(StringComparer.Ordinal)
    {
        "by", "called", "code", "codesystem", "codesystems", "concept", "context", "date", "default", "define", "display", "fluent",
        "function", "include", "library", "parameter", "predecessor", "private", "public", "start", "starting", "successor", "time",
        "timezoneoffset", "using", "valueset", "version", "width",
    };

    /// <summary>Keywords that may follow a dot as a member's name but join expressions or end them everywhere else.</summary>
    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal)
    {
        "asc", "ascending", "contains", "desc", "descending", "div", "end", "ends", "except", "implies", "includes", "intersect",
        "meets", "mod", "overlaps", "starts", "union", "where", "xor",
    };

    /// <summary>Words an author is likely to write in capitals, as in other query languages, where only an operator or a clause can stand.</summary>
    private static readonly HashSet<string> Miscasable = new(StringComparer.Ordinal)
    {
        "and", "or", "xor", "implies", "in", "contains", "is", "as", "between", "before", "after", "during", "within", "same",
        "where", "return", "sort", "then", "else", "when", "end",
    };

    /// <summary>The words that no plain name may be.</summary>
    public static IReadOnlyCollection<string> ReservedWords => Reserved;

    /// <summary>Whether the word is reserved: as the name of a member it must be quoted.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>Whether the word is any keyword of CQL, reserved or not.</summary>
    public static bool IsKeyword(string word) => Reserved.Contains(word) || Referential.Contains(word) || Joining.Contains(word);

    /// <summary>Whether a keyword can stand as a name at the beginning of an expression.</summary>
    public static bool IsReferential(string word) => Referential.Contains(word);

    /// <summary>The keyword that a word in other letters' case was likely meant to be; null if it is none, or already is one.</summary>
    public static string? MiscasedKeyword(string word)
    {
        if (IsKeyword(word) || word.Length > 8)
            return null;
        var lower = word.ToLowerInvariant();
        return Miscasable.Contains(lower) ? lower : null;
    }

    /// <summary>Whether a name can be written without quotation marks.</summary>
    public static bool IsPlainName(string name)
    {
        if (name.Length == 0 || !IsNameStart(name[0]) || IsKeyword(name))
            return false;
        foreach (var character in name)
        {
            if (!IsNamePart(character))
                return false;
        }

        return true;
    }

    public static bool IsNameStart(char character) => character is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '_';

    public static bool IsNamePart(char character) => IsNameStart(character) || IsDigit(character);

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary><c>month</c>.</summary>
    public static string Singular(CalendarUnit unit) => UnitNames[(int)unit];

    /// <summary><c>months</c>.</summary>
    public static string Plural(CalendarUnit unit) => UnitNames[(int)unit] + "s";

    /// <summary>The unit that a word names, in the singular or the plural.</summary>
    public static CalendarUnit? CalendarUnitOf(string word)
    {
        for (var i = 0; i < UnitNames.Length; i++)
        {
            var name = UnitNames[i];
            if (word.StartsWith(name, StringComparison.Ordinal)
                && (word.Length == name.Length || (word.Length == name.Length + 1 && word[name.Length] == 's')))
                return (CalendarUnit)i;
        }

        return null;
    }

    public static bool IsPlural(string calendarWord) => calendarWord[calendarWord.Length - 1] == 's';

    /// <summary>A name as it must be written: plain where CQL allows it, else between backticks, which need no escapes in C# or JSON.</summary>
    public static string Spell(string name) => IsPlainName(name) ? name : Escapes.Quote(name, '`');
}
