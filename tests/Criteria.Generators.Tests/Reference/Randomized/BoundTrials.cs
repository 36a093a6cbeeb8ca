using Criteria.Generators.Analyzers;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A trial as the front end bound it.</summary>
internal sealed record BoundTrial(Trial Trial, IReadOnlyList<CriteriaDiagnostic> Diagnostics)
{
    public IEnumerable<CriteriaDiagnostic> Errors => Diagnostics.Where(d => d.Rule.Severity == RuleSeverity.Error);
}

/// <summary>Takes random trials down the product's own road, from their text to bound trials.</summary>
internal static class BoundTrials
{
    public static TrialProject ProjectOf(IEnumerable<RandomTrial> trials)
    {
        var project = new TrialProject();
        foreach (var trial in trials)
        {
            project = project.With($"{trial.Name}.Subject.cs", SubjectSource.Types(trial.Subject)).With($"{trial.Name}.cs", TrialSource.CSharp(trial));
            if (Topics.Has(Topic.UserFunctions))
                project = project.With($"{trial.Name}.{UserFunctions.Class}.cs", UserFunctions.Source(trial.Subject.Namespace));
            if (trial.IsJson)
                project = project.WithFile(TrialSource.JsonName(trial), TrialSource.Json(trial));
        }

        return project;
    }

    /// <summary>Every trial of the project, by the name of its class.</summary>
    public static IReadOnlyDictionary<string, BoundTrial> Bind(TrialProject project)
    {
        var compilation = project.Compile();
        var files = project.Files.Select(f => new CriteriaFile(f.Path, f.Text!)).ToArray();
        var bound = new Dictionary<string, BoundTrial>(StringComparer.Ordinal);
        foreach (var (type, reading) in TrialIndex.Build(compilation, CancellationToken.None).Trials)
        {
            var diagnostics = new DiagnosticBag();
            diagnostics.AddRange(reading.Diagnostics);
            var declaration = reading.Trial.Declaration
                ?? FrontEnd.Read(
                    CriteriaFile.Find(files, reading.Trial.Shell!.File.Value) ?? throw new InvalidOperationException($"{type} names no file"),
                    reading.Trial.Shell,
                    null,
                    diagnostics,
                    CancellationToken.None)
                ?? throw new InvalidOperationException($"the file of {type} holds no trial");
            var subject = SubjectCatalogue.Walk(declaration.Subject.Value, compilation, CancellationToken.None);
            bound.Add(type.Name, new(FrontEnd.Bind(declaration, subject, FunctionCatalogue.Walk(declaration.Functions.Select(f => f.Value), compilation, CancellationToken.None), diagnostics, CancellationToken.None), diagnostics.Diagnostics));
        }

        return bound;
    }

    public static IReadOnlyDictionary<string, BoundTrial> Bind(IEnumerable<RandomTrial> trials) => Bind(ProjectOf(trials));
}
