using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the methods of <c>Max</c> and <c>Min</c>.</summary>
internal static class ExtremeEmitter
{
    public static void Write(SourceWriter writer, QueryScope scope, AggregateExpression extreme)
    {
        var result = scope.EmitterFor(null).FormOf(extreme);
        var type = extreme.Type.IsNumeric ? NumberCode.TypeOf(result) : ValueCode.TypeOf(extreme.Type);
        var (form, collector) = extreme.Type.Kind switch
        {
            TypeKind.Date => (default, "DayExtremes"),
            TypeKind.DateTime => (default, "MomentExtremes"),
            _ => result == NumberForm.ExactRange ? (result, "ExactExtremes") : (NumberForm.Range, "NumberExtremes"),
        };
        using var method = scope.OpenMethod(writer, type);
        writer.Line($"var found = new {RuntimeNames.Evaluation}{collector}();");
        ElementsEmitter.WriteAdd(writer, scope, extreme, "found", form);
        var code = $"found.{extreme.Aggregate}({(scope.IsOpen ? "isOpen: true" : string.Empty)})";
        writer.Line($"return {(result == NumberForm.Integer ? new NumberCode(code, NumberForm.Range).As(result).Code : code)};");
    }
}
