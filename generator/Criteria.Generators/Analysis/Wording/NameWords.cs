using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Wording;

/// <summary>The words of which a member's name is made, in small letters: <c>UrineHcg</c> is urine and hcg.</summary>
internal static class NameWords
{
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 1; index <= name.Length; index++)
        {
            var ends = index == name.Length || !char.IsLetterOrDigit(name[index])
                || (char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]))));
            if (!ends)
                continue;
            if (index > start)
                words.Add(name.Substring(start, index - start).ToLowerInvariant());
            start = index < name.Length && !char.IsLetterOrDigit(name[index]) ? index + 1 : index;
        }

        return words;
    }
}
