using Criteria.Generators.Sources;

namespace Criteria.Generators.Tests.Sources;

public sealed class NearestNameTests
{
    private static readonly string[] _known = ["title", "trial", "inclusion", "exclusion", "cql"];

    [Theory]
    [InlineData("titl", "title")]
    [InlineData("INCLUSION", "inclusion")]
    [InlineData("incluson", "inclusion")]
    [InlineData("sql", "cql")]
    [InlineData("population", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_found_where_one_is_near(string name, string? nearest) => Assert.Equal(nearest, NearestName.Of(name, _known));

    [Fact]
    public void A_name_of_any_length_is_compared_in_bounded_time() => Assert.Null(NearestName.Of(new string('x', 1_000_000), _known));

    [Fact]
    public void Where_none_is_near_all_are_told()
        => Assert.Equal("; expected one of title, trial, inclusion, exclusion, cql", NearestName.Hint("population", _known));
}
