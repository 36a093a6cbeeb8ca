using System.Reflection;
using System.Runtime.Loader;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A batch of random trials compiled with what is generated for them, loaded until it is disposed.</summary>
internal sealed class GeneratedTrials : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;

    private GeneratedTrials(AssemblyLoadContext context, Assembly assembly, IReadOnlyDictionary<string, BoundTrial> bound)
    {
        _context = context;
        _assembly = assembly;
        Bound = bound;
    }

    /// <summary>By the name of the trial.</summary>
    public IReadOnlyDictionary<string, BoundTrial> Bound { get; }

    /// <summary>Binds, generates and compiles the trials in one compilation; throws with the compiler's errors where the generated code does not compile.</summary>
    public static GeneratedTrials Compile(IReadOnlyCollection<RandomTrial> trials)
    {
        // Neither the compiler's warnings nor documentation are looked at here, and both take long.
        var project = BoundTrials.ProjectOf(trials) with { IsQuick = true };
        var bound = BoundTrials.Bind(project);
        foreach (var trial in trials)
            project = project.With($"{trial.Name}.Caller.cs", TrialCaller.Source(trial, bound[trial.Name].Trial)).With($"{trial.Name}.Make.cs", SubjectSource.Makers(trial.Subject));
        project = project.With("Given.cs", GivenValues.Source(Topics.Has(Topic.Periods)));
        using var image = new MemoryStream();
        var emitted = GeneratorRun.Of(project, isTracked: false).Output.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(Errors(trials, [.. emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)]));
        image.Position = 0;
        var context = new AssemblyLoadContext("generated trials", isCollectible: true);
        context.Resolving += (loader, name) => name.Name == "Criteria.Runtime" ? loader.LoadFromAssemblyPath(Path.GetFullPath(GeneratedAssembly.RuntimePath)) : null;
        return new(context, context.LoadFromStream(image), bound);
    }

    /// <summary>Whether code is generated at all: a part left out of a trial must not show another mistake than the one that is made smaller.</summary>
    public static bool CanBeGenerated(RandomTrial trial)
    {
        var run = GeneratorRun.Of(BoundTrials.ProjectOf([trial]), isTracked: false);
        return run.Result.Exception is null && run.Sources.Length == 1;
    }

    /// <summary>What says of a patient what <see cref="Marks"/> tell of it.</summary>
    public Func<Inputs, int[]> Evaluator(RandomTrial trial)
    {
        var call = _assembly.GetType($"{trial.Subject.Namespace}.Caller", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Func<object?[], object?[], object?[], int[]>>();
        return inputs => call(
            GivenValues.Of(trial.Subject.Members, inputs.Subject),
            [.. inputs.Parameters.Select(GivenValues.Of)],
            [.. inputs.Attestations.Select(static given => (object?)given)]);
    }

    /// <summary>What does not compile, each trial's first error and the first such trial itself.</summary>
    private static string Errors(IReadOnlyCollection<RandomTrial> trials, IReadOnlyList<Diagnostic> errors)
    {
        var first = errors[0].Location.GetLineSpan();
        var trial = trials.FirstOrDefault(t => first.Path.Contains($".{t.Name}.", StringComparison.Ordinal) || first.Path.StartsWith(t.Name + ".", StringComparison.Ordinal));
        return $"""
            the generated code does not compile:
            {string.Join('\n', errors.DistinctBy(static error => error.Location.GetLineSpan().Path).Take(20))}
            {errors[0].Location.SourceTree?.GetText().Lines[first.StartLinePosition.Line]}
            {(trial is null ? "" : new Finding(trial, 0, $"the first of them, {trial.Name}:"))}
            """;
    }

    public void Dispose() => _context.Unload();
}
