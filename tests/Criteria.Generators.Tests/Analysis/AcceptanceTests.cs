namespace Criteria.Generators.Tests.Analysis;

/// <summary>What must be found in the five trials, and what must not, each in the criteria that it concerns alone.</summary>
public sealed class AcceptanceTests
{
    [Fact]
    public void Blood_gas_limits_joined_by_or_exclude_every_patient_and_by_and_they_do_not()
    {
        var found = SampleFindings.Of("arterial-blood-gas");
        Assert.Contains("CRIT0351: E3 excludes every patient whose data are complete: 'PaCO2 < 50 mm[Hg]' or 'PaCO2 >= 50 mm[Hg]' always holds", found);
        Assert.Contains(found, static finding => finding.StartsWith("CRIT0545", StringComparison.Ordinal) && finding.Contains("PaCO2", StringComparison.Ordinal));
        Assert.DoesNotContain("CRIT0351", SampleFindings.Ids("arterial-blood-gas", ("PaO2 < 60 'mm[Hg]' or PaCO2 < 50", "PaO2 < 60 'mm[Hg]' and PaCO2 < 50")));
    }

    [Fact]
    public void Exactly_seven_days_off_the_drugs_is_in_neither_criterion()
    {
        Assert.Contains(SampleFindings.Of("withdrawal"), static finding => finding.StartsWith("CRIT0431", StringComparison.Ordinal) && finding.Contains("TimeOffImmunosuppressants 7 d", StringComparison.Ordinal));
        Assert.DoesNotContain("CRIT0431", SampleFindings.Ids("withdrawal", ("TimeOffImmunosuppressants < 7", "TimeOffImmunosuppressants <= 7"), ("for < 7", "for ≤ 7")));
    }

