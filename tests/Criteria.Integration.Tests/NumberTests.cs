using Criteria.Integration.Tests.Trials;
using static Criteria.Integration.Tests.Patients;
using Criterion = Criteria.Integration.Tests.Trials.Numbers.Criterion;

namespace Criteria.Integration.Tests;

/// <summary>Functions of numbers and of the author's own, scores and uncertain whole numbers, in attributes and in a file.</summary>
public sealed class NumberTests
{
    [Fact]
    public void A_patient_of_whom_all_is_known_is_decided_by_every_criterion()
        => Assert.Equal(
            "I1=Met I2=Met I3=Met I4=Met I5=Met I6=Met E1=NotMet E2=NotMet",
            Show(Numbers.Evaluate(Known, Screening)));

    [Fact]
    public void What_is_missing_leaves_open_what_depends_on_it_and_nothing_else()
        => Assert.Equal(
            "I1=Met I2=Met I3=Met I4=Unknown I5=Unknown I6=Unknown E1=Unknown E2=NotMet",
            Show(Numbers.Evaluate(Known with { Hemoglobin = double.NaN, Sex = Sex.Unknown }, null)));

    [Fact]
    public void A_score_with_an_open_item_is_decided_where_every_value_of_it_agrees()
    {
        Assert.Equal(Outcome.Unknown, Numbers.Evaluate(Known with { Pregnant = null }, Screening)[Criterion.I1]);
        Assert.Equal(Outcome.Met, Numbers.Evaluate(Known with { Score = 0, Pregnant = true, Stage = null }, Screening)[Criterion.I1]);
        Assert.Equal(Outcome.NotMet, Numbers.Evaluate(Known with { Score = 3, Pregnant = true, Stage = null }, Screening)[Criterion.I1]);
    }

    [Fact]
    public void A_count_with_an_open_element_is_added_to_as_an_interval()
    {
        var open = Known with { Doses = [new() { Amount = null }, new() { Amount = 8 }] };

        Assert.Equal(Outcome.Met, Numbers.Evaluate(open, Screening)[Criterion.I3]);
        Assert.Equal(Outcome.Unknown, Numbers.Evaluate(open with { Score = 4 }, Screening)[Criterion.I3]);
        Assert.Equal(Outcome.NotMet, Numbers.Evaluate(open with { Score = 5 }, Screening)[Criterion.I3]);
    }

    [Fact]
    public void A_result_that_is_null_or_says_that_nothing_is_known_is_missing()
    {
        Assert.Equal(Outcome.Unknown, Numbers.Evaluate(Known with { Score = 0 }, Screening)[Criterion.I4]);
        Assert.Equal(Outcome.Unknown, Numbers.Evaluate(Known with { Sex = Sex.Male }, Screening)[Criterion.E1]);
    }

    [Fact]
    public void The_file_says_what_the_attributes_say()
    {
        foreach (var (name, chart) in All)
            Assert.Equal(name + Show(Numbers.Evaluate(chart, Screening)), name + string.Join(" ", NumbersInFile.Info.Criteria.Select((criterion, index) => $"{criterion.Id}={NumbersInFile.Evaluate(chart, Screening)[(NumbersInFile.Criterion)index]}")));
        Assert.Equal(Numbers.Info.ContentHash, NumbersInFile.Info.ContentHash);
    }

    private static string Show(Numbers.Result result)
        => string.Join(" ", Numbers.Info.Criteria.Select((criterion, index) => $"{criterion.Id}={result[(Criterion)index]}"));
}
