namespace Criteria.Generators.Tests.Reference.Randomized.Subjects;

/// <summary>How a member of a random subject is declared.</summary>
internal enum MemberKind
{
    Double,
    Single,
    Decimal,
    Int32,
    Int64,
    Boolean,
    Enumeration,
    Text,
    Date,
    PartialDate,
    DateTimeOffset,
    DateTime,
    Period,
    Lab,
    Code,
    Nested,
    Records,
    Numbers,
    Integers,
    Texts,
    Dates,
    Codes,
}

/// <summary>How a list is declared.</summary>
internal enum ListShape
{
    ReadOnlyList,
    Array,
    List,
    ImmutableArray,
    ReadOnlyMemory,
    Memory,
}

/// <summary>A member of a random subject.</summary>
/// <param name="Dimension">The amounts its number counts; null where it is a bare number or none.</param>
/// <param name="Range">The declared domain, in the member's own unit.</param>
/// <param name="Members">The members of a nested type, or of a list's elements.</param>
/// <param name="IsStruct">Whether that type is a struct.</param>
internal sealed record SubjectMember(
    string Name,
    MemberKind Kind,
    bool IsNullable,
    Dimension? Dimension = null,
    string? Unit = null,
    (int Low, int High)? Range = null,
    bool IsOpen = false,
    ListShape Shape = ListShape.ReadOnlyList,
    IReadOnlyList<SubjectMember>? Members = null,
    bool IsStruct = false)
{
    /// <summary>What a <c>Criteria.Period</c> holds, which criteria read like an object of the author's.</summary>
    public static readonly IReadOnlyList<SubjectMember> OfPeriod =
    [
        new("Start", MemberKind.Date, true),
        new("End", MemberKind.Date, true),
        new("Ongoing", MemberKind.Boolean, true),
    ];

    public bool IsNumber => Kind is MemberKind.Double or MemberKind.Single or MemberKind.Decimal or MemberKind.Int32 or MemberKind.Int64 or MemberKind.Lab;

    public bool IsInteger => Kind is MemberKind.Int32 or MemberKind.Int64;

    public bool IsDate => Kind is MemberKind.Date or MemberKind.PartialDate;

    public bool IsDateTime => Kind is MemberKind.DateTimeOffset or MemberKind.DateTime;

    public bool IsList => Kind is MemberKind.Records or MemberKind.Numbers or MemberKind.Integers or MemberKind.Texts or MemberKind.Dates or MemberKind.Codes;

    /// <summary>What a list of plain values holds.</summary>
    public MemberKind ElementKind => Kind switch
    {
        MemberKind.Numbers => MemberKind.Double,
        MemberKind.Integers => MemberKind.Int32,
        MemberKind.Texts => MemberKind.Text,
        MemberKind.Dates => MemberKind.Date,
        MemberKind.Codes => MemberKind.Code,
        _ => throw new InvalidOperationException($"{Name} is no list of plain values"),
    };

    /// <summary>An element of a list of plain values, as a member without a name.</summary>
    public SubjectMember Element => new("", ElementKind, true, Dimension, Unit, Range);
}
