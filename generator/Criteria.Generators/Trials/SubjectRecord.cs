using System;
using System.Collections.Generic;
using Criteria.Units;

namespace Criteria.Generators.Trials;

/// <summary>A record that is generated, because a file declares its facts instead of naming a subject.</summary>
/// <param name="Nested">The records of what its lists hold.</param>
/// <param name="Enums">The closed domains of its codes.</param>
internal sealed record SubjectRecord(
    string FullName, string Name, EquatableArray<RecordMember> Members, EquatableArray<SubjectRecord> Nested, EquatableArray<EnumMember> Enums)
{
    /// <summary>What the record is called in the trial's class.</summary>
    public const string RootName = "Chart";

    private static readonly HashSet<string> _ofEveryRecord = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize", "EqualityContract", "PrintMembers", "Clone",
        "op_Equality", "op_Inequality",
    };

    /// <summary>What the record of a list's elements is called.</summary>
    public static string EntryName(string list) => list + "Entry";

    /// <summary>Whether C# gives this name to a member of every record, or of its properties.</summary>
    public static bool IsOfEveryRecord(string name)
        => _ofEveryRecord.Contains(name) || name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal);
}

/// <summary>A member of a generated record, which may always be missing.</summary>
internal sealed record RecordMember(string Name, MemberType Type, string? Unit, string? Analyte, NumberDomain? Domain, bool IsOpen)
{
    /// <summary>The name of the moment after which it is first known; null: nobody says so.</summary>
    public string? CollectedAfter { get; init; }

    /// <summary>The step in which a number is reported, in its own unit; null: unknown.</summary>
    public Rational? Precision { get; init; }
}
