namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the methods of <c>exists</c> and <c>Count</c>.</summary>
internal static class CountingEmitter
{
    public static void WriteExists(SourceWriter writer, QueryScope scope)
    {
        using var method = scope.OpenMethod(writer, RuntimeNames.Truth);
        if (scope.Where(scope.EmitterFor(scope.Element)) is not { } where)
        {
            var otherwise = scope.IsOpen ? $"{RuntimeNames.Truth}.Unknown" : $"{RuntimeNames.Truth}.False";
            writer.Line($"return {scope.Length} > 0 ? {RuntimeNames.Truth}.True : {otherwise};");
            return;
        }

        writer.Line($"var found = {RuntimeNames.Truth}.{(scope.IsOpen ? "Unknown" : "False")};");
        using (scope.OpenLoop(writer))
        {
            writer.Line($"found |= {where};");
            writer.Line("if (found.IsTrue)");
            using (writer.Indent())
                writer.Line("break;");
        }

        writer.Line();
        writer.Line("return found;");
    }

    public static void WriteCount(SourceWriter writer, QueryScope scope)
    {
        using var method = scope.OpenMethod(writer, RuntimeNames.IntegerRange);
        if (scope.Where(scope.EmitterFor(scope.Element)) is not { } where)
        {
            writer.Line(scope.IsOpen
                ? $"return {RuntimeNames.IntegerRange}.From({scope.Length});"
                : $"return {RuntimeNames.IntegerRange}.Of({scope.Length});");
            return;
        }

        writer.Line("// Surely so many, and with those undecided so many at most.");
        writer.Line("long low = 0, high = 0;");
        using (scope.OpenLoop(writer))
        {
            writer.Line($"var counts = {where};");
            writer.Line("if (counts.IsTrue)");
            using (writer.Indent())
                writer.Line("low++;");
            writer.Line("if (!counts.IsFalse)");
            using (writer.Indent())
                writer.Line("high++;");
        }

        writer.Line();
        writer.Line(scope.IsOpen
            ? $"return {RuntimeNames.IntegerRange}.From(low);"
            : $"return {RuntimeNames.IntegerRange}.Between(low, high);");
    }
}
