using System;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes how a method goes over the elements of an aggregate, whether a query keeps them or they were written one by one.</summary>
internal static class ElementsEmitter
{
    private const string True = RuntimeNames.Truth + ".True";

    /// <summary>Each element goes to a collector once, with whether it counts.</summary>
    public static void WriteAdd(SourceWriter writer, QueryScope scope, AggregateExpression aggregate, string collector, NumberForm form)
    {
        if (aggregate.Elements is QueryElements query)
        {
            var emitter = scope.EmitterFor(scope.Element);
            using (scope.OpenLoop(writer))
                writer.Line($"{collector}.Add({scope.Where(emitter) ?? True}, {emitter.Value(query.Value, form).Code});");
        }
        else
        {
            var emitter = scope.EmitterFor(null);
            foreach (var item in scope.Written)
                writer.Line($"{collector}.Add({(item.Condition is null ? True : emitter.Truth(item.Condition))}, {emitter.Value(item.Value, form).Code});");
        }

        writer.Line();
    }

    /// <summary>Writes the methods that tell of one element whether it counts, and its value, for loops that come back to it.</summary>
    public static ElementCalls WriteCalls(SourceWriter writer, QueryScope scope, AggregateExpression aggregate, NumberForm form)
    {
        if (aggregate.Elements is QueryElements query)
        {
            var value = scope.EmitterFor(scope.Element).Value(query.Value, form);
            var where = scope.Where(scope.EmitterFor(scope.Element));
            return new(
                where is null ? null : scope.WriteHelper(writer, "Counts", RuntimeNames.Truth, where),
                scope.WriteHelper(writer, "Value", value.Type, value.Code),
                value.Type);
        }

        var emitter = scope.EmitterFor(null);
        var values = scope.Written.Select(item => emitter.Value(item.Value, form)).ToList();
        var isCertain = scope.Written.All(static item => item.Condition is null);
        var conditions = scope.Written.Select(item => item.Condition is null ? True : emitter.Truth(item.Condition));
        return new(
            isCertain ? null : scope.WriteHelper(writer, "Counts", RuntimeNames.Truth, Switch(conditions.ToList())),
            scope.WriteHelper(writer, "Value", values[0].Type, Switch(values.ConvertAll(static value => value.Code))),
            values[0].Type);
    }

    private static string Switch(System.Collections.Generic.List<string> codes)
        => codes.Count == 1 ? codes[0] : $"index switch {{ {string.Concat(codes.Take(codes.Count - 1).Select(static (code, index) => $"{CSharpText.Literal(index)} => {code}, "))}_ => {codes[codes.Count - 1]} }}";
}

/// <param name="Counts">The call that tells whether an element counts; null where every element does.</param>
/// <param name="Value">The call that gives its value.</param>
/// <param name="Type">The C# type of the value.</param>
internal sealed record ElementCalls(Func<string, string>? Counts, Func<string, string> Value, string Type)
{
    public string AreEqual(string left, string right) => ValueCode.AreEqual(Type, left, right);

    public string Agree(string left, string right) => ValueCode.Agree(Type, left, right);
}
