using Xunit;

namespace Criteria.Package.Tests;

/// <summary>Who does what the README shows gets what the README shows.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReadmeTests(PackedPackage package)
{
    [Fact]
    public void The_README_shows_a_record_a_trial_a_file_and_a_program()
    {
        Assert.Equal(["Bh002.cs", "Chart.cs", "Program.cs", "nct06585514.criteria.json"], Readme.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, Readme.Excerpts.Count);
    }

    [Fact]
    public async Task The_first_criterion_prints_what_the_README_says_by_the_code_that_the_README_shows()
    {
        var project = FirstCriterion()
            .WithProperty("EmitCompilerGeneratedFiles", "true")
            .WithProperty("CompilerGeneratedFilesOutputPath", "$(BaseIntermediateOutputPath)generated");
        Assert.Equal(Readme.Output, (await project.RunAsync()).Succeeded().Lines);
        var generated = Unindented(string.Join('\n', project.Texts("obj/generated", "*.g.cs")));
        Assert.All(Readme.Excerpts, excerpt => Assert.True(generated.Contains(Unindented(excerpt), StringComparison.Ordinal), $"the generated code does not hold\n{excerpt}\nbut\n{generated}"));
    }

    [Fact]
    public async Task A_wrong_unit_gives_the_errors_that_the_README_shows()
    {
        var project = FirstCriterion();
        Assert.Equal(2, Readme.Mistakes.Count);
        foreach (var (wrong, right, file) in Readme.Mistakes)
        {
            Assert.Contains(right, Readme.Files[file], StringComparison.Ordinal);
            project.WithFile(file, Readme.Files[file].Replace(right, wrong, StringComparison.Ordinal));
        }
        var said = (await project.BuildAsync()).Failed().Diagnostics.Select(static diagnostic => diagnostic.Split(" (https:")[0]);
        Assert.Equal(Readme.Errors, said.Select(WithoutFolder).Order(StringComparer.Ordinal));
    }

    // As `dotnet new console -o Screening` makes it.
    private ConsumerProject FirstCriterion()
    {
        var project = new ConsumerProject(package).WithProperty("RootNamespace", "Screening").WithProperty("ImplicitUsings", "enable");
        foreach (var (path, text) in Readme.Files)
            project.WithFile(path, text);
        return project;
    }

    private static string WithoutFolder(string diagnostic)
    {
        var place = diagnostic.IndexOf('(', StringComparison.Ordinal);
        return Path.GetFileName(diagnostic[..place]) + diagnostic[place..];
    }

    private static string Unindented(string text)
        => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Trim())).Trim();
}
