using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Sources.JsonFile;

/// <summary>Reads the nodes of a <c>*.criteria.json</c> file into a declaration, and reports whatever does not follow the format.</summary>
internal sealed class JsonDeclarationReader
{
    private const string Extension = ".criteria.json";

    private static readonly string[] _known =
    [
        "$schema", "trial", "title", "source", "population", "class", "subject", "facts", "functions", "parameters", "valueSets", "define", "cohorts", "invariants",
        "inclusion", "exclusion", "suppress",
    ];

    private readonly JsonObject _root;
    private readonly string _fileName;
    private readonly TrialShell? _shell;
    private readonly string? _rootNamespace;
    private readonly JsonForm _form;
    private readonly CancellationToken _cancellation;

    private JsonDeclarationReader(
        JsonObject root, string path, TrialShell? shell, string? rootNamespace, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        _root = root;
        _fileName = CSharpNames.FileName(path);
        _shell = shell;
        _rootNamespace = rootNamespace;
        _form = new(diagnostics);
        _cancellation = cancellation;
    }

    /// <param name="path">The file, as the compiler knows it.</param>
    /// <param name="shell">The C# class that names the file; null: the file names class and subject itself.</param>
    /// <param name="rootNamespace">The project's, in which a class is that no one names.</param>
    /// <returns>Null where the file holds no object, or nothing that names a subject: there is nothing to generate then.</returns>
    public static TrialDeclaration? Read(
        JsonNode root, string path, TrialShell? shell, string? rootNamespace, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (root is JsonObject trial)
            return new JsonDeclarationReader(trial, path, shell, rootNamespace, diagnostics, cancellation).Read() is { } declaration ? TrialLimits.Apply(declaration, diagnostics) : null;
        new JsonForm(diagnostics).Refuse(root, "an object", "a trial");
        return null;
    }

    private TrialDeclaration? Read()
    {
        _form.Known(_root, "a trial", _known);
        var id = Id();
        var trialClass = Class(id);
        var facts = Facts();
        var subject = Subject(trialClass, facts);
        var parts = new JsonPartsReader(_form);
        var criteria = new JsonCriterionReader(_form, _cancellation);
        var title = _form.Optional(_root, "title");
        var source = parts.Source(_root["source"]);
        var functions = parts.Functions(_root["functions"]);
        var parameters = parts.Parameters(_root["parameters"]);
        var valueSets = parts.ValueSets(_root["valueSets"]);
        var definitions = parts.Definitions(_root["define"]);
        var cohorts = parts.Cohorts(_root["cohorts"]);
        var invariants = parts.Invariants(_root["invariants"]);
        var all = criteria.ReadAll(_root["inclusion"], CriterionKind.Inclusion).Concat(criteria.ReadAll(_root["exclusion"], CriterionKind.Exclusion)).ToEquatableArray();
        var metadata = new JsonMetadataReader(_form);
        var population = metadata.Population(_root["population"]);
        var suppressions = metadata.Suppressions(_root["suppress"], null, SourceSpan.None).Concat(criteria.Suppressions).ToEquatableArray();
        if (_root["inclusion"] is null && _root["exclusion"] is null)
            _form.Report(JsonForm.OpeningOf(_root), "the trial has neither 'inclusion' nor 'exclusion'; expected at least one of them");
        if (subject is null)
            return null;
        return new()
        {
            Id = id,
            Title = title ?? _shell?.Title,
            SourceName = _fileName,
            Source = source,
            Class = trialClass,
            ClassIsImplied = _shell is null,
            Subject = subject,
            SubjectIsSelf = _shell?.SubjectIsSelf ?? false,
            Facts = facts,
            Functions = functions,
            Parameters = parameters,
            ValueSets = valueSets,
            Definitions = definitions,
            Cohorts = cohorts,
            Invariants = invariants,
            EmptySections = _root.Properties
                .Where(static section => section.Name.Value is "inclusion" or "exclusion" && section.Value is JsonArray { Items.IsEmpty: true })
                .Select(static section => section.Name)
                .ToEquatableArray(),
            Criteria = all,
            Population = population,
            Suppressions = suppressions,
        };
    }

