using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>What messages call a type.</summary>
internal static class TypeNames
{
    public static string Describe(CriteriaType type) => type.Kind switch
    {
        TypeKind.Any => "null",
        TypeKind.Quantity => $"a Quantity in '{type.Unit}'",
        TypeKind.Integer => "an Integer",
        TypeKind.Enumeration => $"the enumeration {Simple(type.Name)}",
        TypeKind.Object when type.Name == "Interval" => "an interval",
        TypeKind.Object => $"a {Simple(type.Name)}",
        TypeKind.List when type.Element!.Kind == TypeKind.Any => "a list",
        TypeKind.List => $"a list of {Noun(type.Element!)}",
        _ => $"a {type.Kind}",
    };

    /// <summary>The last part of a full C# name.</summary>
    public static string Simple(string? fullName)
    {
        var name = fullName ?? string.Empty;
        return name.Substring(name.LastIndexOfAny(['.', '+']) + 1);
    }

    private static string Noun(CriteriaType type) => type.Kind switch
    {
        TypeKind.Quantity => $"Quantity in '{type.Unit}'",
        TypeKind.Enumeration or TypeKind.Object => Simple(type.Name),
        TypeKind.List => Describe(type),
        _ => type.Kind.ToString(),
    };
}
