using System.Collections.Generic;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the mask core: every criterion at once, without branches, each fact read once, two bits a criterion.</summary>
internal static class CoreEmitter
{
    public static void Write(SourceWriter writer, TrialNames names, CriterionLogic logic, CorePlan plan)
    {
        var usage = Usage.OfTrial(names.Trial);
        for (var block = 0; block < plan.Blocks.Count; block++)
        {
            writer.Line();
            writer.Line("/// <summary>Every criterion at once: each fact is read once, and each criterion leaves two bits, definitely true and definitely false.</summary>");
            using (writer.OpenBlock($"private static void {names.Block(block)}({usage.Declarations(names)}, ref Result result)"))
                new CoreBlockEmitter(writer, names, logic, plan.Blocks[block], isFirst: block == 0).Write();
        }
    }

    /// <summary>The calls that compute a whole result.</summary>
    public static IEnumerable<string> Calls(TrialNames names, CorePlan plan)
    {
        for (var block = 0; block < plan.Blocks.Count; block++)
            yield return $"{names.Block(block)}({Usage.OfTrial(names.Trial).Arguments(names)}, ref result);";
    }
}
