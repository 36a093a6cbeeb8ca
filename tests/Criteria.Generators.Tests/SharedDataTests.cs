using Xunit;

namespace Criteria.Generators.Tests;

public class SharedDataTests
{
    [Fact]
    public void A_fact_about_absent_data_is_skipped_with_the_place_looked_at_unless_data_are_required()
    {
        var fact = new SharedDataFactAttribute("no/such/folder");
        if (SharedData.IsRequired)
        {
            Assert.Null(fact.Skip);
        }
        else
        {
            Assert.Contains(Path.Combine("shared", "no", "such", "folder"), fact.Skip, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_variable_that_is_not_set_leaves_the_place_beside_the_repository() =>
        Assert.Equal(SharedData.Locate("data"), SharedData.Locate("data", "CRITERIA_NO_SUCH_VARIABLE"));

    [Fact]
    public void Requiring_absent_data_fails_with_the_place_looked_at()
    {
        var failure = Assert.ThrowsAny<Exception>(() => SharedData.Require("no/such/folder"));
        Assert.Contains("the test data are not at", failure.Message, StringComparison.Ordinal);
    }
}
