namespace Criteria.Generators.Trials;

/// <summary>How the author's own C# type holds a value; what generated code must know to read it.</summary>
internal abstract record MemberType;

internal sealed record BooleanMember : MemberType;

internal enum NumberRepresentation
{
    Double,
    Single,
    Decimal,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
}

internal sealed record NumberMember(NumberRepresentation Representation) : MemberType;

internal sealed record StringMember : MemberType;

internal enum DateRepresentation
{
    DateOnly,

    /// <summary>A <c>Criteria.PartialDate</c>: an interval of days.</summary>
    PartialDate,

    /// <summary>The end of a <c>Criteria.Period</c>, read from the period before it in the path: the last day of the calendar where the period is ongoing.</summary>
    PeriodEnd,
}

internal sealed record DateMember(DateRepresentation Representation = DateRepresentation.DateOnly) : MemberType;

/// <summary>A <c>DateTimeOffset</c>, or a <c>DateTime</c>, whose clock is taken for UTC whatever its kind.</summary>
internal sealed record DateTimeMember(bool HasOffset) : MemberType;

/// <summary>An enum: a closed domain of texts.</summary>
internal sealed record EnumMember(string FullName, EquatableArray<EnumValue> Values) : MemberType;

/// <param name="Name">The C# name.</param>
/// <param name="Text">What criteria call it: the C# name, or what <c>[Name]</c> says.</param>
/// <param name="IsMissing">Marked <c>[Missing]</c>: this value says that nothing is known.</param>
internal sealed record EnumValue(string Name, string Text, bool IsMissing);

/// <summary>A <c>Criteria.Code</c>: system and code.</summary>
internal sealed record CodeMember : MemberType;

/// <summary>A <c>Criteria.Lab</c>: value, the laboratory's own reference range, and a bound where the value is censored.</summary>
internal sealed record LabMember : MemberType;

/// <summary>A type with members of its own, by its full C# name.</summary>
internal sealed record ObjectMember(string FullName) : MemberType;

internal enum ListAccess
{
    /// <summary>An array: <c>Length</c> and an indexer.</summary>
    Array,

    /// <summary>A list, by class or interface: <c>Count</c> and an indexer.</summary>
    List,

    /// <summary>An <c>ImmutableArray</c>: <c>Length</c> and an indexer; the default one is missing.</summary>
    ImmutableArray,

    /// <summary>A <c>ReadOnlyMemory</c> or <c>Memory</c>: <c>Length</c>, and an indexer of its span.</summary>
    Memory,
}

/// <param name="ElementCanBeNull">The element is a reference or a <c>Nullable</c>.</param>
internal sealed record ListMember(MemberType Element, bool ElementCanBeNull, ListAccess Access) : MemberType;

/// <summary>A type that criteria cannot read; reported where a criterion names the member.</summary>
internal sealed record UnsupportedMember(string Display, string Expected) : MemberType
{
    /// <summary>Of a fact whose declaration has a mistake that has been reported: its uses say nothing more.</summary>
    public static readonly UnsupportedMember Reported = new(string.Empty, string.Empty);
}
