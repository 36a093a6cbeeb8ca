using Criteria.Generators.Sources;

namespace Criteria.Generators.Tests.Sources;

public sealed class HintNamesTests
{
    [Fact]
    public void A_file_is_named_after_its_class()
        => Assert.Equal("Study.Outer-1.Bh002", HintNames.Of(["Study.Outer`1+Bh002", "Study.Other"]).Find("Study.Outer`1+Bh002"));

    [Fact]
    public void A_class_that_two_trials_have_has_no_file()
        => Assert.Null(HintNames.Of(["A", "B", "A"]).Find("A"));

    [Fact]
    public void Names_that_differ_only_in_case_each_get_a_mark_of_their_own()
    {
        var names = HintNames.Of(["Trial", "TRIAL", "Other"]);

        Assert.Equal("Other", names.Find("Other"));
        Assert.Matches("^Trial-[0-9a-f]{8}$", names.Find("Trial"));
        Assert.Matches("^TRIAL-[0-9a-f]{8}$", names.Find("TRIAL"));
        Assert.NotEqual(names.Find("Trial")![6..], names.Find("TRIAL")![6..]);
    }
}
