using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <summary>What a trial reads of a patient, as the parameters of its library: only what some criterion needs.</summary>
internal sealed class FactTree
{
    private readonly FactNode _root = new(string.Empty, new ObjectMember(string.Empty));

    public FactTree(Trial trial)
    {
        foreach (var definition in trial.Definitions)
            Add([definition.Expression]);
        foreach (var criterion in trial.AllCriteria)
        {
            var own = new Stack<Expression>();
            TrialExpressions.PushOwn(criterion, own);
            Add(own);
        }
    }

    public IReadOnlyList<FactNode> Members => _root.Members;

    // The numbers of queries are unique within the criterion or definition.
    private void Add(IEnumerable<Expression> owner)
    {
        var elements = new Dictionary<int, FactNode>();
        var waiting = new Stack<Expression>(owner);
        while (waiting.Count > 0)
        {
            var expression = waiting.Pop();
            if (QueryOf(expression) is { } query)
                elements[query.Variable] = Find(query.Source, elements).ElementOf(query.Source.Type);
            if (expression is PathExpression path)
                Find(path, elements);
            // So that parameters stand in the order in which they are read.
            foreach (var child in ExpressionChildren.Of(expression).Reverse())
                waiting.Push(child);
        }
    }

    private static Query? QueryOf(Expression expression) => expression switch
    {
        ExistsExpression exists => exists.Query,
        CountExpression count => count.Query,
        AggregateExpression { Elements: QueryElements elements } => elements.Query,
        _ => null,
    };

    private FactNode Find(PathExpression path, Dictionary<int, FactNode> elements)
    {
        var node = path.Root is ElementRoot element ? elements[element.Variable] : _root;
        foreach (var step in path.Steps)
            node = node.Member(step);
        if (path.Type.Unit is { } unit)
            node.Unit = unit;
        return node;
    }
}

/// <summary>A member that is read, or an element of a list.</summary>
internal sealed class FactNode(string name, MemberType type)
{
    private readonly List<FactNode> _members = [];

    public string Name { get; } = name;

    public MemberType Type { get; } = type;

    /// <summary>The unit of a quantity; null where it is none.</summary>
    public string? Unit { get; set; }

    public IReadOnlyList<FactNode> Members => _members;

    public FactNode? Element { get; private set; }

    public FactNode Member(PathStep step)
    {
        // How long a stay goes on is part of when it ends.
        if (step.Type is DateMember { Representation: DateRepresentation.PeriodEnd })
            Member("Ongoing", new BooleanMember());
        return Member(step.Member, step.Type);
    }

    public FactNode ElementOf(CriteriaType list)
    {
        if (Element is null)
            Element = new(string.Empty, Type is ListMember held ? held.Element : Type) { Unit = list.Element?.Unit };
        return Element;
    }

    /// <summary>The type in CQL.</summary>
    public string CqlType() => Type switch
    {
        BooleanMember => "Boolean",
        NumberMember when Unit is not null => "Quantity",
        NumberMember { Representation: NumberRepresentation.SByte or NumberRepresentation.Byte or NumberRepresentation.Int16 or NumberRepresentation.UInt16 or NumberRepresentation.Int32 } => "Integer",
        NumberMember => "Decimal",
        StringMember or EnumMember => "String",
        DateMember { Representation: DateRepresentation.PartialDate } => CqlKind.Day.Range(),
        DateMember => "Date",
        DateTimeMember => "DateTime",
        CodeMember => "Code",
        LabMember => LabType(),
        ListMember list => $"List<{(Element ?? new FactNode(string.Empty, list.Element)).CqlType()}>",
        // Nothing of it is read: whether it is there is all that counts.
        _ when _members.Count == 0 => "Boolean",
        _ => $"Tuple {{ {string.Join(", ", _members.Select(static member => $"{CqlText.Name(member.Name)} {member.CqlType()}"))} }}",
    };

    // A result of which only a limit is known has two ends; its reference range counts only as a whole.
    private string LabType()
    {
        var number = _members.Any(static member => member.Unit is not null) || Unit is not null ? "Quantity" : "Decimal";
        var parts = new List<string>();
        if (_members.Count == 0 || _members.Any(static member => member.Name == "Value"))
            parts.AddRange([$"AtLeast {number}", $"AtMost {number}"]);
        if (_members.Any(static member => member.Name is "Low" or "High"))
            parts.AddRange([$"Low {number}", $"High {number}"]);
        if (_members.Any(static member => member.Name == "Date"))
            parts.Add($"{CqlText.Name("Date")} Date");
        return $"Tuple {{ {string.Join(", ", parts)} }}";
    }

    private FactNode Member(string member, MemberType memberType)
    {
        var found = _members.Find(node => node.Name == member);
        if (found is null)
        {
            found = new(member, memberType);
            _members.Add(found);
        }

        return found;
    }
}
