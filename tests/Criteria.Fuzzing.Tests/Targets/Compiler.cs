using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Fuzzing.Tests.Targets;

/// <summary>The C# compiler with .NET and the runtime as references.</summary>
internal static class Compiler
{
    private static readonly Lazy<MetadataReference[]> s_references = new(static () =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => IsReferenced(Path.GetFileName(path))).Select(static path => MetadataReference.CreateFromFile(path))]);

    public static CSharpCompilation Compile(SyntaxTree tree)
        => CSharpCompilation.Create("Study", [tree], s_references.Value, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static bool IsReferenced(string file) => file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "Criteria.Runtime.dll";
}
