using Criteria.Generators.Emit.Prose;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.Prose;

/// <summary>The pages in <c>samples/Trials/docs</c> are what the emitter writes of the sample trials.</summary>
public sealed class TrialPageTests
{
    private static readonly string s_folder = Path.Combine(SampleTrials.Folder, "docs");

    public static TheoryData<string> Trials => new(SampleTrials.All.Bound.Keys);

    [Theory]
    [MemberData(nameof(Trials))]
    public void The_page_of_a_sample_trial_is_up_to_date(string id)
    {
        var page = ProseEmitter.Emit(SampleTrials.All.Bound[id]);
        var path = Path.Combine(s_folder, id.ToLowerInvariant() + ".md");
        if (Environment.GetEnvironmentVariable("CRITERIA_ACCEPT") == "1")
        {
            Directory.CreateDirectory(s_folder);
            File.WriteAllText(path, page);
        }

        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} was never written; CRITERIA_ACCEPT=1 writes it");
        Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n") == page, $"{Path.GetFileName(path)} is not what the trial says any more; look at the difference that CRITERIA_ACCEPT=1 makes");
    }

    [Fact]
    public void There_is_no_page_without_a_trial()
        => Assert.Equal(SampleTrials.All.Bound.Keys.Select(static id => id.ToLowerInvariant() + ".md").Order(StringComparer.Ordinal), Directory.EnumerateFiles(s_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
