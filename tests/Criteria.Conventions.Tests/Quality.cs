using System.Text.Json;

namespace Criteria.Conventions.Tests;

/// <summary>What the tests of one room of the compiler reach and see, as it was measured last.</summary>
/// <param name="Room">Its name in the README.</param>
/// <param name="Folder">Its folder below the compiler's project.</param>
/// <param name="Commit">Where the lines and branches were counted.</param>
/// <param name="Mutants">Changes of its code that were tried; none where that was not measured yet.</param>
internal sealed record RoomQuality(
    string Room,
    string Folder,
    string Commit,
    string Date,
    int Lines,
    int LinesReached,
    int Branches,
    int BranchesReached,
    int? Mutants = null,
    int? MutantsKilled = null,
    string? MutantsCommit = null,
    string? MutantsDate = null);

/// <summary>The committed file of what was measured, one room after the other.</summary>
internal static class Quality
{
    public const string Path = "eng/quality.json";

    /// <summary>The rooms of which the README tells, and their folders.</summary>
    public static readonly IReadOnlyList<(string Room, string Folder)> Rooms = [("Language", "Syntax"), ("Units", "Units"), ("Binding", "Binding"), ("Emission", "Emit")];

    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static string FullPath => System.IO.Path.Combine(Repository.Root, Path);

    public static IReadOnlyList<RoomQuality> Read()
        => File.Exists(FullPath) ? JsonSerializer.Deserialize<List<RoomQuality>>(File.ReadAllText(FullPath), s_options)! : [];

    public static void Write(IReadOnlyList<RoomQuality> rooms) => File.WriteAllText(FullPath, JsonSerializer.Serialize(rooms, s_options) + "\n");

    /// <summary>The rooms with what a report counts; what is known of mutants stays.</summary>
    public static IReadOnlyList<RoomQuality> With(CoverageReport report, string commit, string date)
    {
        var known = Read().ToDictionary(static room => room.Room);
        return [.. Rooms.Select(room =>
        {
            var (lines, linesReached, branches, branchesReached) = report.Of(room.Folder);
            var before = known.GetValueOrDefault(room.Room) ?? new(room.Room, room.Folder, commit, date, 0, 0, 0, 0);
            return before with { Commit = commit, Date = date, Lines = lines, LinesReached = linesReached, Branches = branches, BranchesReached = branchesReached };
        })];
    }
}
