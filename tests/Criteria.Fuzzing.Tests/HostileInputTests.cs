using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Fuzzing.Tests;

/// <summary>Nothing that is written throws, hangs, overflows, or becomes code that is none.</summary>
public sealed class HostileInputTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20_261_123;

    /// <summary><c>CRITERIA_FUZZ_INPUTS</c> and <c>CRITERIA_FUZZ_SEED</c> look further than a build does.</summary>
    [Fact]
    public void Whatever_is_written_is_taken()
    {
        var run = new FuzzRun();
        var (inputs, limit) = Number("CRITERIA_FUZZ_INPUTS") is { } wanted ? (wanted, TimeSpan.FromHours(12)) : (long.MaxValue, TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("CI") == "true" ? 60 : 10));
        run.Take((int)(Number("CRITERIA_FUZZ_SEED") ?? FirstSeed), inputs, limit);
        output.WriteLine(run.Counts);
        Assert.True(run.Defects.Count == 0, string.Join("\n\n", run.Defects));
    }

    private static long? Number(string variable)
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;
}
