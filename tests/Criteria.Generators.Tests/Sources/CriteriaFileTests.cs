using Criteria.Generators.Sources;

namespace Criteria.Generators.Tests.Sources;

public sealed class CriteriaFileTests
{
    [Theory]
    [InlineData("/studies/trials/a.criteria.json", "a.criteria.json", true)]
    [InlineData("C:\\trials\\a.criteria.json", "trials/a.criteria.json", true)]
    [InlineData("trials/a.criteria.json", "./trials\\a.criteria.json", true)]
    [InlineData("a.criteria.json", "A.criteria.json", true)]
    [InlineData("trials/aa.criteria.json", "a.criteria.json", false)]
    [InlineData("other/a.criteria.json", "trials/a.criteria.json", false)]
    [InlineData("a.criteria.json", "", false)]
    public void A_file_is_named_by_the_end_of_its_path(string path, string name, bool isNamed)
        => Assert.Equal(isNamed, CriteriaFile.IsNamed(path, name));

    [Fact]
    public void A_name_that_two_files_have_finds_none()
    {
        CriteriaFile[] files = [new("a/t.criteria.json", "1"), new("b/t.criteria.json", "2")];

        Assert.Null(CriteriaFile.Find(files, "t.criteria.json"));
        Assert.Equal("2", CriteriaFile.Find(files, "b/t.criteria.json")!.Text);
    }
}
