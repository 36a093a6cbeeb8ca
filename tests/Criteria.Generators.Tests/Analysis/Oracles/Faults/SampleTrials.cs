using System.Reflection;
using Criteria.Generators.Analyzers;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Analysis.Oracles.Faults;

/// <summary>The trials of <c>samples/Trials</c> as their authors declared them, to be bound as they are or changed.</summary>
internal sealed class SampleTrials
{
    private readonly Compilation _compilation;

    private SampleTrials(Compilation compilation, IReadOnlyList<TrialDeclaration> declarations)
    {
        _compilation = compilation;
        Declarations = declarations;
    }

    public IReadOnlyList<TrialDeclaration> Declarations { get; }

    public static SampleTrials Read()
    {
        var folder = Path.GetFullPath(Path.Combine(ProjectDirectory(), "../../samples/Trials"));
        var project = new TrialProject();
        foreach (var path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(path => !IsBuilt(folder, path)).Order(StringComparer.Ordinal))
            project = project.With(Path.GetRelativePath(folder, path), File.ReadAllText(path));
        var compilation = project.Compile();
        var attributed = TrialIndex.Build(compilation, CancellationToken.None).Trials.Values.Select(static reading => reading.Trial.Declaration).Where(static declaration => declaration is not null);
        var files = Directory.EnumerateFiles(folder, "*.criteria.json").Order(StringComparer.Ordinal)
            .Select(static path => FrontEnd.Read(new(Path.GetFileName(path), File.ReadAllText(path)), null, "Trials", new(), CancellationToken.None));
        return new(compilation, [.. attributed.Concat(files).Select(static declaration => declaration!).OrderBy(static declaration => declaration.Id.Value, StringComparer.Ordinal)]);
    }

    public (Trial Trial, IReadOnlyList<CriteriaDiagnostic> Diagnostics) Bind(TrialDeclaration declaration)
    {
        var diagnostics = new DiagnosticBag();
        var trial = FrontEnd.Bind(
            declaration,
            SubjectCatalogue.Walk(declaration.Subject.Value, _compilation, CancellationToken.None),
            FunctionCatalogue.Walk(declaration.Functions.Select(static function => function.Value), _compilation, CancellationToken.None),
            diagnostics,
            CancellationToken.None);
        return (trial, diagnostics.Diagnostics);
    }

    private static bool IsBuilt(string folder, string path) => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    private static string ProjectDirectory()
        => typeof(SampleTrials).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "TestProjectDirectory").Value!;
}
