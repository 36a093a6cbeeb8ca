using System.Collections.Generic;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Binding;

/// <summary>What the binder asks the subject: its types, its enumerations, and the units and analytes of its members.</summary>
internal sealed class SubjectReader
{
    private readonly SubjectShape _shape;
    private readonly Dictionary<string, EnumMember> _enumerations = [];
    private readonly HashSet<string> _reported = [];

    public SubjectReader(SubjectShape shape)
    {
        _shape = shape;
        foreach (var type in shape.Types)
        {
            foreach (var member in type.Members)
                Collect(member.Type);
        }
    }

    public TypeShape Root => _shape.Root;

    public string Name => _shape.Name;

    public IEnumerable<EnumMember> Enumerations => _enumerations.Values;

    public TypeShape? Find(string fullName) => _shape.Find(fullName);

    public EnumMember? Enumeration(string? fullName) => fullName is not null && _enumerations.TryGetValue(fullName, out var values) ? values : null;

    /// <summary>True once for each fault of a member: a wrong unit is one mistake, however many criteria read the member.</summary>
    public bool IsFirstReport(string typeName, MemberShape member, string fault) => _reported.Add($"{typeName}\n{member.Name}\n{fault}");

    /// <summary>An element of a list, described as if it were a member: unit, analyte and domain of a list are those of its elements.</summary>
    public static MemberShape ElementOf(MemberShape list)
    {
        var type = (ListMember)list.Type;
        return list with { Type = type.Element, CanBeNull = type.ElementCanBeNull, IsDeclaredNullable = true, IsOpen = false };
    }

    /// <summary>The type of a member's value; of a laboratory result, and of an object, the type that has its members.</summary>
    public static CriteriaType TypeOf(MemberShape member) => member.Type switch
    {
        BooleanMember => CriteriaType.Boolean,
        NumberMember number => NumberType(number, member.Unit),
        StringMember => CriteriaType.String,
        DateMember => CriteriaType.Date,
        DateTimeMember => CriteriaType.DateTime,
        EnumMember values => CriteriaType.Enumeration(values.FullName),
        CodeMember => CriteriaType.Code,
        LabMember => CriteriaType.Object("Criteria.Lab"),
        ObjectMember type => CriteriaType.Object(type.FullName),
        ListMember => CriteriaType.List(TypeOf(ElementOf(member))),
        _ => CriteriaType.Error,
    };

    /// <summary>The type of the value, or of a limit, of a laboratory result.</summary>
    public static CriteriaType LabValueType(MemberShape member) => member.Unit is { } unit ? CriteriaType.Quantity(unit) : CriteriaType.Decimal;

    public static Analyte? AnalyteOf(MemberShape member) =>
        member.Analyte is { } name && AnalyteCatalogue.TryFind(name, out var analyte) ? analyte : null;

    private static CriteriaType NumberType(NumberMember number, string? unit)
    {
        if (unit is not null)
            return CriteriaType.Quantity(unit);
        return number.Representation is NumberRepresentation.Double or NumberRepresentation.Single or NumberRepresentation.Decimal
            ? CriteriaType.Decimal
            : CriteriaType.Integer;
    }

    /// <summary>Notes the enumeration of a type, whose values texts are compared with.</summary>
    public void Collect(MemberType type)
    {
        while (type is ListMember list)
            type = list.Element;
        if (type is EnumMember values)
            _enumerations[values.FullName] = values;
    }
}
