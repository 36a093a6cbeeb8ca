using System.Collections.Generic;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Sources;

/// <summary>Says what somebody most likely meant by a name that does not exist.</summary>
internal static class NearestName
{
    /// <summary>The end of a message about an unknown name: the nearest one, or else all there are.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> known)
        => Spelling.Nearest(name, known) is { } nearest ? "; the nearest is '" + nearest + "'"
        : known.Count == 0 ? string.Empty
        : "; expected one of " + string.Join(", ", known);
}
