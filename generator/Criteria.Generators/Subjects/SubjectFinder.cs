using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Subjects;

/// <summary>Finds a type by the name that C# code gives it, in which a dot may stand before a nested type.</summary>
internal static class SubjectFinder
{
    /// <summary>Null where no such type is visible to code of this project, or none that can hold a patient.</summary>
    public static INamedTypeSymbol? Find(string name, Compilation compilation)
        => TypeName.Parse(name) is { Suffixes: "" } parsed && Named(parsed, compilation) is { IsStatic: false, IsRefLikeType: false } type && IsUsable(type, compilation) ? type : null;

    /// <summary>Null where no such type is visible to code of this project, or none that can hold functions.</summary>
    public static INamedTypeSymbol? FindFunctions(string name, Compilation compilation)
        => TypeName.Parse(name) is { Suffixes: "" } parsed && Named(parsed, compilation) is { } type && IsUsable(type, compilation) ? type : null;

    /// <summary>Why a type that there is cannot be a subject, as it ends a message: <c>: it is static</c>; empty where there is none of this name.</summary>
    public static string Objection(string name, Compilation compilation)
    {
        if (TypeName.Parse(name) is not { } parsed)
            return string.Empty;
        var simple = parsed.Parts[parsed.Parts.Count - 1].Name;
        if (compilation.GetSymbolsWithName(simple, SymbolFilter.Type).OfType<INamedTypeSymbol>().Any(type => type.IsFileLocal && CSharpNames.Full(type) == name))
            return ": it is local to its file";
        return Named(parsed, compilation) switch
        {
            null => string.Empty,
            { IsStatic: true } => ": it is static",
            { IsRefLikeType: true } => ": it is a ref struct",
            { TypeKind: not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) } => ": it is no class, record, struct or interface",
            var type when GeneratedSource.Declares(type) => string.Empty,
            var type when !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) => ": it is private or protected, and expected to be internal or public",
            _ => string.Empty,
        };
    }

    private static INamedTypeSymbol? Named(TypeName name, Compilation compilation)
    {
        // The longest namespace first: of what it holds, a name with a dot is a nested type.
        for (var outer = name.Parts.Count; outer > 0; outer--)
        {
            if (name.Parts.Take(outer - 1).Any(static part => part.Arguments.Count > 0))
                continue;
            var last = name.Parts[outer - 1];
            var metadataName = string.Join(".", name.Parts.Take(outer - 1).Select(static part => part.Name).Append(Metadata(last)));
            var type = compilation.Assembly.GetTypeByMetadataName(metadataName) ?? compilation.GetTypeByMetadataName(metadataName);
            if (type is not null && Construct(type, last, compilation) is { } found && Nested(found, name.Parts.Skip(outer), compilation) is { } nested)
                return nested;
        }

        return null;
    }

    private static INamedTypeSymbol? Nested(INamedTypeSymbol outer, IEnumerable<TypeNamePart> parts, Compilation compilation)
    {
        var current = outer;
        foreach (var part in parts)
        {
            if (current.GetTypeMembers(part.Name, part.Arguments.Count).FirstOrDefault() is not { } type || Construct(type, part, compilation) is not { } nested)
                return null;
            current = nested;
        }

        return current;
    }

    private static INamedTypeSymbol? Construct(INamedTypeSymbol type, TypeNamePart part, Compilation compilation)
    {
        if (part.Arguments.Count == 0)
            return type;
        var arguments = part.Arguments.Select(argument => Argument(argument, compilation)).OfType<ITypeSymbol>().ToArray();
        return arguments.Length == part.Arguments.Count ? type.Construct(arguments) : null;
    }

    private static ITypeSymbol? Argument(TypeName name, Compilation compilation)
    {
        var type = Special(name) is { } special ? compilation.GetSpecialType(special) : (ITypeSymbol?)Named(name, compilation);
        foreach (var suffix in name.Suffixes)
        {
            if (type is null)
                return null;
            type = suffix == '[' ? compilation.CreateArrayTypeSymbol(type)
                : type.IsValueType ? compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(type)
                : type.WithNullableAnnotation(NullableAnnotation.Annotated);
        }

        return type;
    }

    private static SpecialType? Special(TypeName name)
        => name.Parts.Count > 1 || name.Parts[0].IsEscaped ? null : SyntaxFacts.GetKeywordKind(name.Parts[0].Name) switch
        {
            SyntaxKind.BoolKeyword => SpecialType.System_Boolean,
            SyntaxKind.SByteKeyword => SpecialType.System_SByte,
            SyntaxKind.ByteKeyword => SpecialType.System_Byte,
            SyntaxKind.ShortKeyword => SpecialType.System_Int16,
            SyntaxKind.UShortKeyword => SpecialType.System_UInt16,
            SyntaxKind.IntKeyword => SpecialType.System_Int32,
            SyntaxKind.UIntKeyword => SpecialType.System_UInt32,
            SyntaxKind.LongKeyword => SpecialType.System_Int64,
            SyntaxKind.ULongKeyword => SpecialType.System_UInt64,
            SyntaxKind.FloatKeyword => SpecialType.System_Single,
            SyntaxKind.DoubleKeyword => SpecialType.System_Double,
            SyntaxKind.DecimalKeyword => SpecialType.System_Decimal,
            SyntaxKind.StringKeyword => SpecialType.System_String,
            SyntaxKind.CharKeyword => SpecialType.System_Char,
            SyntaxKind.ObjectKeyword => SpecialType.System_Object,
            _ => null,
        };

    private static string Metadata(TypeNamePart part)
        => part.Arguments.Count == 0 ? part.Name : part.Name + "`" + part.Arguments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsUsable(INamedTypeSymbol type, Compilation compilation)
        => type is { IsUnboundGenericType: false, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface }
            && type.TypeArguments.All(static argument => argument.TypeKind is not (TypeKind.TypeParameter or TypeKind.Error))
            && !type.IsFileLocal
            && !GeneratedSource.Declares(type)
            && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
}
