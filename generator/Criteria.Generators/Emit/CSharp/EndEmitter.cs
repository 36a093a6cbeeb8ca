using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the methods of <c>First</c> and <c>Last</c> in the list's own order.</summary>
internal static class EndEmitter
{
    public static void Write(SourceWriter writer, QueryScope scope, AggregateExpression end)
    {
        var isLast = end.Aggregate == Aggregate.Last;
        var calls = ElementsEmitter.WriteCalls(writer, scope, end, scope.EmitterFor(null).FormOfElements(end));
        using var method = scope.OpenMethod(writer, calls.Type);
        var missing = ValueCode.MissingOf(calls.Type);
        if (calls.Counts is null)
        {
            if (scope.Element is not null)
            {
                writer.Line($"if ({scope.Length} == 0)");
                using (writer.Indent())
                    writer.Line($"return {missing};");
            }

            writer.Line($"var value = {calls.Value(scope.At(isLast ? $"{scope.Length} - 1" : "0"))};");
            writer.Line($"return {calls.AreEqual("value", "value")} ? value : {missing};");
            return;
        }

        writer.Line($"// All that may come {(isLast ? "last" : "first")}, up to the one that is surely there, must agree.");
        writer.Line($"var result = {missing};");
        writer.Line("var found = false;");
        using (writer.OpenBlock(isLast ? $"for (var index = {scope.Length} - 1; index >= 0; index--)" : $"for (var index = 0; index < {scope.Length}; index++)"))
        {
            writer.Line($"var counts = {calls.Counts(scope.At("index"))};");
            writer.Line("if (counts.IsFalse)");
            using (writer.Indent())
                writer.Line("continue;");
            writer.Line($"var value = {calls.Value(scope.At("index"))};");
            writer.Line("if (!found)");
            using (writer.Indent())
                writer.Line("result = value;");
            writer.Line("found = true;");
            writer.Line($"if (!{calls.Agree("value", "result")})");
            using (writer.Indent())
                writer.Line($"return {missing};");
            writer.Line("if (counts.IsTrue)");
            using (writer.Indent())
                writer.Line("return value;");
        }

        writer.Line();
        writer.Line($"return {missing};");
    }
}
