using Xunit;

namespace Criteria.Package.Tests;

/// <summary>Who writes the criteria of <c>samples/Contradictions</c> reads, in the log of the build, what is wrong with them.</summary>
[Collection(PackageCollection.Name)]
public sealed class ContradictionsTests(PackedPackage package)
{
    private const string Log = "build.log";

    private static readonly string s_sample = Path.Combine(RepositoryCopy.Root, "samples", "Contradictions");

    [Fact]
    public async Task The_build_of_the_sample_says_what_its_log_says()
    {
        var project = new ConsumerProject(package)
            .WithProperty("OutputType", "Library")
            .WithProperty("RootNamespace", "Contradictions")
            .WithProperty("TreatWarningsAsErrors", "false");
        foreach (var file in Directory.EnumerateFiles(s_sample).Where(static file => Path.GetExtension(file) is ".cs" or ".json" or ".globalconfig").Order(StringComparer.Ordinal))
            project.WithFile(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        var said = (await project.BuildAsync()).Succeeded().Diagnostics.Select(static diagnostic => WithoutFolder(diagnostic.Split(" (https:")[0]));
        var log = string.Concat(said.Distinct().Order(StringComparer.Ordinal).Select(static line => line + "\n"));
        var path = Path.Combine(s_sample, Log);
        if (Environment.GetEnvironmentVariable("CRITERIA_ACCEPT") == "1")
            await File.WriteAllTextAsync(path, log);
        Assert.Equal((await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"), log);
    }

    [Fact]
    public async Task The_README_shows_lines_of_the_log()
    {
        const string Lead = "says, among others:\n\n```text\n";
        var readme = (await File.ReadAllTextAsync(Path.Combine(RepositoryCopy.Root, "README.md"))).ReplaceLineEndings("\n");
        var start = readme.IndexOf(Lead, StringComparison.Ordinal) + Lead.Length;
        var shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, shown.Length);
        var log = await File.ReadAllLinesAsync(Path.Combine(s_sample, Log));
        Assert.All(shown, line => Assert.Contains(line, log));
    }

    private static string WithoutFolder(string diagnostic)
    {
        var place = diagnostic.IndexOf('(', StringComparison.Ordinal);
        return Path.GetFileName(diagnostic[..place]) + diagnostic[place..];
    }
}
