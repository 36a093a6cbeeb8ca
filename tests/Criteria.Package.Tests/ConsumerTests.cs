using Xunit;

namespace Criteria.Package.Tests;

/// <summary>Projects that add the package, write criteria and use what is generated, in the ways users do.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    [Fact]
    public async Task A_project_with_attributes_only_screens()
        => Assert.Equal(ConsumerSources.AttributeOutput, (await WithAttributes().WithFile("Program.cs", ConsumerSources.AttributeProgram).RunAsync()).Succeeded().Lines);

    [Fact]
    public async Task A_project_with_files_only_screens()
        => Assert.Equal(ConsumerSources.FileOutput, (await WithFile().WithFile("Program.cs", ConsumerSources.FileProgram).RunAsync()).Succeeded().Lines);

    [Fact]
    public async Task A_project_with_attributes_and_files_screens_against_both()
        => Assert.Equal(ConsumerSources.BothOutput, (await WithBoth().WithFile("Program.cs", ConsumerSources.BothProgram).RunAsync()).Succeeded().Lines);

    [Fact]
    public async Task A_project_without_nullable_reference_types_gets_code_without_warnings()
        => Assert.Equal(
            ConsumerSources.BothOutput,
            (await WithBoth().WithProperty("Nullable", "disable").WithFile("Program.cs", ConsumerSources.BothProgram).RunAsync()).Succeeded().Lines);

    [Fact]
    public async Task A_library_under_every_analyzer_of_the_SDK_that_is_trimmed_compiled_ahead_and_checked_builds_without_a_warning()
        => (await WithBoth()
            .WithFile("Assembly.cs", "[assembly: System.CLSCompliant(false)]")
            .WithProperty("OutputType", "Library")
            .WithProperty("AnalysisLevel", "latest-all")
            .WithProperty("EnforceCodeStyleInBuild", "true")
            .WithProperty("CodeAnalysisTreatWarningsAsErrors", "true")
            .WithProperty("IsAotCompatible", "true")
            .WithProperty("IsTrimmable", "true")
            .WithProperty("EnableTrimAnalyzer", "true")
            .WithProperty("EnableAotAnalyzer", "true")
            .WithProperty("EnableSingleFileAnalyzer", "true")
            .WithProperty("CheckForOverflowUnderflow", "true")
            .WithProperty("GenerateDocumentationFile", "true")
            // Undocumented types and an abbreviation among the names are the author's own.
            .WithProperty("NoWarn", "CS1591;CA1515;CA1724")
            .BuildAsync()).Succeeded();

    [Fact]
    public async Task A_program_that_is_trimmed_screens_as_it_does_untrimmed()
        => Assert.Equal(
            ConsumerSources.BothOutput,
            (await WithBoth().WithFile("Program.cs", ConsumerSources.BothProgram).RunTrimmedAsync()).Succeeded().Lines);

    [Fact]
    public async Task A_project_published_as_native_code_screens_as_it_does_in_the_runtime()
    {
        var project = WithBoth().WithFile("Program.cs", ConsumerSources.ExplainingProgram);
        var inRuntime = (await project.RunAsync()).Succeeded().Lines;
        Assert.Equal(ConsumerSources.BothOutput, inRuntime.Take(ConsumerSources.BothOutput.Count));
        Assert.Contains(inRuntime, static line => line.Contains("Hemoglobin: 85 g/L", StringComparison.Ordinal));
        Assert.Equal(inRuntime, (await project.RunNativeAsync()).Succeeded().Lines);
    }

    [Fact]
    public async Task A_project_that_asks_for_it_gets_each_trial_as_a_file_of_CQL()
    {
        using var folder = new TemporaryFolder();
        _ = (await WithBoth().WithProperty("CriteriaCqlOutputPath", folder.Path).WithFile("Program.cs", ConsumerSources.BothProgram).RunAsync()).Succeeded();
        var libraries = Directory.GetFiles(folder.Path, "*.cql").Select(File.ReadAllText).ToArray();
        Assert.Equal(2, libraries.Length);
        Assert.All(libraries, static library => Assert.Contains("\nlibrary \"", library, StringComparison.Ordinal));
        Assert.Contains(libraries, static library => library.Contains("Hemoglobin >= 85.0 'g/L'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_that_is_unknown_in_an_attribute_is_an_error_at_its_own_characters()
        => await MustReport("CRIT0203", "Bh002.cs", ConsumerSources.AttributeTrial.Replace("85 'g/L'", "85 'gr/l'"), "gr/l");

    [Fact]
    public async Task A_unit_of_another_dimension_in_an_attribute_is_an_error_at_its_own_characters()
        => await MustReport("CRIT0204", "Bh002.cs", ConsumerSources.AttributeTrial.Replace("85 'g/L'", "85 'U/L'"), "U/L");

    [Fact]
    public async Task A_unit_that_is_unknown_in_a_file_is_an_error_at_its_own_characters()
        => await MustReport("CRIT0203", "trials/nct06585514.criteria.json", ConsumerSources.FileTrial.Replace("8.5 'g/dL'", "8.5 'gr/dl'"), "gr/dl");

    [Fact]
    public async Task A_unit_of_another_dimension_in_a_file_is_an_error_at_its_own_characters()
        => await MustReport("CRIT0204", "trials/nct06585514.criteria.json", ConsumerSources.FileTrial.Replace("8.5 'g/dL'", "8.5 'wk'"), "wk");

    private ConsumerProject WithAttributes()
        => new ConsumerProject(package).WithFile("Chart.cs", ConsumerSources.Chart).WithFile("Bh002.cs", ConsumerSources.AttributeTrial);

    private ConsumerProject WithFile()
        => new ConsumerProject(package).WithFile("Chart.cs", ConsumerSources.Chart).WithFile("trials/nct06585514.criteria.json", ConsumerSources.FileTrial);

    private ConsumerProject WithBoth() => WithAttributes().WithFile("trials/nct06585514.criteria.json", ConsumerSources.FileTrial);

    private async Task MustReport(string rule, string path, string text, string offending)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var line = Array.FindIndex(lines, line => line.Contains(offending, StringComparison.Ordinal));
        var column = lines[line].IndexOf(offending, StringComparison.Ordinal) + 1;
        var result = await WithBoth().WithFile(path, text).WithFile("Program.cs", "System.Console.WriteLine();").BuildAsync();
        Assert.Contains(result.Failed().Diagnostics, diagnostic => diagnostic.Contains($"{Path.GetFileName(path)}({line + 1},{column}): error {rule}:", StringComparison.Ordinal)
            && diagnostic.Contains($"'{offending}'", StringComparison.Ordinal));
        // One mistake is one error, and what was generated beside it adds none of its own.
        Assert.Single(result.Diagnostics);
    }
}
