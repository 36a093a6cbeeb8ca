using Xunit;

namespace Screening.Tests;

/// <summary>What a newcomer sees first, to the character.</summary>
public sealed class DefaultOutputTests
{
    [Theory]
    [InlineData("BH002")]
    [InlineData("NCT06585514")]
    [InlineData("NCT06792344")]
    public void The_embedded_cohort_gives_the_output_that_was_accepted(string trial)
    {
        var run = trial == "BH002" ? CommandRun.Of() : CommandRun.Of("--trial", trial);
        var path = Path.Combine(SharedData.ProjectDirectory, "Snapshots", trial + ".verified.txt");
        if (Environment.GetEnvironmentVariable("CRITERIA_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, run.Output);
        }

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(path), $"{path} is absent; CRITERIA_ACCEPT=1 writes it");
        Assert.Equal(File.ReadAllText(path), run.Output);
    }

    [Fact]
    public void The_README_shows_what_the_command_prints()
    {
        var readme = File.ReadAllText(Path.GetFullPath(Path.Combine(SharedData.ProjectDirectory, "../../README.md"))).ReplaceLineEndings("\n");
        var start = readme.IndexOf("```\nBH002: ", StringComparison.Ordinal) + 4;
        var shown = readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)];
        var printed = CommandRun.Of().Output;
        var from = 0;
        foreach (var part in shown.Split('…', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(static part => part.Split("\n\n")))
        {
            var found = printed.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(found >= 0, $"the command does not print, or prints earlier:\n{part}");
            from = found + part.Length;
        }
    }
}
