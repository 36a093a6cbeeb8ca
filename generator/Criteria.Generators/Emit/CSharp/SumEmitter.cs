using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the methods of <c>Sum</c> and <c>Avg</c>.</summary>
internal static class SumEmitter
{
    public static void Write(SourceWriter writer, QueryScope scope, AggregateExpression sum)
    {
        var result = scope.EmitterFor(null).FormOf(sum);
        using var method = scope.OpenMethod(writer, NumberCode.TypeOf(result));
        var isInteger = result == NumberForm.Integer;
        writer.Line($"var total = new {RuntimeNames.Evaluation}{(isInteger ? "IntegerSum" : "ExactSum")}();");
        ElementsEmitter.WriteAdd(writer, scope, sum, "total", isInteger ? NumberForm.Integer : NumberForm.Exact);
        writer.Line($"return total.{(sum.Aggregate == Aggregate.Avg ? "Mean" : "Total")};");
    }
}
