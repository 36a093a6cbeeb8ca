using System.Linq;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Subjects;

/// <summary>Finds a type by the name that C# code gives it, in which a dot may stand before a nested type.</summary>
internal static class SubjectFinder
{
    /// <summary>Null where no such type is visible to code of this project, or none that can hold a patient.</summary>
    public static INamedTypeSymbol? Find(string name, Compilation compilation)
        => Locate(name, compilation) is { IsStatic: false, IsRefLikeType: false } type && IsUsable(type, compilation) ? type : null;

    /// <summary>Null where no such type is visible to code of this project, or none that can hold functions.</summary>
    public static INamedTypeSymbol? FindFunctions(string name, Compilation compilation)
        => Locate(name, compilation) is { } type && IsUsable(type, compilation) ? type : null;

    private static INamedTypeSymbol? Locate(string name, Compilation compilation)
    {
        var parts = name.Replace("@", string.Empty).Split('.').Select(static part => part.Trim()).ToArray();
        for (var nested = 0; nested < parts.Length; nested++)
        {
            var outer = string.Join(".", parts.Take(parts.Length - nested));
            var metadataName = string.Join("+", parts.Skip(parts.Length - nested).Prepend(outer));
            if ((compilation.Assembly.GetTypeByMetadataName(metadataName) ?? compilation.GetTypeByMetadataName(metadataName)) is { } found)
                return found;
        }

        return null;
    }

    private static bool IsUsable(INamedTypeSymbol type, Compilation compilation)
        => type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
            && !type.IsFileLocal
            && !GeneratedSource.Declares(type)
            && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
}