    private LocatedText Id()
    {
        var id = _form.Required(_root, "trial", "the trial", "\"trial\": \"NCT06585514\"");
        if (id is not null && _shell is not null && id.Value != _shell.Id.Value)
            _form.Report(id.Whole, "the trial is '" + JsonExcerpt.Of(id.Value) + "' here and '" + _shell.Id.Value + "' on the class " + _shell.Class.Name + "; expected one id");
        return id ?? _shell?.Id ?? LocatedText.At(NameOfFile(), JsonForm.OpeningOf(_root));
    }

    private string NameOfFile()
    {
        var name = _fileName.EndsWith(Extension, System.StringComparison.OrdinalIgnoreCase) ? _fileName.Substring(0, _fileName.Length - Extension.Length) : _fileName;
        return name.Length == 0 ? "Trial" : name;
    }

    /// <summary>Null where a type is the subject.</summary>
    private FactsDeclaration? Facts()
    {
        if (!_root.TryGet("facts", out var facts))
            return null;
        var declared = new JsonFactsReader(_form).Read(facts.Value) ?? new(EquatableArray<FactDeclaration>.Empty);
        if (_shell is not null)
            Forbid("facts");
        else if (_root["subject"] is not null)
            _form.Report(facts.Name.Whole, "the trial has 'subject' and 'facts'; expected one of them: the name of a C# type, or the facts of which one is generated");
        else
            return declared;
        return null;
    }

    private LocatedText? Subject(TrialClass trialClass, FactsDeclaration? facts)
    {
        if (_shell is not null)
        {
            Forbid("subject");
            return _shell.Subject;
        }

        if (facts is not null && _root.TryGet("facts", out var property))
            return LocatedText.At(string.Join(".", new[] { trialClass.Namespace, trialClass.Name, SubjectRecord.RootName }.OfType<string>()), property.Name.Whole);
        var subject = _form.Required(_root, "subject", "the trial", "\"subject\": \"Trials.Chart\", or the facts themselves: \"facts\": { \"BirthDate\": \"Date\" }");
        if (subject is null || TypeName.IsName(subject.Value))
            return subject;
        _form.Report(subject.Whole, "'" + JsonExcerpt.Of(subject.Value) + "' is no name of a type; expected for example 'Trials.Chart'");
        return null;
    }

    private TrialClass Class(LocatedText id)
    {
        if (_shell is not null)
        {
            Forbid("class");
            return _shell.Class;
        }

        var named = _root["class"] is { } value ? _form.Filled(value, "'class'") : null;
        if (named is not null && !CSharpNames.IsQualifiedName(named.Value))
        {
            _form.Report(named.Whole, "'" + JsonExcerpt.Of(named.Value) + "' is no name of a class; expected for example 'Trials.Bh002'");
            named = null;
        }

        var words = named is null ? RootNamespaceParts().Append(CSharpNames.Identifier(id.Value)) : named.Value.Split('.').Select(CSharpNames.Escaped);
        var parts = words.ToList();
        var name = parts[parts.Count - 1];
        if (GeneratedNames.IsMember(name) || (name == SubjectRecord.RootName && _root["facts"] is not null))
        {
            _form.Diagnostics.Report(FormRules.GeneratedName, (named ?? id).Whole, name, named is null ? "the trial, or a 'class'" : "the class");
            parts[parts.Count - 1] = name += "_";
        }

        var space = parts.Count > 1 ? string.Join(".", parts.Take(parts.Count - 1)) : null;
        return new(space, EquatableArray<string>.Empty, name, "public static partial class " + name, string.Join(".", parts).Replace("@", string.Empty));
    }

    private IEnumerable<string> RootNamespaceParts()
        => string.IsNullOrWhiteSpace(_rootNamespace)
            ? []
            : _rootNamespace!.Split('.').Where(static part => part.Length > 0).Select(static part => SyntaxFacts.IsValidIdentifier(part) ? CSharpNames.Escaped(part) : CSharpNames.Identifier(part));

    /// <summary>Two places that name the same could disagree; C#'s is the one that its compiler checks.</summary>
    private void Forbid(string name)
    {
        if (_root.TryGet(name, out var property))
            _form.Report(property.Name.Whole, "'" + name + "' is named by the class " + _shell!.Class.Name + ", which refers to this file; expected no '" + name + "' here");
    }
}
