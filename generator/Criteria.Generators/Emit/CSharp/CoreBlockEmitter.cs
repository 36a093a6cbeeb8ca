using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Emit.CSharp.Expressions;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes one block of the mask core.</summary>
internal sealed class CoreBlockEmitter(SourceWriter writer, TrialNames names, CriterionLogic logic, CoreBlock block, bool isFirst)
{
    private const string Vector = "global::System.Runtime.Intrinsics.Vector256.Create";

    private readonly Trial _trial = names.Trial;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { names.Subject, "attestations", "result" };
    private readonly Dictionary<int, string> _facts = [];
    private readonly Dictionary<int, string> _criteria = [];
    private readonly Dictionary<int, string> _applies = [];
    private readonly List<(int Bit, string Code)> _trues = [];
    private readonly List<(int Bit, string Code)> _falses = [];
    // The first block finds the result empty; the others add to it.
    private readonly string _store = isFirst ? "=" : "|=";
    private readonly HashSet<int> _written = [];
    private HashSet<int>? _elsewhere;
    private string _thresholds = string.Empty;

    public void Write()
    {
        foreach (var parameter in _trial.Parameters)
            _taken.Add(parameter.Identifier);
        foreach (var index in block.Facts.Where(index => !FactsEmitter.IsList(_trial.Facts[index])))
            _facts[index] = names.Local(CSharpText.Camel(_trial.Facts[index].Identifier), _taken);
        if (block.Lanes.Count > 0)
            WriteThresholds();
        foreach (var index in block.Facts)
            WriteFact(index);

        foreach (var index in block.Criteria)
            WriteCriterion(_trial.AllCriteria[index]);

        writer.Line();
        WriteWords("_true", _trues, block.Direct == 0 ? null : $"({_thresholds}.Met & {CSharpText.Mask(block.Direct)})");
        WriteWords("_false", _falses, block.Direct == 0 ? null : $"({_thresholds}.NotMet & {CSharpText.Mask(block.Direct)})");
        WritePresence();
    }

    /// <summary>The comparisons, four lanes a call, each behind the facts it reads: so few values are alive at a time.</summary>
    private void WriteThresholds()
    {
        _thresholds = names.Local("thresholds", _taken);
        writer.Line("// The thresholds, four at a time, each as the closed range in which the number must lie.");
        writer.Line($"var {_thresholds} = default({RuntimeNames.Evaluation}Thresholds);");
        for (var first = 0; first < 64; first += 4)
        {
            var atoms = block.Atoms.Skip(first).Take(4).ToArray();
            if (atoms.All(static atom => atom is null))
                continue;
            foreach (var atom in atoms)
            {
                if (atom is not null)
                    WriteFact(atom.Fact);
            }

            var numbers = atoms.Select(atom => atom is null ? "default" : _facts[atom.Fact]);
            writer.Line($"{_thresholds}.Compare({CSharpText.Literal(first)}, {string.Join(", ", numbers)},");
            using (writer.Indent())
            {
                writer.Line($"{Vector}({string.Join(", ", atoms.Select(static atom => End(atom?.Low ?? 0)))}),");
                writer.Line($"{Vector}({string.Join(", ", atoms.Select(static atom => End(atom?.High ?? 0)))}));");
            }

            writer.Line();
        }
    }

    private void WriteFact(int index)
    {
        var fact = _trial.Facts[index];
        if (FactsEmitter.IsList(fact) || !_written.Add(index))
            return;

        // A number that only thresholds read is tested for NaN and infinity there, four at a time.
        _elsewhere ??= FactsOutsideLanes();
        var isInLanes = block.Atoms.Any(atom => atom?.Fact == index);
        var raw = isInLanes && !_elsewhere.Contains(index) ? FactsEmitter.Unchecked(names, index) : null;
        writer.Line($"var {_facts[index]} = {raw ?? $"Facts.{CSharpText.Name(fact.Identifier)}({FactsEmitter.Arguments(names, index)})"};");
    }

    private static string End(double value)
        => value == double.MaxValue ? "double.MaxValue" : value == double.MinValue ? "double.MinValue" : CSharpText.Literal(value);

    private HashSet<int> FactsOutsideLanes()
    {
        var facts = new HashSet<int>();
        foreach (var index in block.Criteria)
        {
            var criterion = _trial.AllCriteria[index];
            Collect(criterion.AppliesTo);
            Collect(criterion.Body is ExpressionBody body ? body.Expression : (criterion.Body as GroupBody)?.Own);
        }

        return facts;

        void Collect(Expression? expression)
        {
            if (expression is null || !CoreBlock.IsInlined(expression) || block.Lanes.ContainsKey(expression))
                return;
            if (names.FactOf(expression) is var fact && fact >= 0)
                facts.Add(fact);
            var parts = expression is MembershipExpression membership ? ExpressionEmitter.Equalities(membership) : ExpressionChildren.Of(expression);
            foreach (var part in parts)
                Collect(part);
        }
    }

