using Xunit;

namespace Screening.Tests;

/// <summary>All trials at once: the verdict of each for each patient, and the totals.</summary>
public sealed class AllTrialsTests
{
    private static readonly string[] s_trials = ["BH002", "NCT06106906", "NCT06585514", "NCT06792344", "NCT06947460"];

    public static TheoryData<string> Trials => [.. s_trials];

    [Fact]
    public void Each_patient_has_a_verdict_of_each_trial()
    {
        var json = CommandRun.Of("--all", "--format", "json").Json();
        Assert.Equal(["asOf", "patients", "trials", "matrix"], json.EnumerateObject().Select(static field => field.Name));
        var rows = json.GetProperty("matrix").EnumerateArray().ToList();
        Assert.Equal(json.GetProperty("patients").GetInt32(), rows.Count);
        Assert.All(rows, static row => Assert.Equal(s_trials, row.GetProperty("verdicts").EnumerateObject().Select(static verdict => verdict.Name)));
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void The_totals_are_those_of_each_trial_screened_alone(string trial)
    {
        var alone = CommandRun.Of("--trial", trial, "--format", "json");
        Assert.Equal(0, alone.ExitCode);
        Assert.Equal(trial, alone.Json().GetProperty("trial").GetString());
        var expected = alone.Json().GetProperty("verdicts").ToString();
        var together = CommandRun.Of("--all", "--format", "json").Json();
        var totals = together.GetProperty("trials").EnumerateArray().Single(one => one.GetProperty("trial").GetString() == trial).GetProperty("verdicts");
        Assert.Equal(Words(expected), Words(totals.ToString()));
        foreach (var verdict in totals.EnumerateObject())
        {
            var counted = together.GetProperty("matrix").EnumerateArray().Count(row => row.GetProperty("verdicts").GetProperty(trial).GetString() == verdict.Name);
            Assert.True(counted == verdict.Value.GetInt32(), $"{trial}: {counted} rows are {verdict.Name}, the total says {verdict.Value}");
        }
    }

    [Fact]
    public void The_table_has_a_line_for_each_patient_and_one_for_each_total()
    {
        var run = CommandRun.Of("--all");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var lines = run.Output.Split('\n');
        Assert.StartsWith("Embedded synthetic cohort, invented patients with autoimmune diseases, as of 2026-03-02: ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(" patients, 5 trials", lines[0], StringComparison.Ordinal);
        Assert.Equal(["Patient", .. s_trials], Words(lines[2]));
        Assert.Contains(lines, static line => Words(line) is ["HB-84.9", "ineligible", "undetermined", ..]);
        Assert.Equal(["Total", .. s_trials], Words(lines[^5]));
        Assert.Equal(["Eligible", "Ineligible", "Undetermined"], lines[^4..^1].Select(static line => Words(line)[0]));
        Assert.All(lines[^4..^1], static line => Assert.Equal(6, Words(line).Length));
    }

    [Fact]
    public void A_file_of_records_is_screened_for_all_trials_too()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, SmallRecord.Bundle("a") + "\n" + SmallRecord.Bundle("b") + "\n");
            var run = CommandRun.Of("--all", "--patients", path, "--as-of", "2021-06-01", "--format", "json");
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(2, run.Json().GetProperty("matrix").GetArrayLength());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string[] Words(string line) => line.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
