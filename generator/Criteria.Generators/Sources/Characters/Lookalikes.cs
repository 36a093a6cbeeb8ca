namespace Criteria.Generators.Sources.Characters;

/// <summary>Characters that look like others, or like nothing, and are taken for something else by whoever compares codes, units and names.</summary>
internal static class Lookalikes
{
    // Letter by letter: what is written, and the Latin letter that it looks like. Greek letters that are letters of medicine, as β and µ, are not here.
    private const string Cyrillic = "АВЕЅІЈКМНОРСТУХаеорсухѕіј";
    private const string LatinOfCyrillic = "ABESIJKMHOPCTYXaeopcyxsij";
    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string LatinOfGreek = "ABEZHIKMNOPTYXo";
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';

    /// <summary>The ASCII character that a letter, digit or sign of another alphabet or width looks like; null where it looks like none.</summary>
    public static char? Of(char character)
    {
        if (character < '\u0080')
            return null;
        if (Cyrillic.IndexOf(character) is >= 0 and var cyrillic)
            return LatinOfCyrillic[cyrillic];
        if (Greek.IndexOf(character) is >= 0 and var greek)
            return LatinOfGreek[greek];
        if (character is >= FirstFullWidth and <= LastFullWidth)
            return (char)(character - FirstFullWidth + '!');
        return character switch
        {
            '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
            '\u00A0' or '\u2007' or '\u2009' or '\u202F' or '\u3000' => ' ',
            '∕' or '⁄' => '/',
            _ => null,
        };
    }

    /// <summary>A letter of another alphabet than Latin that looks like a Latin one.</summary>
    public static bool IsLetter(char character) => Cyrillic.IndexOf(character) >= 0 || Greek.IndexOf(character) >= 0;

    /// <summary>Turns the order of what is shown around, or is not shown at all.</summary>
    public static bool IsInvisible(char character)
        => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF' or '\u00AD';

    public static bool TurnsOrder(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
