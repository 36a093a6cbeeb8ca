using System.Text.Json;
using Xunit;

namespace Screening.Tests;

/// <summary>Two trials on the 100 synthetic patients of Synthea, every number beside one that was counted from the JSON without the product.</summary>
public sealed class SyntheaTests
{
    private static readonly DateOnly s_asOf = new(2021, 6, 1);

    [SharedDataTheory(SharedData.Synthea)]
    [InlineData("BH002")]
    [InlineData("NCT06585514")]
    public void Every_number_is_the_one_that_is_counted_from_the_json(string trial)
    {
        var expected = Counted(trial);
        var json = Screened(trial);
        Assert.Equal(trial, json.GetProperty("trial").GetString());
        Assert.Equal("2021-06-01", json.GetProperty("asOf").GetString());
        Assert.Equal(expected.Patients, json.GetProperty("patients").GetInt32());
        var verdicts = json.GetProperty("verdicts");
        Assert.Equal(
            (expected.Eligible, expected.Ineligible, expected.Undetermined),
            (verdicts.GetProperty("eligible").GetInt32(), verdicts.GetProperty("ineligible").GetInt32(), verdicts.GetProperty("undetermined").GetInt32()));
        Assert.Equal(string.Join('\n', expected.Rows), string.Join('\n', RowsOf(json)));
    }

    [SharedDataFact(SharedData.Synthea)]
    public void Hemoglobin_leukocytes_and_platelets_are_decided_for_all_100()
    {
        var rows = RowsOf(Screened("BH002")).ToDictionary(static row => row.Id);
        Assert.All((string[])["I5", "I6", "I8"], id => Assert.Equal((100, 0), (rows[id].Met + rows[id].NotMet, rows[id].Unknown)));
    }

    [SharedDataFact(SharedData.Synthea)]
    public void The_hand_count_finds_something_to_count()
    {
        // Were the data read as nothing, both sides would agree on nothing.
        var rows = Counted("NCT06585514").Rows.ToDictionary(static row => row.Id);
        Assert.True(rows["I1"].NotMet > 0 && rows["E1.2"].Met > 0 && rows["E7.1"].NotMet > 0, string.Join('\n', rows.Values));
    }

    private static Count Counted(string trial)
        => Count.Of([.. RawRecord.ReadAll(SharedData.Require(SharedData.Synthea), s_asOf)
            .Select(record => trial == "BH002" ? HandEvaluation.Bh002(record, s_asOf) : HandEvaluation.Nct06585514(record, s_asOf))]);

    private static JsonElement Screened(string trial)
    {
        var run = CommandRun.Of("--trial", trial, "--patients", SharedData.Require(SharedData.Synthea), "--as-of", "2021-06-01", "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Json();
    }

    private static IEnumerable<Row> RowsOf(JsonElement json)
        => json.GetProperty("criteria").EnumerateArray().Select(static row => new Row(
            row.GetProperty("id").GetString()!,
            row.GetProperty("kind").GetString()!,
            row.GetProperty("met").GetInt32(),
            row.GetProperty("notMet").GetInt32(),
            row.GetProperty("unknown").GetInt32(),
            row.GetProperty("notApplicable").GetInt32(),
            row.GetProperty("onlyReason").GetInt32()));
}
