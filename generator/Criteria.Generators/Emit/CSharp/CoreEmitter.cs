using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>
/// Writes the mask core: every criterion at once, without branches, each fact read once, two bits a criterion. In blocks, so that the values of one block
/// stay in registers however many criteria a trial has.
/// </summary>
internal static class CoreEmitter
{
    private const int BlockSize = 32;
    private const int LargestInlined = 48;

    public static void Write(SourceWriter writer, TrialNames names, CriterionLogic logic)
    {
        var blocks = Blocks(names.Trial);
        var usage = Usage.OfTrial(names.Trial);
        for (var block = 0; block < blocks.Count; block++)
        {
            writer.Line();
            writer.Line("/// <summary>Every criterion at once: each fact is read once, and each criterion leaves two bits, definitely true and definitely false.</summary>");
            using (writer.OpenBlock($"private static void {BlockName(block)}({usage.Declarations(names)}, ref Result result)"))
                WriteBlock(writer, names, logic, blocks[block]);
        }
    }

    /// <summary>The calls that compute a whole result.</summary>
    public static IEnumerable<string> Calls(TrialNames names)
    {
        var count = Blocks(names.Trial).Count;
        for (var block = 0; block < count; block++)
            yield return $"{BlockName(block)}({Usage.OfTrial(names.Trial).Arguments(names)}, ref result);";
    }

    private static string BlockName(int block) => "Decide" + CSharpText.Literal(block + 1);

    private static List<int[]> Blocks(Trial trial)
    {
        var order = trial.EvaluationOrder;
        var blocks = new List<int[]>();
        for (var start = 0; start < order.Count; start += BlockSize)
            blocks.Add([.. order.Skip(start).Take(BlockSize)]);
        return blocks;
    }

    private static void WriteBlock(SourceWriter writer, TrialNames names, CriterionLogic logic, int[] block)
    {
        var trial = names.Trial;
        var taken = new HashSet<string>(StringComparer.Ordinal) { names.Subject, "attestations", "result" };
        foreach (var parameter in trial.Parameters)
            taken.Add(parameter.Identifier);

        var facts = block.SelectMany(index => trial.AllCriteria[index].Facts).Distinct().OrderBy(static index => index).ToArray();
        var factLocals = new Dictionary<int, string>();
        foreach (var fact in facts.Where(fact => !FactsEmitter.IsList(trial.Facts[fact])))
            factLocals[fact] = CSharpText.Name(TrialNames.Unique(CSharpText.Camel(trial.Facts[fact].Identifier), taken));
        foreach (var local in factLocals)
            writer.Line($"var {local.Value} = Facts.{CSharpText.Name(trial.Facts[local.Key].Identifier)}({FactsEmitter.Arguments(names, local.Key)});");

        var criterionLocals = new Dictionary<int, string>();
        var applyLocals = new Dictionary<int, string>();
        var values = new List<(int Bit, string Code)>();
        var falsehoods = new List<(int Bit, string Code)>();
        foreach (var index in block)
        {
            var criterion = trial.AllCriteria[index];
            if (criterion.Body is HeadingBody)
            {
                // A heading decides nothing: not applicable.
                values.Add((index, "1UL"));
                falsehoods.Add((index, "1UL"));
                continue;
            }

            if (criterion.Body is GapBody)
                continue;
            writer.Line();
            writer.Line($"// {CSharpText.Comment(criterion.Id)}: {CSharpText.Comment(criterion.Cql ?? criterion.Text ?? "a group")}");
            var emitter = new ExpressionEmitter(names, criterion.Identifier, []) { FactLocals = factLocals, CriterionLocals = criterionLocals, Locals = taken };
            string? applies = null;
            if (logic.IsConditional(index))
            {
                applies = CSharpText.Name(TrialNames.Unique(CSharpText.Camel(criterion.Identifier) + "Applies", taken));
                writer.Line($"var {applies} = {(IsInlined(trial, criterion.AppliesTo) ? logic.Applies(criterion, emitter, Applies) : CriterionMethodsEmitter.AppliesCall(names, index))};");
                applyLocals[index] = applies;
            }

            var local = CSharpText.Name(TrialNames.Unique(CSharpText.Camel(criterion.Identifier), taken));
            var isInlined = criterion.Body is GroupBody group ? IsInlined(trial, group.Own) : IsInlined(trial, ((ExpressionBody)criterion.Body).Expression);
            writer.Line($"var {local} = {(isInlined ? logic.Value(criterion, applies, logic.Condition(criterion, emitter, Value)) : CriterionMethodsEmitter.Call(names, index))};");
            criterionLocals[index] = local;
            values.Add((index, applies is null ? $"{local}.TrueBit" : $"({local}.TrueBit | {applies}.FalseBit)"));
            falsehoods.Add((index, applies is null ? $"{local}.FalseBit" : $"({local}.FalseBit | {applies}.FalseBit)"));
        }

        writer.Line();
        WriteWords(writer, "_true", values);
        WriteWords(writer, "_false", falsehoods);
        WriteWords(writer, "_present", [.. facts.Select(fact => (fact, Presence(names, fact, factLocals)))]);

        // What another block has computed is read back from the masks, unless it may be not applicable, which leaves no value behind.
        string Value(int child) => criterionLocals.TryGetValue(child, out var local) ? local
            : logic.IsConditional(child) || trial.AllCriteria[child].Body is HeadingBody ? CriterionMethodsEmitter.Call(names, child)
            : $"result.TruthOf({CSharpText.Literal(child)})";

        string Applies(int child) => applyLocals.TryGetValue(child, out var local) ? local : CriterionMethodsEmitter.AppliesCall(names, child);
    }

