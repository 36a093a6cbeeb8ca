using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Sources;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Subjects;

/// <summary>The subject of a file that declares its facts: the record that is generated, and the shape that a walk over it would find.</summary>
internal static class DeclaredFacts
{
    private const string Period = "Criteria.Period";

    /// <summary>The runtime's period as a walk finds it.</summary>
    private static readonly TypeShape _period = new(Period, EquatableArray.Of(
        Nullable("Start", new DateMember()),
        Nullable("End", new DateMember()),
        Nullable("Ongoing", new BooleanMember())));

    /// <summary>Null where the declaration names a type of the author's.</summary>
    public static SubjectRecord? RecordOf(TrialDeclaration declaration)
        => declaration.Facts is { } facts ? Record(declaration.Subject.Value, SubjectRecord.RootName, facts.Members) : null;

    /// <summary>Null where the declaration names a type of the author's.</summary>
    public static SubjectShape? ShapeOf(TrialDeclaration declaration)
    {
        if (RecordOf(declaration) is not { } record)
            return null;
        var types = Types(record).ToList();
        if (types.Any(static type => type.Members.Any(static member => IsPeriod(member.Type))))
            types.Add(_period);
        return new(record.FullName, record.Name, false, types.ToEquatableArray());
    }

    private static SubjectRecord Record(string fullName, string name, EquatableArray<FactDeclaration> facts)
    {
        var taken = new HashSet<string>(facts.Select(static fact => fact.Name.Value)) { name };
        var (nested, enums) = (new List<SubjectRecord>(), new List<EnumMember>());
        var members = new List<RecordMember>();
        foreach (var fact in facts)
        {
            var type = ElementType(fact);
            var isKnown = type is not UnsupportedMember;
            members.Add(new(
                fact.Name.Value,
                fact.IsList && isKnown ? new ListMember(type, type is StringMember || fact.Type == FactType.Record, ListAccess.List) : type,
                fact.Unit?.Value,
                fact.Analyte?.Value,
                fact.Range,
                fact.IsOpen)
            {
                Precision = fact.Precision,
                CollectedAfter = fact.CollectedAfter?.Value,
            });
        }

        return new(fullName, name, members.ToEquatableArray(), nested.ToEquatableArray(), enums.ToEquatableArray());

        MemberType ElementType(FactDeclaration fact)
        {
            switch (fact.Type)
            {
                case FactType.Record:
                    var entry = Unique(SubjectRecord.EntryName(fact.Name.Value), taken);
                    nested.Add(Record(fullName + "." + entry, entry, fact.Members));
                    return new ObjectMember(fullName + "." + entry);
                case FactType.Code when fact.Values.Count > 0:
                    var closed = new EnumMember(fullName + "." + Unique(fact.Name.Value + "Code", taken), Values(fact.Values));
                    enums.Add(closed);
                    return closed;
                default:
                    return TypeOf(fact.Type);
            }
        }
    }

    private static MemberType TypeOf(FactType type) => type switch
    {
        FactType.Boolean => new BooleanMember(),
        FactType.Integer => new NumberMember(NumberRepresentation.Int32),
        FactType.Decimal or FactType.Quantity => new NumberMember(NumberRepresentation.Double),
        FactType.String => new StringMember(),
        FactType.Date => new DateMember(),
        FactType.DateTime => new DateTimeMember(true),
        FactType.PartialDate => new DateMember(DateRepresentation.PartialDate),
        FactType.Lab => new LabMember(),
        FactType.Code => new CodeMember(),
        FactType.Period => new ObjectMember(Period),
        _ => UnsupportedMember.Reported,
    };

    private static EquatableArray<EnumValue> Values(EquatableArray<string> texts)
    {
        var taken = new HashSet<string>();
        return texts.Select(text => new EnumValue(Unique(Identifier(text), taken), text, false)).ToEquatableArray();
    }

    private static string Identifier(string text)
    {
        var name = CSharpNames.Identifier(text).TrimStart('@');
        return name == "value__" ? "value___" : name;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
            unique = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    private static IEnumerable<TypeShape> Types(SubjectRecord record)
    {
        var waiting = new Queue<SubjectRecord>([record]);
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            yield return new(next.FullName, next.Members.Select(static member
                => new MemberShape(member.Name, member.Type, true, true, member.Unit, member.Analyte, member.Domain, member.IsOpen) { Precision = member.Precision, CollectedAfter = member.CollectedAfter }).ToEquatableArray());
            foreach (var nested in next.Nested)
                waiting.Enqueue(nested);
        }
    }

    private static bool IsPeriod(MemberType type)
        => type is ObjectMember { FullName: Period } || (type is ListMember list && IsPeriod(list.Element));

    private static MemberShape Nullable(string name, MemberType type) => new(name, type, true, true, null, null, null, false);
}