    [Fact]
    public void A_dose_by_weight_that_is_meant_by_day_is_implausible_and_implies_the_smaller_one()
    {
        var found = SampleFindings.Of("prednisolone");
        Assert.Contains(found, static finding => finding.StartsWith("CRIT0442", StringComparison.Ordinal) && finding.Contains("mg/d", StringComparison.Ordinal));
        Assert.Contains(found, static finding => finding.StartsWith("CRIT0306: I4.1.2 adds nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lost_exponent_is_implausible_and_its_repair_is_named()
    {
        Assert.Contains(
            SampleFindings.Of("lymphocytes"),
            static finding => finding[..8] is "CRIT0122" or "CRIT0442" && finding.Contains("10*9/L", StringComparison.Ordinal));
        Assert.Empty(SampleFindings.Ids("lymphocytes", ("'109/L'", "'10*9/L'"), ("1 × 109/L", "1 × 10^9/L")));
    }

    [Fact]
    public void A_diagnosis_that_is_asked_for_twice_and_glucose_values_joined_by_and_are_found()
    {
        var found = SampleFindings.Of("lupus-diagnosis");
        Assert.Contains("CRIT0309: I4.2.1 says the same as I2", found);
        Assert.Contains(found, static finding => finding.StartsWith("CRIT0545", StringComparison.Ordinal) && finding.Contains("E7", StringComparison.Ordinal));
    }

    [Fact]
    public void Gilberts_syndrome_as_an_exception_and_as_a_case_of_its_own_differ_on_a_patient()
        => Assert.Contains(
            SampleFindings.Of("gilbert"),
            static finding => finding.StartsWith("CRIT0545", StringComparison.Ordinal) && finding.Contains("GilbertSyndrome true", StringComparison.Ordinal) && finding.Contains("DirectBilirubin", StringComparison.Ordinal));

    [Fact]
    public void A_dose_limit_that_a_smaller_one_makes_idle_is_dead()
        => Assert.Contains("CRIT0432: 'Prednisone <= 30 mg/d' of I6.1 decides nothing: I6.3 needs Prednisone <= 10 mg/d; a patient with Prednisone 31 mg/d is kept out all the same", SampleFindings.Of("prednisone"));

    [Fact]
    public void Doses_before_and_after_the_treatment_are_two_facts_and_neither_implies_the_other()
        => Assert.Empty(Of("""
            "facts": { "StableWeeksBefore": "Integer", "ChangedWithinWeeksAfter": "Integer" },
            "inclusion": [{ "id": "I6.5", "cql": "StableWeeksBefore >= 4" }, { "id": "I6.6", "cql": "ChangedWithinWeeksAfter > 24" }]
            """));

    [Fact]
    public void Without_cohorts_a_count_stands_twice_and_a_pregnancy_test_on_both_sides()
    {
        var found = SampleFindings.Of("scleroderma");
        Assert.Contains("CRIT0309: I10 says the same as I5", found);
        Assert.Contains(found, static finding => finding.StartsWith("CRIT0308: E9 excludes exactly those who do not meet I8", StringComparison.Ordinal));
    }

    [Fact]
    public void In_cohorts_of_their_own_they_are_neither_twice_nor_mirrors()
        => Assert.Empty(Of("""
            "cohorts": { "SSc": "systemic sclerosis", "PAH": "pulmonary hypertension" },
            "facts": { "Lymphocytes": { "type": "Quantity", "unit": "10*9/L", "analyte": "lymphocytes" }, "PregnancyTest": "Boolean" },
            "inclusion": [
              { "id": "I5", "cohort": "SSc", "cql": "Lymphocytes > 0.5 '10*9/L'" }, { "id": "I10", "cohort": "PAH", "cql": "Lymphocytes > 0.5 '10*9/L'" },
              { "id": "I8", "cohort": "SSc", "cql": "not PregnancyTest" }],
            "exclusion": [{ "id": "E9", "cohort": "PAH", "cql": "PregnancyTest" }]
            """, "CRIT0317", "CRIT0316", "CRIT0517", "CRIT0624"));

    [Fact]
    public void A_threshold_in_two_units_that_agree_is_an_info_and_one_in_two_that_differ_an_error()
    {
        Assert.Contains(SampleFindings.Of("creatinine"), static finding => finding.StartsWith("CRIT0443", StringComparison.Ordinal) && finding.Contains("221", StringComparison.Ordinal));
        Assert.Contains(SampleFindings.Of("creatinine", ("> 221 'umol/L'", "> 250 'umol/L'")), static finding => finding.StartsWith("CRIT0453", StringComparison.Ordinal) && finding.Contains("250", StringComparison.Ordinal));
    }

    [Fact]
    public void Neutrophils_are_leukocytes_so_fewer_leukocytes_than_neutrophils_contradict()
    {
        Assert.Contains(SampleFindings.Of("blood-count"), static finding => finding.StartsWith("CRIT0441", StringComparison.Ordinal) && finding.Contains("I6", StringComparison.Ordinal) && finding.Contains("I7", StringComparison.Ordinal));
        Assert.Empty(SampleFindings.Ids("blood-count", ("Leukocytes < 0.9", "Leukocytes >= 2.5"), ("WBC<0.9", "WBC≥2.5")));
    }

    [Fact]
    public void A_declared_exclusion_list_without_criteria_is_reported()
        => Assert.Contains("CRIT0312", SampleFindings.Ids("empty-exclusion"));

    [Fact]
    public void Ages_of_the_registry_that_the_criteria_do_not_ask_for_are_shown_by_a_patient_of_nineteen()
        => Assert.Contains(SampleFindings.Of("children"), static finding => finding.StartsWith("CRIT0544", StringComparison.Ordinal) && finding.Contains("19", StringComparison.Ordinal));

    [Fact]
    public void A_score_above_its_scale_is_outside_the_domain_and_one_within_it_is_not()
    {
        Assert.Contains("CRIT0414", SampleFindings.Ids("skin-score"));
        Assert.Empty(SampleFindings.Ids("skin-score", ("Mrss >= 55", "Mrss >= 15"), ("mRSS ≥ 55", "mRSS ≥ 15")));
    }

    [Fact]
    public void A_test_of_urine_and_one_of_blood_are_no_mirror_of_each_other()
        => Assert.Equal(
            ["CRIT0626: I7 asks for 'false' of pregnancy test by the specimen 'urine', E10 for 'true' of pregnancy test by the specimen 'blood': whoever has the one and not the other meets I7 and stays undecided in E10, so say in both which counts"],
            Of("""
                "facts": { "UrinePregnancyTest": "Boolean", "BloodPregnancyTest": "Boolean" },
                "inclusion": [{ "id": "I7", "cql": "not UrinePregnancyTest" }],
                "exclusion": [{ "id": "E10", "cql": "BloodPregnancyTest" }]
                """, "CRIT0624"));

    [Fact]
    public void Thresholds_of_two_trials_on_one_fact_are_told_apart_by_a_patient()
        => Assert.Contains(
            Of("""
                "facts": { "MeanPulmonaryArteryPressure": { "type": "Quantity", "unit": "mm[Hg]" } },
                "exclusion": [{ "id": "E3", "cql": "MeanPulmonaryArteryPressure >= 25 'mm[Hg]'", "readings": [{ "name": "of the other trial", "cql": "MeanPulmonaryArteryPressure > 45 'mm[Hg]'" }] }]
                """),
            static finding => finding.StartsWith("CRIT0545", StringComparison.Ordinal) && finding.Contains("MeanPulmonaryArteryPressure 25 mm[Hg]", StringComparison.Ordinal));

    private static IReadOnlyList<string> Of(string parts, params string[] but)
        => SampleFindings.OfText("{ \"trial\": \"T\", " + parts + " }").Where(finding => !but.Contains(finding[.."CRIT0000".Length])).ToList();
}
