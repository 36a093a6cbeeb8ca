using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Conventions.Tests;

/// <summary>The criteria compiler's own sources, bound by the compiler: what they use is read from their meaning, so no way of writing a name escapes.</summary>
internal sealed class GeneratorSources
{
    // Names that do not bind would be uses that nobody sees: no such type, name or namespace.
    private static readonly string[] s_unresolved = ["CS0246", "CS0103", "CS0234"];

    private readonly List<NamespaceUse> _uses = [];

    public GeneratorSources()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["CRITERIA_GENERATOR"]);
        var files = Repository.CSharp(Phases.Project).ToDictionary(static file => file.Path);
        var trees = files.Values.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)).ToList();
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            Phases.RootNamespace,
            trees,
            platform.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        foreach (var tree in trees)
            Collect(files[tree.FilePath], tree, compilation.GetSemanticModel(tree));
        Unresolved = [.. compilation.GetDiagnostics()
            .Where(static diagnostic => s_unresolved.Contains(diagnostic.Id))
            .Select(static diagnostic => diagnostic.ToString())];
    }

    public IReadOnlyList<NamespaceUse> Uses => _uses;

    public IReadOnlyList<string> Unresolved { get; }

    private void Collect(RepositoryFile file, SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var info = model.GetSymbolInfo(name);
            if (NamespaceOf(info.Symbol ?? info.CandidateSymbols.FirstOrDefault(), name) is { Length: > 0 } used)
                _uses.Add(new(file, name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, name.ToString(), used));
        }
    }

    // A namespace is a use only where it is opened: on the way to a type, the type itself is the use.
    private static string? NamespaceOf(ISymbol? symbol, SimpleNameSyntax name) => symbol switch
    {
        INamespaceSymbol opened => IsLastNameOfUsing(name) ? opened.ToDisplayString() : null,
        INamedTypeSymbol type => type.ContainingNamespace?.ToDisplayString(),
        _ => symbol?.ContainingType?.ContainingNamespace?.ToDisplayString(),
    };

    private static bool IsLastNameOfUsing(SimpleNameSyntax name) => name.Parent switch
    {
        UsingDirectiveSyntax => true,
        QualifiedNameSyntax { Parent: UsingDirectiveSyntax } qualified => qualified.Right == name,
        _ => false,
    };
}

/// <summary>One place where a file uses something of a namespace.</summary>
internal sealed record NamespaceUse(RepositoryFile File, int Line, string Name, string Namespace)
{
    /// <summary>The folder of the criteria compiler that the namespace belongs to, null where it is none of ours or its root.</summary>
    public string? Phase => Phases.OfNamespace(Namespace);

    public override string ToString() => $"{File}({Line}): {Name} of {Namespace}";
}
