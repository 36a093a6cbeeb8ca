using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Attributes;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace Criteria.Generators.Subjects;

/// <summary>Reads how a C# type holds a value; of one that criteria cannot read, what the author could write instead.</summary>
/// <param name="meet">Notes a type with members of its own, to be walked later; false where there are too many.</param>
internal sealed class MemberTypeReader(Func<INamedTypeSymbol, bool> meet)
{
    private const int DeepestList = 8;

    private const string OfElements = "elements of another type: ";

    public static bool CanBeNull(ITypeSymbol type) => !type.IsValueType || UnderNullable(type) is not null;

    /// <summary>Whether it says itself that it is missing: the default value of an <c>ImmutableArray</c>.</summary>
    public static bool HasMissingDefault(ITypeSymbol type) => IsImmutableArray(type);

    public MemberType Read(ITypeSymbol type) => Read(type, 0);

    private MemberType Read(ITypeSymbol declared, int depth)
    {
        var type = UnderNullable(declared) ?? declared;
        if (NumberOf(type.SpecialType) is { } number)
            return new NumberMember(number);
        if (type.SpecialType == SpecialType.System_Boolean)
            return new BooleanMember();
        if (type.SpecialType == SpecialType.System_String)
            return new StringMember();
        if (TemporalOf(type) is { } temporal)
            return temporal;
        if (type is INamedTypeSymbol { Name: "Code" or "Lab" } known && CriteriaAttributes.IsCriteria(known))
            return type.Name == "Code" ? new CodeMember() : new LabMember();
        if (type.TypeKind == TypeKind.Enum)
            return Enumeration((INamedTypeSymbol)type);
        if (ListOf(type) is { } list)
            return List(list.Element, list.Access, declared, depth);
        return Expected(type) is { } expected ? Unsupported(declared, expected)
            : meet((INamedTypeSymbol)type) ? new ObjectMember(CSharpNames.Full(type.WithNullableAnnotation(NullableAnnotation.None)))
            : Unsupported(declared, "a subject that leads to fewer types");
    }

    private static ITypeSymbol? UnderNullable(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static MemberType? TemporalOf(ITypeSymbol type)
        => IsIn(type, "System", "DateOnly") ? new DateMember()
            : IsIn(type, "System", "DateTimeOffset") ? new DateTimeMember(true)
            : type.SpecialType == SpecialType.System_DateTime ? new DateTimeMember(false)
            : type is INamedTypeSymbol { Name: "PartialDate" } known && CriteriaAttributes.IsCriteria(known) ? new DateMember(DateRepresentation.PartialDate)
            : null;

    private static NumberRepresentation? NumberOf(SpecialType type) => type switch
    {
        SpecialType.System_Double => NumberRepresentation.Double,
        SpecialType.System_Single => NumberRepresentation.Single,
        SpecialType.System_Decimal => NumberRepresentation.Decimal,
        SpecialType.System_SByte => NumberRepresentation.SByte,
        SpecialType.System_Byte => NumberRepresentation.Byte,
        SpecialType.System_Int16 => NumberRepresentation.Int16,
        SpecialType.System_UInt16 => NumberRepresentation.UInt16,
        SpecialType.System_Int32 => NumberRepresentation.Int32,
        SpecialType.System_UInt32 => NumberRepresentation.UInt32,
        SpecialType.System_Int64 => NumberRepresentation.Int64,
        SpecialType.System_UInt64 => NumberRepresentation.UInt64,
        _ => null,
    };

    private static MemberType Enumeration(INamedTypeSymbol type)
    {
        if (type.GetAttributes().Any(static attribute => IsIn(attribute.AttributeClass, "System", "FlagsAttribute")))
            return Unsupported(type, "an enum without [Flags], or one bool for each flag");
        var values = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field =>
        {
            var attributes = field.GetAttributes();
            return new EnumValue(
                field.Name,
                CriteriaAttributes.TextOf(attributes, "NameAttribute") ?? field.Name,
                attributes.Any(static attribute => CriteriaAttributes.Is(attribute, "MissingAttribute")));
        });
        return new EnumMember(CSharpNames.Full(type), values.ToEquatableArray());
    }

    private MemberType List(ITypeSymbol element, ListAccess access, ITypeSymbol declared, int depth)
    {
        if (depth == DeepestList)
            return Unsupported(declared, "lists that are nested less deeply");
        var member = Read(element, depth + 1);
        return member is UnsupportedMember unsupported
            ? Unsupported(declared, unsupported.Expected.StartsWith(OfElements, StringComparison.Ordinal) ? unsupported.Expected : OfElements + unsupported.Expected)
            : new ListMember(member, CanBeNull(element), access);
    }

