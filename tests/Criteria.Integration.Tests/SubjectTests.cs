using Criteria.Integration.Tests.Subjects;

namespace Criteria.Integration.Tests;

/// <summary>Whatever a subject is, a score of 2 is above 1, of 1 is not, and a missing one is unknown.</summary>
public sealed class SubjectTests
{
    [Fact]
    public void A_class() => Expect(static score => OfClass.Screen(new() { Score = score }));

    [Fact]
    public void A_record() => Expect(static score => OfRecord.Screen(new(score)));

    [Fact]
    public void A_struct() => Expect(static score => OfStruct.Screen(new() { Score = score }));

    [Fact]
    public void A_readonly_record_struct() => Expect(static score => OfReadOnlyStruct.Screen(new(score)));

    [Fact]
    public void A_class_that_derives_its_member() => Expect(static score => OfDerived.Screen(new() { Score = score }));

    [Fact]
    public void A_class_that_only_this_project_sees() => Expect(static score => OfInternal.Screen(new() { Score = score }));

    [Fact]
    public void A_record_in_a_class_in_a_class() => Expect(static score => Outer.Inner.OfNested.Screen(new(score)));

    [Fact]
    public void A_record_in_the_global_namespace() => Expect(static score => GlobalTrial.Screen(new() { Score = score }));

    [Fact]
    public void A_record_that_is_its_own_subject() => Expect(static score => SelfRecord.Screen(new(score == 2 ? 6 : score)));

    [Fact]
    public void A_struct_that_is_its_own_subject() => Expect(static score => SelfStruct.Screen(new() { Score = score }));

    [Fact]
    public void A_record_struct_that_is_its_own_subject() => Expect(static score => SelfRecordStruct.Screen(new(score)));

    [Fact]
    public void A_file_that_no_class_names_goes_to_the_root_namespace() => Expect(static score => NCT_1_class.Screen(new(score)));

    [Fact]
    public void A_file_may_name_its_class()
    {
        Expect(static score => Classed.Screen(new() { Score = score }));
        Assert.False(typeof(Classed).IsPublic, "a class that only a file names is no more visible than its subject");
    }

    [Theory]
    [InlineData(2, 85, null, Verdict.Undetermined)]
    [InlineData(2, 85.0, "I", Verdict.Eligible)]
    [InlineData(2, 84.9, null, Verdict.Ineligible)]
    [InlineData(1, 85.0, "I", Verdict.Ineligible)]
    [InlineData(10, 85.0, "IV", Verdict.Ineligible)]
    public void A_class_that_is_its_own_subject_with_thresholds_on_its_properties(int score, double hemoglobin, string? stage, Verdict verdict)
        => Assert.Equal(verdict, Self.Screen(new() { Score = score, Hemoglobin = hemoglobin, I_Stage = stage }));

    [Fact]
    public void A_class_of_a_file_without_nullable_references()
    {
        var known = new Oblivious { Stage = "IV", Codes = ["a"], Other = new() { Other = new() { Stage = "IV" } } };

        Assert.Equal(Verdict.Eligible, OfOblivious.Screen(known));
        Assert.Equal(Verdict.Undetermined, OfOblivious.Screen(new()));
        Assert.Equal(Verdict.Undetermined, OfOblivious.Screen(new() { Stage = "IV", Codes = [null!], Other = new() { Other = null! } }));
        Assert.Equal(Verdict.Ineligible, OfOblivious.Screen(new() { Codes = [] }));
    }

    private static void Expect(Func<int?, Verdict> screen)
    {
        Assert.Equal(Verdict.Eligible, screen(2));
        Assert.Equal(Verdict.Ineligible, screen(1));
        Assert.Equal(Verdict.Undetermined, screen(null));
    }
}
