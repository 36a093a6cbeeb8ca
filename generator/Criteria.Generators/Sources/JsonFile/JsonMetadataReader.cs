using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources.JsonFile;

/// <summary>Reads what decides nothing: the registry's header, and suppressions.</summary>
internal sealed class JsonMetadataReader(JsonForm form)
{
    /// <param name="criterion">The criterion that they are written on; null: the trial.</param>
    /// <param name="scope">The characters of that criterion.</param>
    public IReadOnlyList<SuppressionDeclaration> Suppressions(JsonNode? node, LocatedText? criterion, SourceSpan scope)
    {
        var suppressions = new List<SuppressionDeclaration>();
        if (form.Array(node, "'suppress'") is not { } list)
            return suppressions;
        foreach (var item in list.Items)
        {
            if (form.Object(item, "a suppression") is not { } suppression)
                continue;
            form.Known(suppression, "a suppression", ["rule", "because"]);
            var reason = form.Required(suppression, "because", "the suppression", "\"because\": \"the page says so\"");
            if (form.Required(suppression, "rule", "the suppression", "\"rule\": \"CRIT0432\"") is not { } rule)
                continue;
            if (!IsRule(rule.Value))
                form.Report(rule.Whole, "'" + JsonExcerpt.Of(rule.Value) + "' is no rule; expected CRIT and four digits");
            else if (reason is not null)
                suppressions.Add(new(rule, criterion) { Because = reason, Scope = scope });
        }

        return suppressions;
    }

    public Population? Population(JsonNode? node)
    {
        if (form.Object(node, "'population'") is not { } population)
            return null;
        form.Known(population, "a population", ["minimumAge", "maximumAge", "sex", "enrollment", "groups"]);
        var minimum = Age(population["minimumAge"], "'minimumAge'");
        var maximum = Age(population["maximumAge"], "'maximumAge'");
        var sex = population["sex"] is { } written and not JsonNull ? form.OneOf(written, "'sex'", ["all", "female", "male"]) : null;
        return new(minimum, maximum, sex is null ? null : new DeclaredSex(sex.Value == "female" ? PopulationSex.Female : sex.Value == "male" ? PopulationSex.Male : PopulationSex.All) { Origin = sex.Whole })
        {
            Enrollment = Count(population["enrollment"], "'enrollment'"),
            Groups = Count(population["groups"], "'groups'"),
        };
    }

    private DeclaredCount? Count(JsonNode? node, string subject)
        => node is null or JsonNull || form.Integer(node, subject) is not { } count ? null : new(count) { Origin = node.Span };

    private PopulationAge? Age(JsonNode? node, string subject)
    {
        if (node is null or JsonNull || form.Filled(node, subject) is not { } age)
            return null;
        var words = age.Value.Split(' ');
        if (words.Length == 2
            && words[0].Length > 0 && words[0].All(static c => c is >= '0' and <= '9')
            && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && UnitOf(words[1]) is { } unit)
        {
            return new(number, unit, age.Value) { Origin = age.Whole };
        }

        form.Report(age.Whole, subject + " is '" + JsonExcerpt.Of(age.Value) + "'; expected a number and a unit, such as '18 years'");
        return null;
    }

    private static DateUnit? UnitOf(string word) => word.ToLowerInvariant() switch
    {
        "year" or "years" => DateUnit.Year,
        "month" or "months" => DateUnit.Month,
        "week" or "weeks" => DateUnit.Week,
        "day" or "days" => DateUnit.Day,
        "hour" or "hours" => DateUnit.Hour,
        "minute" or "minutes" => DateUnit.Minute,
        _ => null,
    };

    private static bool IsRule(string text)
    {
        if (text.Length != 8 || !text.StartsWith("CRIT", System.StringComparison.Ordinal))
            return false;
        for (var index = 4; index < 8; index++)
        {
            if (text[index] is < '0' or > '9')
                return false;
        }

        return true;
    }
}
