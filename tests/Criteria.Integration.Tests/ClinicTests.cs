using Criteria.Integration.Tests.Trials;
using Criterion = Criteria.Integration.Tests.Trials.Clinic.Criterion;

namespace Criteria.Integration.Tests;

/// <summary>The runtime's clinical formulas in criteria: units and analytes are converted, and what they cannot compute is unknown.</summary>
public sealed class ClinicTests
{
    private const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static readonly DateOnly s_screening = new(2024, 3, 1);

    /// <summary>221 umol/L are 2.5 mg/dL, at which the two versions of CKD-EPI stand on either side of 30; 4.5 mg of dexamethasone are 30 of prednisone.</summary>
    internal static readonly Examination Man = new()
    {
        BirthDate = new(1979, 3, 1),
        Sex = Sex.Male,
        Creatinine = new(221),
        Weight = 75,
        Height = 1.70m,
        Qt = 0.44,
        HeartRate = 73,
        HbA1c = 63,
        Steroids = [new() { Ingredient = new(RxNorm, "3264"), Dose = 0.0045 }],
    };

    [Fact]
    public void A_patient_of_whom_all_is_known_is_decided_by_every_formula()
        => Assert.Equal("I1=Met I2=NotMet I3=Met I4=Met I5=Met E1=NotMet E2=Met E3=NotMet E4=NotMet", Show(Man));

    [Fact]
    public void Creatinine_is_converted_by_its_analyte()
    {
        // 2.6721 mg/dL give a man of 40 exactly 30: 236.2 umol/L and more are below.
        var man = Man with { BirthDate = new(1984, 3, 1) };

        Assert.Equal(Outcome.Met, Evaluate(man with { Creatinine = new(236.1) })[Criterion.I1]);
        Assert.Equal(Outcome.NotMet, Evaluate(man with { Creatinine = new(236.3) })[Criterion.I1]);
    }

    [Fact]
    public void A_child_has_the_formula_of_children_and_those_of_adults_are_unknown()
    {
        var child = Man with { BirthDate = new(2016, 3, 1), Creatinine = new(88.4), Weight = 20, Height = 1.01m };

        Assert.StartsWith("I1=Met I2=Unknown I3=Unknown I4=Met", Show(child));
        Assert.Equal(Outcome.NotMet, Evaluate(child with { Creatinine = new(140) })[Criterion.I1]);
    }

    [Fact]
    public void On_the_18th_birthday_the_formula_changes()
    {
        var sixFeet = Man with { BirthDate = new(2006, 3, 1), Height = 1.83m };

        // 37.3 by CKD-EPI, which asks for no height; by Schwartz 30.2, and 29.7 of a child that is 3 cm smaller.
        Assert.Equal(Outcome.Met, Clinic.Evaluate(sixFeet with { Height = null }, s_screening)[Criterion.I1]);
        Assert.Equal(Outcome.Unknown, Clinic.Evaluate(sixFeet with { Height = null }, s_screening.AddDays(-1))[Criterion.I1]);
        Assert.Equal(Outcome.Met, Clinic.Evaluate(sixFeet, s_screening.AddDays(-1))[Criterion.I1]);
        Assert.Equal(Outcome.NotMet, Clinic.Evaluate(sixFeet with { Height = 1.8m }, s_screening.AddDays(-1))[Criterion.I1]);
    }

    [Fact]
    public void A_missing_argument_leaves_its_formulas_unknown_and_the_others_decided()
    {
        Assert.Equal("I1=Unknown I2=Unknown I3=Unknown I4=Met I5=Met E1=NotMet E2=Met E3=NotMet E4=NotMet", Show(Man with { Creatinine = null }));
        Assert.Equal("I1=Unknown I2=Unknown I3=Unknown I4=Met I5=Met E1=NotMet E2=Met E3=NotMet E4=NotMet", Show(Man with { Sex = Sex.Unknown }));
        Assert.Equal("I1=Met I2=NotMet I3=Unknown I4=Unknown I5=Unknown E1=NotMet E2=Met E3=NotMet E4=NotMet", Show(Man with { Weight = null }));
        Assert.Equal("I1=Met I2=NotMet I3=Met I4=Unknown I5=Unknown E1=Unknown E2=Met E3=Unknown E4=Unknown", Show(Man with { Height = null, HeartRate = null, HbA1c = null, Steroids = null }));
    }

