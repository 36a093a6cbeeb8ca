using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the methods of <c>First</c> and <c>Last</c> in the order of sort keys.</summary>
internal static class SortedEndEmitter
{
    public static void Write(SourceWriter writer, QueryScope scope, AggregateExpression end)
    {
        var calls = ElementsEmitter.WriteCalls(writer, scope, end, scope.EmitterFor(null).FormOfElements(end));
        var precedes = WritePrecedes(writer, scope, end);
        using var method = scope.OpenMethod(writer, calls.Type);
        var missing = ValueCode.MissingOf(calls.Type);
        string IsThere(string index) => calls.Counts is null ? string.Empty : $"{calls.Counts(scope.At(index))}.IsTrue && ";

        writer.Line("// Of those that are surely there one that no other surely precedes: it may come first, and whatever it surely precedes does not.");
        writer.Line("var champion = -1;");
        using (writer.OpenBlock($"for (var index = 0; index < {scope.Length}; index++)"))
        {
            writer.Line($"if ({IsThere("index")}(champion < 0 || {precedes(scope.At("index"), scope.At("champion"))}))");
            using (writer.Indent())
                writer.Line("champion = index;");
        }

        writer.Line();
        writer.Line("if (champion < 0)");
        using (writer.Indent())
            writer.Line($"return {missing};");
        writer.Line($"var result = {calls.Value(scope.At("champion"))};");
        writer.Line($"if (!{calls.AreEqual("result", "result")})");
        using (writer.Indent())
            writer.Line($"return {missing};");
        writer.Line();
        writer.Line("// Every other that may come first must have the same value. Where the champion cannot be compared, another may surely precede.");
        writer.Line("var rival = champion;");
        using (writer.OpenBlock($"for (var index = 0; index < {scope.Length}; index++)"))
        {
            writer.Line($"if (index == champion || {precedes(scope.At("champion"), scope.At("index"))} || {precedes(scope.At("rival"), scope.At("index"))}{(calls.Counts is null ? string.Empty : $" || {calls.Counts(scope.At("index"))}.IsFalse")})");
            using (writer.Indent())
                writer.Line("continue;");
            writer.Line($"var other = {calls.Value(scope.At("index"))};");
            writer.Line($"if ({calls.Agree("result", "other")})");
            using (writer.Indent())
                writer.Line("continue;");
            writer.Line("var foremost = index;");
            using (writer.OpenBlock($"for (var candidate = 0; candidate < {scope.Length}; candidate++)"))
            {
                writer.Line($"if ({IsThere("candidate")}{precedes(scope.At("candidate"), scope.At("foremost"))})");
                using (writer.Indent())
                    writer.Line("foremost = candidate;");
            }

            writer.Line();
            writer.Line("if (foremost == index)");
            using (writer.Indent())
                writer.Line($"return {missing};");
            writer.Line("rival = foremost;");
        }

        writer.Line();
        writer.Line("return result;");
    }

    /// <summary>Whether one element surely comes before another: the first key in which they are not surely equal decides.</summary>
    private static System.Func<string, string, string> WritePrecedes(SourceWriter writer, QueryScope scope, AggregateExpression end)
    {
        var (one, other) = (scope.Element!, scope.Element! with { Name = scope.Unique("next") });
        var keys = end.Sort.Select(_ => (Left: scope.Unique("key"), Right: scope.Unique("otherKey"))).ToList();
        var written = end.Sort.Select(key => WriteKey(writer, scope, key.Key)).ToList();
        var (mine, yours) = (scope.EmitterFor(one), scope.EmitterFor(other));
        using var block = scope.OpenComparison(writer, "Precedes", one, other, out var call);
        for (var index = 0; index < end.Sort.Count; index++)
        {
            var key = end.Sort[index];
            var (left, right) = keys[index];
            var (type, first, second) = written[index] is { } method
                ? (method.Type, method.Call(one.Name), method.Call(other.Name))
                : (mine.Value(key.Key).Type, mine.Value(key.Key).Code, yours.Value(key.Key).Code);
            writer.Line($"var {left} = {first};");
            writer.Line($"var {right} = {second};");
            var isBefore = IsBefore(type, left, right, key.Descending != (end.Aggregate == Aggregate.Last));
            if (index == end.Sort.Count - 1)
            {
                writer.Line($"return {isBefore};");
                break;
            }

            writer.Line($"if ({isBefore})");
            using (writer.Indent())
                writer.Line("return true;");
            writer.Line($"if (!{ValueCode.AreEqual(type, left, right)})");
            using (writer.Indent())
                writer.Line("return false;");
        }

        return call;
    }

    /// <summary>A key that is more than a member is written once, as a method: queries inside it would double with every level.</summary>
    private static (string Type, System.Func<string, string> Call)? WriteKey(SourceWriter writer, QueryScope scope, Expression key)
    {
        if (key is PathExpression)
            return null;
        var value = scope.EmitterFor(scope.Element).Value(key);
        return (value.Type, scope.WriteHelper(writer, "Key", value.Type, value.Code));
    }

    private static string IsBefore(string type, string left, string right, bool descending)
    {
        if (descending)
            (left, right) = (right, left);
        if (type == RuntimeNames.Day || type.EndsWith("Moment", System.StringComparison.Ordinal))
            return $"{left}.Before({right}).IsTrue";
        return type switch
        {
            "string?" => $"{RuntimeNames.Texts}.LessThan({left}, {right}).IsTrue",
            RuntimeNames.IntegerRange => $"{left}.High < {right}.Low",
            _ => $"{left}.LessThan({right}).IsTrue",
        };
    }
}
