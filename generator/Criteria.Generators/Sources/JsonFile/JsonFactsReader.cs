using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Trials;
using Criteria.Units;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Sources.JsonFile;

/// <summary>Reads <c>facts</c>. One with a mistake keeps its name, so that its uses raise no further errors.</summary>
internal sealed class JsonFactsReader(JsonForm form)
{
    private const string ExampleOfQuantity = "{ \"type\": \"Quantity\", \"unit\": \"g/L\" }";

    private static readonly Dictionary<string, FactType> _types = new()
    {
        ["Boolean"] = FactType.Boolean,
        ["Integer"] = FactType.Integer,
        ["Decimal"] = FactType.Decimal,
        ["Quantity"] = FactType.Quantity,
        ["String"] = FactType.String,
        ["Date"] = FactType.Date,
        ["DateTime"] = FactType.DateTime,
        ["PartialDate"] = FactType.PartialDate,
        ["Lab"] = FactType.Lab,
        ["Code"] = FactType.Code,
        ["Period"] = FactType.Period,
    };

    public FactsDeclaration? Read(JsonNode? node)
        => form.Object(node, "'facts'") is { } facts ? new(Members(facts, SubjectRecord.RootName)) : null;

    /// <param name="record">The record that will have the members: none of them may have its name.</param>
    private EquatableArray<FactDeclaration> Members(JsonObject facts, string record)
        => facts.Properties.Where(property => IsName(property.Name, record)).Select(Fact).ToEquatableArray();

    private bool IsName(LocatedText name, string record)
    {
        if (!SyntaxFacts.IsValidIdentifier(name.Value))
            form.Report(name.Whole, "'" + JsonExcerpt.Of(name.Value) + "' is no name of a fact; expected letters, digits and '_', as C# and CQL write a member");
        else if (name.Value == record || SubjectRecord.IsOfEveryRecord(name.Value))
            form.Report(name.Whole, "'" + name.Value + "' is a name that the generated record has already; expected another name");
        else
            return true;
        return false;
    }

    private FactDeclaration Fact(JsonProperty property)
    {
        var subject = "fact '" + property.Name.Value + "'";
        var invalid = new FactDeclaration(property.Name, FactType.Invalid);
        if (property.Value is JsonString)
            return TypeOf(property.Value, subject) is { } plain ? Checked(new(property.Name, plain), property.Value, subject) : invalid;
        if (form.Object(property.Value, subject, "a type such as \"Date\" or an object") is not { } fact)
            return invalid;
        form.Known(fact, "a fact", ["type", "list", "open", "unit", "analyte", "range", "precision", "values", "collectedAfter"]);
        if (fact.TryGet("list", out var list))
        {
            if (fact.TryGet("type", out var beside))
                form.Report(beside.Name.Whole, subject + " has 'type' and 'list'; expected one of them, the type of the elements in 'list'");
            return List(property.Name, fact, list.Value, subject);
        }

        if (fact.TryGet("open", out var open))
            form.Report(open.Name.Whole, subject + " is no list, which alone can be open; expected no 'open'");
        return form.Required(fact, "type", subject, "\"type\": \"Date\" or \"list\": { … }") is not null && TypeOf(fact["type"]!, subject) is { } type
            ? Checked(WithParts(new(property.Name, type), fact, subject), fact["type"]!, subject)
            : invalid;
    }

    private FactDeclaration List(LocatedText name, JsonObject fact, JsonNode list, string subject)
    {
        var isOpen = false;
        if (fact["open"] is JsonBoolean open)
            isOpen = open.Value;
        else if (fact["open"] is { } other)
            form.Refuse(other, "true or false", "'open'");
        var declared = new FactDeclaration(name, FactType.Invalid) { IsList = true, IsOpen = isOpen };
        if (list is JsonObject members)
            return WithParts(declared with { Type = FactType.Record, Members = Members(members, SubjectRecord.EntryName(name.Value)) }, fact, subject);
        if (list is JsonString)
            return TypeOf(list, subject) is { } type ? Checked(WithParts(declared with { Type = type }, fact, subject), list, subject) : declared;
        form.Refuse(list, "a type such as \"Date\" or an object of members", "'list'");
        return declared;
    }

    private FactType? TypeOf(JsonNode node, string subject)
        => form.OneOf(node, "the type of " + subject, _types.Keys) is { } word ? _types[word.Value] : null;

