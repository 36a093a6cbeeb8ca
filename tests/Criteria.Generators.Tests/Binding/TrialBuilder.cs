using System.Collections.Immutable;
using Criteria.Generators.Binding;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Writes a declaration as a test needs it. Every text lies in a file of its own, at position 0, so that spans count in its characters.</summary>
internal sealed class TrialBuilder
{
    private readonly List<ParameterDeclaration> _parameters = [];
    private readonly List<ValueSetDeclaration> _valueSets = [];
    private readonly List<DefinitionDeclaration> _definitions = [];
    private readonly List<CohortDeclaration> _cohorts = [];
    private readonly List<CriterionDeclaration> _criteria = [];
    private readonly List<LocatedText> _functionTypes = [];
    private SubjectShape? _subject = Chart.Shape;
    private FunctionCatalogue _functions = FunctionCatalogue.Empty;

    public static LocatedText Text(string value, string path = "text")
        => LocatedText.Mapped(value, path, [.. Enumerable.Range(0, value.Length + 1)]);

    public static CriterionDeclaration Criterion(
        string id, BodyDeclaration body, string? appliesTo = null, string[]? cohorts = null, CriterionRole role = CriterionRole.Criterion, CriterionKind kind = CriterionKind.Inclusion)
        => new(kind, role, Text(id, $"{id}.id"), null, null, appliesTo is null ? null : Text(appliesTo, $"{id}.appliesTo"),
            (cohorts ?? []).Select(c => Text(c, $"{id}.cohort")).ToEquatableArray(), body);

    public static CqlDeclaration Cql(string id, string cql) => new(Text(cql, $"{id}.cql"));

    public static AttestDeclaration Attest(string statement) => new(Text(statement, "attest"));

    public static GroupDeclaration Group(GroupKind kind, params CriterionDeclaration[] children) => new(kind, 0, null, children.ToEquatableArray());

    public TrialBuilder Of(SubjectShape? subject)
    {
        _subject = subject;
        return this;
    }

    /// <summary>Names types for their functions, as far as the catalogue knows them.</summary>
    public TrialBuilder Functions(FunctionCatalogue catalogue, params string[] types)
    {
        _functions = catalogue;
        _functionTypes.AddRange(types.Select(type => Text(type, $"{type}.functions")));
        return this;
    }

    public TrialBuilder Parameter(string name, string type = "Date", string? unit = null, string? after = null)
    {
        _parameters.Add(new(Text(name, $"{name}.name"), Text(type, $"{name}.type"), unit is null ? null : Text(unit, $"{name}.unit"), after is null ? null : Text(after, $"{name}.after")));
        return this;
    }

    public TrialBuilder ValueSet(string name, params (string System, string Code)[] codes)
    {
        _valueSets.Add(new(Text(name, $"{name}.name"), codes.Select(c => new CodeDeclaration(Text(c.System), Text(c.Code))).ToEquatableArray()));
        return this;
    }

    public TrialBuilder Define(string name, string cql)
    {
        _definitions.Add(new(Text(name, $"{name}.name"), null, Text(cql, $"{name}.cql")));
        return this;
    }

    public TrialBuilder Cohort(string id, string title = "A cohort")
    {
        _cohorts.Add(new(Text(id, $"{id}.id"), Text(title)));
        return this;
    }

    public TrialBuilder Include(string id, string cql, string? appliesTo = null, params string[] cohorts)
        => With(Criterion(id, Cql(id, cql), appliesTo, cohorts));

    public TrialBuilder With(params CriterionDeclaration[] criteria)
    {
        _criteria.AddRange(criteria);
        return this;
    }

    public BoundTrial Bind()
    {
        var declaration = new TrialDeclaration
        {
            Id = Text("T1"),
            SourceName = "t1.criteria.json",
            Class = new("Trials", default, "T1", "public static partial class T1", "Trials.T1"),
            Subject = Text("Trials.Chart", "subject"),
            Functions = _functionTypes.ToEquatableArray(),
            Parameters = _parameters.ToEquatableArray(),
            ValueSets = _valueSets.ToEquatableArray(),
            Definitions = _definitions.ToEquatableArray(),
            Cohorts = _cohorts.ToEquatableArray(),
            Criteria = _criteria.ToEquatableArray(),
        };
        var diagnostics = new DiagnosticBag();
        var trial = TrialBinder.Bind(declaration, _subject, _functions, diagnostics, CancellationToken.None);
        return new(trial, [.. diagnostics.Diagnostics], Texts(declaration));
    }

    private static Dictionary<string, string> Texts(TrialDeclaration declaration)
    {
        var texts = new Dictionary<string, string>();
        foreach (var definition in declaration.Definitions)
            texts[$"{definition.Name.Value}.cql"] = definition.Cql.Value;
        var open = new Stack<CriterionDeclaration>(declaration.Criteria);
        while (open.Count > 0)
        {
            var criterion = open.Pop();
            if (criterion.AppliesTo is { } condition)
                texts[condition.Whole.Path] = condition.Value;
            var body = criterion.Body is GroupDeclaration group ? group.Own : criterion.Body;
            if (body is CqlDeclaration cql)
                texts[cql.Cql.Whole.Path] = cql.Cql.Value;
            if (criterion.Body is GroupDeclaration parent)
            {
                foreach (var child in parent.Children)
                    open.Push(child);
            }
        }

        return texts;
    }
}

/// <summary>What binding gave.</summary>
internal sealed record BoundTrial(Trial Trial, ImmutableArray<CriteriaDiagnostic> All, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>What was said, but for infos.</summary>
    public IEnumerable<CriteriaDiagnostic> Diagnostics => All.Where(d => d.Rule.Severity != RuleSeverity.Info);

    public Criterion this[string id] => Trial.AllCriteria.Items.First(c => c.Id == id);

    public string Print(string id) => BoundPrinter.Print(this[id], Trial);

    /// <summary>A diagnostic as its rule, the characters it stands at, and its message.</summary>
    public string Describe(CriteriaDiagnostic diagnostic)
    {
        var place = Texts.TryGetValue(diagnostic.Span.Path, out var text)
            ? text.Substring(diagnostic.Span.Span.Start, diagnostic.Span.Span.Length)
            : diagnostic.Span.Path;
        return $"{diagnostic.Rule.Id} at «{place}»: {diagnostic.Message}";
    }

    public string Report => string.Join("\n", Diagnostics.Select(Describe));
}