    [Fact]
    public void A_value_outside_the_domain_is_no_evidence()
        => Assert.Equal(
            "I1=Unknown I2=Unknown I3=Unknown I4=Unknown I5=Unknown E1=Unknown E2=Unknown E3=Unknown E4=Unknown",
            Show(Man with { Creatinine = new(0.5), Weight = 75_000, Qt = 440, HbA1c = 8, Steroids = [new() { Ingredient = new(RxNorm, "8640"), Dose = 30 }] }));

    [Fact]
    public void A_result_of_which_only_a_limit_is_known_is_no_argument()
        => Assert.Equal(Outcome.Unknown, Evaluate(Man with { Creatinine = new(30) { Bound = ValueBound.Below } })[Criterion.I1]);

    [Fact]
    public void A_drug_that_is_no_glucocorticoid_has_no_dose_of_prednisone()
    {
        var taken = Man.Steroids![0];

        Assert.Equal(Outcome.Met, Evaluate(Man with { Steroids = [taken, new() { Ingredient = new(RxNorm, "5492"), Dose = 0.001 }] })[Criterion.E4]);
        Assert.Equal(Outcome.Unknown, Evaluate(Man with { Steroids = [taken, new() { Ingredient = new(RxNorm, "121191"), Dose = 0.001 }] })[Criterion.E4]);
    }

    [Fact]
    public void A_decided_outcome_stays_as_it_is_whatever_is_filled_in()
    {
        foreach (var known in new[] { Man, Man with { BirthDate = new(2016, 3, 1), Creatinine = new(60), Weight = 20, Height = 1.01m }, Man with { Sex = Sex.Female, HbA1c = 70, HeartRate = 90 } })
        {
            var whole = Evaluate(known);
            for (var blanks = 0; blanks < 1 << 9; blanks++)
            {
                var part = Evaluate(WithBlanks(known, blanks));
                foreach (var criterion in Enum.GetValues<Criterion>())
                    Assert.True(part[criterion] == Outcome.Unknown || part[criterion] == whole[criterion], $"{criterion} is {part[criterion]} without the members {blanks:B9}, and {whole[criterion]} with them");
            }
        }
    }

    [Fact]
    public void The_file_says_what_the_attributes_say() => Assert.Equal(Clinic.Info.ContentHash, ClinicInFile.Info.ContentHash);

    private static Examination WithBlanks(Examination known, int blanks) => known with
    {
        BirthDate = (blanks & 1) == 0 ? known.BirthDate : null,
        Sex = (blanks & 2) == 0 ? known.Sex : null,
        Creatinine = (blanks & 4) == 0 ? known.Creatinine : null,
        Weight = (blanks & 8) == 0 ? known.Weight : null,
        Height = (blanks & 16) == 0 ? known.Height : null,
        Qt = (blanks & 32) == 0 ? known.Qt : null,
        HeartRate = (blanks & 64) == 0 ? known.HeartRate : null,
        HbA1c = (blanks & 128) == 0 ? known.HbA1c : null,
        Steroids = (blanks & 256) == 0 ? known.Steroids : null,
    };

    private static Clinic.Result Evaluate(Examination patient) => Clinic.Evaluate(patient, s_screening);

    private static string Show(Examination patient)
        => string.Join(" ", Clinic.Info.Criteria.Select((criterion, index) => $"{criterion.Id}={Evaluate(patient)[(Criterion)index]}"));
}
