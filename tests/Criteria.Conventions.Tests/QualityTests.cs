using System.Globalization;
using System.Text;
using Xunit;

namespace Criteria.Conventions.Tests;

/// <summary>The README's table of quality is written from what was measured and committed, by <c>eng/quality</c>, and never by hand.</summary>
public sealed class QualityTests
{
    private const double LeastLines = 0.95;
    private const double LeastMutants = 0.85;
    private const string Begin = "<!-- quality: written by QualityTests -->\n";
    private const string End = "<!-- end of quality -->";

    private static readonly string s_readme = Path.Combine(Repository.Root, "README.md");

    [Fact]
    public void The_README_shows_what_was_measured()
    {
        var isAccepting = Environment.GetEnvironmentVariable("CRITERIA_ACCEPT") == "1";
        if (isAccepting && Environment.GetEnvironmentVariable("CRITERIA_COVERAGE") is { Length: > 0 } report)
        {
            var commit = Environment.GetEnvironmentVariable("CRITERIA_COMMIT") ?? "unknown";
            Quality.Write(Quality.With(CoverageReport.Read(report), commit, DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        var table = Table(Quality.Read());
        var readme = File.ReadAllText(s_readme).ReplaceLineEndings("\n");
        var (start, end) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        Assert.True(start >= Begin.Length && end >= start, $"the README has no place for the table, between {Begin.Trim()} and {End}");
        if (isAccepting)
            File.WriteAllText(s_readme, readme[..start] + table + readme[end..]);
        else
            Assert.Equal(table, readme[start..end]);
    }

    [Fact]
    public void Enough_lines_are_reached_and_enough_mutants_killed()
    {
        var rooms = Quality.Read();
        Assert.Equal(Quality.Rooms, rooms.Select(static room => (room.Room, room.Folder)));
        Assert.All(rooms, static room =>
        {
            Assert.True(room.LinesReached >= LeastLines * room.Lines && room.Lines > 0, $"{room.Room}: the tests reach {room.LinesReached} of {room.Lines} lines");
            Assert.True(room.Mutants is not { } mutants || room.MutantsKilled >= LeastMutants * mutants, $"{room.Room}: the tests kill {room.MutantsKilled} of {room.Mutants} mutants");
        });
    }

    [Fact]
    public void A_line_of_several_classes_counts_once_and_a_branch_as_often_as_it_was_reached_best()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """
                <coverage><packages><package><classes>
                  <class filename="generator/Criteria.Generators/Units/A.cs"><lines><line number="1" hits="0" /><line number="2" hits="3" condition-coverage="50% (1/2)" /></lines></class>
                  <class filename="generator/Criteria.Generators/Units/A.cs"><lines><line number="1" hits="1" /><line number="2" hits="0" condition-coverage="25% (1/4)" /><line number="3" hits="0" /></lines></class>
                  <class filename="generator/Criteria.Generators/Emit/B.cs"><lines><line number="1" hits="1" /></lines></class>
                </classes></package></packages></coverage>
                """);
            Assert.Equal((3, 2, 4, 1), CoverageReport.Read(path).Of("Units"));
            Assert.Equal((1, 1, 0, 0), CoverageReport.Read(path).Of("Emit"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Table(IReadOnlyList<RoomQuality> rooms)
    {
        var table = new StringBuilder("| Room | Lines | Branches | Mutants killed | Measured |\n| --- | ---: | ---: | ---: | --- |\n");
        foreach (var room in rooms)
        {
            var mutants = room is { Mutants: { } all, MutantsKilled: { } killed } ? $"{Share(killed, all)}, {room.MutantsDate} at `{room.MutantsCommit}`" : "not measured yet";
            table.Append(CultureInfo.InvariantCulture, $"| {room.Room} | {Share(room.LinesReached, room.Lines)} | {Share(room.BranchesReached, room.Branches)} | {mutants} | {room.Date} at `{room.Commit}` |\n");
        }

        return table.ToString();
    }

    // Rounded down, so that what is shown was reached.
    private static string Share(int part, int all) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000.0 * part / Math.Max(all, 1)) / 10:0.0} % of {all:N0}");
}