    private void WriteCriterion(Criterion criterion)
    {
        var index = criterion.Index;
        if (criterion.Body is HeadingBody)
        {
            // A heading decides nothing: it is not applicable.
            _trues.Add((index, "1UL"));
            _falses.Add((index, "1UL"));
        }

        if (criterion.Body is HeadingBody || (criterion.Body is GapBody && !logic.IsConditional(index)))
            return;
        if (IsDirect(index))
        {
            _criteria[index] = $"{_thresholds}[{CSharpText.Literal(index & 63)}]";
            return;
        }

        writer.Line();
        writer.Line($"// {CSharpText.Comment(criterion.Id)}: {CSharpText.Comment(criterion.Cql ?? criterion.Text ?? "a group")}");
        var emitter = new ExpressionEmitter(names, criterion.Identifier, [])
        {
            FactLocals = _facts, CriterionLocals = _criteria, Lanes = block.Lanes, Thresholds = _thresholds, Locals = _taken,
        };
        string? applies = null;
        if (logic.IsConditional(index))
        {
            applies = names.Local(CSharpText.Camel(criterion.Identifier) + "Applies", _taken);
            writer.Line($"var {applies} = {(CoreBlock.IsInlined(criterion.AppliesTo) ? logic.Applies(criterion, emitter, Applies) : CriterionMethodsEmitter.AppliesCall(names, index))};");
            _applies[index] = applies;
        }

        var local = names.Local(CSharpText.Camel(criterion.Identifier), _taken);
        var isInlined = CoreBlock.IsInlined(criterion.Body is GroupBody group ? group.Own : (criterion.Body as ExpressionBody)?.Expression);
        writer.Line($"var {local} = {(isInlined ? logic.Value(criterion, applies, logic.Condition(criterion, emitter, Value)) : CriterionMethodsEmitter.Call(names, index))};");
        _criteria[index] = local;
        _trues.Add((index, applies is null ? $"{local}.TrueBit" : $"({local}.TrueBit | {applies}.FalseBit)"));
        _falses.Add((index, applies is null ? $"{local}.FalseBit" : $"({local}.FalseBit | {applies}.FalseBit)"));
    }

    // What another block has computed is read back from the masks, unless it may be not applicable, which leaves no value behind.
    private string Value(int child) => _criteria.TryGetValue(child, out var local) ? local
        : logic.IsConditional(child) || _trial.AllCriteria[child].Body is HeadingBody ? CriterionMethodsEmitter.Call(names, child)
        : $"result.TruthOf({CSharpText.Literal(child)})";

    private string Applies(int child) => _applies.TryGetValue(child, out var local) ? local : CriterionMethodsEmitter.AppliesCall(names, child);

    private bool IsDirect(int criterion)
        => criterion >> 6 == block.DirectWord && (block.Direct & (1UL << (criterion & 63))) != 0;

    private void WritePresence()
    {
        var words = block.FactSlots.GroupBy(static slot => slot.Value >> 6).ToDictionary(
            static word => word.Key,
            word => word.OrderBy(static slot => slot.Value).Select(slot => Shifted(slot.Value & 63, Presence(slot.Key))).ToList());
        if (block.Lanes.Count > 0)
        {
            if (!words.TryGetValue(block.FirstPresenceWord, out var first))
                words[block.FirstPresenceWord] = first = [];
            first.Insert(0, $"{_thresholds}.Present");
        }

        foreach (var word in words.OrderBy(static word => word.Key))
            WriteWord($"result._present[{CSharpText.Literal(word.Key)}] {_store} ", word.Value);
    }

    private string Presence(int index)
    {
        var fact = _trial.Facts[index];
        if (!_facts.TryGetValue(index, out var local))
        {
            var path = (PathExpression)fact.Reading;
            var chain = MemberReading.Chain(CSharpText.Name(names.Subject), false, path.Steps, path.Steps.Count);
            return ListReading.IsMissing(chain, false, path.Steps) is { } isMissing ? $"({isMissing} ? 0UL : 1UL)" : "1UL";
        }

        return fact.Reading.Type.Kind switch
        {
            TypeKind.Boolean => $"({local}.TrueBit | {local}.FalseBit)",
            TypeKind.Date or TypeKind.DateTime or TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => $"{local}.PresenceBit",
            _ => $"({local} is null ? 0UL : 1UL)",
        };
    }

    private void WriteWords(string field, List<(int Bit, string Code)> bits, string? direct)
    {
        var words = bits.GroupBy(static bit => bit.Bit >> 6).ToDictionary(
            static word => word.Key,
            static word => word.OrderBy(static bit => bit.Bit).Select(static bit => Shifted(bit.Bit & 63, bit.Code)).ToList());
        if (direct is not null)
        {
            if (!words.TryGetValue(block.DirectWord, out var terms))
                words[block.DirectWord] = terms = [];
            terms.Insert(0, direct);
        }

        foreach (var word in words.OrderBy(static word => word.Key))
            WriteWord($"result.{field}[{CSharpText.Literal(word.Key)}] {_store} ", word.Value);
    }

    private void WriteWord(string target, List<string> terms)
    {
        for (var index = 0; index < terms.Count; index += 4)
        {
            var line = string.Join(" | ", terms.Skip(index).Take(4));
            writer.Line((index == 0 ? target : "    | ") + line + (index + 4 >= terms.Count ? ";" : string.Empty));
        }
    }

    private static string Shifted(int bit, string code) => bit == 0 ? code : $"{code} << {CSharpText.Literal(bit)}";
}
