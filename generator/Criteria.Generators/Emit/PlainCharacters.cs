using System.Globalization;

namespace Criteria.Generators.Emit;

/// <summary>What may stand in emitted text as it is: whatever else is written as an escape.</summary>
internal static class PlainCharacters
{
    /// <summary>Not what a language could take for the end of a line, nor what a reader could not see, nor half a character.</summary>
    public static bool Contains(char character)
        => CharUnicodeInfo.GetUnicodeCategory(character) is not (
            UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);
}
