using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <summary>
/// A bound trial as a library of HL7 CQL over the System model: parameters for what is read of the patient, a definition of each criterion, and the
/// verdict. What plain CQL takes for absent is unknown here too: the functions at its end write that out.
/// </summary>
internal static class CqlEmitter
{
    // What stands in an assembly as texts is limited, and no library of people's criteria is as long.
    private const int Longest = 1_000_000;

    public static CqlExport Emit(Trial trial)
    {
        var suffix = string.Empty;
        while (true)
        {
            var facts = new FactTree(trial);
            var prelude = new Prelude(suffix);
            var names = new CqlNames(trial, facts.Members.Select(static member => member.Name));
            var expressions = new ExpressionCql(trial, names, prelude);
            var text = Write(trial, facts, names, prelude, expressions);
            if (prelude.Names.Any(names.IsTaken))
            {
                // Each round is longer than the last, and so at some time than every name of the trial.
                suffix += " '";
                continue;
            }

            var refusal = expressions.Refusal ?? (text.Length > Longest ? $"more than {CqlText.Integer(Longest)} characters" : null);
            return refusal is null ? new(text, null) : new(null, refusal);
        }
    }

    private static string Write(Trial trial, FactTree facts, CqlNames names, Prelude prelude, ExpressionCql expressions)
    {
        var writer = new SourceWriter();
        writer.Line($"// {CqlText.Comment(trial.Id)}{(trial.Title is { } title ? ": " + CqlText.Comment(title) : string.Empty)}");
        writer.Line($"// Written by Criteria.Generators from {CqlText.Comment(trial.SourceName)}. A criterion is null where it is unknown, and a missing value is never taken for absent.");
        writer.Line($"library {CqlText.Quoted(trial.Id)}");
        writer.Line();
        WriteParameters(writer, trial, facts, names);
        WriteValueSets(writer, trial, names);
        WriteDefinitions(writer, trial, names, expressions);
        WriteCriteria(writer, trial, names, expressions);
        foreach (var function in prelude.Functions)
        {
            writer.Line();
            writer.Lines(function);
        }

        return writer.ToString();
    }

    private static void WriteParameters(SourceWriter writer, Trial trial, FactTree facts, CqlNames names)
    {
        foreach (var member in facts.Members)
            writer.Line($"parameter {CqlText.Quoted(member.Name)} {member.CqlType()}");
        for (var index = 0; index < trial.Parameters.Count; index++)
            writer.Line($"parameter {CqlText.Quoted(names.Parameter(index))} {Type(trial.Parameters[index].Type)}");
        for (var index = 0; index < trial.Attestations.Count; index++)
            writer.Line($"parameter {CqlText.Quoted(names.Attestation(index))} Boolean");
        for (var index = 0; index < trial.Parameters.Count; index++)
        {
            if (trial.Parameters[index].After is not { } after)
                continue;
            var (name, earlier) = (CqlText.Quoted(names.Parameter(index)), CqlText.Quoted(names.Parameter(after)));
            writer.Line();
            writer.Line($"define {CqlText.Quoted(names.InOrder[index])}:");
            writer.Line($"  if {name} < {earlier} then null else {name}");
        }
    }

    private static string Type(CriteriaType type) => type.Unit is not null ? "Quantity" : type.Kind switch
    {
        TypeKind.Integer => "Integer",
        TypeKind.Code => "Code",
        _ => (CqlKinds.Of(type) ?? CqlKind.Text).Exact(),
    };

    private static void WriteValueSets(SourceWriter writer, Trial trial, CqlNames names)
    {
        for (var index = 0; index < trial.ValueSets.Count; index++)
        {
            var set = trial.ValueSets[index];
            writer.Line();
            writer.Line($"define {CqlText.Quoted(names.ValueSet(index))}:");
            writer.Line(set.Codes.Count == 0 ? "  {} as List<String>" : $"  {{ {string.Join(", ", set.Codes.Select(static code => CqlText.String(code.System + "|" + code.Code)))} }}");
        }
    }

    private static void WriteDefinitions(SourceWriter writer, Trial trial, CqlNames names, ExpressionCql expressions)
    {
        for (var index = 0; index < trial.Definitions.Count; index++)
        {
            var definition = trial.Definitions[index];
            var value = expressions.Define(index);
            if (CqlKinds.Of(definition.Expression.Type) is not null)
                Define(writer, names.Definition(index), definition.Cql, value.Text);
        }
    }

    private static void WriteCriteria(SourceWriter writer, Trial trial, CqlNames names, ExpressionCql expressions)
    {
        var criteria = new CriterionCql(trial, names, expressions);
        foreach (var criterion in trial.AllCriteria.Items.Where(static criterion => criterion.Role != CriterionRole.Heading))
        {
            writer.Line();
            writer.Line($"// {CqlText.Comment(criterion.Id)}, {criterion.Kind.ToString().ToLowerInvariant()}{(criterion.Text is { } text ? ": " + CqlText.Comment(text) : string.Empty)}");
            if (criteria.IsConditional(criterion.Index))
            {
                Define(writer, names.Condition(criterion.Index), criterion.AppliesToCql, criteria.Applies(criterion), isFirst: true);
                writer.Line();
            }

            var source = criterion.Body is GapBody gap ? gap.Reason : criterion.Cql;
            Define(writer, names.Criterion(criterion.Index), source, criteria.Value(criterion), isFirst: true);
        }

        var verdicts = new List<string>();
        for (var cohort = 0; cohort < trial.Cohorts.Count; cohort++)
        {
            Define(writer, names.Cohort(cohort), null, criteria.Verdict(cohort));
            verdicts.Add(CqlText.Quoted(names.Cohort(cohort)));
        }

        // True is eligible, null undetermined, false ineligible; of cohorts the best counts.
        Define(writer, names.Verdict, "true: eligible; false: ineligible; null: undetermined", verdicts.Count == 0 ? criteria.Verdict(null) : string.Join(" or ", verdicts));
    }

    private static void Define(SourceWriter writer, string name, string? source, string value, bool isFirst = false)
    {
        if (!isFirst)
            writer.Line();
        if (source is not null)
            writer.Line("// " + CqlText.Comment(source));
        writer.Line($"define {CqlText.Quoted(name)}:");
        writer.Lines("  " + value);
    }
}
