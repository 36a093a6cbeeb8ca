using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the methods of aggregates in which equal values count once. What was met is not kept but looked up again, so that nothing is allocated.</summary>
internal static class DistinctEmitter
{
    public static void WriteCount(SourceWriter writer, QueryScope scope, AggregateExpression count)
    {
        var calls = ElementsEmitter.WriteCalls(writer, scope, count, scope.EmitterFor(null).FormOfElements(count));
        using var method = scope.OpenMethod(writer, RuntimeNames.IntegerRange);
        writer.Line("// Surely so many that differ, and so many at most: a value that is not known may be one more.");
        writer.Line("long low = 0, high = 0;");
        using (writer.OpenBlock($"for (var index = 0; index < {scope.Length}; index++)"))
        {
            WriteElement(writer, scope, calls);
            using (writer.OpenBlock($"if (!{calls.AreEqual("value", "value")})"))
            {
                writer.Line("high++;");
                writer.Line("continue;");
            }

            writer.Line();
            writer.Line($"bool isNew = true, isSurelyNew = {(calls.Counts is null ? "true" : "counts.IsTrue")};");
            using (writer.OpenBlock("for (var earlier = 0; earlier < index && (isNew || isSurelyNew); earlier++)"))
            {
                writer.Line($"var other = {calls.Value(scope.At("earlier"))};");
                writer.Line($"if (!{calls.AreEqual("value", "other")})");
                using (writer.Indent())
                    writer.Line("continue;");
                writer.Line(calls.Counts is null ? "isNew = false;" : $"var known = {calls.Counts(scope.At("earlier"))};");
                if (calls.Counts is not null)
                    writer.Line("isNew &= known.IsFalse;");
                writer.Line(calls.Counts is null ? "isSurelyNew = false;" : "isSurelyNew &= !known.IsTrue;");
            }

            writer.Line();
            writer.Line("if (isNew)");
            using (writer.Indent())
                writer.Line("high++;");
            writer.Line("if (isSurelyNew)");
            using (writer.Indent())
                writer.Line("low++;");
        }

        writer.Line();
        writer.Line(scope.IsOpen
            ? $"return {RuntimeNames.IntegerRange}.From(low);"
            : $"return {RuntimeNames.IntegerRange}.Between(low, high);");
    }

    public static void WriteSum(SourceWriter writer, QueryScope scope, AggregateExpression sum)
    {
        var result = scope.EmitterFor(null).FormOf(sum);
        var calls = ElementsEmitter.WriteCalls(writer, scope, sum, NumberForm.Exact);
        using var method = scope.OpenMethod(writer, NumberCode.TypeOf(result));
        writer.Line($"var total = new {RuntimeNames.Evaluation}ExactSum();");
        using (writer.OpenBlock($"for (var index = 0; index < {scope.Length}; index++)"))
        {
            WriteElement(writer, scope, calls);
            writer.Line("var isNew = true;");
            using (writer.OpenBlock("for (var earlier = 0; earlier < index && isNew; earlier++)"))
            {
                writer.Line($"var other = {calls.Value(scope.At("earlier"))};");
                writer.Line($"isNew = !{calls.AreEqual("value", "other")}{(calls.Counts is null ? string.Empty : $" || {calls.Counts(scope.At("earlier"))}.IsFalse")};");
            }

            writer.Line();
            writer.Line(calls.Counts is null ? "if (isNew)" : "if (isNew || !counts.IsTrue)");
            using (writer.Indent())
                writer.Line($"total.Add({(calls.Counts is null ? RuntimeNames.Truth + ".True" : "counts")}, value);");
        }

        writer.Line();
        writer.Line(sum.Aggregate == Aggregate.Avg ? "return total.Mean;"
            : result == NumberForm.Integer ? $"return {RuntimeNames.IntegerRange}.Of(total.Total.AsInteger());"
            : "return total.Total;");
    }

    private static void WriteElement(SourceWriter writer, QueryScope scope, ElementCalls calls)
    {
        if (calls.Counts is not null)
        {
            writer.Line($"var counts = {calls.Counts(scope.At("index"))};");
            writer.Line("if (counts.IsFalse)");
            using (writer.Indent())
                writer.Line("continue;");
        }

        writer.Line($"var value = {calls.Value(scope.At("index"))};");
    }
}