    /// <summary>An array, a list that is a value and counts and indexes its elements, or a type with a public count and indexer over one element type.</summary>
    private static (ITypeSymbol Element, ListAccess Access)? ListOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.Rank == 1 ? (array.ElementType, ListAccess.Array) : null;
        if (type is not INamedTypeSymbol named)
            return null;
        if (IsImmutableArray(named))
            return (named.TypeArguments[0], ListAccess.ImmutableArray);
        if (named is { Name: "Memory" or "ReadOnlyMemory", Arity: 1 } && IsIn(named, "System", named.Name))
            return (named.TypeArguments[0], ListAccess.Memory);
        if (named.IsValueType || IsDictionary(named))
            return null;
        var lists = named.AllInterfaces.Add(named).Where(static candidate
            => candidate.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IList_T);
        var elements = lists.Select(static list => list.TypeArguments[0]).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToList();
        return elements.Count == 1 && HasCountAndIndexer(named) ? (elements[0], ListAccess.List) : null;
    }

    private static bool IsImmutableArray(ITypeSymbol type)
        => type is INamedTypeSymbol { Name: "ImmutableArray", Arity: 1, ContainingType: null, ContainingNamespace: { Name: "Immutable" } space }
            && space.ContainingNamespace is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool HasCountAndIndexer(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
            return true;
        var (hasCount, hasIndexer) = (false, false);
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>().Where(static property => property.DeclaredAccessibility == Accessibility.Public))
            {
                hasCount |= property is { Name: "Count", Type.SpecialType: SpecialType.System_Int32 };
                hasIndexer |= property is { IsIndexer: true, Parameters.Length: 1 } && property.Parameters[0].Type.SpecialType == SpecialType.System_Int32;
            }
        }

        return hasCount && hasIndexer;
    }

    /// <summary>What to write instead of a type that has no members of the author's; null where it has.</summary>
    private static string? Expected(ITypeSymbol type)
    {
        if (type is IErrorTypeSymbol)
            return "a type that this project can see; one declared only in generated code cannot be read";
        if (type is IArrayTypeSymbol)
            return "an array with one dimension";
        if (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic)
            return "a type that says what it holds";
        if (type is not INamedTypeSymbol named || named.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return "a value, or a class, record or struct of your own";
        if (named.IsTupleType)
            return "a record, whose members have names";
        if (IsDictionary(named))
            return "a list of records, one for each entry";
        if (IsSequence(named))
            return "an array or a list with a count and an indexer, such as IReadOnlyList<T>";
        if (type.IsRefLikeType)
            return "an array or a list";
        return ExpectedOfPlatform(type);
    }

    private static string? ExpectedOfPlatform(ITypeSymbol type)
    {
        if (!IsOfThePlatform(type))
            return null;
        return type.Name switch
        {
            "Char" or "Guid" or "Uri" => "string",
            "TimeSpan" => "a number with a unit, such as [Unit(\"h\")] double?",
            "TimeOnly" => "DateTime or DateTimeOffset: the day belongs to it",
            "Int128" or "UInt128" or "BigInteger" or "IntPtr" or "UIntPtr" => "long or decimal",
            "Half" => "double",
            _ => "bool, a number, string, DateOnly, DateTime, DateTimeOffset, an enum, Code, Lab, or a type of your own",
        };
    }

    private static bool IsDictionary(INamedTypeSymbol type)
        => type.AllInterfaces.Add(type).Any(static candidate => candidate.Name is "IDictionary" or "IReadOnlyDictionary" && IsOfThePlatform(candidate));

    /// <summary>A class of the author's that can be gone through may have members of its own that matter; one of the platform, or over a type argument, has not.</summary>
    private static bool IsSequence(INamedTypeSymbol type)
        => type.AllInterfaces.Add(type).Any(static candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable)
            && (IsOfThePlatform(type) || type.TypeArguments.Length > 0);

    private static bool IsOfThePlatform(ITypeSymbol type)
    {
        // An author may put types of their own into a namespace of the platform.
        if (!type.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty)
            return false;
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name is "System" or "Microsoft";
    }

    private static bool IsIn(ITypeSymbol? type, string space, string name)
        => type?.Name == name && type.ContainingType is null && type.ContainingNamespace is { ContainingNamespace.IsGlobalNamespace: true } found && found.Name == space;

    private static UnsupportedMember Unsupported(ITypeSymbol type, string expected) => new(CSharpNames.Short(type), expected);
}
