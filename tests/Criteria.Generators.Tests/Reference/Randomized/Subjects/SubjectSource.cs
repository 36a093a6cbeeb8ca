using System.Text;

namespace Criteria.Generators.Tests.Reference.Randomized.Subjects;

/// <summary>Writes a random subject as C#: its types, and how its objects are made of <see cref="GivenValues"/>.</summary>
internal static class SubjectSource
{
    /// <summary>The subject's types, as an author would write them.</summary>
    public static string Types(RandomSubject subject)
    {
        var source = new StringBuilder();
        source.AppendLine("#nullable enable\nusing System;\nusing System.Collections.Generic;\nusing System.Collections.Immutable;\nusing Criteria;\n");
        source.AppendLine($"namespace {subject.Namespace};\n");
        source.AppendLine($"public enum Grade {{ Low, High, [Name(\"{RandomSubject.EnumText}\")] Mixed, [Missing] NotKnown }}\n");
        var half = subject.Members.Count / 2;
        if (subject.Shape == SubjectShape.Derived)
        {
            Type(source, "public abstract record Base", subject.Members.Take(half));
            Type(source, "public sealed record Chart : Base", subject.Members.Skip(half));
        }
        else
        {
            Type(source, subject.Shape == SubjectShape.RecordStruct ? "public readonly record struct Chart" : "public sealed record Chart", subject.Members);
        }

        OfMembers(source, subject.Members);
        return source.ToString();
    }

    /// <summary>A class whose methods make an object of each type, from its members' values in their order.</summary>
    public static string Makers(RandomSubject subject)
    {
        var source = new StringBuilder($"#nullable enable\nnamespace {subject.Namespace};\n\ninternal static class Make\n{{\n");
        Maker(source, "Chart", subject.Members);
        return source.Append('}').ToString();
    }

    /// <summary>The C# type of one value of the member, or of an element of it.</summary>
    public static string TypeOf(SubjectMember member) => member.Kind switch
    {
        MemberKind.Double => "double",
        MemberKind.Single => "float",
        MemberKind.Decimal => "decimal",
        MemberKind.Int32 => "int",
        MemberKind.Int64 => "long",
        MemberKind.Boolean => "bool",
        MemberKind.Enumeration => "Grade",
        MemberKind.Text => "string",
        MemberKind.Date => "System.DateOnly",
        MemberKind.DateTimeOffset => "System.DateTimeOffset",
        MemberKind.DateTime => "System.DateTime",
        MemberKind.PartialDate => "Criteria.PartialDate",
        MemberKind.Period => "Criteria.Period",
        MemberKind.Lab => "Criteria.Lab",
        MemberKind.Code => "Criteria.Code",
        MemberKind.Nested or MemberKind.Records => member.Name + "Type",
        _ => TypeOf(member.Element),
    };

    private static void OfMembers(StringBuilder source, IEnumerable<SubjectMember> members)
    {
        foreach (var member in members.Where(m => m.Kind is MemberKind.Nested or MemberKind.Records))
        {
            Type(source, $"public {(member.IsStruct ? "readonly record struct" : "sealed record")} {TypeOf(member)}", member.Members!);
            OfMembers(source, member.Members!);
        }
    }

    private static void Type(StringBuilder source, string declaration, IEnumerable<SubjectMember> members)
    {
        source.AppendLine($"{declaration}\n{{");
        foreach (var member in members)
            source.AppendLine($"    {Attributes(member)}public {(IsRequired(member) ? "required " : "")}{Declared(member)} {member.Name} {{ get; init; }}");
        source.AppendLine("}\n");
    }

    /// <summary>A member that is always there, and of which C# has no default value.</summary>
    private static bool IsRequired(SubjectMember member) => !member.IsNullable && (member.Kind is MemberKind.Text or MemberKind.Nested || member.IsList);

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

    private static string Declared(SubjectMember member)
    {
        var element = TypeOf(member);
        var type = !member.IsList ? element : member.Shape switch
        {
            ListShape.Array => $"{element}?[]",
            ListShape.List => $"List<{element}?>",
            ListShape.ImmutableArray => $"ImmutableArray<{element}?>",
            ListShape.ReadOnlyMemory => $"ReadOnlyMemory<{element}?>",
            ListShape.Memory => $"Memory<{element}?>",
            _ => $"IReadOnlyList<{element}?>",
        };
        return member.IsNullable && !IsMissingByDefault(member) ? type + "?" : type;
    }

    /// <summary>The default of an immutable array says that there is none.</summary>
    private static bool IsMissingByDefault(SubjectMember member) => member is { IsList: true, Shape: ListShape.ImmutableArray };

    private static void Maker(StringBuilder source, string type, IReadOnlyList<SubjectMember> members)
    {
        source.AppendLine($"    public static {type} {type}(object?[] given) => new()\n    {{");
        for (var index = 0; index < members.Count; index++)
            source.AppendLine($"        {members[index].Name} = {Made(members[index], $"given[{index}]")},");
        source.AppendLine("    };\n");
        foreach (var member in members.Where(m => m.Kind is MemberKind.Nested or MemberKind.Records))
            Maker(source, TypeOf(member), member.Members!);
    }

    /// <summary>The C# that makes a member's value of what was given.</summary>
    private static string Made(SubjectMember member, string given)
    {
        var type = TypeOf(member);
        if (!member.IsList)
            return member.IsNullable ? $"{given} is null ? ({type}?)null : {Present(member, given)}" : Present(member, given);
        var element = member.Kind == MemberKind.Records ? $"Make.{type}((object?[])e)" : Present(member.Element, "e");
        var list = $"Given.{member.Shape}<{type}?>({given}!, static e => e is null ? ({type}?)null : {element})";
        if (!member.IsNullable)
            return list;
        return IsMissingByDefault(member) ? $"{given} is null ? default : {list}" : $"{given} is null ? null : {list}";
    }

    private static string Present(SubjectMember member, string given) => member.Kind switch
    {
        MemberKind.Enumeration => $"(Grade)(int){given}!",
        MemberKind.DateTime => $"((System.DateTimeOffset){given}!).DateTime",
        MemberKind.PartialDate or MemberKind.Period or MemberKind.Lab or MemberKind.Code => $"Given.{member.Kind}({given}!)",
        MemberKind.Nested => $"Make.{TypeOf(member)}((object?[]){given}!)",
        _ => $"({TypeOf(member)}){given}!",
    };
}
