using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>Writes a random trial the two ways an author can: as attributes, or as a JSON file and the class that names it.</summary>
internal static class TrialSource
{
    public const string FirstSystem = "http://one.example";
    public const string SecondSystem = "http://two.example";

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every expression that the author wrote.</summary>
    public static IEnumerable<string> Expressions(RandomTrial trial) => trial.Definitions.Select(d => d.Expression.ToString()).Concat(trial.Criteria.SelectMany(Expressions));

    public static string JsonName(RandomTrial trial) => $"{trial.Name}.criteria.json";

    /// <summary>The C# that declares the trial, to go with that of its subject.</summary>
    public static string CSharp(RandomTrial trial)
    {
        var source = new StringBuilder($"using System;\nusing Criteria;\n\nnamespace {trial.Subject.Namespace};\n\n");
        if (trial.IsJson)
        {
            source.AppendLine($"[Trial<Chart>(\"{trial.Name}\", File = \"{JsonName(trial)}\")]");
        }
        else
        {
            source.AppendLine($"[Trial<Chart>(\"{trial.Name}\")]");
            source.AppendLine("[Parameter<DateOnly>(\"Screening\")]");
            if (trial.HasSecondAnchor)
                source.AppendLine("[Parameter<DateOnly>(\"Infusion\", After = \"Screening\")]");
            source.AppendLine($"[ValueSet(\"One system\", \"{FirstSystem}\", \"1\", \"2\")]");
            source.AppendLine($"[ValueSet(\"Two systems\", \"{FirstSystem}\", \"1\")]");
            source.AppendLine($"[ValueSet(\"Two systems\", \"{SecondSystem}\", \"3\")]");
            if (Topics.Has(Topic.UserFunctions))
                source.AppendLine($"[Functions(typeof({UserFunctions.Class}))]");
            foreach (var cohort in trial.Cohorts)
                source.AppendLine($"[Cohort({Literal(cohort)}, \"a cohort\")]");
            foreach (var definition in trial.Definitions)
                source.AppendLine($"[Define({Literal(definition.Name)}, {Literal(definition.Expression.ToString())})]");
            foreach (var criterion in trial.Criteria)
                Attributes(source, criterion, null);
        }

        source.AppendLine($"public static partial class {trial.Name};");
        return source.ToString();
    }

    public static string Json(RandomTrial trial)
    {
        var parameters = new Dictionary<string, object> { ["Screening"] = "Date" };
        if (trial.HasSecondAnchor)
            parameters["Infusion"] = new { type = "Date", after = "Screening" };
        var json = new Dictionary<string, object>
        {
            ["trial"] = trial.Name,
            ["parameters"] = parameters,
            ["valueSets"] = new Dictionary<string, object>
            {
                ["One system"] = new { system = FirstSystem, codes = new[] { "1", "2" } },
                ["Two systems"] = new { codes = new object[] { new { system = FirstSystem, code = "1" }, new { system = SecondSystem, code = "3" } } },
            },
            ["define"] = trial.Definitions.ToDictionary(d => d.Name, d => d.Expression.ToString()),
            ["inclusion"] = trial.Criteria.Where(c => c.Kind == CriterionKind.Inclusion).Select(Object),
            ["exclusion"] = trial.Criteria.Where(c => c.Kind == CriterionKind.Exclusion).Select(Object),
        };
        if (trial.Cohorts.Count > 0)
            json["cohorts"] = trial.Cohorts.ToDictionary(c => c, _ => "a cohort");
        if (Topics.Has(Topic.UserFunctions))
            json["functions"] = new[] { $"{trial.Subject.Namespace}.{UserFunctions.Class}" };
        return JsonSerializer.Serialize(json, s_json);
    }

    private static IEnumerable<string> Expressions(RandomCriterion criterion)
        => new[] { criterion.Expression, criterion.AppliesTo, criterion.Own, criterion.Reading }
            .Where(e => e is not null)
            .Select(e => e!.ToString())
            .Concat(criterion.Children.SelectMany(Expressions));

    private static void Attributes(StringBuilder source, RandomCriterion criterion, string? partOf)
    {
        source.Append($"[{criterion.Kind}({Literal(criterion.Id)}");
        if (criterion.Expression is not null)
            source.Append($", {Literal(criterion.Expression.ToString())}");
        Argument(source, "Attest", criterion.Attest);
        Argument(source, "Gap", criterion.Gap);
        Argument(source, "AppliesTo", criterion.AppliesTo?.ToString());
        Argument(source, "Cohort", criterion.Cohorts.Count == 0 ? null : string.Join(", ", criterion.Cohorts));
        Argument(source, "PartOf", partOf);
        if (criterion.Group is { } group)
            source.Append($", Group = Group.{group}{(group == GroupKind.AtLeast ? $", Of = {criterion.Number}" : "")}");
        source.AppendLine(")]");
        foreach (var child in criterion.Children)
            Attributes(source, child, criterion.Id);
    }

    private static void Argument(StringBuilder source, string name, string? value)
    {
        if (value is not null)
            source.Append($", {name} = {Literal(value)}");
    }

    private static Dictionary<string, object> Object(RandomCriterion criterion)
    {
        var item = new Dictionary<string, object> { ["id"] = criterion.Id };
        if (criterion.Role != CriterionRole.Criterion)
            item["role"] = criterion.Role == CriterionRole.Definition ? "definition" : "heading";
        if (criterion.Role == CriterionRole.Heading)
            item["text"] = "a heading";
        if (criterion.AppliesTo is not null)
            item["appliesTo"] = criterion.AppliesTo.ToString();
        if (criterion.Cohorts.Count > 0)
            item["cohort"] = criterion.Cohorts;
        if ((criterion.Expression ?? criterion.Own) is { } expression)
            item["cql"] = expression.ToString();
        if (criterion.Reading is not null)
            item["readings"] = new object[] { new { name = "another", cql = criterion.Reading.ToString() } };
        if (criterion.Attest is not null)
            item["attest"] = criterion.Attest;
        if (criterion.Gap is not null)
            item["gap"] = criterion.Gap;
        if (criterion.Group is not { } group)
            return item;
        var children = criterion.Children.Select(Object);
        if (group == GroupKind.AtLeast)
        {
            item["atLeast"] = criterion.Number;
            item["of"] = children;
        }
        else
        {
            item[group switch { GroupKind.All => "all", GroupKind.Any => "any", _ => "none" }] = children;
        }

        return item;
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
