using System.Collections.Generic;
using Criteria.Generators.Emit.CSharp.Expressions;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the record of a trial that declares its facts, so that it reads as one written by hand: units, analytes and ranges as attributes.</summary>
internal static class SubjectRecordEmitter
{
    public static void Write(SourceWriter writer, SubjectRecord record)
    {
        writer.Line();
        Write(writer, record, "What is known of a patient; what is null is not known.");
    }

    private static void Write(SourceWriter writer, SubjectRecord record, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        using (writer.OpenBlock($"public sealed record {CSharpText.Name(record.Name)}"))
        {
            var isFirst = true;
            foreach (var member in record.Members)
            {
                // One with a mistake has been reported, and nothing reads it.
                if (member.Type is UnsupportedMember)
                    continue;
                Separate(writer, ref isFirst);
                WriteMember(writer, member);
            }

            foreach (var closed in record.Enums)
            {
                Separate(writer, ref isFirst);
                WriteEnum(writer, closed);
            }

            foreach (var nested in record.Nested)
            {
                Separate(writer, ref isFirst);
                Write(writer, nested, "An entry of a list; what is null is not known.");
            }
        }
    }

    private static void Separate(SourceWriter writer, ref bool isFirst)
    {
        if (!isFirst)
            writer.Line();
        isFirst = false;
    }

    private static void WriteMember(SourceWriter writer, RecordMember member)
    {
        var unit = member.Unit is { } code ? $", in {CSharpText.Xml(code)}" : string.Empty;
        var list = member.Type is not ListMember ? string.Empty : member.IsOpen ? "; more may exist than is listed" : "; empty where there are none";
        writer.Line($"/// <summary>{CSharpText.Xml(member.Name)}{unit}{list}.</summary>");
        var attributes = string.Join(", ", Attributes(member));
        if (attributes.Length > 0)
            writer.Line($"[{attributes}]");
        writer.Line($"public {TypeOf(member.Type)}? {CSharpText.Name(member.Name)} {{ get; init; }}");
    }

    private static IEnumerable<string> Attributes(RecordMember member)
    {
        if (member.Unit is { } unit)
            yield return $"{RuntimeNames.Root}Unit({CSharpText.Literal(unit)})";
        if (member.Analyte is { } analyte)
            yield return $"{RuntimeNames.Root}Analyte({CSharpText.Literal(analyte)})";
        if (member.Domain is { } domain)
            yield return $"{RuntimeNames.Root}Range({End(domain.Low)}, {End(domain.High)})";
        if (member.CollectedAfter is { } moment)
            yield return $"{RuntimeNames.Root}CollectedAfter({CSharpText.Literal(moment)})";
        if (member.Precision is { } precision)
            yield return $"{RuntimeNames.Root}Precision({CSharpText.Literal(precision.ToDouble())})";
        if (member.IsOpen)
            yield return $"{RuntimeNames.Root}Open";
    }

    // The attribute says by an infinity what the domain says by the last finite number: no end.
    private static string End(Rational end) => end.ToDouble() switch
    {
        double.MaxValue => "double.PositiveInfinity",
        double.MinValue => "double.NegativeInfinity",
        var number => CSharpText.Literal(number),
    };

    private static void WriteEnum(SourceWriter writer, EnumMember closed)
    {
        writer.Line("/// <summary>All values there are.</summary>");
        var name = closed.FullName.Substring(closed.FullName.LastIndexOf('.') + 1);
        using (writer.OpenBlock($"public enum {CSharpText.Name(name)}"))
        {
            var isFirst = true;
            foreach (var value in closed.Values)
            {
                Separate(writer, ref isFirst);
                writer.Line($"/// <summary>{CSharpText.Xml(value.Text)}</summary>");
                if (value.Name != value.Text)
                    writer.Line($"[{RuntimeNames.Root}Name({CSharpText.Literal(value.Text)})]");
                writer.Line($"{CSharpText.Name(value.Name)},");
            }
        }
    }

    private static string TypeOf(MemberType type) => type switch
    {
        ListMember list => $"global::System.Collections.Generic.IReadOnlyList<{TypeOf(list.Element)}>",
        DateTimeMember => "global::System.DateTimeOffset",
        DateMember { Representation: DateRepresentation.PartialDate } => RuntimeNames.Root + "PartialDate",
        _ => MemberReading.TypeOf(type, false),
    };
}
