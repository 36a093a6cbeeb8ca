using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources.JsonFile;

/// <summary>Reads what a trial has beside criteria: source, functions, parameters, value sets, definitions, cohorts and invariants.</summary>
internal sealed class JsonPartsReader(JsonForm form)
{
    private static readonly string[] _parameterTypes = ["Date", "DateTime", "Boolean", "Integer", "Decimal", "String", "Quantity"];

    public SourceDeclaration? Source(JsonNode? node)
    {
        if (form.Object(node, "'source'") is not { } source)
            return null;
        form.Known(source, "a source", ["file", "url", "retrieved"]);
        return new(form.Optional(source, "file"), form.Optional(source, "url"), form.Optional(source, "retrieved"));
    }

    public EquatableArray<LocatedText> Functions(JsonNode? node)
    {
        var types = new List<LocatedText>();
        foreach (var item in form.Array(node, "'functions'")?.Items ?? System.Collections.Immutable.ImmutableArray<JsonNode>.Empty)
        {
            if (form.Filled(item, "a type of 'functions'") is not { } type)
                continue;
            if (CSharpNames.IsQualifiedName(type.Value))
                types.Add(type);
            else
                form.Report(type.Whole, "'" + JsonExcerpt.Of(type.Value) + "' is no name of a type; expected for example 'Trials.Kidney'");
        }

        return types.ToEquatableArray();
    }

    public EquatableArray<ParameterDeclaration> Parameters(JsonNode? node)
        => Named(node, "'parameters'").Select(Parameter).ToEquatableArray();

    public EquatableArray<DefinitionDeclaration> Definitions(JsonNode? node)
    {
        var definitions = new List<DefinitionDeclaration>();
        foreach (var property in Named(node, "'define'"))
        {
            if (Definition(property) is { } definition)
                definitions.Add(definition);
        }

        return definitions.ToEquatableArray();
    }

    public EquatableArray<CohortDeclaration> Cohorts(JsonNode? node)
        => Named(node, "'cohorts'")
            .Select(property => new CohortDeclaration(property.Name, form.Text(property.Value, "the title of cohort '" + property.Name.Value + "'") ?? property.Name))
            .ToEquatableArray();

    public EquatableArray<LocatedText> Invariants(JsonNode? node)
    {
        var invariants = new List<LocatedText>();
        foreach (var item in form.Array(node, "'invariants'")?.Items ?? System.Collections.Immutable.ImmutableArray<JsonNode>.Empty)
        {
            if (form.Filled(item, "an invariant") is { } cql)
                invariants.Add(cql);
        }

        return invariants.ToEquatableArray();
    }

    public EquatableArray<ValueSetDeclaration> ValueSets(JsonNode? node) => Named(node, "'valueSets'").Select(ValueSet).ToEquatableArray();

    /// <summary>The properties of an object whose names the author chose.</summary>
    private IEnumerable<JsonProperty> Named(JsonNode? node, string subject)
    {
        if (form.Object(node, subject) is not { } container)
            yield break;
        foreach (var property in container.Properties)
        {
            if (string.IsNullOrWhiteSpace(property.Name.Value))
                form.Report(property.Span, "a name in " + subject + " is empty; expected a text");
            else
                yield return property;
        }
    }

    /// <summary>One with an error keeps its name, so that its uses raise no further errors.</summary>
    private ParameterDeclaration Parameter(JsonProperty property)
    {
        var subject = "parameter '" + property.Name.Value + "'";
        var fallback = LocatedText.At("Date", property.Name.Whole);
        if (property.Value is JsonString)
            return new(property.Name, WithoutUnit(form.OneOf(property.Value, "the type of " + subject, _parameterTypes), subject) ?? fallback, null, null);
        if (form.Object(property.Value, subject, "a type such as \"Date\" or an object") is not { } parameter)
            return new(property.Name, fallback, null, null);
        form.Known(parameter, "a parameter", ["type", "unit", "after"]);
        var type = form.Required(parameter, "type", subject, "\"type\": \"Date\"") is null ? null : form.OneOf(parameter["type"]!, "the type of " + subject, _parameterTypes);
        var unit = form.Optional(parameter, "unit");
        if (unit is null)
            return new(property.Name, WithoutUnit(type, subject) ?? fallback, null, form.Optional(parameter, "after"));
        if (type is not null && type.Value != "Quantity")
        {
            form.Report(unit.Whole, subject + " is a " + type.Value + ", which has no unit; expected \"type\": \"Quantity\"");
            unit = null;
        }

        return new(property.Name, type ?? fallback, unit, form.Optional(parameter, "after"));
    }

    private LocatedText? WithoutUnit(LocatedText? type, string subject)
    {
        if (type?.Value != "Quantity")
            return type;
        form.Report(type.Whole, subject + " is a Quantity without a unit; expected for example { \"type\": \"Quantity\", \"unit\": \"g/L\" }");
        return LocatedText.At("Decimal", type.Whole);
    }

    private DefinitionDeclaration? Definition(JsonProperty property)
    {
        var subject = "definition '" + property.Name.Value + "'";
        if (property.Value is JsonString)
            return form.Filled(property.Value, subject) is { } text ? new(property.Name, null, text) : null;
        if (form.Object(property.Value, subject, "a string or an object") is not { } definition)
            return null;
        form.Known(definition, "a definition", ["text", "cql"]);
        var written = form.Optional(definition, "text");
        return form.Required(definition, "cql", subject, "\"cql\": \"Hemoglobin >= 85 'g/L'\"") is { } cql ? new(property.Name, written, cql) : null;
    }

    private ValueSetDeclaration ValueSet(JsonProperty property)
    {
        var subject = "value set '" + property.Name.Value + "'";
        var codes = new List<CodeDeclaration>();
        if (form.Object(property.Value, subject) is { } set)
        {
            form.Known(set, "a value set", ["system", "codes"]);
            var system = form.Optional(set, "system");
            if (set["codes"] is null)
                form.Report(JsonForm.OpeningOf(set), subject + " has no 'codes'; expected for example \"codes\": [\"1256\"]");
            var items = form.Array(set["codes"], "the codes of " + subject);
            if (items is { Items.Length: 0 })
                form.Report(items.Span, subject + " has no codes; expected at least one");
            foreach (var item in items?.Items ?? System.Collections.Immutable.ImmutableArray<JsonNode>.Empty)
            {
                if (Code(item, system, subject) is { } code)
                    codes.Add(code);
            }
        }

        return new(property.Name, codes.ToEquatableArray());
    }

    private CodeDeclaration? Code(JsonNode node, LocatedText? system, string subject)
    {
        if (node is JsonObject own)
        {
            form.Known(own, "a code", ["system", "code"]);
            var ownSystem = own["system"] is null && system is not null ? system : form.Required(own, "system", "a code of " + subject, "\"system\": \"http://loinc.org\"");
            var code = form.Required(own, "code", "a code of " + subject, "\"code\": \"718-7\"");
            return ownSystem is null || code is null ? null : new(ownSystem, code);
        }

        if (node is not JsonString)
        {
            form.Refuse(node, "a string or { \"system\", \"code\" }", "a code of " + subject);
            return null;
        }

        if (form.Filled(node, "a code of " + subject) is not { } text)
            return null;
        if (system is not null)
            return new(system, text);
        form.Report(node.Span, "code '" + JsonExcerpt.Of(text.Value) + "' has no system; expected 'system' beside 'codes' or in the code");
        return null;
    }
}
