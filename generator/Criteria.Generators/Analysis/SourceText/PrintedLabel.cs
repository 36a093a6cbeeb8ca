namespace Criteria.Generators.Analysis.SourceText;

/// <summary>The number that a list of a page prints before a bullet: <c>(2)</c>, <c>3.</c> or <c>14)</c>.</summary>
/// <param name="Shown">With its brackets and its point.</param>
internal sealed record PrintedLabel(int Number, string Shown)
{
    private const int MostDigits = 2;

    /// <returns>Null where the text begins with something else: <c>18-90 years</c>, <c>4.1.1 Patients</c>, <c>2.5 mg</c>.</returns>
    public static PrintedLabel? Of(string? text)
    {
        var plain = text is null ? string.Empty : PlainText.Of(text);
        var start = 0;
        while (start < plain.Length && plain[start] == ' ')
            start++;
        var first = start < plain.Length && plain[start] == '(' ? start + 1 : start;
        var end = first;
        while (end < plain.Length && plain[end] is >= '0' and <= '9' && end - first <= MostDigits)
            end++;
        if (end == first || end - first > MostDigits || end >= plain.Length)
            return null;
        var isClosed = plain[end] == ')' || (plain[end] == '.' && first == start && !(end + 1 < plain.Length && plain[end + 1] is >= '0' and <= '9'));
        if (!isClosed || (first > start && plain[end] != ')'))
            return null;
        return new(int.Parse(plain.Substring(first, end - first), System.Globalization.CultureInfo.InvariantCulture), plain.Substring(start, end + 1 - start));
    }
}
