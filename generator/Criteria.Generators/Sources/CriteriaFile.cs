using System;
using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Sources;

/// <summary>A <c>*.criteria.json</c> file of the project with its text. A value.</summary>
internal sealed record CriteriaFile(string Path, string Text)
{
    private const string Extension = ".criteria.json";

    public static bool IsCriteria(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path ends with a name: its last part, or as many of its parts as the name has.</summary>
    public static bool IsNamed(string path, string name)
    {
        var (whole, end) = (path.Replace('\\', '/'), name.Replace('\\', '/'));
        if (end.StartsWith("./", StringComparison.Ordinal))
            end = end.Substring(2);
        return end.Length > 0
            && whole.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            && (whole.Length == end.Length || end[0] == '/' || whole[whole.Length - end.Length - 1] == '/');
    }

    /// <summary>The one file of this name; null where there is none, or more than one.</summary>
    public static CriteriaFile? Find(IEnumerable<CriteriaFile> files, string name)
    {
        var named = files.Where(file => IsNamed(file.Path, name)).Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