    /// <summary>Reads what a type may have beside it, and refuses what this one has not.</summary>
    private FactDeclaration WithParts(FactDeclaration fact, JsonObject node, string subject)
    {
        var isMeasured = fact.Type is FactType.Quantity or FactType.Lab;
        var unit = Allowed(node, "unit", isMeasured, fact, subject) is { } code ? form.Filled(code, "'unit'") : null;
        var analyte = Allowed(node, "analyte", isMeasured, fact, subject) is { } name ? form.Filled(name, "'analyte'") : null;
        var range = Allowed(node, "range", isMeasured || fact.Type is FactType.Integer or FactType.Decimal, fact, subject);
        var precision = Allowed(node, "precision", isMeasured || fact.Type == FactType.Decimal, fact, subject);
        var values = Allowed(node, "values", fact.Type == FactType.Code, fact, subject);
        return fact with
        {
            Unit = unit,
            Analyte = analyte,
            Range = range is null ? null : Range(range),
            RangeOrigin = range?.Span ?? SourceSpan.None,
            Precision = precision is null ? null : Step(precision),
            Values = values is null ? EquatableArray<string>.Empty : Values(values, subject),
            CollectedAfter = node["collectedAfter"] is { } moment ? form.Filled(moment, "'collectedAfter'") : null,
        };
    }

    private FactDeclaration Checked(FactDeclaration fact, JsonNode type, string subject)
    {
        if (fact.Type is not (FactType.Quantity or FactType.Lab) || fact.Unit is not null)
            return fact;
        form.Report(type is JsonString word ? word.Text.Whole : type.Span, subject + " is a " + fact.Type + " without a unit; expected for example " + ExampleOfQuantity);
        return fact with { Type = FactType.Invalid };
    }

    private JsonNode? Allowed(JsonObject node, string part, bool isAllowed, FactDeclaration fact, string subject)
    {
        if (!node.TryGet(part, out var property))
            return null;
        if (isAllowed)
            return property.Value;
        if (fact.Type != FactType.Invalid)
            form.Report(property.Name.Whole, subject + " is a " + fact.Type + ", which has no '" + part + "'; expected it " + PlaceOf(part));
        return null;
    }

    private static string PlaceOf(string part) => part switch
    {
        "values" => "on a Code",
        "precision" => "on a Decimal, a Quantity or a Lab",
        "range" => "on an Integer, a Decimal, a Quantity or a Lab",
        _ => "on a Quantity or a Lab",
    };

    private EquatableArray<string> Values(JsonNode node, string subject)
    {
        if (form.Array(node, "'values'") is not { } list)
            return EquatableArray<string>.Empty;
        if (list.Items.IsEmpty)
            form.Report(list.Span, subject + " has no values; expected at least one, or no 'values'");
        var values = new List<string>();
        foreach (var item in list.Items)
        {
            if (form.Filled(item, "a value of " + subject) is not { } value)
                continue;
            if (values.Contains(value.Value))
                form.Report(item.Span, "'" + JsonExcerpt.Of(value.Value) + "' stands twice in the values of " + subject + "; expected each once");
            else
                values.Add(value.Value);
        }

        return values.ToEquatableArray();
    }

    private NumberDomain? Range(JsonNode node)
    {
        if (form.Array(node, "'range'") is not { } ends)
            return null;
        if (ends.Items.Length == 2)
            return End(ends.Items[0], double.MinValue) is { } low && End(ends.Items[1], double.MaxValue) is { } high ? new(low, high) : null;
        form.Report(ends.Span, "'range' has " + ends.Items.Length.ToString(CultureInfo.InvariantCulture) + " ends; expected two, for instance [0, 250], null for none");
        return null;
    }

    private Rational? Step(JsonNode node)
    {
        if (node is JsonNumber number && double.TryParse(number.RawText, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && !double.IsInfinity(value))
            return Rational.FromShortestDecimal(value);
        form.Refuse(node, "a number above 0", "'precision'");
        return null;
    }

    /// <summary>As <c>[Range]</c> holds it: a double, which stands for the shortest decimal that prints it.</summary>
    private Rational? End(JsonNode node, double none)
    {
        if (node is JsonNull)
            return Rational.FromShortestDecimal(none);
        if (node is JsonNumber number && double.TryParse(number.RawText, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value))
            return Rational.FromShortestDecimal(value);
        form.Refuse(node, "a number or null", "an end of 'range'");
        return null;
    }
}
