using System.Collections.Immutable;
using System.Reflection;
using Criteria.Generators.Analyzers;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;
using Xunit;

namespace Criteria.Generators.Tests.Driver;

/// <summary>The trials of <c>samples/Trials</c> as their authors wrote them, to be bound as they are or changed.</summary>
internal sealed class SampleTrials
{
    private static readonly Lazy<SampleTrials> _all = new(static () => new());

    private readonly Dictionary<string, (SubjectShape? Subject, FunctionCatalogue Functions)> _known = new(StringComparer.Ordinal);

    private SampleTrials()
    {
        var folder = Folder;
        Project = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split('/', '\\').Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Aggregate(new TrialProject(), (project, path) => project.With(Path.GetRelativePath(folder, path), File.ReadAllText(path)));
        Project = Directory.EnumerateFiles(folder, "*.criteria.json").Order(StringComparer.Ordinal)
            .Aggregate(Project, static (project, path) => project.WithFile(Path.GetFileName(path), File.ReadAllText(path)));
        var compilation = Project.Compile();
        var diagnostics = new DiagnosticBag();
        var index = TrialIndex.Build(compilation, CancellationToken.None).Trials.Values;
        var files = Project.Files.Select(static file => new CriteriaFile(file.Path, file.Text!)).ToList();
        var inFiles = files.Select(file => FrontEnd.Read(
            file, index.Select(static reading => reading.Trial.Shell).FirstOrDefault(shell => shell is not null && CriteriaFile.IsNamed(file.Path, shell.File.Value)), "Trials", diagnostics, CancellationToken.None));
        Declarations = [.. index.Select(static reading => reading.Trial.Declaration).Concat(inFiles).OfType<TrialDeclaration>().OrderBy(static declaration => declaration.Id.Value, StringComparer.Ordinal)];
        foreach (var declaration in Declarations)
        {
            _known.Add(declaration.Id.Value, (
                DeclaredFacts.ShapeOf(declaration) ?? SubjectCatalogue.Walk(declaration.Subject.Value, compilation, CancellationToken.None),
                FunctionCatalogue.Walk(declaration.Functions.Select(static type => type.Value), compilation, CancellationToken.None)));
        }

        Assert.Empty(diagnostics.Diagnostics.Select(static diagnostic => diagnostic.Message));
    }

    /// <summary>The folder of the sample.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Metadata("TestProjectDirectory"), "../../samples/Trials"));

    public static SampleTrials All => _all.Value;

    /// <summary>Every trial as it was written, by its id.</summary>
    public IReadOnlyDictionary<string, Trial> Bound => Declarations.ToDictionary(static declaration => declaration.Id.Value, declaration => Bind(declaration)!);

    /// <summary>The folder as a project, for the analyzer.</summary>
    public TrialProject Project { get; }

    public ImmutableArray<TrialDeclaration> Declarations { get; }

    /// <summary>The trial of a declaration, or of a changed one; null where a changed one is refused.</summary>
    public Trial? Bind(TrialDeclaration declaration)
    {
        var (subject, functions) = _known[declaration.Id.Value];
        var diagnostics = new DiagnosticBag();
        var trial = FrontEnd.Bind(declaration, subject, functions, diagnostics, CancellationToken.None);
        return diagnostics.HasErrors ? null : trial;
    }

    private static string Metadata(string key)
        => typeof(SampleTrials).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
