using Xunit;

namespace Screening.Tests;

/// <summary>What a newcomer sees first, to the character.</summary>
public sealed class DefaultOutputTests
{
    [Theory]
    [InlineData("BH002")]
    [InlineData("NCT06585514")]
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
}
