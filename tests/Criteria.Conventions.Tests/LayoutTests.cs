using System.Text.RegularExpressions;
using Xunit;

namespace Criteria.Conventions.Tests;

/// <summary>Data flows one way through the criteria compiler, and only its edges know the C# compiler.</summary>
public sealed partial class LayoutTests(LayoutTests.Sources sources) : IClassFixture<LayoutTests.Sources>
{
    [Fact]
    public void Every_name_in_the_criteria_compiler_is_understood_by_these_tests()
        => Offenders.MustBeNone("names that do not bind hide what they use", sources.Value.Unresolved);

    [Fact]
    public void Every_folder_of_the_criteria_compiler_is_a_phase_that_the_architecture_names()
        => Offenders.MustBeNone(
            $"the folders of {Phases.Project} are {string.Join(", ", Phases.All)}",
            Repository.CSharp(Phases.Project).Where(static file => Phases.Of(file) is { } phase && !Phases.All.Contains(phase)).Select(static file => file.Path));

    [Fact]
    public void Only_the_edges_of_the_criteria_compiler_know_the_compiler_beyond_its_texts()
        => Offenders.MustBeNone(
            "only Sources, Subjects, Analyzers and CriteriaGenerator.cs use Microsoft.CodeAnalysis beyond Microsoft.CodeAnalysis.Text",
            sources.Value.Uses
                .Where(static use => use.Namespace == "Microsoft.CodeAnalysis" || use.Namespace.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal))
                .Where(static use => use.Namespace != "Microsoft.CodeAnalysis.Text" && !Phases.MayUseTheCompiler(use.File))
                .Select(static use => use.ToString()));

    [Fact]
    public void A_phase_depends_only_on_phases_before_it()
        => Offenders.MustBeNone(
            "a phase uses only what comes before it; Analysis and Emit read only the bound trial",
            sources.Value.Uses
                .Where(static use => Phases.Of(use.File) is { } phase && use.Phase is { } other && !Phases.MayUse(phase, other))
                .Select(static use => use.ToString()));

    [Fact]
    public void Attributes_and_files_meet_in_the_declaration_and_know_nothing_of_each_other()
        => Offenders.MustBeNone(
            "Sources/Attributes and Sources/JsonFile use nothing of each other",
            sources.Value.Uses
                .Where(static use => (use.File.Path.StartsWith(Phases.Project + "/Sources/Attributes/", StringComparison.Ordinal) && use.Namespace.StartsWith("Criteria.Generators.Sources.JsonFile", StringComparison.Ordinal))
                    || (use.File.Path.StartsWith(Phases.Project + "/Sources/JsonFile/", StringComparison.Ordinal) && use.Namespace.StartsWith("Criteria.Generators.Sources.Attributes", StringComparison.Ordinal)))
                .Select(static use => use.ToString()));

    [Theory]
    [InlineData("Criteria.Generators.Emit.CSharp", "Emit")]
    [InlineData("Criteria.Generators.Trials", "Trials")]
    [InlineData("Criteria.Units", "Units")]
    [InlineData("Criteria.Generators", null)]
    [InlineData("System.Linq", null)]
    public void A_namespace_tells_the_phase(string name, string? phase)
        => Assert.Equal(phase, Phases.OfNamespace(name));

    [Theory]
    [InlineData("Json", "Syntax", false)]
    [InlineData("Binding", "Syntax", true)]
    [InlineData("Syntax", "Binding", false)]
    [InlineData("Emit", "Sources", false)]
    [InlineData("Emit", "Binding", false)]
    [InlineData("Analysis", "Json", false)]
    [InlineData("Emit", "Trials", true)]
    [InlineData("Trials", "Units", true)]
    [InlineData("Units", "Binding", false)]
    [InlineData("Units", "Diagnostics", false)]
    [InlineData("Analyzers", "Analysis", true)]
    public void The_order_of_the_phases_says_what_may_be_used(string phase, string other, bool allowed)
        => Assert.Equal(allowed, Phases.MayUse(phase, other));

    [Fact]
    public void A_namespace_is_the_folder_it_lies_in()
        => Offenders.MustBeNone("a namespace is its project's, then its folders'", from project in Projects()
                                                                                   from file in Repository.CSharp(project.Folder)
                                                                                   from name in NamespacesOf(file)
                                                                                   where !Fits(project, file, name)
                                                                                   select $"{file} declares {name}");

    private static IEnumerable<(string Folder, string Namespace)> Projects()
        => from file in Repository.Files("generator", "runtime", "tests")
           where file.Path.EndsWith(".csproj", StringComparison.Ordinal)
           select (Path.GetDirectoryName(file.Path)!.Replace('\\', '/'), RootNamespace().Match(file.Text).Groups["name"].Value);

    private static IEnumerable<string> NamespacesOf(RepositoryFile file)
        => Path.GetFileName(file.Path) == "Polyfills.cs" ? [] : DeclaredNamespace().Matches(file.Text).Select(static match => match.Groups["name"].Value);

    private static bool Fits((string Folder, string Namespace) project, RepositoryFile file, string name)
    {
        var folders = file.FoldersWithin(project.Folder);
        if (project.Folder == Phases.Project && folders is [Phases.Units, ..])
            return FitsAny(Phases.UnitsNamespace, folders[1..], name);
        if (project.Folder.StartsWith("runtime/", StringComparison.Ordinal))
            return FitsAny(project.Namespace, folders, name);
        return name == string.Join('.', folders.Prepend(project.Namespace));
    }

    // What users touch is one using, however its files are sorted into folders.
    private static bool FitsAny(string root, string[] folders, string name)
        => Enumerable.Range(0, folders.Length + 1).Any(depth => name == string.Join('.', folders.Take(depth).Prepend(root)));

    [GeneratedRegex("<RootNamespace>(?<name>[^<]+)</RootNamespace>")]
    private static partial Regex RootNamespace();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredNamespace();

    /// <summary>The bound sources, read once for all of these tests.</summary>
    public sealed class Sources
    {
        private readonly Lazy<GeneratorSources> _value = new(static () => new());

        internal GeneratorSources Value => _value.Value;
    }
}
