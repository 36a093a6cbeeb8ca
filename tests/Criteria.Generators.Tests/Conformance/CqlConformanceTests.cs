using Xunit;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>
/// The public suite of CQL is the judge of the language: whatever this compiler takes has the suite's value, in the generated code and in the reference
/// interpreter, and whatever it does not take is refused by the name of a construct that the language reference lists.
/// </summary>
public sealed class CqlConformanceTests
{
    private const int RightInAll = 420;

    private const int InvalidInAll = 10;

    /// <summary>How many are right by value, at least.</summary>
    private static readonly (string File, int Right)[] s_floors =
    [
        ("CqlLogicalOperatorsTest", 39),
        ("CqlNullologicalOperatorsTest", 16),
        ("CqlComparisonOperatorsTest", 150),
        ("CqlDateTimeOperatorsTest", 200),
    ];

    private static readonly Lazy<ConformanceRun> s_beside = new(static () => ConformanceRun.OfFile(Path.Combine(ListedDifference.Folder, "BesideTheSuite.xml")));

    [SharedDataFact(ConformanceRun.Folder, ConformanceRun.Variable)]
    public void Every_expression_of_the_suite_has_its_value_or_is_refused_by_name() => ConformanceRun.Shared.MustHold();

    [Fact]
    public void Every_expression_beside_the_suite_has_its_value_or_is_refused_by_name() => s_beside.Value.MustHold();

    [PublicSuiteFact]
    public void No_fewer_expressions_are_right_by_value_than_were()
    {
        var run = ConformanceRun.Shared;
        Assert.All(s_floors, floor => Assert.InRange(run.Count(Conformance.RightByValue, floor.File), floor.Right, run.Results.Count));
        Assert.InRange(run.Count(Conformance.RightByValue), RightInAll, run.Results.Count);
    }

    [PublicSuiteFact]
    public void Every_expression_that_the_suite_calls_invalid_is_refused() => Assert.Equal(InvalidInAll, ConformanceRun.Shared.Count(Conformance.InvalidRefused));

    [PublicSuiteFact]
    public void The_README_shows_how_far_the_suite_is_met()
    {
        var table = ConformanceTable.Of(ConformanceRun.Shared);
        if (Environment.GetEnvironmentVariable("CRITERIA_ACCEPT") == "1")
            ConformanceTable.Accept(table);
        Assert.Equal(ConformanceTable.Accepted(), table);
    }

    [PublicSuiteFact]
    public void Every_listed_difference_is_one_of_the_suite()
    {
        var met = ConformanceRun.Shared.Results.Concat(s_beside.Value.Results)
            .Where(static result => result.Conformance == Conformance.ListedDifference).Select(static result => result.Test.Expression);
        Assert.Empty(ListedDifference.All.Select(static difference => difference.Expression).Except(met));
    }

    [Fact]
    public void Every_listed_difference_is_a_row_of_the_language_reference()
    {
        var rows = LanguageReference.Rows("Missing data: what differs from plain CQL").Select(static row => row[0]).ToArray();
        Assert.All(ListedDifference.All, difference => Assert.Contains(difference.Reason, rows));
    }
}
