using System.Collections.Generic;

namespace Criteria.Generators.Sources;

/// <summary>The name of a type as C# code writes it: <c>Study.Chart&lt;Study.Site, int?&gt;</c>, in which a dot may stand before a nested type.</summary>
/// <param name="Suffixes">What follows the name, in order: <c>?</c> for a nullable type, <c>[</c> for an array.</param>
internal sealed record TypeName(IReadOnlyList<TypeNamePart> Parts, string Suffixes)
{
    /// <summary>Null where the text is no such name.</summary>
    public static TypeName? Parse(string text) => new TypeNameReader(text).Read();

    /// <summary>Whether a text names a class, record, struct or interface.</summary>
    public static bool IsName(string text) => Parse(text) is { Suffixes: "" };
}

/// <param name="Name">Without <c>@</c>.</param>
/// <param name="IsEscaped">Written with <c>@</c>, so that it is no keyword.</param>
internal sealed record TypeNamePart(string Name, bool IsEscaped, IReadOnlyList<TypeName> Arguments);
