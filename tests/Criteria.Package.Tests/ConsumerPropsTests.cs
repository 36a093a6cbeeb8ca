using Xunit;

namespace Criteria.Package.Tests;

/// <summary>What a project gets by adding the package, before a single criterion is written.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerPropsTests(PackedPackage package)
{
    [Fact]
    public async Task Criteria_files_in_any_folder_are_seen_by_the_compiler_and_build_output_is_not()
    {
        var project = new ConsumerProject(package)
            .WithFile("bh002.criteria.json", "{}")
            .WithFile("trials/lupus/nct06585514.criteria.json", "{}")
            .WithFile("trials/lupus/nct06585514.criteria.txt", "1. Male or female")
            .WithFile("trials/notes.json", "{}")
            .WithFile("bin/Debug/copied.criteria.json", "{}")
            .WithFile("obj/copied.criteria.json", "{}");
        Assert.Equal(
            ["bh002.criteria.json", "trials/lupus/nct06585514.criteria.json", "trials/lupus/nct06585514.criteria.txt"],
            (await project.ItemsAsync("AdditionalFiles")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_project_can_list_its_criteria_files_itself()
        => Assert.Empty(
            await new ConsumerProject(package)
                .WithProperty("EnableDefaultCriteriaItems", "false")
                .WithFile("bh002.criteria.json", "{}")
                .ItemsAsync("AdditionalFiles"));

    [Fact]
    public async Task The_root_namespace_is_told_to_the_generator()
        => Assert.Contains("RootNamespace", await new ConsumerProject(package).ItemsAsync("CompilerVisibleProperty"));

    [Fact]
    public async Task The_budget_of_the_analysis_is_told_to_the_analyzer()
        => Assert.Contains("CriteriaAnalysisBudget", await new ConsumerProject(package).ItemsAsync("CompilerVisibleProperty"));

    [Fact]
    public async Task A_project_without_criteria_builds_and_runs_with_the_runtime_alone()
    {
        var result = await new ConsumerProject(package)
            .WithFile("Program.cs", """
                using Criteria;
                System.Console.WriteLine((int)Outcome.NotApplicable);
                """)
            .RunAsync();
        Assert.Equal(["3"], result.Succeeded().Lines);
    }
}