    private static void WriteWords(SourceWriter writer, string field, List<(int Bit, string Code)> bits)
    {
        foreach (var word in bits.GroupBy(static bit => bit.Bit >> 6).OrderBy(static word => word.Key))
        {
            var terms = word.OrderBy(static bit => bit.Bit)
                .Select(static bit => (bit.Bit & 63) == 0 ? bit.Code : $"{bit.Code} << {CSharpText.Literal(bit.Bit & 63)}").ToArray();
            var target = $"result.{field}[{CSharpText.Literal(word.Key)}] |= ";
            for (var index = 0; index < terms.Length; index += 4)
            {
                var line = string.Join(" | ", terms.Skip(index).Take(4));
                writer.Line((index == 0 ? target : "    | ") + line + (index + 4 >= terms.Length ? ";" : string.Empty));
            }
        }
    }

    private static string Presence(TrialNames names, int index, Dictionary<int, string> locals)
    {
        var fact = names.Trial.Facts[index];
        if (!locals.TryGetValue(index, out var local))
        {
            var path = (PathExpression)fact.Reading;
            return $"({MemberReading.Chain(CSharpText.Name(names.Subject), false, path.Steps, path.Steps.Count)} is null ? 0UL : 1UL)";
        }

        return fact.Reading.Type.Kind switch
        {
            TypeKind.Boolean => $"({local}.TrueBit | {local}.FalseBit)",
            TypeKind.Date or TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => $"{local}.PresenceBit",
            _ => $"({local} is null ? 0UL : 1UL)",
        };
    }

    /// <summary>Whether an expression is written into the core itself: where it is small and has no loops.</summary>
    private static bool IsInlined(Trial trial, Expression? expression)
    {
        var count = 0;
        return expression is null || Fits(expression, ref count);

        bool Fits(Expression part, ref int size)
        {
            // Another block's criterion is called from here, and so the whole is left to its own method.
            if (part is ExistsExpression or CountExpression or CriterionExpression || ++size > LargestInlined)
                return false;
            foreach (var child in ExpressionChildren.Of(part))
            {
                if (!Fits(child, ref size))
                    return false;
            }

            return true;
        }
    }
}
