using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources.JsonFile;

/// <summary>
/// Reads lists of criteria and their groups. One with a mistake keeps its place, and its id if it has one, as something always
/// unknown: nobody becomes eligible by it, and the others are read as if nothing were wrong.
/// </summary>
internal sealed class JsonCriterionReader(JsonForm form, CancellationToken cancellation)
{
    private const string Expected = "'cql', 'attest', 'gap', 'all', 'any', 'none' or 'atLeast'";

    private static readonly string[] _known =
        ["id", "text", "cql", "attest", "gap", "all", "any", "none", "atLeast", "of", "role", "readings", "appliesTo", "cohort", "note", "suppress"];

    private static readonly string[] _bodies = ["cql", "attest", "gap", "all", "any", "none", "atLeast"];

    private readonly JsonMetadataReader _metadata = new(form);
    private readonly JsonReadingsReader _readings = new(form);
    private readonly Dictionary<CriterionKind, int> _ordinals = [];
    private readonly List<SuppressionDeclaration> _suppressions = [];

    /// <summary>What was suppressed on the criteria that were read.</summary>
    public IReadOnlyList<SuppressionDeclaration> Suppressions => _suppressions;

    public IReadOnlyList<CriterionDeclaration> ReadAll(JsonNode? node, CriterionKind kind)
    {
        var name = kind == CriterionKind.Inclusion ? "'inclusion'" : "'exclusion'";
        if (node is null or JsonArray)
            return Children((JsonArray?)node, kind);
        form.Refuse(node, "an array", name);
        return [Unreadable(node, kind, "a list that is none")];
    }

    private List<CriterionDeclaration> Children(JsonArray? list, CriterionKind kind)
    {
        var criteria = new List<CriterionDeclaration>();
        foreach (var item in list?.Items ?? System.Collections.Immutable.ImmutableArray<JsonNode>.Empty)
        {
            cancellation.ThrowIfCancellationRequested();
            criteria.Add(form.Object(item, "a criterion") is { } criterion ? Read(criterion, kind) : Unreadable(item, kind, "a criterion that is no object"));
        }

        return criteria;
    }

    private CriterionDeclaration Read(JsonObject node, CriterionKind kind)
    {
        form.Known(node, "a criterion", _known);
        var id = form.Required(node, "id", "the criterion", kind == CriterionKind.Inclusion ? "\"id\": \"I1\"" : "\"id\": \"E1\"") ?? NameOf(node, kind);
        var role = Role(node);
        var readings = _readings.Read(node["readings"]);
        if (role == CriterionRole.Heading && node.TryGet("readings", out var misplaced))
            form.Report(misplaced.Name.Whole, "'" + id.Value + "' is a heading and has 'readings'; expected only a text, or no \"role\": \"heading\"");
        _suppressions.AddRange(_metadata.Suppressions(node["suppress"], id, node.Span));
        var body = role == CriterionRole.Heading ? Heading(node, id, kind) : Body(node, id, kind);
        var appliesTo = node["appliesTo"] is { } condition ? form.Filled(condition, "'appliesTo'") : null;
        if (appliesTo is null && node["appliesTo"] is not null)
            body = new InvalidDeclaration("a condition that is not readable") { Children = ChildrenOf(body) };
        return new(kind, role, id, form.Optional(node, "text"), form.Optional(node, "note"), appliesTo, Cohorts(node["cohort"]), body)
        {
            Readings = role == CriterionRole.Heading ? EquatableArray<ReadingDeclaration>.Empty : readings,
        };
    }

    private static EquatableArray<CriterionDeclaration> ChildrenOf(BodyDeclaration body) => body switch
    {
        GroupDeclaration group => group.Children,
        InvalidDeclaration invalid => invalid.Children,
        _ => EquatableArray<CriterionDeclaration>.Empty,
    };

    private CriterionRole Role(JsonObject node)
        => node["role"] is { } value
            ? form.OneOf(value, "'role'", ["definition", "heading"])?.Value switch
            {
                "definition" => CriterionRole.Definition,
                "heading" => CriterionRole.Heading,
                _ => CriterionRole.Criterion,
            }
            : CriterionRole.Criterion;

    private BodyDeclaration Heading(JsonObject node, LocatedText id, CriterionKind kind)
    {
        var mistakes = node.Properties.Where(static property => _bodies.Contains(property.Name.Value)).ToList();
        if (mistakes.Count == 0)
            return new HeadingDeclaration();
        form.Report(mistakes[0].Name.Whole, "'" + id.Value + "' is a heading and has '" + mistakes[0].Name.Value + "'; expected only a text, or no \"role\": \"heading\"");
        return Invalid("a heading that says something", mistakes, node, kind);
    }

