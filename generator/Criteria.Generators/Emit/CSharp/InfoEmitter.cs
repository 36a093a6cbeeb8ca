using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Emit.Cql;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes <c>Info</c>: what the trial is, for people and for audit.</summary>
internal static class InfoEmitter
{
    public static void Write(SourceWriter writer, TrialNames names)
    {
        var trial = names.Trial;
        writer.Line();
        writer.Line("/// <summary>What the trial is: criteria, cohorts, texts, source.</summary>");
        writer.Line($"public static {RuntimeNames.Root}TrialInfo Info => Description.Info;");
        writer.Line();
        writer.Line("// In a class of its own, so that it is made when it is first asked for and evaluation never waits for it.");
        using (writer.OpenBlock("private static class Description"))
        {
            using (writer.OpenBlock($"internal static readonly {RuntimeNames.Root}TrialInfo Info = new()", "};"))
            {
                writer.Line($"Id = {CSharpText.Literal(trial.Id)},");
                writer.Line($"Title = {CSharpText.Literal(trial.Title)},");
                writer.Line($"SourceFile = {CSharpText.Literal(trial.Page?.File)},");
                writer.Line($"SourceUrl = {CSharpText.Literal(trial.Page?.Url)},");
                writer.Line($"SourceRetrieved = {CSharpText.Literal(trial.Page?.Retrieved)},");
                writer.Line($"ContentHash = {CSharpText.Literal(ContentHash.Of(trial))},");
                writer.Line($"TopLevelCount = {CSharpText.Literal(trial.TopLevelCount)},");
                List(writer, "Criteria", "CriterionInfo", trial.AllCriteria.Select(criterion => Criterion(trial, criterion)));
                List(writer, "Cohorts", "CohortInfo", trial.Cohorts.Select(static cohort =>
                    $"new({CSharpText.Literal(cohort.Id)}, {CSharpText.Literal(cohort.Title)})"));
                List(writer, "Facts", "FactInfo", trial.Facts.Select(static fact =>
                    $"new({CSharpText.Literal(fact.Name)}, {CSharpText.Literal(fact.Reading.Type.Unit)})"));
                writer.Line($"Parameters = {Strings(trial.Parameters.Select(static parameter => parameter.Name))},");
                writer.Line($"Attestations = {Strings(trial.Attestations.Select(static attestation => attestation.Identifier))},");
                Cql(writer, CqlEmitter.Emit(trial));
            }
        }
    }

    // A text as long as this is read line by line, so it stands line by line.
    private static void Cql(SourceWriter writer, CqlExport export)
    {
        if (export.Text is not { } text)
        {
            writer.Line($"CqlRefusal = {CSharpText.Literal(export.Refusal)},");
            return;
        }

        var quotes = CSharpText.RawQuotes(text);
        writer.Line($"Cql = {quotes}");
        using (writer.Indent())
        {
            writer.Lines(text);
            writer.Line($"{quotes},");
        }
    }

    private static string Criterion(Trial trial, Criterion criterion)
    {
        var kind = $"{RuntimeNames.Root}CriterionKind.{criterion.Kind}";
        var form = $"{RuntimeNames.Root}CriterionForm.{Form(criterion)}";
        var counts = criterion.Role == CriterionRole.Criterion ? "true" : "false";
        var cql = criterion.Body switch
        {
            GapBody gap => gap.Reason,
            ExpressionBody { Expression: AttestationExpression attestation } when criterion.Cql is null => trial.Attestations[attestation.Attestation].Statement,
            _ => criterion.Cql,
        };
        return $"new({CSharpText.Literal(criterion.Id)}, {kind}, {form}, {counts}, {CSharpText.Literal(criterion.Parent ?? -1)}, "
            + $"{CSharpText.Literal(cql)}, {CSharpText.Literal(criterion.AppliesToCql)}, {CSharpText.Literal(criterion.Text)}, {CSharpText.Literal(criterion.Note)}, "
            + $"{Strings(criterion.Cohorts.Select(cohort => trial.Cohorts[cohort].Id))}, {Array("int", criterion.Facts.Select(CSharpText.Literal))})";
    }

    internal static string Form(Criterion criterion) => criterion.Body switch
    {
        GapBody => "Gap",
        HeadingBody => "Heading",
        GroupBody => "Group",
        ExpressionBody { Expression: AttestationExpression } => "Attested",
        _ => "Computed",
    };

    private static void List(SourceWriter writer, string name, string type, IEnumerable<string> items)
    {
        writer.Line($"{name} = new {RuntimeNames.Root}{type}[]");
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (var item in items)
                writer.Line(item + ",");
        }

        writer.Line("},");
    }

    private static string Strings(IEnumerable<string> items) => Array("string", items.Select(CSharpText.Literal));

    private static string Array(string type, IEnumerable<string> items)
    {
        var all = items.ToArray();
        return all.Length == 0 ? $"global::System.Array.Empty<{type}>()" : $"new {type}[] {{ {string.Join(", ", all)} }}";
    }
}
