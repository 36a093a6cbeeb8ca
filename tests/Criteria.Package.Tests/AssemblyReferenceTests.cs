using Xunit;

namespace Criteria.Package.Tests;

/// <summary>
/// A compiler extension gets the assemblies of whatever host loads it. One reference that an old host cannot supply, and the whole
/// extension is silently not run there.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class AssemblyReferenceTests(PackedPackage package)
{
    // The highest versions that the oldest supported host supplies: Roslyn 4.8, of .NET SDK 8.0.100 and Visual Studio 17.8.
    private static readonly IReadOnlyDictionary<string, Version> s_suppliedByTheHost = new Dictionary<string, Version>
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    private static readonly IReadOnlyDictionary<string, Version> s_suppliedForCodeFixes = new Dictionary<string, Version>(s_suppliedByTheHost)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
    };

    [Fact]
    public void The_extension_refers_only_to_what_every_supported_compiler_supplies()
        => MustBeSupplied("analyzers/dotnet/cs/Criteria.Generators.dll", s_suppliedByTheHost);

    [Fact]
    public void The_code_fixes_refer_only_to_what_every_supported_editor_supplies()
        => MustBeSupplied("analyzers/dotnet/cs/Criteria.Generators.CodeFixes.dll", new Dictionary<string, Version>(s_suppliedForCodeFixes)
        {
            ["Criteria.Generators"] = References("analyzers/dotnet/cs/Criteria.Generators.dll").Version,
        });

    [Fact]
    public void The_runtime_refers_only_to_the_framework()
        => Assert.All(References("lib/net8.0/Criteria.Runtime.dll").References, static reference =>
        {
            Assert.StartsWith("System.", reference.Key, StringComparison.Ordinal);
            Assert.True(reference.Value <= new Version(8, 0, 0, 0), $"{reference.Key} {reference.Value} is newer than .NET 8");
        });

    [Fact]
    public void The_extension_shows_only_what_the_compiler_looks_for()
        => Assert.All(
            ShippedAssembly.PublicTypes(package.Files()["analyzers/dotnet/cs/Criteria.Generators.dll"]),
            static type => Assert.Matches(@"\.(\w+Generator|\w+Analyzer)$", type));

    private void MustBeSupplied(string path, IReadOnlyDictionary<string, Version> supplied)
    {
        var references = References(path).References;
        Assert.Contains("netstandard", references.Keys);
        var unsupplied = references
            .Where(reference => !supplied.TryGetValue(reference.Key, out var highest) || reference.Value > highest)
            .Select(reference => supplied.TryGetValue(reference.Key, out var highest)
                ? $"{reference.Key} {reference.Value}, above {highest}"
                : $"{reference.Key} {reference.Value}, which no host supplies");
        Assert.True(!unsupplied.Any(), $"{path} refers to {string.Join("; ", unsupplied)}");
    }

    private (IReadOnlyDictionary<string, Version> References, Version Version) References(string path)
        => ShippedAssembly.Read(package.Files()[path]);
}
