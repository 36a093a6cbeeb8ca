using System.Reflection;
using Criteria.Generators.Analyzers;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Driver;

/// <summary>The trials of <c>samples/Trials</c>, bound as the analyzer binds them.</summary>
internal static class SampleTrials
{
    private static readonly Lazy<IReadOnlyDictionary<string, Trial>> s_bound = new(Bind);

    /// <summary>The folder of the sample.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(
        typeof(SampleTrials).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "TestProjectDirectory").Value!,
        "..", "..", "samples", "Trials"));

    /// <summary>The sources and criteria files, as a project of their own.</summary>
    public static TrialProject Project { get; } = Files("*.cs").Aggregate(new TrialProject(), static (project, file) => project.With(Path.GetFileName(file), File.ReadAllText(file))) is var sources
        ? Files("*.criteria.json").Aggregate(sources, static (project, file) => project.WithFile(Path.GetFileName(file), File.ReadAllText(file)))
        : throw new InvalidOperationException();

    /// <summary>Every trial by its id, in the order of the ids.</summary>
    public static IReadOnlyDictionary<string, Trial> All => s_bound.Value;

    private static IEnumerable<string> Files(string pattern)
        => Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories)
            .Where(static file => !Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static SortedDictionary<string, Trial> Bind()
    {
        var compilation = Project.Compile();
        var files = Project.Files.Select(static file => new CriteriaFile(file.Path, file.Text!)).ToList();
        var diagnostics = new DiagnosticBag();
        var declarations = new List<TrialDeclaration>();
        foreach (var reading in TrialIndex.Build(compilation, CancellationToken.None).Trials.Values)
        {
            diagnostics.AddRange(reading.Diagnostics);
            if (reading.Trial.Declaration is { } written)
            {
                declarations.Add(written);
            }
            else if (reading.Trial.Shell is { } shell && CriteriaFile.Find(files, shell.File.Value) is { } named)
            {
                files.Remove(named);
                declarations.Add(FrontEnd.Read(named, shell, null, diagnostics, CancellationToken.None)!);
            }
        }

        declarations.AddRange(files.Select(file => FrontEnd.Read(file, null, "Trials", diagnostics, CancellationToken.None)!));
        var bound = new SortedDictionary<string, Trial>(StringComparer.Ordinal);
        foreach (var declaration in declarations)
        {
            var subject = DeclaredFacts.ShapeOf(declaration) ?? SubjectCatalogue.Walk(declaration.Subject.Value, compilation, CancellationToken.None);
            var functions = FunctionCatalogue.Walk(declaration.Functions.Select(static type => type.Value), compilation, CancellationToken.None);
            bound.Add(declaration.Id.Value, FrontEnd.Bind(declaration, subject, functions, diagnostics, CancellationToken.None));
        }

        var errors = diagnostics.Diagnostics.Where(static diagnostic => diagnostic.Rule.Severity == RuleSeverity.Error).Select(static diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Message}").ToArray();
        Assert.True(errors.Length == 0, "the sample trials have errors: " + string.Join("; ", errors));
        return bound;
    }
}
