using System.Globalization;
using System.Text;

namespace Criteria.Generators.Tests.Hostile;

/// <summary>Texts that end what they stand in, or are not what they look like, and a trial that has one of them wherever an author may write.</summary>
internal static class HostileText
{
    public static TheoryData<string, string> All => new()
    {
        { "a keyword", "class" },
        { "a contextual keyword", "await" },
        { "the name of a generated member", "Evaluate" },
        { "a quotation mark", "\"" },
        { "the end of a string and a statement", "\"; System.Environment.Exit(1); //" },
        { "the end of a raw string", "\"\"\"\"\" + Missing + \"\"\"\"\"" },
        { "the end of an interpolation", "{0} {{ }} $\"{System.Environment.MachineName}\"" },
        { "the end of a comment", "*/ public static int Injected; /*" },
        { "the end of a documentation comment", "</summary></remarks><!-- --> & <c>" },
        { "lines", "one\r\ntwo\n#error three\u0085four\u2028five\u2029six" },
        { "a directive", "#endif\n#pragma warning disable\n#line 1 \"x\"" },
        { "a backslash", "\\\" \\u0022 \\x22 \\" },
        { "the end of an attribute and of a class", ")] } } public class Injected { [Obsolete(" },
        { "NUL and other controls", "a\0b\u0001\u001b[31m\u007f" },
        { "the first half of a character", "\ud83e" },
        { "the second half of a character", "\udde0" },
        { "halves in the wrong order", "a\udde0\ud83eb" },
        { "a character of two halves", "\ud83e\udde0" },
        { "a change of direction", "a\u202eb\u2066c" },
        { "what nobody sees", "a\u200bb\u00adc\ufeff" },
        { "what looks like something else", "I\u0456\u0430 \uff29 \u00b5 \u03bc" },
        { "a combined and a decomposed letter", "\u00e9e\u0301" },
        { "no character at all", "\uffff\ufdd0" },
        { "a query of a database", "'); DROP TABLE patients; --" },
        { "backquotes", "`a` ``" },
        { "a format", "%s %n {0:x} ${x} $(x) @(x)" },
        { "an id of ten thousand letters", new string('x', 10_000) },
    };

    /// <summary>A trial that has the text, with a letter behind it where two names would be one, in every place in which its author chooses the words.</summary>
    public static string TrialWith(string text) => $$"""
        {
          "trial": {{Json(text)}}, "title": {{Json(text)}}, "class": "Study.T",
          "facts": { "P": "Boolean", "S": "String", "C": { "type": "Code", "values": ["a", {{Json(text)}}] }, "D": "Code" },
          "parameters": { {{Json(text + "p")}}: "String" },
          "valueSets": { {{Json(text + "v")}}: { "system": {{Json(text)}}, "codes": [{{Json(text)}}, "b"] } },
          "define": { {{Json(text + "d")}}: { "text": {{Json(text)}}, "cql": "P" } },
          "cohorts": { {{Json(text + "c")}}: {{Json(text)}} },
          "inclusion": [
            { "id": {{Json(text)}}, "text": {{Json(text)}}, "note": {{Json(text)}}, "cohort": {{Json(text + "c")}}, "cql": {{Json($"S = '{Cql(text)}' and `{Cql(text + "d")}`")}}, "readings": [{ "name": {{Json(text)}}, "cql": "not P" }] },
            { "id": {{Json(text + "i")}}, "appliesTo": "P", "cql": {{Json($"D in `{Cql(text + "v")}` or S = `{Cql(text + "p")}` or C = '{Cql(text)}'")}} }
          ],
          "exclusion": [
            { "id": {{Json(text + "a")}}, "attest": {{Json(text)}} },
            { "id": {{Json(text + "g")}}, "any": [{ "id": {{Json(text + "h")}}, "gap": {{Json(text)}} }] }
          ]
        }
        """;

    /// <summary>A string of JSON, every character by its number, because halves of characters can be written in no other way.</summary>
    private static string Json(string text) => "\"" + Escaped(text) + "\"";

    /// <summary>The inside of a text or a quoted name of CQL.</summary>
    private static string Cql(string text) => Escaped(text);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character) || character == ' ')
                escaped.Append(character);
            else
                escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
