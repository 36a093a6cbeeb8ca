using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Sources;

/// <summary>Writes names and texts as CQL does.</summary>
internal static class CqlText
{
    private static readonly HashSet<string> _capitalizedKeywords = ["Choice", "Code", "Concept", "Interval", "List", "Tuple"];

    /// <summary>A name, in backticks wherever CQL could read it as something else: all its other keywords start with a small letter.</summary>
    public static string Name(string name) => IsPlain(name) ? name : "`" + name + "`";

    /// <summary>What stands between the quotation marks of a CQL string.</summary>
    public static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("'", "\\'");

    private static bool IsPlain(string name)
        => name.Length > 0
            && name[0] is >= 'A' and <= 'Z'
            && name.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
            && !_capitalizedKeywords.Contains(name);
}
