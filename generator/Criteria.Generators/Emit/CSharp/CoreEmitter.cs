using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the mask core: every criterion at once, without branches, each fact read once, two bits a criterion.</summary>
internal static class CoreEmitter
{
    private const string Vector = "global::System.Runtime.Intrinsics.Vector256.Create";

    public static void Write(SourceWriter writer, TrialNames names, CriterionLogic logic, CorePlan plan)
    {
        var usage = Usage.OfTrial(names.Trial);
        for (var block = 0; block < plan.Blocks.Count; block++)
        {
            writer.Line();
            writer.Line("/// <summary>Every criterion at once: each fact is read once, and each criterion leaves two bits, definitely true and definitely false.</summary>");
            using (writer.OpenBlock($"private static void {BlockName(block)}({usage.Declarations(names)}, ref Result result)"))
                new CoreBlockEmitter(writer, names, logic, plan.Blocks[block]).Write();
        }
    }

    /// <summary>The calls that compute a whole result.</summary>
    public static IEnumerable<string> Calls(TrialNames names, CorePlan plan)
    {
        for (var block = 0; block < plan.Blocks.Count; block++)
            yield return $"{BlockName(block)}({Usage.OfTrial(names.Trial).Arguments(names)}, ref result);";
    }

    private static string BlockName(int block) => "Decide" + CSharpText.Literal(block + 1);

    /// <summary>Writes the comparisons of a block, four lanes a call.</summary>
    public static void WriteThresholds(SourceWriter writer, TrialNames names, CoreBlock block, string thresholds, IReadOnlyDictionary<int, string> facts)
    {
        writer.Line();
        writer.Line("// The thresholds, four at a time, each as the closed range in which the number must lie.");
        writer.Line($"var {thresholds} = default({RuntimeNames.Evaluation}Thresholds);");
        for (var first = 0; first < 64; first += 4)
        {
            var atoms = block.Atoms.Skip(first).Take(4).ToArray();
            if (atoms.All(static atom => atom is null))
                continue;
            var numbers = atoms.Select(atom => atom is null ? "default" : facts[atom.Fact]);
            writer.Line($"{thresholds}.Compare({CSharpText.Literal(first)}, {string.Join(", ", numbers)},");
            using (writer.Indent())
            {
                writer.Line($"{Vector}({string.Join(", ", atoms.Select(static atom => End(atom?.Low ?? 0)))}),");
                writer.Line($"{Vector}({string.Join(", ", atoms.Select(static atom => End(atom?.High ?? 0)))}));");
            }
        }
    }

    private static string End(double value)
        => value == double.MaxValue ? "double.MaxValue" : value == double.MinValue ? "double.MinValue" : CSharpText.Literal(value);
}
