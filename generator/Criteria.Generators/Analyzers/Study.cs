using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Criteria.Generators.Analysis;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Attributes;
using Criteria.Generators.Sources.Characters;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Analyzers;

/// <summary>All trials of one compilation, from classes and files, and what is wrong with each.</summary>
internal sealed class Study(Compilation compilation, ImmutableArray<AdditionalText> files, string? rootNamespace, AnalysisOptions options)
{
    private readonly ConcurrentDictionary<string, SubjectShape?> _subjects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FunctionTypeShape?> _functions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileReading> _readings = new(StringComparer.Ordinal);
    private TrialIndex? _index;
    private ImmutableArray<TrialName> _names;

    public SourceLocations Locations { get; } = new(compilation, files);

    public bool IsEmpty(CancellationToken cancellation)
        => Index(cancellation).Trials.IsEmpty && !files.Any(static file => CriteriaFile.IsCriteria(file.Path));

    /// <summary>What is wrong with the trial of a class; nothing where it is none.</summary>
    public IEnumerable<CriteriaDiagnostic> AnalyzeType(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        if (!Index(cancellation).Trials.TryGetValue(type, out var reading))
        {
            if (!GeneratedSource.Declares(type))
                StrayAttributes.Check(type, AttributePlaces.Recorded(static _ => null), diagnostics, cancellation);
            return diagnostics.Diagnostics;
        }

        diagnostics.AddRange(reading.Diagnostics);
        if (reading.Trial.Declaration is { } declaration)
        {
            Bind(declaration, diagnostics, cancellation);
            CheckName(new(declaration.Id, declaration.Class.MetadataName), diagnostics, cancellation);
        }
        else if (reading.Trial.Shell is { } shell)
        {
            CheckFile(shell, diagnostics);
            CheckName(new(shell.Id, shell.Class.MetadataName), diagnostics, cancellation);
        }

        return diagnostics.Diagnostics.Distinct();
    }

    /// <summary>What is wrong with a criteria file, read once for each class that names it, or by itself.</summary>
    public IEnumerable<CriteriaDiagnostic> AnalyzeFile(AdditionalText file, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var reading in Read(file, cancellation).Trials)
        {
            var found = new DiagnosticBag();
            found.AddRange(reading.Diagnostics);
            if (reading.Declaration is { } declaration)
            {
                var isComplete = Bind(declaration, found, cancellation);
                SourcePageCheck.Check(declaration, PageOf(declaration, cancellation), found, cancellation);
                if (declaration.ClassIsImplied)
                    CheckName(new(declaration.Id, declaration.Class.MetadataName), found, cancellation);
                diagnostics.AddRange(Suppressions.Apply(declaration, found.Diagnostics, isComplete));
            }
            else
            {
                diagnostics.AddRange(found.Diagnostics);
            }
        }

        return diagnostics.Diagnostics.Distinct();
    }

    /// <returns>Whether the trial was analyzed, which it is where it has no errors.</returns>
    private bool Bind(TrialDeclaration declaration, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        CharacterCheck.Check(declaration, diagnostics, cancellation);
        var subject = DeclaredFacts.ShapeOf(declaration) ?? _subjects.GetOrAdd(declaration.Subject.Value, name => SubjectCatalogue.Walk(name, compilation, cancellation));
        var objection = subject is null ? SubjectFinder.Objection(declaration.Subject.Value, compilation) : string.Empty;
        var functions = declaration.Functions.Select(static type => type.Value).Distinct()
            .Select(type => new FunctionTypeEntry(type, _functions.GetOrAdd(type, name => FunctionCatalogue.Walk(name, compilation, cancellation))));
        var trial = FrontEnd.Bind(declaration, subject, new(functions.ToEquatableArray()), diagnostics, cancellation, objection);
        if (diagnostics.HasErrors)
            return false;
        diagnostics.AddRange(TrialAnalysis.Run(trial, options, cancellation).Diagnostics);
        return true;
    }

    private void CheckFile(TrialShell shell, DiagnosticBag diagnostics)
    {
        var names = files.Where(static file => CriteriaFile.IsCriteria(file.Path)).Select(static file => file.Path).ToList();
        var named = names.Where(path => CriteriaFile.IsNamed(path, shell.File.Value)).ToList();
        if (named.Count == 0)
        {
            diagnostics.Report(
                FormRules.UnknownFile, shell.File.Whole, shell.File.Value, NearestName.Hint(shell.File.Value, [.. names.Select(CSharpNames.FileName).Distinct()]));
        }
        else if (named.Count > 1)
        {
            diagnostics.Report(
                FormRules.Attribute, shell.File.Whole, "File names '" + shell.File.Value + "', which " + named.Count + " files are called; expected more of the path");
        }
    }

    /// <summary>Two trials of one name would be one class: neither is compiled, and each says so.</summary>
    private void CheckName(TrialName trial, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        foreach (var other in Names(cancellation))
        {
            if (other.MetadataName != trial.MetadataName || other.Id.Whole == trial.Id.Whole)
                continue;
            diagnostics.ReportWith(FormRules.DuplicateTrial, trial.Id.Whole, [other.Id.Whole], trial.Id.Value, other.Id.Value, trial.MetadataName);
            return;
        }
    }

    private ImmutableArray<TrialName> Names(CancellationToken cancellation)
    {
        if (_names.IsDefault)
        {
            var classes = Index(cancellation).Trials.Values
                .Select(static reading => reading.Trial.Declaration is { } declaration
                    ? new TrialName(declaration.Id, declaration.Class.MetadataName)
                    : new TrialName(reading.Trial.Shell!.Id, reading.Trial.Shell.Class.MetadataName));
            var implied = files.Where(static file => CriteriaFile.IsCriteria(file.Path))
                .SelectMany(file => Read(file, cancellation).Trials)
                .Select(static reading => reading.Declaration)
                .OfType<TrialDeclaration>()
                .Where(static declaration => declaration.ClassIsImplied)
                .Select(static declaration => new TrialName(declaration.Id, declaration.Class.MetadataName));
            ImmutableInterlocked.InterlockedInitialize(ref _names, classes.Concat(implied).ToImmutableArray());
        }

        return _names;
    }

    private FileReading Read(AdditionalText file, CancellationToken cancellation)
    {
        if (_readings.TryGetValue(file.Path, out var known))
            return known;
        var shells = Index(cancellation).Shells.Where(shell => CriteriaFile.IsNamed(file.Path, shell.File.Value)).ToList();
        return _readings.GetOrAdd(file.Path, FileReading.Read(file, shells, rootNamespace, cancellation));
    }

    private string? PageOf(TrialDeclaration declaration, CancellationToken cancellation)
        => declaration.Source?.File is { } name
            ? files.FirstOrDefault(file => CriteriaFile.IsNamed(file.Path, name.Value))?.GetText(cancellation)?.ToString()
            : null;

    /// <summary>Built by whoever asks first, and not with a <c>Lazy</c>, which would remember a cancellation.</summary>
    private TrialIndex Index(CancellationToken cancellation)
        => _index ?? Interlocked.CompareExchange(ref _index, TrialIndex.Build(compilation, cancellation), null) ?? _index;

    private sealed record TrialName(LocatedText Id, string MetadataName);
}
