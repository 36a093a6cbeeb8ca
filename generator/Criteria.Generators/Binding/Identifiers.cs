using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Criteria.Generators.Sources;

namespace Criteria.Generators.Binding;

/// <summary>Turns what authors call things into C# identifiers, and keeps those of one kind apart.</summary>
internal sealed class Identifiers
{
    // Compared as C# does, which takes composed and decomposed characters for the same.
    private readonly Dictionary<string, string> _taken = [];

    // The first number behind an identifier that may be free, so that a thousand of one name are not sought a million times.
    private readonly Dictionary<string, int> _next = [];

    public Identifiers(params string[] reserved)
    {
        foreach (var identifier in reserved)
            _taken[identifier] = identifier;
    }

    /// <summary>What C# does not allow becomes <c>_</c>, and a digit in front gets one: <c>I4.1</c> is <c>I4_1</c>.</summary>
    public static string Of(string name)
    {
        var normal = Normalize(name);
        var identifier = new StringBuilder(normal.Length + 1);
        foreach (var character in normal)
            identifier.Append(IsPart(character) ? character : '_');
        if (identifier.Length == 0 || !IsStart(identifier[0]))
            identifier.Insert(0, '_');

        // An enum cannot have a member of this name: it is what its number is called.
        return identifier.ToString() is "value__" ? "value___" : CSharpNames.Shortened(identifier.ToString());
    }

    /// <summary>The name of an argument: its first letters in lower case, <c>Screening</c> is <c>screening</c> and <c>EGFR</c> is <c>egfr</c>.</summary>
    public static string CamelCase(string name)
    {
        var characters = Of(name).ToCharArray();
        for (var index = 0; index < characters.Length; index++)
        {
            var beginsWord = index > 0 && index + 1 < characters.Length && char.IsLower(characters[index + 1]);
            if (!char.IsUpper(characters[index]) || beginsWord)
                break;
            characters[index] = char.ToLowerInvariant(characters[index]);
        }

        return new(characters);
    }

    /// <summary>Who has the identifier already, or null.</summary>
    public string? HolderOf(string identifier) => _taken.TryGetValue(identifier, out var holder) ? holder : null;

    /// <summary>The identifier, or where it is taken the first free one with a number behind it.</summary>
    public string Claim(string identifier, string holder, string separator = "_")
    {
        var unique = identifier;
        if (_taken.ContainsKey(identifier))
        {
            if (!_next.TryGetValue(identifier + separator, out var number))
                number = 2;
            do
                unique = identifier + separator + number++.ToString(CultureInfo.InvariantCulture);
            while (_taken.ContainsKey(unique));
            _next[identifier + separator] = number;
        }

        _taken[unique] = holder;
        return unique;
    }

    private static string Normalize(string name)
    {
        // A lone half of a surrogate pair has no normal form, and no half is allowed in an identifier.
        var text = new string(name.Select(static c => char.IsSurrogate(c) ? '_' : c).ToArray());
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (System.ArgumentException)
        {
            // A code point that is no character; every such one becomes '_' in any form.
            return text;
        }
    }

    private static bool IsStart(char character) => character == '_' || CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPart(char character) => IsStart(character) || CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
