using System.Text.RegularExpressions;

namespace Trials.Tests.Pages;

/// <summary>A place on a page that is ambiguous or wrong.</summary>
/// <param name="Id">Its id, for instance <c>F0-11</c>.</param>
/// <param name="Where">The items it is about, for people, for instance <c>SEED0-I5.1, I10.1 (SEED3-I6)</c>.</param>
internal sealed partial record PageFinding(string Id, string Where)
{
    /// <summary>The items of criteria, each with the first and the last of it: for most the same. An id without a page is on the page named before it.</summary>
    public IEnumerable<(string Page, string First, string Last)> Places()
    {
        var page = "";
        foreach (Match place in Place().Matches(Where))
        {
            page = place.Groups["page"].Success ? place.Groups["page"].Value : page;
            var first = place.Groups["first"].Value;
            if (first[0] != 'M')
                yield return (page, first, place.Groups["last"].Success ? place.Groups["last"].Value : first);
        }
    }

    [GeneratedRegex("""(?:(?<page>SEED\d)-)?\b(?<first>[IEM](?:H\d?|\d+)(?:\.[0-9A-Za-z]+)*)(?:\.\.(?<last>[IEM]\d+))?\b""", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