    private BodyDeclaration Body(JsonObject node, LocatedText id, CriterionKind kind)
    {
        var bodies = node.Properties.Where(static property => _bodies.Contains(property.Name.Value)).ToList();
        var own = bodies.Count == 2 ? bodies.FirstOrDefault(static property => property.Name.Value is "cql" or "attest") : null;
        var group = bodies.FirstOrDefault(static property => property.Name.Value is "all" or "any" or "none" or "atLeast");
        if (bodies.Count == 0 || (bodies.Count > 1 && (own is null || group?.Name.Value != "any")))
        {
            var found = bodies.Count == 0 ? "none" : string.Join(" and ", bodies.Select(static property => "'" + property.Name.Value + "'"));
            form.Diagnostics.Report(FormRules.ExactlyOneBody, bodies.Count == 0 ? id.Whole : bodies[1].Name.Whole, id.Value, found, Expected);
            return Invalid("says " + found, bodies, node, kind);
        }

        if (group?.Name.Value != "atLeast" && node.TryGet("of", out var of))
            form.Report(of.Name.Whole, "'of' stands without 'atLeast'; expected it only there");
        return group is null ? Single(bodies[0]) : Group(group, own, node, id, kind);
    }

    private BodyDeclaration Single(JsonProperty property)
    {
        var name = property.Name.Value;
        if (form.Filled(property.Value, "'" + name + "'") is not { } text)
            return new InvalidDeclaration("'" + name + "' is not readable");
        return name switch
        {
            "cql" => new CqlDeclaration(text),
            "attest" => new AttestDeclaration(text),
            _ => new GapDeclaration(text),
        };
    }

    private BodyDeclaration Group(JsonProperty property, JsonProperty? own, JsonObject node, LocatedText id, CriterionKind kind)
    {
        var name = property.Name.Value;
        var number = name == "atLeast" ? form.Integer(property.Value, "'atLeast'") : 0;
        var listed = name == "atLeast" ? node["of"] : property.Value;
        if (listed is null)
            form.Report(property.Name.Whole, "'atLeast' stands without 'of'; expected the list of criteria in 'of'");
        var list = form.Array(listed, name == "atLeast" ? "'of'" : "'" + name + "'");
        var children = Children(list, kind).ToEquatableArray();
        var ownBody = own is null ? null : Single(own);
        if (number is null || list is null || ownBody is InvalidDeclaration)
            return new InvalidDeclaration("a group that is not readable") { Children = children };
        var groupKind = name switch { "all" => GroupKind.All, "any" => GroupKind.Any, "none" => GroupKind.None, _ => GroupKind.AtLeast };
        var group = new GroupDeclaration(groupKind, number.Value, ownBody, children);
        var mistake = GroupForm.Check(group, children.Count, id, property.Value.Span, FormRules.JsonProperty, "'atLeast'", form.Diagnostics);
        return mistake is null ? group : new InvalidDeclaration(mistake) { Children = children };
    }

    /// <summary>Keeps the children of whatever groups there are, so that what is wrong with them is told too.</summary>
    private InvalidDeclaration Invalid(string reason, IReadOnlyList<JsonProperty> bodies, JsonObject node, CriterionKind kind)
        => new(reason)
        {
            Children = bodies
                .Select(property => property.Name.Value is "all" or "any" or "none" ? property.Value : property.Name.Value == "atLeast" ? node["of"] : null)
                .OfType<JsonArray>()
                .SelectMany(list => Children(list, kind))
                .ToEquatableArray(),
        };

    private EquatableArray<LocatedText> Cohorts(JsonNode? node)
    {
        switch (node)
        {
            case null:
                return EquatableArray<LocatedText>.Empty;
            case JsonString:
                return form.Filled(node, "'cohort'") is { } single ? EquatableArray.Of(single) : EquatableArray<LocatedText>.Empty;
            case JsonArray list:
                return list.Items.Select(item => form.Filled(item, "an id in 'cohort'")).OfType<LocatedText>().Distinct().ToEquatableArray();
            default:
                form.Refuse(node, "a string or an array of strings", "'cohort'");
                return EquatableArray<LocatedText>.Empty;
        }
    }

    private CriterionDeclaration Unreadable(JsonNode node, CriterionKind kind, string reason)
        => new(kind, CriterionRole.Criterion, NameOf(node, kind), null, null, null, EquatableArray<LocatedText>.Empty, new InvalidDeclaration(reason));

    /// <summary>An id for what has none.</summary>
    private LocatedText NameOf(JsonNode node, CriterionKind kind)
    {
        _ordinals.TryGetValue(kind, out var ordinal);
        _ordinals[kind] = ++ordinal;
        return LocatedText.At("Unnamed" + kind + ordinal.ToString(CultureInfo.InvariantCulture), JsonForm.OpeningOf(node));
    }
}
