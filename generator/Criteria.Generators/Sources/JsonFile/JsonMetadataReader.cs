using Criteria.Generators.Json;

namespace Criteria.Generators.Sources.JsonFile;

/// <summary>Checks the form of what the binder does not read: the registry's header, other readings, and suppressions.</summary>
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

    public void CheckReadings(JsonNode? node)
    {
        if (form.Array(node, "'readings'") is not { } list)
            return;
        foreach (var item in list.Items)
        {
            if (form.Object(item, "a reading") is not { } reading)
                continue;
            form.Known(reading, "a reading", ["name", "cql"]);
            form.Required(reading, "name", "the reading", "\"name\": \"strict\"");
            form.Required(reading, "cql", "the reading", "\"cql\": \"Hemoglobin > 85 'g/L'\"");
        }
    }

    private void CheckPopulation(JsonNode? node)
    {
        if (form.Object(node, "'population'") is not { } population)
            return;
        form.Known(population, "a population", ["minimumAge", "maximumAge", "sex", "enrollment"]);
        if (population["minimumAge"] is { } minimum and not JsonNull)
            form.Filled(minimum, "'minimumAge'");
        if (population["maximumAge"] is { } maximum and not JsonNull)
            form.Filled(maximum, "'maximumAge'");
        if (population["sex"] is { } sex and not JsonNull)
            form.OneOf(sex, "'sex'", ["all", "female", "male"]);
        if (population["enrollment"] is { } enrollment and not JsonNull)
            form.Integer(enrollment, "'enrollment'");
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
