using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Emit.CSharp.Expressions;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp.Lists;

/// <summary>What the method of a query has at hand: its list, the element it stands at, and the names that are taken.</summary>
internal sealed class QueryScope
{
    private static readonly string[] Locals =
        ["attestations", "found", "low", "high", "index", "counts", "value", "total", "result", "other", "champion", "rival", "earlier", "known", "isNew", "isSurelyNew", "foremost", "candidate", "memory"];

    private readonly TrialNames _names;
    private readonly QueryMethod _method;
    private readonly List<QueryMethod> _queries;
    private readonly HashSet<string> _taken;
    private readonly Query? _query;
    private readonly ListMember? _list;
    private readonly string _source = string.Empty;

    public QueryScope(TrialNames names, QueryMethod method, List<QueryMethod> queries)
    {
        _names = names;
        _method = method;
        _queries = queries;
        _query = method.Expression switch
        {
            ExistsExpression exists => exists.Query,
            CountExpression count => count.Query,
            AggregateExpression { Elements: QueryElements elements } => elements.Query,
            _ => null,
        };
        _taken = [.. method.Outer.Select(static element => element.Name), .. Locals, names.Subject, .. names.Trial.Parameters.Select(static parameter => parameter.Identifier)];
        if (_query is null)
            return;
        var step = LastStep(_query.Source);
        _list = (ListMember)step.Type;
        _source = names.Local(CSharpText.Camel(step.Member), _taken);
        Element = ElementOf(_query, names.Local(CSharpText.Camel(_query.Alias), _taken));
    }

    /// <summary>The element that the query stands at; null where the elements were written one by one.</summary>
    public ElementVariable? Element { get; }

    public bool IsOpen => _query?.IsOpen ?? false;

    /// <summary>How many elements there are, in C#; of elements that were written one by one see <see cref="Written"/>.</summary>
    public string Length => _list is null ? CSharpText.Literal(Written.Count) : $"{_source}.{(_list.Access == ListAccess.List ? "Count" : "Length")}";

    public EquatableArray<WrittenElement> Written => ((WrittenElements)((AggregateExpression)_method.Expression).Elements).Items;

    /// <summary>The method's own parameters.</summary>
    public string Declarations => string.Join(", ", new[] { _method.Usage.Declarations(_names) }.Concat(_method.Outer.Select(static outer => $"{outer.Type} {outer.Name}")));

    /// <summary>What the method hands on to methods of its own.</summary>
    private string Arguments => string.Join(", ", new[] { _method.Usage.Arguments(_names) }.Concat(_method.Outer.Select(static outer => outer.Name)));

    /// <summary>An element as a variable of its query.</summary>
    public static ElementVariable ElementOf(Query query, string name)
    {
        var source = LastStep(query.Source);
        var list = (ListMember)source.Type;
        var step = new PathStep(query.Alias, list.Element, list.ElementCanBeNull, Domain: source.Domain);
        return new(query.Variable, name, MemberReading.TypeOf(list.Element, list.ElementCanBeNull), step);
    }

    /// <summary>A name for one more variable.</summary>
    public string Unique(string name) => _names.Local(name, _taken);

    /// <summary>Writes expressions about an element.</summary>
    public ExpressionEmitter EmitterFor(ElementVariable? element)
    {
        var emitter = new ExpressionEmitter(_names, _method.Name, _queries) { Locals = [.. _taken] };
        foreach (var outer in _method.Outer)
            emitter.Enter(outer);
        if (element is not null)
            emitter.Enter(element);
        return emitter;
    }

    /// <summary>Whether an element counts, three-valued; null where every element does.</summary>
    /// <param name="emitter">Writes what stands in the same method.</param>
    public string? Where(ExpressionEmitter emitter)
    {
        // A plain value that is missing may be any value or none: it is not surely there. An object that is null is there, with everything missing.
        var conditions = new List<string>();
        if (emitter.Presence(Element!) is { } presence)
            conditions.Add(presence);
        if (_query!.Where is not null)
            conditions.Add(emitter.Truth(_query.Where));
        return conditions.Count == 0 ? null : string.Join(" & ", conditions.Count == 1 ? conditions : conditions.ConvertAll(ExpressionEmitter.Operand));
    }

    /// <summary>Opens the method and takes hold of the list: one that nobody has is missing.</summary>
    public SourceWriter.Block OpenMethod(SourceWriter writer, string type)
    {
        writer.Line();
        var block = writer.OpenBlock($"private static {type} {_method.Name}({Declarations})");
        if (_method.Source is { } source)
            WriteSource(writer, source, ValueCode.MissingOf(type));
        return block;
    }

    /// <summary>A loop over the elements by their index, with the element in its variable where it has one.</summary>
    public SourceWriter.Block OpenLoop(SourceWriter writer, bool backwards = false)
    {
        var block = writer.OpenBlock(backwards ? $"for (var index = {Length} - 1; index >= 0; index--)" : $"for (var index = 0; index < {Length}; index++)");
        if (Element is { } element)
            writer.Line($"var {element.Name} = {_source}[index];");
        return block;
    }

    /// <summary>The element at an index, as <see cref="WriteHelper"/>'s methods take it.</summary>
    public string At(string index) => Element is null ? index : $"{_source}[{index}]";

    /// <summary>Writes a method of the query's own about one element.</summary>
    /// <returns>Its call for an element.</returns>
    public System.Func<string, string> WriteHelper(SourceWriter writer, string suffix, string type, string code)
    {
        var name = TrialNames.Unique($"{_method.Name}_{suffix}", _names.Taken);
        writer.Line();
        writer.Line($"private static {type} {name}({Declarations}, {(Element is { } element ? $"{element.Type} {element.Name}" : "int index")})");
        using (writer.Indent())
            writer.Line($"=> {code};");
        return argument => $"{name}({Arguments}, {argument})";
    }

    /// <summary>Opens a method of the query's own about two elements.</summary>
    public SourceWriter.Block OpenComparison(SourceWriter writer, string suffix, ElementVariable one, ElementVariable other, out System.Func<string, string, string> call)
    {
        var name = TrialNames.Unique($"{_method.Name}_{suffix}", _names.Taken);
        call = (left, right) => $"{name}({Arguments}, {left}, {right})";
        writer.Line();
        return writer.OpenBlock($"private static bool {name}({Declarations}, {one.Type} {one.Name}, {other.Type} {other.Name})");
    }

    private static PathStep LastStep(PathExpression source) => source.Steps[source.Steps.Count - 1];

    private void WriteSource(SourceWriter writer, ListSource source, string missing)
    {
        var isMemory = _list!.Access == ListAccess.Memory;
        if (!isMemory || source.CanBeNull)
        {
            var pattern = _list.Access == ListAccess.ImmutableArray ? "{ IsDefault: false }" : "{ }";
            writer.Line($"// A list that nobody has is unknown{(IsOpen ? "; one that is there may lack entries." : "; an empty one is known to be empty.")}");
            writer.Line($"if ({source.Chain} is not {pattern} {(isMemory ? "memory" : _source)})");
            using (writer.Indent())
                writer.Line($"return {missing};");
        }

        if (isMemory)
            writer.Line($"var {_source} = {(source.CanBeNull ? "memory" : source.Chain)}.Span;");
        writer.Line();
    }
}
