using System.Linq;
using Criteria.Units;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>A constant in the author's own characters: <c>2.5 'mg/dL'</c>.</summary>
internal static class WrittenNumber
{
    /// <returns>Null where the characters are no number; the unit is null where they name none.</returns>
    public static (Rational Number, UcumUnit? Unit)? Of(string? text)
    {
        if (text is null)
            return null;
        var length = text.TakeWhile(static character => character is (>= '0' and <= '9') or '.' or '-' or '+').Count();
        if (!Rational.TryParse(text.Substring(0, length), out var number))
            return null;
        var rest = text.Substring(length).Trim();
        var isQuoted = rest.Length > 2 && rest[0] == '\'' && rest[rest.Length - 1] == '\'';
        return (number, isQuoted && Ucum.TryParse(rest.Substring(1, rest.Length - 2), out var unit, out _) ? unit : null);
    }
}
