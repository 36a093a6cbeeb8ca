using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Diagnostics;

/// <summary>A place in a file that an author wrote: a C# file or an additional file, by the path the compiler knows it by.</summary>
internal readonly record struct SourceSpan(string Path, TextSpan Span)
{
    /// <summary>Nowhere: the place was not recorded, because only the values were asked for.</summary>
    public static SourceSpan None => new(string.Empty, default);

    public bool IsNone => string.IsNullOrEmpty(Path);
}
