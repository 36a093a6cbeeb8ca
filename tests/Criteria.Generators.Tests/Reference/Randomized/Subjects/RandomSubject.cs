namespace Criteria.Generators.Tests.Reference.Randomized.Subjects;

/// <summary>How the type of a subject is declared.</summary>
internal enum SubjectShape
{
    Record,
    RecordStruct,

    /// <summary>The first half of the members are those of its base.</summary>
    Derived,
}

/// <summary>A random subject type.</summary>
internal sealed record RandomSubject(string Namespace, SubjectShape Shape, IReadOnlyList<SubjectMember> Members)
{
    public const string EnumText = "III+V";

    /// <summary>What criteria call the values of the enum that say something.</summary>
    public static readonly IReadOnlyList<string> EnumTexts = ["Low", "High", EnumText];

    /// <summary>The enum's values by number; the last says that nothing is known.</summary>
    public static readonly IReadOnlyList<string> EnumNames = ["Low", "High", "Mixed", "NotKnown"];

    public static RandomSubject Make(Dice dice, string @namespace)
    {
        var shape = Topics.Has(Topic.TypeShapes) ? dice.Pick(SubjectShape.Record, SubjectShape.Record, SubjectShape.RecordStruct, SubjectShape.Derived) : SubjectShape.Record;
        return new(@namespace, shape, MakeMembers(dice, "", dice.Between(4, 9), 0));
    }

    private static List<SubjectMember> MakeMembers(Dice dice, string prefix, int count, int depth)
    {
        var members = new List<SubjectMember>();
        for (var index = 0; index < count; index++)
            members.Add(MakeMember(dice, prefix, index, depth));
        return members;
    }

    private static SubjectMember MakeMember(Dice dice, string prefix, int index, int depth)
    {
        var kind = Kind(dice, depth);
        var name = $"{prefix}{kind}{index}";
        var isMeasured = kind is MemberKind.Double or MemberKind.Single or MemberKind.Decimal or MemberKind.Lab or MemberKind.Numbers && dice.Chance(0.7);
        var dimension = isMeasured ? dice.Pick(Dimension.All) : null;
        var members = kind switch
        {
            MemberKind.Records or MemberKind.Nested => MakeMembers(dice, name + "_", dice.Between(1, 4), depth + 1),
            MemberKind.Period => SubjectMember.OfPeriod,
            _ => null,
        };
        return new(
            name,
            kind,
            dice.Chance(0.8),
            dimension,
            dimension is null ? null : dice.Pick(dimension.Units).Code,
            kind is MemberKind.Double or MemberKind.Int32 && dice.Chance(0.2) ? (0, 100) : null,
            kind is MemberKind.Records or MemberKind.Codes or MemberKind.Numbers && dice.Chance(0.25),
            Topics.Has(Topic.ListShapes) && dice.Chance(0.5) ? dice.Pick<ListShape>() : dice.Pick(ListShape.ReadOnlyList, ListShape.ReadOnlyList, ListShape.Array),
            members,
            kind is MemberKind.Records or MemberKind.Nested && Topics.Has(Topic.TypeShapes) && dice.Chance(0.3));
    }

    private static MemberKind Kind(Dice dice, int depth) => dice.Weighted<MemberKind>(
        (5, () => MemberKind.Double),
        (2, () => MemberKind.Boolean),
        (3, () => MemberKind.Date),
        (Topics.Weight(Topic.PartialDates, 1), () => MemberKind.PartialDate),
        (Topics.Weight(Topic.DateTimes, 2), () => dice.Pick(MemberKind.DateTimeOffset, MemberKind.DateTime)),
        (depth < 2 ? Topics.Weight(Topic.Periods, 1) : 0, () => MemberKind.Period),
        (depth < 2 ? 3 : 0, () => MemberKind.Lab),
        (1, () => dice.Pick(MemberKind.Single, MemberKind.Decimal, MemberKind.Int64)),
        (2, () => dice.Pick(MemberKind.Int32, MemberKind.Enumeration)),
        (1, () => dice.Pick(MemberKind.Text, MemberKind.Code)),
        (depth < 2 ? 2 : 0, () => dice.Pick(MemberKind.Records, MemberKind.Records, MemberKind.Nested)),
        (depth < 1 ? 1 : 0, () => dice.Pick(MemberKind.Numbers, MemberKind.Texts, MemberKind.Codes, MemberKind.Integers, MemberKind.Dates)));
}
