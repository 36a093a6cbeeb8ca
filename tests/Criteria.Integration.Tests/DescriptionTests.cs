using System.Reflection;
using Criteria.Generators.Tests.Driver;
using Criteria.Integration.Tests.Trials;
using static Criteria.Integration.Tests.Patients;

namespace Criteria.Integration.Tests;

/// <summary>What a trial says of itself, and of a patient in words.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void The_explanation_of_a_patient_reads_as_accepted()
    {
        var chart = AtThresholds with { Hemoglobin = null, Sex = Sex.Male, Recorded = [], Stage = "a \"stage\"" };

        Snapshot.Matches(Explain(chart, new() { E13 = true }));
    }

    [Fact]
    public void The_explanation_of_a_patient_of_whom_nothing_is_known_reads_as_accepted()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Everything.Explain(Everything.Evaluate(Unknown, null, null), Unknown, null, null, writer);

        Snapshot.Matches(writer.ToString());
    }

    [Fact]
    public void An_explanation_is_the_same_in_every_culture()
    {
        var here = Explain(Known, default);
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("de-DE") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(here, Explain(Known, default));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_attributes_and_the_file_are_described_alike()
    {
        Assert.Equal(Everything.Info.ContentHash, EverythingInFile.Info.ContentHash);
        Assert.Equal(Everything.Info.Title, EverythingInFile.Info.Title);
        Assert.Equal(Everything.Info.Criteria.Select(Show), EverythingInFile.Info.Criteria.Select(Show));
        Assert.Equal(Everything.Info.Facts, EverythingInFile.Info.Facts);
        Assert.Equal(Everything.Info.Parameters, EverythingInFile.Info.Parameters);
    }

    [Fact]
    public void Info_lists_the_top_level_first_and_then_the_children_of_groups()
    {
        var info = Everything.Info;

        Assert.Equal("I1 I2 I3 I4 I5 E1 E2 E4 E5 E13 I4.1 I4.2", string.Join(' ', info.Criteria.Select(static criterion => criterion.Id)));
        Assert.Equal(10, info.TopLevelCount);
        Assert.Equal(3, info.Criteria[10].Parent);
        Assert.Equal(Enum.GetNames<Everything.Criterion>(), info.Criteria.Select(static criterion => criterion.Id.Replace('.', '_')));
        Assert.Equal(
            [CriterionForm.Computed, CriterionForm.Group, CriterionForm.Attested],
            new[] { 0, 3, 9 }.Select(index => info.Criteria[index].Form));
        Assert.Equal("No frozen cells", info.Criteria[9].Cql);
        Assert.Equal("Sex = 'Female'", info.Criteria[5].AppliesTo);
        Assert.Equal("Converted.", info.Criteria[1].Note);
        Assert.Equal(CriterionKind.Exclusion, info.Criteria[5].Kind);
        Assert.Equal(["Screening", "Infusion"], info.Parameters);
        Assert.Equal(["E13"], info.Attestations);
        Assert.Contains(new FactInfo("Hemoglobin", "g/L"), info.Facts);
        Assert.Matches("^[0-9a-f]{64}$", info.ContentHash);
    }

    [Fact]
    public void Info_names_cohorts_and_gaps()
    {
        Assert.Equal([new("LN", "Lupus nephritis"), new("1-class", "Everyone else")], Cohorts.Info.Cohorts);
        Assert.Equal(["LN", "1-class"], Cohorts.Info.Criteria[2].Cohorts);
        Assert.Empty(Cohorts.Info.Criteria[3].Cohorts);
        Assert.Equal(CriterionForm.Gap, Gaps.Info.Criteria[1].Form);
        Assert.Equal("The page ends here", Gaps.Info.Criteria[1].Cql);
    }

    [Fact]
    public void Texts_ids_and_titles_stay_what_they_are_whatever_characters_they_hold()
    {
        var attributes = typeof(OddNames).GetCustomAttributes<CriterionAttribute>().ToDictionary(static attribute => attribute.Id);

        Assert.Equal(typeof(OddNames).GetCustomAttribute<TrialAttribute>()!.Id, OddNames.Info.Id);
        Assert.Equal(typeof(OddNames).GetCustomAttribute<TrialAttribute>()!.Title, OddNames.Info.Title);
        Assert.Equal(attributes.Count, OddNames.Info.Criteria.Count);
        Assert.All(OddNames.Info.Criteria, criterion =>
        {
            Assert.Equal(attributes[criterion.Id].Text, criterion.Text);
            Assert.Equal(attributes[criterion.Id].Note, criterion.Note);
        });
    }

    [Fact]
    public void Ids_that_are_no_identifiers_are_members_of_the_enum_all_the_same()
    {
        var result = OddNames.Evaluate(new() { @class = true, @int = 2, list = [2] }, Screening, Infusion, new() { result = false });

        Assert.Equal(Outcome.NotApplicable, result[OddNames.Criterion.I4_1_1]);
        Assert.Equal(Outcome.Met, result[OddNames.Criterion.@void]);
        Assert.Equal(Outcome.NotMet, result[OddNames.Criterion._1a]);
        Assert.Equal(Outcome.Met, result[OddNames.Criterion.Evaluate]);
        Assert.Equal(Outcome.Met, result[OddNames.Criterion.value___]);
        Assert.Equal(Outcome.Met, result[OddNames.Criterion.MissingValue]);
        Assert.Equal(Outcome.Met, result[OddNames.Criterion.Ä]);
        Assert.Equal(OddNames.Info.Criteria.Count, Enum.GetValues<OddNames.Criterion>().Length);
    }

    [Fact]
    public void An_odd_trial_is_explained_with_its_texts()
    {
        using var writer = new StringWriter();
        var odd = new Odd();
        OddNames.Explain(OddNames.Evaluate(odd, null, null), odd, null, null, writer);

        Assert.All(OddNames.Info.Criteria, criterion => Assert.Contains(criterion.Text ?? criterion.Id, writer.ToString(), StringComparison.Ordinal));
    }

    private static string Explain(Chart chart, Everything.Attestations attestations)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Everything.Explain(Everything.Evaluate(chart, Screening, Infusion, attestations), chart, Screening, Infusion, writer, attestations);
        return writer.ToString();
    }

    private static string Show(CriterionInfo criterion)
        => $"{criterion with { Cohorts = [], Facts = [] }} {string.Join(',', criterion.Cohorts)} {string.Join(',', criterion.Facts)}";
}
