using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Tests.Driver;

/// <summary>C# texts compiled against the runtime and loaded, to run what the emitter wrote. Any warning fails.</summary>
internal sealed class GeneratedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private GeneratedAssembly(AssemblyLoadContext context, Assembly assembly, Assembly runtime)
    {
        _context = context;
        Assembly = assembly;
        Runtime = runtime;
    }

    public Assembly Assembly { get; }

    /// <summary>The runtime that the assembly is bound to, for its types by reflection.</summary>
    public Assembly Runtime { get; }

    public static GeneratedAssembly Compile(LanguageVersion version, NullableContextOptions nullable, params string[] sources)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source, new(version, DocumentationMode.Diagnose)));
        return Load(CSharpCompilation.Create(
            "Generated" + Guid.NewGuid().ToString("N"),
            trees,
            References(),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, warningLevel: 9999, optimizationLevel: OptimizationLevel.Release)));
    }

    public static GeneratedAssembly Compile(params string[] sources) => Compile(LanguageVersion.CSharp12, NullableContextOptions.Enable, sources);

    /// <summary>Emits and loads a compilation, which must have neither errors nor warnings.</summary>
    public static GeneratedAssembly Load(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        var complaints = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToArray();
        if (complaints.Length > 0)
            Assert.Fail(string.Join("\n", complaints.Select(static complaint => complaint.ToString())) + "\n" + string.Join("\n", compilation.SyntaxTrees));
        stream.Position = 0;
        var context = new AssemblyLoadContext("generated", isCollectible: true);
        var runtime = context.LoadFromAssemblyPath(Path.GetFullPath(RuntimePath));
        return new(context, context.LoadFromStream(stream), runtime);
    }

    public static IEnumerable<MetadataReference> References()
        => Directory.GetFiles(Metadata("ReferencePack"), "*.dll").Append(RuntimePath).Select(static path => MetadataReference.CreateFromFile(path));

    public static string RuntimePath => Metadata("RuntimeAssembly");

    public void Dispose() => _context.Unload();

    private static string Metadata(string key)
        => typeof(GeneratedAssembly).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
