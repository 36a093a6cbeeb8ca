using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes <c>Result</c>: two masks and the presence of facts, from which all else follows.</summary>
internal static class ResultEmitter
{
    private const string MaskCode = RuntimeNames.Evaluation + "Masks";
    private const string CriterionSet = RuntimeNames.Root + "MaskSet<Criterion, CriterionWords>";
    private const string FactSet = RuntimeNames.Root + "MaskSet<Fact, FactWords>";

    public static void Write(SourceWriter writer, TrialNames names, CorePlan plan)
    {
        var trial = names.Trial;
        var masks = new TrialMasks(trial);
        writer.Line();
        writer.Line("/// <summary>What the trial says of one patient: two bits a criterion, and which facts were there.</summary>");
        using (writer.OpenBlock("public struct Result"))
        {
            writer.Line("internal CriterionWords _true;");
            writer.Line("internal CriterionWords _false;");
            writer.Line("internal PresenceWords _present;");
            WriteVerdict(writer, trial, masks);
            WriteIndexers(writer, trial);
            WriteSets(writer, trial, masks);
            WriteTables(writer, trial, masks, plan);
        }

        if (trial.Cohorts.Count > 0)
            WriteCohortResult(writer);
    }

    private static void WriteVerdict(SourceWriter writer, Trial trial, TrialMasks masks)
    {
        writer.Line();
        if (trial.Cohorts.Count == 0)
        {
            writer.Line("/// <summary>Ineligible as soon as one criterion decides it, else undetermined while one is unknown.</summary>");
            writer.Line($"public readonly {RuntimeNames.Root}Verdict Verdict");
            using (writer.Indent())
                writer.Line($"=> {Weigh(masks, null)};");
            return;
        }

        writer.Line("/// <summary>The best verdict of the cohorts.</summary>");
        writer.Line($"public readonly {RuntimeNames.Root}Verdict Verdict");
        using (writer.Indent())
        {
            var verdicts = trial.Cohorts.Select(static cohort => $"VerdictOf(Cohort.{CSharpText.Name(cohort.Identifier)})").ToArray();
            writer.Line($"=> {verdicts.Aggregate((best, next) => $"{MaskCode}.Best({best}, {next})")};");
        }

        writer.Line();
        using (writer.OpenBlock($"internal readonly {RuntimeNames.Root}Verdict VerdictOf(Cohort cohort) => cohort switch", "};"))
        {
            for (var cohort = 0; cohort < trial.Cohorts.Count; cohort++)
                writer.Line($"Cohort.{CSharpText.Name(trial.Cohorts[cohort].Identifier)} => {Weigh(masks, cohort)},");
            writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(cohort)),");
        }
    }

    private static void WriteIndexers(SourceWriter writer, Trial trial)
    {
        writer.Line();
        writer.Line("/// <summary>The outcome of a criterion.</summary>");
        writer.Line($"public readonly {RuntimeNames.Root}Outcome this[Criterion criterion] => {MaskCode}.OutcomeOf(_true, _false, (int)criterion);");
        if (trial.Cohorts.Count > 0)
        {
            writer.Line();
            writer.Line("/// <summary>The part of the result that concerns a cohort.</summary>");
            writer.Line("public readonly CohortResult this[Cohort cohort] => new(this, cohort);");
        }

        writer.Line();
        writer.Line($"internal readonly {RuntimeNames.Truth} TruthOf(int criterion)");
        using (writer.Indent())
            writer.Line($"=> {RuntimeNames.Truth}.FromBits(_true[criterion >> 6] >> (criterion & 63), _false[criterion >> 6] >> (criterion & 63));");
        if (ReadingsEmitter.HasReadings(trial))
            WriteWith(writer);
    }

    private static void WriteWith(SourceWriter writer)
    {
        writer.Line();
        writer.Line("// The result as it were if one criterion had another value.");
        using (writer.OpenBlock($"internal readonly Result With(int criterion, {RuntimeNames.Truth} value)"))
        {
            writer.Line("var (word, bit) = (criterion >> 6, criterion & 63);");
            writer.Line("var other = this;");
            writer.Line("other._true[word] = (_true[word] & ~(1UL << bit)) | (value.TrueBit << bit);");
            writer.Line("other._false[word] = (_false[word] & ~(1UL << bit)) | (value.FalseBit << bit);");
            writer.Line("return other;");
        }
    }

    private static void WriteSets(SourceWriter writer, Trial trial, TrialMasks masks)
    {
        writer.Line();
        writer.Line("/// <summary>The criteria that make the patient ineligible; none while the patient is not.</summary>");
        using (writer.OpenBlock($"public readonly {CriterionSet} Blocking"))
        {
            using (writer.OpenBlock("get"))
            {
                writer.Line("CriterionWords failed = default;");
                if (trial.Cohorts.Count > 0)
                {
                    writer.Line($"if (Verdict != {RuntimeNames.Root}Verdict.Ineligible)");
                    using (writer.Indent())
                        writer.Line("return new(failed);");
                }

                var inclusion = masks.Counting(CriterionKind.Inclusion);
                var exclusion = masks.Counting(CriterionKind.Exclusion);
                for (var word = 0; word < masks.WordCount; word++)
                    writer.Line($"failed[{CSharpText.Literal(word)}] = {Failed(word, inclusion[word], exclusion[word])};");
                writer.Line("return new(failed);");
            }
        }

        writer.Line();
        writer.Line("/// <summary>What is not there and stands in an unknown criterion.</summary>");
        using (writer.OpenBlock($"public readonly {FactSet} Missing"))
        {
            using (writer.OpenBlock("get"))
            {
                writer.Line("FactWords missing = default;");
                writer.Line($"{MaskCode}.Missing(_true, _false, Reads, _present, SlotFacts, missing);");
                writer.Line("return new(missing);");
            }
        }

        writer.Line();
        writer.Line("/// <summary>The criteria that the source lost, or that could not be compiled: always unknown.</summary>");
        using (writer.OpenBlock($"public readonly {CriterionSet} Gaps"))
        {
            using (writer.OpenBlock("get"))
            {
                writer.Line("CriterionWords gaps = default;");
                var words = masks.Gaps();
                foreach (var word in Enumerable.Range(0, words.Length).Where(word => words[word] != 0))
                    writer.Line($"gaps[{CSharpText.Literal(word)}] = {CSharpText.Mask(words[word])};");
                writer.Line("return new(gaps);");
            }
        }

        writer.Line();
        writer.Line("/// <summary>Whether the patient is eligible but for gaps.</summary>");
        writer.Line("public readonly bool OnlyGapsLeft");
        using (writer.Indent())
            writer.Line($"=> Verdict == {RuntimeNames.Root}Verdict.Undetermined && {MaskCode}.OnlyGapsLeft(_true, _false, GapWords, GroupWords, Parents, CountingWords);");
    }

    private static void WriteTables(SourceWriter writer, Trial trial, TrialMasks masks, CorePlan plan)
    {
        Table(writer, "ulong", "Reads", "For each criterion, the slots of the facts it reads.", trial.AllCriteria.SelectMany(plan.ReadsOf).Select(CSharpText.Mask));
        Table(writer, "short", "SlotFacts", "For each slot, its fact.", plan.Slots.Select(CSharpText.Literal));
        Table(writer, "ulong", "GapWords", "The gaps.", masks.Gaps().Select(CSharpText.Mask));
        Table(writer, "ulong", "GroupWords", "The groups.", masks.Groups().Select(CSharpText.Mask));
        Table(writer, "ulong", "CountingWords", "The criteria at the top level that count.",
            masks.Counting(CriterionKind.Inclusion).Zip(masks.Counting(CriterionKind.Exclusion), static (left, right) => left | right).Select(CSharpText.Mask));
        Table(writer, "int", "Parents", "For each criterion, its group.",
            trial.AllCriteria.Select(static criterion => CSharpText.Literal(criterion.Parent ?? -1)));
    }

    private static void Table(SourceWriter writer, string type, string name, string comment, System.Collections.Generic.IEnumerable<string> items)
    {
        writer.Line();
        writer.Line($"// {comment}");
        // An array, as a span over constants costs an allocation at each use until the code is optimized.
        writer.Line($"private static readonly {type}[] {name} =");
        writer.Line("[");
        using (writer.Indent())
        {
            var all = items.ToArray();
            for (var index = 0; index < all.Length; index += 8)
                writer.Line(string.Join(", ", all.Skip(index).Take(8)) + ",");
        }

        writer.Line("];");
    }

    private static void WriteCohortResult(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>The part of a result that concerns one cohort.</summary>");
        using (writer.OpenBlock("public readonly struct CohortResult(Result result, Cohort cohort)"))
        {
            writer.Line("/// <summary>The verdict over the criteria of this cohort and those of all cohorts.</summary>");
            writer.Line($"public {RuntimeNames.Root}Verdict Verdict => result.VerdictOf(cohort);");
        }
    }

    private static string Weigh(TrialMasks masks, int? cohort)
    {
        var inclusion = masks.Counting(CriterionKind.Inclusion, cohort);
        var exclusion = masks.Counting(CriterionKind.Exclusion, cohort);
        var words = Enumerable.Range(0, masks.WordCount).Where(word => (inclusion[word] | exclusion[word]) != 0).DefaultIfEmpty(0).ToArray();
        var failed = string.Join(" | ", words.Select(word => Failed(word, inclusion[word], exclusion[word])));
        var unknown = string.Join(" | ", words.Select(word =>
            $"{MaskCode}.Unknown(_true[{CSharpText.Literal(word)}], _false[{CSharpText.Literal(word)}], {CSharpText.Mask(inclusion[word] | exclusion[word])})"));
        return $"{MaskCode}.Weigh({failed}, {unknown})";
    }

    private static string Failed(int word, ulong inclusion, ulong exclusion)
        => $"{MaskCode}.Failed(_true[{CSharpText.Literal(word)}], _false[{CSharpText.Literal(word)}], {CSharpText.Mask(inclusion)}, {CSharpText.Mask(exclusion)})";
}
