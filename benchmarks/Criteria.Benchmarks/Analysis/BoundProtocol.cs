extern alias compiler;

using System.Text;
using compiler::Criteria.Generators.Analyzers;
using compiler::Criteria.Generators.Diagnostics;
using compiler::Criteria.Generators.Subjects;
using compiler::Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Benchmarks.Analysis;

/// <summary>The text of a protocol, taken down the product's own road to a bound trial.</summary>
internal static class BoundProtocol
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> _references = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.Contains("Criteria.Runtime", StringComparison.Ordinal))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ]);

    public static Trial Of(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), new(LanguageVersion.CSharp12), "P.cs");
        var compilation = CSharpCompilation.Create("P", [tree], _references.Value, new(OutputKind.DynamicallyLinkedLibrary));
        var declaration = TrialIndex.Build(compilation, CancellationToken.None).Trials.Values.Single().Trial.Declaration!;
        var diagnostics = new DiagnosticBag();
        var trial = FrontEnd.Bind(
            declaration, SubjectCatalogue.Walk(declaration.Subject.Value, compilation, CancellationToken.None), new(EquatableArray<FunctionTypeEntry>.Empty), diagnostics, CancellationToken.None);
        return diagnostics.HasErrors ? throw new InvalidOperationException(diagnostics.Diagnostics[0].Message) : trial;
    }
}
