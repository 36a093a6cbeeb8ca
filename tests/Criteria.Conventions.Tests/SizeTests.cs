using Xunit;

namespace Criteria.Conventions.Tests;

/// <summary>A file holds one idea: a long one is a room that wants dividing.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int LongestMedian = 120;

    [Fact]
    public void No_file_is_longer_than_400_lines()
        => Offenders.MustBeNone(
            $"no file has more than {LongestFile} lines",
            Repository.CSharp("generator", "runtime").Select(static file => (file, file.Lines.Length))
                .Where(static pair => pair.Length > LongestFile)
                .Select(static pair => $"{pair.file}: {pair.Length} lines"));

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void The_median_file_is_not_longer_than_120_lines(string folder)
    {
        var lengths = Repository.CSharp(folder).Select(static file => (Path: file.Path, file.Lines.Length)).OrderBy(static pair => pair.Length).ToList();
        var median = lengths[lengths.Count / 2].Length;
        Assert.True(
            median <= LongestMedian,
            $"the median file of {folder} has {median} lines, above {LongestMedian}; the longest: {string.Join(", ", lengths.TakeLast(5).Select(static pair => $"{pair.Path} ({pair.Length})"))}");
    }
}
