using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Analysis.Wording;

/// <summary>Names one after the other, as in a sentence.</summary>
internal static class Listing
{
    public static string And(IReadOnlyList<string> items) => Of(items, "and");

    public static string Or(IReadOnlyList<string> items) => Of(items, "or");

    private static string Of(IReadOnlyList<string> items, string word)
        => items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + " " + word + " " + items[items.Count - 1];
}
