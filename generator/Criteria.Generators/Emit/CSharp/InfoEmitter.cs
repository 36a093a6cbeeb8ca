using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
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
                writer.Line($"ContentHash = {CSharpText.Literal(ContentHash(trial))},");
                writer.Line($"TopLevelCount = {CSharpText.Literal(trial.TopLevelCount)},");
                List(writer, "Criteria", "CriterionInfo", trial.AllCriteria.Select(criterion => Criterion(trial, criterion)));
                List(writer, "Cohorts", "CohortInfo", trial.Cohorts.Select(static cohort =>
                    $"new({CSharpText.Literal(cohort.Id)}, {CSharpText.Literal(cohort.Title)})"));
                List(writer, "Facts", "FactInfo", trial.Facts.Select(static fact =>
                    $"new({CSharpText.Literal(fact.Name)}, {CSharpText.Literal(fact.Reading.Type.Unit)})"));
                writer.Line($"Parameters = {Strings(trial.Parameters.Select(static parameter => parameter.Name))},");
                writer.Line($"Attestations = {Strings(trial.Attestations.Select(static attestation => attestation.Identifier))},");
            }
        }
    }

    /// <summary>A hash of everything that decides a verdict, and of nothing else: not of titles and notes.</summary>
    public static string ContentHash(Trial trial)
    {
        var content = new StringBuilder();
        Add(trial.Id, trial.Subject.FullName);
        foreach (var parameter in trial.Parameters)
            Add("parameter", parameter.Name, parameter.Type.Kind.ToString(), parameter.Type.Unit, parameter.After?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var set in trial.ValueSets)
        {
            Add("value set", set.Name);
            foreach (var code in set.Codes)
                Add(code.System, code.Code);
        }

        foreach (var definition in trial.Definitions)
            Add("define", definition.Name, definition.Cql);
        foreach (var fact in trial.Facts)
            Add("fact", fact.Name, fact.Reading.Type.Kind.ToString(), fact.Reading.Type.Unit);
        foreach (var attestation in trial.Attestations)
            Add("attestation", attestation.Identifier, attestation.Statement);
        foreach (var criterion in trial.AllCriteria)
        {
            Add(criterion.Id, criterion.Kind.ToString(), criterion.Role.ToString(), criterion.Cql, criterion.AppliesToCql, Form(criterion));
            Add(string.Join(",", criterion.Cohorts.Select(cohort => trial.Cohorts[cohort].Id)), criterion.Parent is { } parent ? trial.AllCriteria[parent].Id : null);
            if (criterion.Body is GroupBody group)
                Add(group.Kind.ToString(), CSharpText.Literal(group.Number));
        }

        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(content.ToString()));
        return string.Concat(hash.Select(static part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));

        // Each part with its length, so that no two different trials run together into one text.
        void Add(params string?[] parts)
        {
            foreach (var part in parts)
                content.Append(CSharpText.Literal(part?.Length ?? -1)).Append(':').Append(part).Append('\n');
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

    private static string Form(Criterion criterion) => criterion.Body switch
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
