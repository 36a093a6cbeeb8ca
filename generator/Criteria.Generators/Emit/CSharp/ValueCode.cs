using System;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>A value of any type in generated code.</summary>
/// <param name="Code">A C# expression.</param>
/// <param name="Type">Its C# type, one of the runtime's, or a nullable one.</param>
internal readonly record struct ValueCode(string Code, string Type)
{
    /// <summary>The C# type that holds a value which is no number.</summary>
    public static string TypeOf(CriteriaType type) => type.Kind switch
    {
        TypeKind.Boolean => RuntimeNames.Truth,
        TypeKind.Date => RuntimeNames.Day,
        TypeKind.DateTime => RuntimeNames.Moment,
        TypeKind.Enumeration => $"global::{type.Name}?",
        TypeKind.Code => RuntimeNames.Root + "Code?",
        _ => "string?",
    };

    /// <summary>The missing value of a C# type.</summary>
    public static string MissingOf(string type)
        => type.EndsWith("?", StringComparison.Ordinal) ? "null" : type == RuntimeNames.Truth ? type + ".Unknown" : type + ".Missing";

    /// <summary>A C# condition: whether two values are known and equal. Of a value and itself: whether it is known.</summary>
    public static string AreEqual(string type, string left, string right)
        => type == RuntimeNames.Truth ? $"(!({left} ^ {right})).IsTrue"
            : type == RuntimeNames.IntegerRange ? $"({left}.IsKnown && {right}.IsKnown && {left}.Low == {right}.Low)"
            : type.EndsWith("?", StringComparison.Ordinal) ? $"{RuntimeNames.Truth}.Equal({left}, {right}).IsTrue"
            : $"{left}.EqualTo({right}).IsTrue";

    /// <summary>A C# condition: whether it makes no difference which of two values is taken.</summary>
    public static string Agree(string type, string left, string right) => type == RuntimeNames.Moment ? $"{left}.IsSameAs({right})" : AreEqual(type, left, right);
}
