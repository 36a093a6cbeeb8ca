using System;
using System.Collections.Generic;
using System.Text;
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

    /// <summary>Whether it is the runtime's value with a date.</summary>
    public static bool IsDated(CriteriaType type) => type is { Kind: TypeKind.Object, Name: { } name } && name.StartsWith("Criteria.Dated<", StringComparison.Ordinal);

    /// <summary>The last part of a full C# name, and of each of its type arguments.</summary>
    public static string Simple(string? fullName)
    {
        var simple = new StringBuilder();
        var starts = new Stack<int>();
        var start = 0;
        foreach (var character in fullName ?? string.Empty)
        {
            if (character is '.' or '+' or ':')
            {
                simple.Length = start;
                continue;
            }

            simple.Append(character);
            if (character == '<')
                starts.Push(start);
            if (character is '<' or ',' or ' ')
                start = simple.Length;
            else if (character == '>' && starts.Count > 0)
                start = starts.Pop();
        }

        return simple.ToString();
    }

    private static string Noun(CriteriaType type) => type.Kind switch
    {
        TypeKind.Quantity => $"Quantity in '{type.Unit}'",
        TypeKind.Enumeration or TypeKind.Object => Simple(type.Name),
        TypeKind.List => Describe(type),
        _ => type.Kind.ToString(),
    };
}
