using System.Linq;
using Criteria.Generators.Json;

namespace Criteria.Generators.Sources.JsonFile;

/// <summary>Checks the form of what the binder does not read: the registry's header, and suppressions.</summary>
internal sealed class JsonMetadataReader(JsonForm form)
{
    public void Check(JsonObject trial)
    {
        CheckPopulation(trial["population"]);
        CheckSuppressions(trial["suppress"]);
    }

    public void CheckSuppressions(JsonNode? node)
    {
        if (form.Array(node, "'suppress'") is not { } list)
            return;
        foreach (var item in list.Items)
        {
            if (form.Object(item, "a suppression") is not { } suppression)
                continue;
            form.Known(suppression, "a suppression", ["rule", "because"]);
            form.Required(suppression, "because", "the suppression", "\"because\": \"the page says so\"");
            if (form.Required(suppression, "rule", "the suppression", "\"rule\": \"CRIT0403\"") is { } rule && !IsRule(rule.Value))
                form.Report(rule.Whole, "'" + JsonExcerpt.Of(rule.Value) + "' is no rule; expected CRIT and four digits");
        }
    }

    private void CheckPopulation(JsonNode? node)
    {
        if (form.Object(node, "'population'") is not { } population)
            return;
        form.Known(population, "a population", ["minimumAge", "maximumAge", "sex", "enrollment"]);
        CheckAge(population["minimumAge"], "'minimumAge'");
        CheckAge(population["maximumAge"], "'maximumAge'");
        if (population["sex"] is { } sex and not JsonNull)
            form.OneOf(sex, "'sex'", ["all", "female", "male"]);
        if (population["enrollment"] is { } enrollment and not JsonNull)
            form.Integer(enrollment, "'enrollment'");
    }

    private void CheckAge(JsonNode? node, string subject)
    {
        if (node is not (null or JsonNull) && form.Filled(node, subject) is { } age && !IsAge(age.Value))
            form.Report(age.Whole, subject + " is '" + JsonExcerpt.Of(age.Value) + "'; expected a number and a unit, such as '18 years'");
    }

    private static bool IsAge(string text)
    {
        var words = text.Split(' ');
        return words.Length == 2
            && words[0].Length > 0 && words[0].All(static c => c is >= '0' and <= '9')
            && words[1].Length > 0 && words[1].All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));
    }

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
