using Xunit;

namespace Criteria.Package.Tests;

/// <summary>The builds these tests start are bounded in time.</summary>
public sealed class DotNetTests
{
    [Fact]
    public async Task A_build_that_does_not_end_is_ended_with_what_it_started_and_shows_what_it_said()
    {
        using var folder = new TemporaryFolder();
        var wait = OperatingSystem.IsWindows() ? "echo waiting&amp; ping -n 120 127.0.0.1" : "echo waiting; sleep 120; echo done";
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "waits.proj"), $"""
            <Project><Target Name="Wait"><Exec Command="{wait}" StandardOutputImportance="high" /></Target></Project>
            """);
        var started = DateTime.UtcNow;
        var timeout = await Assert.ThrowsAsync<TimeoutException>(() => DotNet.RunAsync(folder.Path, TimeSpan.FromSeconds(10), "msbuild", "waits.proj", "-nologo", "-verbosity:normal"));
        Assert.Contains("waiting", timeout.Message, StringComparison.Ordinal);
        Assert.True(DateTime.UtcNow - started < TimeSpan.FromSeconds(60), "ending the build took as long as the build");
    }
}
