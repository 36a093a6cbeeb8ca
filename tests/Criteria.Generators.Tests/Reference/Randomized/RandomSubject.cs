using System.Text;

namespace Criteria.Generators.Tests.Reference.Randomized;

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
    Lab,
    Code,
    Nested,
    Records,
    Numbers,
    Texts,
    Codes,
}

/// <summary>A member of a random subject.</summary>
/// <param name="Dimension">The amounts its number counts; null where it is a bare number or none.</param>
/// <param name="Range">The declared domain, in the member's own unit.</param>
/// <param name="Members">The members of a nested type, or of a list's elements.</param>
internal sealed record SubjectMember(
    string Name,
    MemberKind Kind,
    bool IsNullable,
    Dimension? Dimension = null,
    string? Unit = null,
    (int Low, int High)? Range = null,
    bool IsOpen = false,
    bool IsArray = false,
    IReadOnlyList<SubjectMember>? Members = null)
{
    public bool IsNumber => Kind is MemberKind.Double or MemberKind.Single or MemberKind.Decimal or MemberKind.Int32 or MemberKind.Int64 or MemberKind.Lab;

    public bool IsInteger => Kind is MemberKind.Int32 or MemberKind.Int64;

    public bool IsList => Kind is MemberKind.Records or MemberKind.Numbers or MemberKind.Texts or MemberKind.Codes;
}

/// <summary>A random subject type, as C# source.</summary>
internal sealed record RandomSubject(string Namespace, IReadOnlyList<SubjectMember> Members)
{
    public const string EnumText = "III+V";

    /// <summary>What criteria call the values of the enum that say something.</summary>
    public static readonly IReadOnlyList<string> EnumTexts = ["Low", "High", EnumText];

    /// <summary>The enum's values by number; the last says that nothing is known.</summary>
    public static readonly IReadOnlyList<string> EnumNames = ["Low", "High", "Mixed", "NotKnown"];

    public static RandomSubject Make(Dice dice, string @namespace) => new(@namespace, MakeMembers(dice, "", dice.Between(4, 9), 0));

    public string Render()
    {
        var source = new StringBuilder();
        source.AppendLine($"#nullable enable\nusing System;\nusing System.Collections.Generic;\nusing Criteria;\n\nnamespace {Namespace};\n");
        source.AppendLine($"public enum Grade {{ Low, High, [Name(\"{EnumText}\")] Mixed, [Missing] NotKnown }}\n");
        RenderType(source, "Chart", Members);
        return source.ToString();
    }

    private static void RenderType(StringBuilder source, string name, IReadOnlyList<SubjectMember> members)
    {
        source.AppendLine($"public sealed record {name}\n{{");
        foreach (var member in members)
            source.AppendLine($"    {Attributes(member)}public {TypeOf(member)} {member.Name} {{ get; init; }}{(Default(member) is { } value ? $" = {value};" : "")}");
        source.AppendLine("}\n");
        foreach (var member in members)
        {
            if (member.Members is not null)
                RenderType(source, TypeName(member), member.Members);
        }
    }

    private static string? Default(SubjectMember member) => member.IsNullable
        ? null
        : member.Kind switch { MemberKind.Text => "\"\"", MemberKind.Nested => "new()", _ when member.IsList => "[]", _ => null };

    private static string Attributes(SubjectMember member)
    {
        var attributes = new List<string>();
        if (member.Unit is not null)
            attributes.Add($"Unit(\"{member.Unit}\")");
        if (member.Dimension?.Analyte is { } analyte)
            attributes.Add($"Analyte(\"{analyte}\")");
        if (member.Range is { } range)
            attributes.Add($"Criteria.Range({range.Low}, {range.High})");
        if (member.IsOpen)
            attributes.Add("Open");
        return attributes.Count == 0 ? "" : $"[{string.Join(", ", attributes)}] ";
    }

    private static string TypeName(SubjectMember member) => member.Name + "Type";

    private static string TypeOf(SubjectMember member)
    {
        var element = member.Kind switch
        {
            MemberKind.Double or MemberKind.Numbers => "double",
            MemberKind.Single => "float",
            MemberKind.Decimal => "decimal",
            MemberKind.Int32 => "int",
            MemberKind.Int64 => "long",
            MemberKind.Boolean => "bool",
            MemberKind.Enumeration => "Grade",
            MemberKind.Text or MemberKind.Texts => "string",
            MemberKind.Date => "DateOnly",
            MemberKind.Lab => "Lab",
            MemberKind.Code or MemberKind.Codes => "Code",
            _ => TypeName(member),
        };
        var type = !member.IsList ? element : member.IsArray ? $"{element}?[]" : $"IReadOnlyList<{element}?>";
        return member.IsNullable ? type + "?" : type;
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
        var kind = dice.Weighted<MemberKind>(
            (5, () => MemberKind.Double),
            (2, () => MemberKind.Boolean),
            (3, () => MemberKind.Date),
            (depth < 2 ? 3 : 0, () => MemberKind.Lab),
            (1, () => dice.Pick(MemberKind.Single, MemberKind.Decimal, MemberKind.Int64)),
            (2, () => dice.Pick(MemberKind.Int32, MemberKind.Enumeration)),
            (1, () => dice.Pick(MemberKind.Text, MemberKind.Code)),
            (depth < 2 ? 2 : 0, () => dice.Pick(MemberKind.Records, MemberKind.Records, MemberKind.Nested)),
            (depth < 1 ? 1 : 0, () => dice.Pick(MemberKind.Numbers, MemberKind.Texts, MemberKind.Codes)));
        var name = $"{prefix}{kind}{index}";
        var isMeasured = kind is MemberKind.Double or MemberKind.Single or MemberKind.Decimal or MemberKind.Lab && dice.Chance(0.7);
        var dimension = isMeasured ? dice.Pick(Dimension.All) : null;
        var members = kind is MemberKind.Records or MemberKind.Nested ? MakeMembers(dice, name + "_", dice.Between(1, 4), depth + 1) : null;
        return new(
            name,
            kind,
            dice.Chance(0.8),
            dimension,
            dimension is null ? null : dice.Pick(dimension.Units).Code,
            kind is MemberKind.Double or MemberKind.Int32 && dice.Chance(0.2) ? (0, 100) : null,
            kind is MemberKind.Records or MemberKind.Codes && dice.Chance(0.25),
            dice.Chance(0.3),
            members);
    }
}
