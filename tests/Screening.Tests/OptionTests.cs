using Xunit;

namespace Screening.Tests;

/// <summary>Every option, right and wrong.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData(new[] { "--trial", "BH003" }, "--trial 'BH003': there is no such trial; expected BH002 or NCT06106906 or NCT06585514 or NCT06792344 or NCT06947460")]
    [InlineData(new[] { "--trial", "" }, "--trial '': there is no such trial; expected BH002 or NCT06106906 or NCT06585514 or NCT06792344 or NCT06947460")]
    [InlineData(new[] { "--format", "xml" }, "--format 'xml': expected text or json")]
    [InlineData(new[] { "--format", "JSON" }, "--format 'JSON': expected text or json")]
    [InlineData(new[] { "--patients", "patients.ndjson" }, "--patients stands without --as-of; expected the day of screening, for example --as-of 2021-06-01")]
    [InlineData(new[] { "--patients", "", "--as-of", "2021-06-01" }, "--patients '': expected a file of FHIR records")]
    [InlineData(new[] { "--patients", "p.ndjson", "--as-of", "2021-02-30" }, "--as-of '2021-02-30': this is no date; expected YYYY-MM-DD, for example 2021-06-01")]
    [InlineData(new[] { "--patients", "p.ndjson", "--as-of", "1.6.2021" }, "--as-of '1.6.2021': this is no date; expected YYYY-MM-DD, for example 2021-06-01")]
    [InlineData(new[] { "--as-of", "2021-06-01" }, "--as-of '2021-06-01': the embedded cohort is known as of 2026-03-02 and no other day; expected --patients beside it")]
    [InlineData(new[] { "--patient", "NOBODY" }, "--patient 'NOBODY': there is no such patient among the 363")]
    [InlineData(new[] { "--patient", " " }, "--patient ' ': expected the id of a patient")]
    [InlineData(new[] { "--all", "--trial", "BH002" }, "--trial 'BH002' stands beside --all; expected one of the two")]
    [InlineData(new[] { "--all", "--patient", "HB-85" }, "--patient 'HB-85' stands beside --all, which explains nobody; expected --trial")]
    [InlineData(new[] { "--trial" }, "--trial")]
    [InlineData(new[] { "--cohort", "LN" }, "'--cohort'")]
    [InlineData(new[] { "BH002" }, "'BH002'")]
    [InlineData(new[] { "--trial", "BH002", "--trial", "NCT06585514" }, "--trial")]
    [InlineData(new[] { "@options.txt" }, "'@options.txt'")]
    public void A_wrong_option_is_named_and_nothing_is_screened(string[] arguments, string message)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_option_is_named_at_once()
    {
        var run = CommandRun.Of("--trial", "X", "--format", "Y", "--as-of", "Z");
        Assert.Equal(["--trial 'X'", "--as-of 'Z'", "--format 'Y'"], run.Error.Split('\n').Where(static line => line.Contains(':', StringComparison.Ordinal)).Select(static line => line[..line.IndexOf(':')]));
    }

    [Fact]
    public void A_patient_who_is_not_there_is_a_wrong_option_in_either_format()
    {
        var run = CommandRun.Of("--patient", "NOBODY", "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("BH002", "BH002")]
    [InlineData("bh002", "BH002")]
    [InlineData("NCT06106906", "NCT06106906")]
    [InlineData("NCT06585514", "NCT06585514")]
    [InlineData("NCT06792344", "NCT06792344")]
    [InlineData("nct06947460", "NCT06947460")]
    public void The_trial_is_the_one_that_is_named(string named, string trial)
        => Assert.Equal(trial, CommandRun.Of("--trial", named, "--format", "json").Json().GetProperty("trial").GetString());

    [Fact]
    public void Without_options_the_trial_is_BH002_and_the_cohort_is_embedded_with_its_own_date()
    {
        var run = CommandRun.Of();
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("BH002: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Embedded synthetic cohort, invented patients with autoimmune diseases, as of 2026-03-02: 363 patients", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void The_embedded_cohort_can_be_given_its_own_date()
        => Assert.Equal(CommandRun.Of().Output, CommandRun.Of("--as-of", "2026-03-02").Output);

    [Fact]
    public void The_explained_patient_is_the_one_that_is_named()
    {
        var run = CommandRun.Of("--patient", "BILI-34.3");
        Assert.Contains("Patient BILI-34.3: SLE, refractory; bilirubin 34.3 umol/L\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  I9.4 (inclusion): not met\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("    Labs.TotalBilirubin: 34.3 umol/L\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_json_only_the_json_goes_to_the_output()
    {
        var run = CommandRun.Of("--format", "json", "--patient", "HB-84.9");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(363, run.Json().GetProperty("patients").GetInt32());
        Assert.Contains("Patient HB-84.9", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_shows_every_option()
    {
        var run = CommandRun.Of("--help");
        Assert.Equal(0, run.ExitCode);
        foreach (var option in (string[])["--trial", "--all", "--patients", "--as-of", "--patient ", "--format"])
            Assert.Contains(option, run.Output, StringComparison.Ordinal);
    }
}
