using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Criteria.Package.Tests;

/// <summary>What lies in the package, and where.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    private const string SchemaInSource = "runtime/Criteria.Runtime/build/criteria.schema.json";

    [Fact]
    public void The_package_holds_the_runtime_the_extension_the_code_fixes_the_props_the_targets_and_the_schema_and_nothing_else()
    {
        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/Criteria.Generators.CodeFixes.dll",
            "analyzers/dotnet/cs/Criteria.Generators.dll",
            "build/Criteria.Generators.props",
            "build/Criteria.Generators.targets",
            "build/criteria.schema.json",
            "buildTransitive/Criteria.Generators.props",
            "buildTransitive/Criteria.Generators.targets",
            "lib/net8.0/Criteria.Runtime.dll",
            "lib/net8.0/Criteria.Runtime.xml",
        ];
        Assert.Equal(expected, package.Files().Keys.Where(static path => !IsEnvelope(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_in_the_package_is_that_of_the_source_in_draft_07()
    {
        var schema = package.Files()["build/criteria.schema.json"];
        Assert.Equal(File.ReadAllBytes(Path.Combine(RepositoryCopy.Root, SchemaInSource)), schema);
        using var document = JsonDocument.Parse(schema);
        Assert.Equal("http://json-schema.org/draft-07/schema#", document.RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public void The_props_are_the_same_for_direct_and_transitive_references()
        => Assert.Equal(package.Files()["build/Criteria.Generators.props"], package.Files()["buildTransitive/Criteria.Generators.props"]);

    [Fact]
    public void The_targets_are_the_same_for_direct_and_transitive_references()
        => Assert.Equal(package.Files()["build/Criteria.Generators.targets"], package.Files()["buildTransitive/Criteria.Generators.targets"]);

    [Fact]
    public void The_package_states_its_licence_and_shows_its_readme()
    {
        var metadata = Nuspec().Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Equal("Criteria.Generators", Value("id"));
        Assert.Equal("Apache-2.0", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.False(string.IsNullOrWhiteSpace(Value("description")), "the package has no description");
    }

    [Fact]
    public void The_package_depends_on_no_other()
        => Assert.DoesNotContain(Nuspec().Descendants(), static element => element.Name.LocalName == "dependency");

    [Fact]
    public void The_runtime_is_documented()
    {
        var documentation = XDocument.Parse(Encoding.UTF8.GetString(package.Files()["lib/net8.0/Criteria.Runtime.xml"]).TrimStart('\uFEFF'));
        Assert.Contains(documentation.Descendants("member"), static member => (string?)member.Attribute("name") == "T:Criteria.Outcome");
    }

    private XDocument Nuspec() => XDocument.Load(new MemoryStream(package.Files()["Criteria.Generators.nuspec"]));

    private static bool IsEnvelope(string path)
        => path is "Criteria.Generators.nuspec" or "[Content_Types].xml" || path.StartsWith("_rels/", StringComparison.Ordinal) || path.StartsWith("package/", StringComparison.Ordinal);
}
