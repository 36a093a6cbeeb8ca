using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Tests.Driver;

/// <summary>A user's project for a test: sources, additional files, and references to .NET 8 and the runtime as metadata.</summary>
internal sealed record TrialProject
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> _references = new(ReadReferences);

    public ImmutableArray<(string Path, string Text)> Sources { get; init; } = [];

    public ImmutableArray<(string Path, string? Text)> Files { get; init; } = [];

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "Study");

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public DocumentationMode DocumentationMode { get; init; } = DocumentationMode.Parse;

    /// <summary>Arithmetic throws where it overflows, wherever nothing else is said.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>Only errors are asked for: nothing is found out about nullability or documentation, which takes half the compiler's time.</summary>
    public bool IsQuick { get; init; }

    /// <summary>A project with one source file, <c>Trial.cs</c>; the namespaces of the runtime are imported.</summary>
    public static TrialProject Of(string source) => new TrialProject().With("Trial.cs", source);

    public TrialProject With(string path, string source) => this with { Sources = Sources.Add((path, source)) };

    /// <summary>With an additional file; without a text it is one that cannot be read.</summary>
    public TrialProject WithFile(string path, string? text) => this with { Files = Files.Add((path, text)) };

    public ImmutableArray<AdditionalText> AdditionalTexts => [.. Files.Select(static file => (AdditionalText)new TextFile(file.Path, file.Text))];

    public CSharpParseOptions ParseOptions => IsQuick
        ? new CSharpParseOptions(LanguageVersion, DocumentationMode.None).WithFeatures([new("run-nullable-analysis", "never")])
        : new(LanguageVersion, DocumentationMode);

    public CSharpCompilation Compile()
        => CSharpCompilation.Create(
            "Study",
            Sources.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), ParseOptions, source.Path)),
            _references.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable, checkOverflow: CheckOverflow, warningLevel: IsQuick ? 0 : 9999));

    private static ImmutableArray<MetadataReference> ReadReferences()
    {
        var pack = Path("ReferencePack");
        var runtime = Path("RuntimeAssembly");
        return [.. Directory.EnumerateFiles(pack, "*.dll").Append(runtime).Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))];
    }

    private static string Path(string key)
        => typeof(TrialProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private sealed class TextFile(string path, string? text) : AdditionalText
    {
        // Once, as the compiler has it: each place in it is found by its lines.
        private readonly Lazy<SourceText?> _text = new(() => text is null ? null : SourceText.From(text, Encoding.UTF8));

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => _text.Value;
    }
}
