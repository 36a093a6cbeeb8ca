using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the value sets: a test of membership each, which the C# compiler turns into a look-up.</summary>
internal static class ValueSetsEmitter
{
    public static void Write(SourceWriter writer, TrialNames names)
    {
        for (var index = 0; index < names.Trial.ValueSets.Count; index++)
        {
            var set = names.Trial.ValueSets[index];
            var systems = set.Codes.GroupBy(static code => code.System).ToArray();
            Summary(writer, set);
            writer.Line($"private static {RuntimeNames.Truth} {names.ValueSet(index)}({RuntimeNames.Root}Code? code)");
            using (writer.Indent())
            {
                if (systems.Length == 0)
                {
                    writer.Line($"=> code is null ? {RuntimeNames.Truth}.Unknown : {RuntimeNames.Truth}.False;");
                }
                else
                {
                    writer.Line($"=> code is not {{ }} known ? {RuntimeNames.Truth}.Unknown : {RuntimeNames.Truth}.Of(known is");
                    using (writer.Indent())
                    {
                        for (var system = 0; system < systems.Length; system++)
                        {
                            var codes = string.Join(" or ", systems[system].Select(static code => code.Code).Distinct().Select(static code => CSharpText.Literal(code)));
                            writer.Line($"{(system == 0 ? string.Empty : "or ")}{{ System: {CSharpText.Literal(systems[system].Key)}, Value: {codes} }}{(system == systems.Length - 1 ? ");" : string.Empty)}");
                        }
                    }
                }
            }

            if (systems.Length > 1)
                continue;
            Summary(writer, set);
            writer.Line($"private static {RuntimeNames.Truth} {names.ValueSet(index)}(string? code)");
            using (writer.Indent())
            {
                var codes = string.Join(" or ", set.Codes.Select(static code => code.Code).Distinct().Select(static code => CSharpText.Literal(code)));
                writer.Line(systems.Length == 0
                    ? $"=> code is null ? {RuntimeNames.Truth}.Unknown : {RuntimeNames.Truth}.False;"
                    : $"=> code is null ? {RuntimeNames.Truth}.Unknown : {RuntimeNames.Truth}.Of(code is {codes});");
            }
        }
    }

    private static void Summary(SourceWriter writer, ValueSet set)
    {
        writer.Line();
        writer.Line($"/// <summary>Whether a code is in the value set {CSharpText.Xml(set.Name)}, which has {CSharpText.Literal(set.Codes.Count)} codes.</summary>");
    }
}
