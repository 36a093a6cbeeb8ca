using System.Text.Json;
using System.Text.RegularExpressions;

namespace Criteria.Generators.Tests.Json;

/// <summary>
/// The part of JSON Schema draft-07 that our schema uses. A keyword it does not know fails the test, so that nothing in the schema
/// goes unchecked.
/// </summary>
internal sealed class Draft07Validator(JsonElement schema)
{
    /// <summary>What is wrong, as a pointer into the instance and the keyword that says so; empty where it is valid.</summary>
    public IReadOnlyList<string> Validate(JsonElement instance)
    {
        var errors = new List<string>();
        Check(schema, instance, "#", errors);
        return errors;
    }

    private static bool IsOfType(JsonElement instance, string type) => type switch
    {
        "object" => instance.ValueKind == JsonValueKind.Object,
        "array" => instance.ValueKind == JsonValueKind.Array,
        "string" => instance.ValueKind == JsonValueKind.String,
        "boolean" => instance.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => instance.ValueKind == JsonValueKind.Null,
        "number" => instance.ValueKind == JsonValueKind.Number,
        "integer" => instance.ValueKind == JsonValueKind.Number && decimal.Truncate(instance.GetDecimal()) == instance.GetDecimal(),
        _ => throw new NotSupportedException($"type '{type}'"),
    };

    private bool IsValid(JsonElement under, JsonElement instance)
    {
        var errors = new List<string>();
        Check(under, instance, "#", errors);
        return errors.Count == 0;
    }

    private void Check(JsonElement under, JsonElement instance, string at, List<string> errors)
    {
        if (under.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            Require(under.ValueKind == JsonValueKind.True, "false");
            return;
        }

        // Draft-07 ignores what stands beside a reference, which an author would hardly expect.
        if (under.TryGetProperty("$ref", out var reference) && under.EnumerateObject().Count() > 1)
            throw new NotSupportedException("keywords beside $ref " + reference);
        var text = instance.ValueKind == JsonValueKind.String ? instance.GetString() : null;
        var isObject = instance.ValueKind == JsonValueKind.Object;
        foreach (var keyword in under.EnumerateObject())
        {
            var value = keyword.Value;
            switch (keyword.Name)
            {
                case "$schema" or "title" or "description" or "definitions":
                    break;
                case "$ref":
                    Check(Resolve(value.GetString()!), instance, at, errors);
                    break;
                case "type":
                    var types = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(t => t.GetString()!) : [value.GetString()!];
                    Require(types.Any(type => IsOfType(instance, type)), "type");
                    break;
                case "enum":
                    Require(value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, instance)), "enum");
                    break;
                case "const":
                    Require(JsonElement.DeepEquals(value, instance), "const");
                    break;
                case "minLength":
                    Require(text is null || text.EnumerateRunes().Count() >= value.GetInt32(), "minLength");
                    break;
                case "pattern":
                    Require(text is null || Regex.IsMatch(text, value.GetString()!, RegexOptions.ECMAScript), "pattern");
                    break;
                case "minimum":
                    Require(instance.ValueKind != JsonValueKind.Number || instance.GetDecimal() >= value.GetDecimal(), "minimum");
                    break;
                case "exclusiveMinimum":
                    Require(instance.ValueKind != JsonValueKind.Number || instance.GetDecimal() > value.GetDecimal(), "exclusiveMinimum");
                    break;
                case "required":
                    foreach (var name in value.EnumerateArray().Select(n => n.GetString()!))
                        Require(!isObject || instance.TryGetProperty(name, out _), $"required '{name}'");
                    break;
                case "properties":
                    foreach (var property in isObject ? value.EnumerateObject() : default)
                    {
                        if (instance.TryGetProperty(property.Name, out var member))
                            Check(property.Value, member, at + "/" + property.Name, errors);
                    }

                    break;
                case "additionalProperties":
                    foreach (var member in isObject ? instance.EnumerateObject() : default)
                    {
                        if (!under.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _))
                            Check(value, member.Value, at + "/" + member.Name, errors);
                    }

                    break;
                case "dependencies":
                    foreach (var dependency in value.EnumerateObject().Where(d => isObject && instance.TryGetProperty(d.Name, out _)))
                    {
                        foreach (var needed in dependency.Value.EnumerateArray().Select(n => n.GetString()!))
                            Require(instance.TryGetProperty(needed, out _), $"dependencies '{needed}'");
                    }

                    break;
                case "items":
                    foreach (var (item, index) in Items().Select((item, index) => (item, index)))
                        Check(value, item, at + "/" + index, errors);
                    break;
                case "minItems":
                    Require(instance.ValueKind != JsonValueKind.Array || instance.GetArrayLength() >= value.GetInt32(), "minItems");
                    break;
                case "maxItems":
                    Require(instance.ValueKind != JsonValueKind.Array || instance.GetArrayLength() <= value.GetInt32(), "maxItems");
                    break;
                case "propertyNames":
                    Require(!isObject || instance.EnumerateObject().All(member => IsValid(value, JsonSerializer.SerializeToElement(member.Name))), "propertyNames");
                    break;
                case "uniqueItems":
                    Require(!value.GetBoolean() || !Items().Where((item, i) => Items().Take(i).Any(other => JsonElement.DeepEquals(item, other))).Any(), "uniqueItems");
                    break;
                case "anyOf":
                    Require(value.EnumerateArray().Any(branch => IsValid(branch, instance)), "anyOf");
                    break;
                case "oneOf":
                    Require(value.EnumerateArray().Count(branch => IsValid(branch, instance)) == 1, "oneOf");
                    break;
                case "not":
                    Require(!IsValid(value, instance), "not");
                    break;
                default:
                    throw new NotSupportedException($"keyword '{keyword.Name}'");
            }
        }

        void Require(bool holds, string keyword)
        {
            if (!holds)
                errors.Add(at + ": " + keyword);
        }

        IEnumerable<JsonElement> Items() => instance.ValueKind == JsonValueKind.Array ? instance.EnumerateArray() : [];
    }

    private JsonElement Resolve(string reference)
    {
        var target = schema;
        foreach (var step in reference.Split('/').Skip(1))
            target = target.GetProperty(step);
        return target;
    }
}
