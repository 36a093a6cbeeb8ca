using Criteria.Generators.Sources;

namespace Criteria.Generators.Tests.Sources;

public sealed class NearestNameTests
{
    private static readonly string[] _known = ["title", "trial", "inclusion", "exclusion", "cql"];

    [Theory]
    [InlineData("titl", "; the nearest is 'title'")]
    [InlineData("INCLUSION", "; the nearest is 'inclusion'")]
    [InlineData("incluson", "; the nearest is 'inclusion'")]
    [InlineData("sql", "; the nearest is 'cql'")]
    [InlineData("population", "; expected one of title, trial, inclusion, exclusion, cql")]
    [InlineData("", "; expected one of title, trial, inclusion, exclusion, cql")]
    public void The_nearest_name_is_told_where_one_is_near_and_else_all(string name, string hint) => Assert.Equal(hint, NearestName.Hint(name, _known));

    [Fact]
    public void A_name_of_any_length_is_compared_in_bounded_time() => Assert.StartsWith("; expected", NearestName.Hint(new string('x', 1_000_000), _known), StringComparison.Ordinal);
}
