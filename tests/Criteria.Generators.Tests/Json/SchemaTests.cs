using System.Reflection;
using System.Text.Json;
using Xunit;

namespace Criteria.Generators.Tests.Json;

/// <summary>The schema that ships with the package, against an example that uses every property and against what breaks it.</summary>
public sealed class SchemaTests
{
    private static readonly string s_tests = typeof(SchemaTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static a => a.Key == "TestProjectDirectory").Value!;

    private static readonly string s_example = File.ReadAllText(Path.Combine(s_tests, "Json", "example.criteria.json"));

    private static readonly JsonElement s_schema = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(s_tests, "../../runtime/Criteria.Runtime/build/criteria.schema.json"))).RootElement;

    [Fact]
    public void The_example_follows_the_schema() => Assert.Empty(Validate(s_example));

    [Fact]
    public void The_example_is_read_without_a_mistake() => Assert.Empty(new MarkedJson(s_example).Mistakes);

    [Fact]
    public void The_example_has_every_property_the_schema_knows_but_the_one_that_excludes_facts()
    {
        var written = PropertyNames(JsonDocument.Parse(s_example, JsonValues.Options).RootElement).Append("subject");

        Assert.Empty(KnownProperties(s_schema).Select(static p => p.Name).Except(written));
    }

    [Fact]
    public void Every_property_is_described()
        => Assert.Empty(KnownProperties(s_schema)
            .Where(static p => !p.Value.TryGetProperty("description", out _) && !p.Value.TryGetProperty("$ref", out _) && !IsCondition(p.Value))
            .Select(static p => p.Name));

    [Theory]
    [InlineData("{ \"trial\": \"X\" }")]
    [InlineData("{ \"trial\": \"X\", \"subject\": \"Chart\", \"inclusion\": [], \"exclusion\": [] }")]
    public void A_file_may_say_little(string file) => Assert.Empty(Validate(file));

    [Theory]
    [InlineData("\"trial\": \"NCT00000001\",", "", "#: required 'trial'")]
    [InlineData("\"trial\": \"NCT00000001\"", "\"trial\": \"\"", "#/trial: minLength")]
    [InlineData("\"trial\"", "\"subject\": \"Chart\", \"trial\"", "#: not")]
    [InlineData("\"title\"", "\"titel\"", "#/titel: false")]
    [InlineData("\"class\": \"Trials.Lupus\"", "\"class\": \"Trials.\"", "#/class: pattern")]
    [InlineData("\"retrieved\": \"2025-11-14\"", "\"retrieved\": \"14.11.2025\"", "#/source/retrieved: pattern")]
    [InlineData("\"sex\": \"all\"", "\"sex\": \"any\"", "#/population/sex: enum")]
    [InlineData("\"18 years\"", "18", "#/population/minimumAge: type")]
    [InlineData("\"enrollment\": 12", "\"enrollment\": 1.5", "#/population/enrollment: type")]
    [InlineData("\"groups\": 2", "\"groups\": \"two\"", "#/population/groups: type")]
    [InlineData("\"BirthDate\": \"Date\"", "\"BirthDate\": \"DateOnly\"", "#/facts/BirthDate: anyOf")]
    [InlineData("\"type\": \"Lab\", \"unit\": \"U/L\"", "\"type\": \"Lab\"", "#/facts/Ast: anyOf")]
    [InlineData("[0, 250.5]", "[0]", "#/facts/Hemoglobin: anyOf")]
    [InlineData("[0, 250.5]", "\"0-250\"", "#/facts/Hemoglobin: anyOf")]
    [InlineData("\"list\": \"Quantity\", \"unit\": \"kg\"", "\"list\": \"Quantity\"", "#/facts/Weights: anyOf")]
    [InlineData("\"list\": \"Period\"", "\"list\": \"Interval\"", "#/facts/Infections: anyOf")]
    [InlineData("\"Infections\"", "\"My infections\"", "#/facts: propertyNames")]
    [InlineData("\"values\": [\"Female\", \"Male\"]", "\"values\": [\"Female\", \"Female\"]", "#/facts/Sex: anyOf")]
    [InlineData("\"open\": true", "\"open\": \"yes\"", "#/facts/Medications: anyOf")]
    [InlineData("\"Given\": \"Date\"", "\"Given\": 1", "#/facts/Medications: anyOf")]
    [InlineData("[\"Trials.Kidney\"]", "\"Trials.Kidney\"", "#/functions: type")]
    [InlineData("\"after\"", "\"before\"", "#/parameters/Infusion: anyOf")]
    [InlineData("\"system\": \"http://www.nlm.nih.gov/research/umls/rxnorm\", ", "", "#/valueSets/Glucocorticoids: anyOf")]
    [InlineData("\"code\": \"77386006\"", "\"code\": 77386006", "#/valueSets/Pregnancy/codes/0: anyOf")]
    [InlineData("\"text\": \"adults\", \"cql\"", "\"text\"", "#/define/Adult: anyOf")]
    [InlineData("[\"Hemoglobin <= 250 'g/L'\"]", "\"Hemoglobin <= 250 'g/L'\"", "#/invariants: type")]
    [InlineData("\"collectedAfter\": \"Infusion\"", "\"collectedAfter\": \"\"", "#/facts/Response: anyOf")]
    [InlineData("\"LN\": \"Lupus nephritis\"", "\"LN\": null", "#/cohorts/LN: type")]
    [InlineData("\"id\": \"I1\", ", "", "#/inclusion/1: required 'id'")]
    [InlineData("\"cql\": \"`Adult`\",", "", "#/inclusion/1: oneOf")]
    [InlineData("\"cql\": \"`Adult`\"", "\"cql\": \"`Adult`\", \"attest\": \"x\"", "#/inclusion/1: oneOf")]
    [InlineData("\"cql\": \"`Adult`\"", "\"cql\": \"`Adult`\", \"gap\": \"x\"", "#/inclusion/1: oneOf")]
    [InlineData("\"cql\": \"`Adult`\"", "\"cql\": \"`Adult`\", \"all\": [{ \"id\": \"x\", \"gap\": \"y\" }]", "#/inclusion/1: oneOf")]
    [InlineData("\"cql\": \"`Adult`\"", "\"gap\": \"x\", \"any\": [{ \"id\": \"x\", \"gap\": \"y\" }]", "#/inclusion/1: oneOf")]
    [InlineData("\"note\"", "\"notes\"", "#/inclusion/1/notes: false")]
    [InlineData("\"role\": \"heading\"", "\"role\": \"title\"", "#/inclusion/0/role: enum")]
    [InlineData("\"role\": \"heading\"", "\"role\": \"definition\"", "#/inclusion/0: oneOf")]
    [InlineData("\"cohort\": [\"LN\"]", "\"cohort\": []", "#/inclusion/2/any/1/cohort: anyOf")]
    [InlineData("[{ \"id\": \"I2.1.1\", \"cql\": \"Hemoglobin >= 85 'g/L'\" }]", "[]", "#/inclusion/2/any/0/all: minItems")]
    [InlineData("\"atLeast\": 2", "\"atLeast\": 0", "#/inclusion/3/atLeast: minimum")]
    [InlineData("\"atLeast\": 2, ", "", "#/inclusion/3: dependencies 'atLeast'")]
    [InlineData("\"atLeast\": 2, \"of\"", "\"atLeast\": 2, \"any\"", "#/inclusion/3: dependencies 'of'")]
    [InlineData("\"name\": \"strictly below\", ", "", "#/inclusion/4/readings/0: required 'name'")]
    [InlineData("\"CRIT0643\"", "\"CRIT643\"", "#/exclusion/0/suppress/0/rule: pattern")]
    [InlineData(", \"because\": \"the registry's age is rounded\"", "", "#/suppress/0: required 'because'")]
    [InlineData("\"exclusion\": [", "\"exclusions\": [", "#/exclusions: false")]
    public void A_file_that_breaks_the_format_is_rejected_where_it_does(string written, string instead, string error)
    {
        Assert.Contains(written, s_example);

        Assert.Contains(error, Validate(s_example.Replace(written, instead)));
    }

    private static IReadOnlyList<string> Validate(string text)
        => new Draft07Validator(s_schema).Validate(JsonDocument.Parse(text, JsonValues.Options).RootElement);

    /// <summary>It only narrows, inside a branch, a property that is described where the branches part.</summary>
    private static bool IsCondition(JsonElement property) => property.EnumerateObject().Single().Name is "const" or "items";

    private static IEnumerable<string> PropertyNames(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static p => PropertyNames(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(PropertyNames),
        _ => [],
    };

    /// <summary>What stands under <c>properties</c> anywhere in the schema.</summary>
    private static IEnumerable<JsonProperty> KnownProperties(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(static p => p.Name == "properties"
            ? p.Value.EnumerateObject().SelectMany(static known => KnownProperties(known.Value).Prepend(known))
            : KnownProperties(p.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(KnownProperties),
        _ => [],
    };
}
