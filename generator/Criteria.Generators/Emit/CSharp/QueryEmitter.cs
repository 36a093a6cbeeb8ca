using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the methods of queries: a loop over the list, three-valued.</summary>
internal static class QueryEmitter
{
    /// <summary>Writes the queries and those inside them.</summary>
    public static void Write(SourceWriter writer, TrialNames names, List<QueryMethod> queries)
    {
        // A query's condition may add queries of its own to the end of the list.
        for (var index = 0; index < queries.Count; index++)
            Write(writer, names, queries[index], queries);
    }

    private static void Write(SourceWriter writer, TrialNames names, QueryMethod method, List<QueryMethod> queries)
    {
        var query = method.Query;
        var list = (ListMember)query.Source.Steps[query.Source.Steps.Count - 1].Type;
        var taken = new HashSet<string>(method.Outer.Select(static element => element.Name))
        {
            names.Subject, "attestations", "found", "low", "high", "index", "counts", "held",
        };
        foreach (var parameter in names.Trial.Parameters)
            taken.Add(parameter.Identifier);
        var source = CSharpText.Name(TrialNames.Unique(CSharpText.Camel(query.Source.Steps[query.Source.Steps.Count - 1].Member), taken));
        var alias = CSharpText.Name(TrialNames.Unique(CSharpText.Camel(query.Alias), taken));
        var step = new PathStep(query.Alias, list.Element, list.ElementCanBeNull, Domain: query.Source.Steps[query.Source.Steps.Count - 1].Domain);
        var element = new ElementVariable(query.Variable, alias, MemberReading.TypeOf(list.Element, list.ElementCanBeNull), step);

        var expressions = new ExpressionEmitter(names, method.Owner, queries);
        foreach (var outer in method.Outer)
            expressions.Enter(outer);
        expressions.Enter(element);

        // A plain value that is missing may be any value or none: it is not surely there. An object that is null is there, with everything missing.
        var conditions = new List<string>();
        if (expressions.Presence(element) is { } presence)
            conditions.Add(presence);
        if (query.Where is not null)
            conditions.Add(expressions.Truth(query.Where));
        var where = conditions.Count == 0 ? null : string.Join(" & ", conditions.Count == 1 ? conditions : conditions.ConvertAll(ExpressionEmitter.Operand));

        var declarations = string.Join(", ", new[] { method.Usage.Declarations(names) }
            .Concat(method.Outer.Select(static outer => $"{outer.Type} {outer.Name}")));
        var type = method.IsCount ? RuntimeNames.IntegerRange : RuntimeNames.Truth;
        var length = list.Access == ListAccess.List ? "Count" : "Length";

        writer.Line();
        using (writer.OpenBlock($"private static {type} {method.Owner}({declarations})"))
        {
            writer.Line($"// A list that nobody has is unknown{(query.IsOpen ? "; one that is there may lack entries." : "; an empty one is known to be empty.")}");
            WriteSource(writer, method, list.Access, source, $"{type}.{(method.IsCount ? "Missing" : "Unknown")}");
            writer.Line();
            if (method.IsCount)
                WriteCount(writer, query, source, alias, length, where);
            else
                WriteExists(writer, query, source, alias, length, where);
        }
    }

    /// <summary>Takes the list into a local variable, or leaves where nobody has it.</summary>
    private static void WriteSource(SourceWriter writer, QueryMethod method, ListAccess access, string source, string missing)
    {
        var path = method.Query.Source;
        var rootCanBeNull = path.Root is ElementRoot root && method.Outer.Any(outer => outer.Variable == root.Variable && outer.CanBeNull);
        if (ListReading.IsMissing(method.Source, rootCanBeNull, path.Steps) is null)
        {
            writer.Line($"var {source} = {method.Source}.Span;");
            return;
        }

        var held = access == ListAccess.Memory ? "held" : source;
        writer.Line($"if ({method.Source} is not {{ {(access == ListAccess.ImmutableArray ? "IsDefault: false " : string.Empty)}}} {held})");
        using (writer.Indent())
            writer.Line($"return {missing};");
        if (access == ListAccess.Memory)
            writer.Line($"var {source} = {held}.Span;");
    }

    private static void WriteExists(SourceWriter writer, Query query, string source, string alias, string length, string? where)
    {
        if (where is null)
        {
            var otherwise = query.IsOpen ? $"{RuntimeNames.Truth}.Unknown" : $"{RuntimeNames.Truth}.False";
            writer.Line($"return {source}.{length} > 0 ? {RuntimeNames.Truth}.True : {otherwise};");
            return;
        }

        writer.Line($"var found = {RuntimeNames.Truth}.{(query.IsOpen ? "Unknown" : "False")};");
        using (writer.OpenBlock($"for (var index = 0; index < {source}.{length}; index++)"))
        {
            writer.Line($"var {alias} = {source}[index];");
            writer.Line($"found |= {where};");
            writer.Line("if (found.IsTrue)");
            using (writer.Indent())
                writer.Line("break;");
        }

        writer.Line();
        writer.Line("return found;");
    }

    private static void WriteCount(SourceWriter writer, Query query, string source, string alias, string length, string? where)
    {
        if (where is null)
        {
            writer.Line(query.IsOpen
                ? $"return {RuntimeNames.IntegerRange}.From({source}.{length});"
                : $"return {RuntimeNames.IntegerRange}.Of({source}.{length});");
            return;
        }

        writer.Line("// Surely so many, and with those undecided so many at most.");
        writer.Line("long low = 0, high = 0;");
        using (writer.OpenBlock($"for (var index = 0; index < {source}.{length}; index++)"))
        {
            writer.Line($"var {alias} = {source}[index];");
            writer.Line($"var counts = {where};");
            writer.Line("if (counts.IsTrue)");
            using (writer.Indent())
                writer.Line("low++;");
            writer.Line("if (!counts.IsFalse)");
            using (writer.Indent())
                writer.Line("high++;");
        }

        writer.Line();
        writer.Line(query.IsOpen
            ? $"return {RuntimeNames.IntegerRange}.From(low);"
            : $"return {RuntimeNames.IntegerRange}.Between(low, high);");
    }
}
