using System.Text.RegularExpressions;
using Xunit;

namespace Criteria.Generators.Tests.Analysis;

/// <summary>
/// The rules of the inventory of the five pages: what each must find in them, as printed or with the mistake it is about, and what looks like it and must not be
/// found. Where facts of the encoding are lists or judgements, which the analysis takes to be anything, a small trial says the same of plain facts.
/// </summary>
public sealed class PageRuleTests
{
    private const string Nephritis = "nct06947460.criteria.json";
    private const string Bh002 = "Bh002.cs";
    private const string ActiveLupus = "nct06106906.criteria.json";
    private const string Lupus = "nct06585514.criteria.json";
    private const string Sclerosis = "nct06792344.criteria.json";

    private const string Scleroderma = """ "facts": { "SystemicSclerosis": "Boolean", "Psoriasis": "Boolean", "Nephritis": "Boolean" }, """;
    private const string Steroids = """ "facts": { "Prednisolone": { "type": "Quantity", "unit": "mg/d" }, "Cyclophosphamide": { "type": "Quantity", "unit": "mg/d" }, "Sledai": "Integer" }, "inclusion": [{ "id": "I4.1.1", "cql": "Prednisolone >= 7.5 'mg/d' or Sledai >= 8" }, """;

    public static TheoryData<string> Pages => [Nephritis, Bh002, ActiveLupus, Lupus, Sclerosis];

    [Theory]
    [InlineData("R4, F3-03", Lupus, "CRIT0306: I3 adds nothing with complete data: whoever meets I2 meets it")]
    [InlineData("R9 and R11, F3-01", Lupus, "CRIT0442: 7.5 mg/kg/d in I4.1.1 is far from what trials ask for")]
    [InlineData("R13, F0-07", Nephritis, "CRIT0545: E14 can be read in more than one way")]
    [InlineData("R13, F0-07", Lupus, "CRIT0545: E14 can be read in more than one way")]
    [InlineData("F0-10", Nephritis, "CRIT0545: I1.2 can be read in more than one way: the reading '(C) is left out of III and IV alone, not of those with V' is met by this patient, who does not meet what decides: Lupus.Biopsies { Activity 'C', Class 'IV+V', Scheme 'ISN/RPS 2003' }")]
    [InlineData("F0-24", Nephritis, "CRIT0545: E16.1 can be read in more than one way: the reading 'F0-24: whatever is aimed at CD19 too is CD19-CART' is met by this patient, who does not meet what decides: Treatment.TargetedTherapies { CarT true, Targets empty }")]
    [InlineData("R13, F1-02", Bh002, "CRIT0545: I9.3 can be read in more than one way: the reading 'by Cockcroft and Gault from the body weight'")]
    [InlineData("R4, F3-22", Lupus, "CRIT0318: '`Classified by EULAR/ACR 2019`' of I4.2.1 decides nothing with complete data: I2 needs")]
    [InlineData("R5, F1-07", Bh002, "CRIT0318: 'exists (Infections.Current I where I.Active and not I.Controllable)' of E4 decides nothing with complete data: E8 excludes")]
    [InlineData("R13, F0-07", Nephritis, "CRIT0513: text of E14 says 'CKD-EPI' and not by which version, that of 2009, 2012 or 2021; its expression takes Kidney.CkdEpi2021;")]
    [InlineData("R13, F0-07", Lupus, "CRIT0513: text of E14 says 'CKD-EPI' and not by which version, that of 2009, 2012 or 2021; its expression takes Kidney.CkdEpi2021;")]
    [InlineData("R13, F4-03", Sclerosis, "CRIT0513: text of I6.3 says 'eGFR' and names no formula; its expression takes Kidney.BedsideSchwartz and Kidney.CkdEpi2021;")]
    [InlineData("R13, F1-02", Bh002, "CRIT0513: text of I9.3 says 'Creatinine clearance' and names no formula; its expression takes Labs.CreatinineClearance, by whatever it was computed;")]
    [InlineData("R13, F0-07", Nephritis, "CRIT0613: E14 takes Kidney.CkdEpi2021, which is made for ageInYears from 18 to 120, of a patient of cohort 'LN' whom no criterion keeps out: BirthDate 2008-06-15, Screening 2025-06-15;")]
    [InlineData("R13, F3-12", Lupus, "CRIT0613: E14 takes Kidney.CkdEpi2021, which is made for ageInYears from 18 to 120, of a patient whom I1 admits: BirthDate 2008-06-15, Screening 2025-06-15;")]
    [InlineData("R15, F4-01", Sclerosis, "CRIT0544: the header says up to 18 years, but I1 admits a patient of 19 years")]
    [InlineData("R15, F0-23", Nephritis, "CRIT0515: the header counts 1 group, but the trial has 3 cohorts: 'LN', 'SSc' and 'pSS-PAH'")]
    [InlineData("R20, F0-16", Nephritis, "CRIT0620: I6.1 asks whether S.Time lasts until FirstStudyDrug, and FirstStudyDrug comes after Screening: nobody knows it on Screening;")]
    [InlineData("R20, F0-16", Nephritis, "CRIT0621: the window of I8.1 ends on Pretreatment, and Pretreatment comes after Screening:")]
    [InlineData("R20, F1-10", Bh002, "CRIT0620: I11 asks for T.Date on Baseline, and Baseline comes after Screening: nobody knows it on Screening;")]
    [InlineData("R24, F2-02", ActiveLupus, "CRIT0624: I7 asks for 'Reproduction.PregnancyTests' of every woman: one who cannot bear children is mostly not tested,")]
    [InlineData("R24, F4-05", Sclerosis, "CRIT0626: I7 asks for 'Negative' of Reproduction.PregnancyTests.Result by Specimen 'Urine', E10 for 'Positive' of Reproduction.PregnancyTests.Result by Specimen 'Serum':")]
    [InlineData("R25, F1-13", Bh002, "CRIT0525: text of I1 says '18-90 years' and not whether the ends belong to it; its expression takes both, so up to the day before somebody is 91")]
    [InlineData("R25, F1-13", ActiveLupus, "CRIT0525: text of I2 says '18 to 70 years'")]
    [InlineData("R25, F1-13", Lupus, "CRIT0525: text of I1 says '3-65 years'")]
    [InlineData("R25, F0-12", Nephritis, "CRIT0526: '`Prednisone at the first study drug` >= 0 mg/d' of I6.1 asks for nothing: whoever takes none meets it;")]
    [InlineData("R4 and R12, F1-09", Bh002, "CRIT0318: 'S.Date within 2 weeks of Infusion' of E12.2 decides nothing with complete data: wherever it holds, 'S.Date during Interval[Consent, StudyEnd]' does, as long as 'Infusion 2 weeks or more after Consent' holds and 'StudyEnd 2 weeks or more after Infusion' holds")]
    public void What_is_wrong_on_the_page_is_found_as_printed(string rule, string page, string expected)
        => Assert.True(Has(PageFindings.Of(page), expected), $"{rule}: expected '{expected}' among\n{string.Join("\n", PageFindings.Of(page))}");

    [Theory]
    [InlineData(
        "R2, F3-05", Lupus, "then BloodGas.PaO2 else null) < 60 'mm[Hg]' and (if", "then BloodGas.PaO2 else null) < 60 'mm[Hg]' or (if",
        "CRIT0303: no patient can pass E3: E3.1 excludes")]
    [InlineData("R5, F1-07", Bh002, " or Attested('An active infection that cannot be controlled is suspected')", "", "CRIT0307: E8 adds nothing with complete data: whom it excludes, E4 excludes")]
    [InlineData("R9, F4-02", Sclerosis, ">= 30 'mL/min/{1.73_m2}'", ">= 30 'ML/min/{1.73_m2}'", "CRIT0560: text of I6.3 says")]
    [InlineData("R9, F0-14", Nephritis, "and 30 'mg/d' and not", "and 30 'mg' and not", "CRIT0204: '`Prednisone at the first study drug`' is in 'mg/d' but 30 'mg' is in 'mg'")]
    [InlineData("R9, F0-11", Nephritis, "> 0.5 '10*9/L'", "> 0.5 '109/L'", "CRIT0122: '109/L' counts by 109 and not by a power of ten")]
    [InlineData("R9, F3-11", Lupus, "> 1 '10*9/L'", "> 1 '109/L'", "CRIT0122: '109/L' counts by 109 and not by a power of ten")]
    [InlineData("R10, F1-03", Bh002, "C.Value > 2.5 'mg/dL' and", "(C.Value > 2.5 'mg/dL' or C.Value > 221 'umol/L') and", "CRIT0443: 2.5 mg/dL and 221 umol/L in E1.1 are one threshold in two units")]
    [InlineData("R10", Bh002, "C.Value > 2.5 'mg/dL' and", "(C.Value > 2.5 'mg/dL' or C.Value > 250 'umol/L') and", "CRIT0453: 2.5 mg/dL and 250 umol/L in E1.1 differ by 12 %")]
    [InlineData("R11, F0-11", Nephritis, "> 0.5 '10*9/L'", "> 54.5 '/L'", "CRIT0442: 54.5 /L in I5.1 is far from what trials ask for")]
    [InlineData("R11", Bh002, "CreatinineClearance >= 30 'mL/min'", "CreatinineClearance >= 30 'ML/min'", "CRIT0442: 30 ML/min in I9.3 is no value that a patient can have")]
    [InlineData("R14", Sclerosis, "skin score` >= 15\"", "skin score` >= 52\"", "CRIT0414: I4 compares '`Modified Rodnan skin score`' with 52, outside its range of 0 to 51")]
    [InlineData("R14", Bh002, "`SELENA-SLEDAI` >= 8", "`SELENA-SLEDAI` >= 106", "CRIT0301: I3 can never be met")]
    [InlineData(
        "R13, F4-03", Sclerosis, "(if CalculateAgeInYearsAt(BirthDate, Screening) < 18 then", "(if CalculateAgeInYearsAt(BirthDate, Screening) < 12 then",
        "CRIT0613: I6.3 takes Kidney.CkdEpi2021, which is made for ageInYears from 18 to 120, of a patient whom I1 admits: BirthDate 2008-06-15, Screening 2025-06-15;")]
    [InlineData(
        "R14, F1-14", Bh002, "`ANA at 1:80, ever` and `Clinical points` >= 1 and ", "", "CRIT0514: I2 compares the points of EULAR/ACR 2019 with 10, but EULAR/ACR 2019 asks for antinuclear antibodies")]
    [InlineData("R16, F0-02", Nephritis, "\"gap\": \"The page has lost the first four", "\"attest\": \"The page has lost the first four", "CRIT0516: labels of inclusion criteria of cohort 'pSS-PAH' are (5) (6) (7) (8): (1) (2) (3) (4) are lacking;")]
    [InlineData("R16, F0-02", Nephritis, "\"cohort\": [\"LN\", \"SSc\"],", "\"cohort\": \"LN\",", "CRIT0516: labels of inclusion criteria of cohort 'SSc' are (2) (3) (4) (5): (1) is lacking;")]
    [InlineData("R16, F0-25", Nephritis, "\"cohort\": [\"SSc\", \"pSS-PAH\"],", "\"cohort\": \"LN\",", "CRIT0517: cohort 'SSc' has no exclusion criteria, and 'LN' has 18;")]
    [InlineData(
        "R20, F0-16", Nephritis, "\"attest\": \"It is agreed that the background therapy will not be increased or replaced within 24 weeks after drug treatment\"",
        "\"cql\": \"not exists (BackgroundTherapy.Drugs B where B.Time.Start during Interval[FirstStudyDrug, FirstStudyDrug + 24 weeks])\"",
        "CRIT0620: I6.3 asks for B.Time.Start on or after FirstStudyDrug, and FirstStudyDrug comes after Screening")]
    [InlineData(
        "R20, F0-16", Nephritis, "\"attest\": \"It is agreed that the drugs against pulmonary arterial hypertension will not be increased or replaced within 24 weeks after drug treatment\"",
        "\"cql\": \"not exists (BackgroundTherapy.PahDrugs P where P.LastChange during Interval[FirstStudyDrug, FirstStudyDrug + 24 weeks])\"",
        "CRIT0620: I6.6 asks for P.LastChange on or after FirstStudyDrug, and FirstStudyDrug comes after Screening")]
    [InlineData(
        "R20, F0-16", Nephritis, "Attested('The clinician allows all immunosuppressants but hydroxychloroquine to be stopped')",
        "not exists (BackgroundTherapy.Drugs B where B.Time.Start on or after FirstStudyDrug)",
        "CRIT0620: I7 asks for B.Time.Start on or after FirstStudyDrug, and FirstStudyDrug comes after Screening")]
    [InlineData("R24, F4-05", Sclerosis, "\"appliesTo\": \"Reproduction.OfChildbearingAge\",", "", "CRIT0624: I7 asks for 'Reproduction.PregnancyTests' of every woman")]
    [InlineData("R25", Nephritis, "(including 6 and 65 years old), gender", ", gender", "CRIT0525: text of I2 says '6-65 years'")]
    [InlineData("R15", Lupus, "between 3 and 65", "between 3 and 75", "CRIT0544: the header says up to 65 years, but I1 admits a patient of 66 years")]
    public void What_a_mistake_would_make_of_a_page_is_found(string rule, string page, string old, string @new, string expected)
    {
        var found = PageFindings.OfChanged(page, old, @new);
        Assert.True(Has(found, expected), $"{rule}: expected '{expected}' among\n{string.Join("\n", found)}");
    }

    [Theory]
    [InlineData(Nephritis, "> 0.5 '10*9/L'", "> 0.5 '109/L'")]
    [InlineData(Lupus, "> 1 '10*9/L'", "> 1 '109/L'")]
    public void R9_a_lost_exponent_is_told_once(string page, string old, string @new)
        => Assert.Single(PageFindings.OfChanged(page, old, @new).Except(PageFindings.Of(page)));

    [Fact]
    public void R5_without_its_cohorts_a_page_repeats_itself()
    {
        var text = Regex.Replace(PageFindings.Text(Nephritis), """(?s)\s*"cohorts": \{.*?\},""", "");
        var found = PageFindings.OfChanged(Nephritis, Regex.Replace(text, """\s*"cohort": (\[[^\]]*\]|"[^"]*"),""", ""));
        Assert.Contains("CRIT0309: I10 says the same as I5", found);
    }

    [Fact]
    public void R16_a_declared_section_without_criteria_is_found()
    {
        var text = Regex.Replace(PageFindings.Text(ActiveLupus), """(?s)"exclusion": \[.*\]\s*\}\s*$""", "\"exclusion\": [] }");
        Assert.True(Has(PageFindings.OfChanged(ActiveLupus, text), "CRIT0312: 'exclusion' has no criteria"));
    }

    [Theory]
    [InlineData("R1, F0-01", "CRIT0305", Scleroderma + """ "inclusion": [{ "id": "I4", "cql": "SystemicSclerosis" }], "exclusion": [{ "id": "E15", "cql": "SystemicSclerosis or Psoriasis" }]""")]
    [InlineData(
        "R1, F3-02", "CRIT0432: 'Prednisolone >= 7.5 mg/d' of I4.1.1 decides nothing",
        Steroids + """{ "id": "I5.2", "cql": "Prednisolone <= 0 'mg/d' and Cyclophosphamide <= 0 'mg/d'" }]""")]
    [InlineData(
        "R3, F3-04", "CRIT0431",
        """ "facts": { "LastTaken": "Date" }, "parameters": { "Screening": "Date" }, "inclusion": [{ "id": "I5.2", "cql": "LastTaken more than 7 days before Screening" }], "exclusion": [{ "id": "E15.1", "cql": "not (LastTaken 7 days or more before Screening)" }]""")]
    [InlineData(
        "R4, F3-22", "CRIT0306: I2 adds nothing with complete data: whoever meets I4.2.1 meets it",
        """ "facts": { "Classified": "Boolean", "ClassIv": "Boolean" }, "inclusion": [{ "id": "I2", "cql": "Classified" }, { "id": "I4.2.1", "all": [{ "id": "I4.2.1a", "cql": "Classified" }, { "id": "I4.2.1b", "cql": "ClassIv" }] }]""")]
    [InlineData(
        "R4, F1-09", "CRIT0318: 'Surgery during Interval[Infusion, Infusion + 2 weeks]' of E12.2 decides nothing with complete data: wherever it holds, 'Surgery during Interval[Consent, Infusion + 1 year]' does",
        """ "facts": { "Surgery": "Date" }, "parameters": { "Consent": "Date", "Infusion": { "type": "Date", "after": "Consent" } }, "exclusion": [{ "id": "E12.2", "cql": "Surgery during Interval[Consent, Infusion + 1 year] or Surgery during Interval[Infusion, Infusion + 2 weeks]" }]""")]
    [InlineData(
        "R25, F0-12", "CRIT0318: 'Prednisone >= 0 mg/d' of I6.1 decides nothing",
        """ "facts": { "Prednisone": { "type": "Quantity", "unit": "mg/d", "range": [0, 1000] } }, "inclusion": [{ "id": "I6.1", "cql": "Prednisone >= 0 'mg/d' and Prednisone <= 30 'mg/d'" }]""")]
    public void What_the_page_says_of_plain_facts_is_found(string rule, string expected, string parts)
    {
        var found = Small(parts);
        Assert.True(Has(found, expected), $"{rule}: expected {expected} among\n{string.Join("\n", found)}");
    }

    [Theory]
    [InlineData("R1, F0-01", """ "cohorts": { "LN": "nephritis", "SSc": "sclerosis" }, """ + Scleroderma + """ "inclusion": [{ "id": "I1", "cohort": "LN", "cql": "Nephritis" }, { "id": "I4", "cohort": "SSc", "cql": "SystemicSclerosis" }], "exclusion": [{ "id": "E15", "cohort": "LN", "cql": "SystemicSclerosis or Psoriasis" }]""")]
    [InlineData("R1, F3-02", Steroids + """{ "id": "I5.2", "cql": "Cyclophosphamide <= 0 'mg/d'" }]""")]
    [InlineData(
        "R4, F1-09, whose two weeks before the infusion may begin before the consent",
        """ "facts": { "Surgery": "Date" }, "parameters": { "Consent": "Date", "Infusion": "Date" }, "exclusion": [{ "id": "E12.2", "cql": "Surgery during Interval[Consent, Infusion + 1 year] or Surgery within 2 weeks of Infusion" }]""")]
    [InlineData("R3", """ "facts": { "Egfr": { "type": "Quantity", "unit": "mL/min/{1.73_m2}" } }, "exclusion": [{ "id": "E14", "cql": "Egfr < 30 'mL/min/{1.73_m2}'" }]""")]
    [InlineData("R3", """ "facts": { "Egfr": { "type": "Quantity", "unit": "mL/min/{1.73_m2}" } }, "inclusion": [{ "id": "I6.3", "cql": "Egfr >= 30 'mL/min/{1.73_m2}'" }]""")]
    public void What_only_looks_like_it_is_left_alone(string rule, string parts)
    {
        var found = Small(parts).Where(static finding => finding[..8] is not ("CRIT0316" or "CRIT0317" or "CRIT0517"));
        Assert.True(!found.Any(), $"{rule}: expected nothing but found\n{string.Join("\n", found)}");
    }

    /// <summary>Each rule is silent on everything printed but what the first test names.</summary>
    [Theory]
    [InlineData(Nephritis, "CRIT0513: text of E14", "CRIT0515", "CRIT0526", "CRIT0613: E14", "CRIT0620: I6.1", "CRIT0620: I6.2", "CRIT0620: I6.4", "CRIT0621: the window of I1.3", "CRIT0621: the window of I8.1")]
    [InlineData(Bh002, "CRIT0318: 'exists (Infections.Current", "CRIT0318: 'S.Date within 2 weeks of Infusion' of E12.2", "CRIT0513: text of I9.3", "CRIT0525", "CRIT0620: I11")]
    [InlineData(ActiveLupus, "CRIT0525", "CRIT0624: I7")]
    [InlineData(
        Lupus, "CRIT0306: I3 ", "CRIT0318: '`Classified by EULAR/ACR 2019`' of I4.2.1", "CRIT0318: 'I.Agent in { 'Bacterial'", "CRIT0442: 7.5 mg/kg/d in I4.1.1", "CRIT0513: text of E14", "CRIT0525", "CRIT0613: E14",
        "CRIT0621: the window of I4.2.1w")]
    [InlineData(Sclerosis, "CRIT0513: text of I6.3", "CRIT0544: the header says up to 18 years", "CRIT0626: I7")]
    public void Nothing_else_is_said_of_what_is_printed(string page, params string[] expected)
    {
        string[] everywhere = ["CRIT0545", "CRIT0502", "CRIT0927"];
        Assert.DoesNotContain(PageFindings.Of(page), finding => !expected.Concat(everywhere).Any(one => finding.StartsWith(one, StringComparison.Ordinal)));
    }

    [Fact]
    public void R13_a_formula_that_the_page_names_has_no_other_reading()
        => Assert.DoesNotContain(PageFindings.Of(Lupus), static finding => finding.StartsWith("CRIT0545: E2.3", StringComparison.Ordinal));

    [Theory]
    [InlineData("R20, an agreement is known when it is given", Bh002, "CRIT0620: I12")]
    [InlineData("R20, an agreement is known when it is given", Nephritis, "CRIT0620: I6.3")]
    [InlineData("R20, an agreement is known when it is given", Nephritis, "CRIT0620: I7")]
    [InlineData("R24, of women of childbearing age", Bh002, "CRIT0624")]
    [InlineData("R24, of women of childbearing age", Nephritis, "CRIT0624")]
    [InlineData("R24, in two cohorts, and of blood in both", Nephritis, "CRIT0626")]
    [InlineData("R25, both ends are stated", Nephritis, "CRIT0525")]
    [InlineData("R13, Fridericia is named", Lupus, "CRIT0513: text of E2.3")]
    [InlineData("R13, one formula for children and one for adults", Sclerosis, "CRIT0613")]
    [InlineData("R14, the entry is asked for", Bh002, "CRIT0514")]
    [InlineData("R14, the entry is asked for", Lupus, "CRIT0514")]
    [InlineData("R14, what suffices is asked for", Sclerosis, "CRIT0514")]
    [InlineData("R16, the gaps say what is lost", Nephritis, "CRIT0516")]
    [InlineData("R16, the gaps say what is lost", Nephritis, "CRIT0517")]
    [InlineData("R16, the gap says what is lost", ActiveLupus, "CRIT0312")]
    public void What_is_right_on_the_page_is_left_alone(string rule, string page, string unexpected)
        => Assert.False(Has(PageFindings.Of(page), unexpected), $"{rule}: did not expect '{unexpected}' among\n{string.Join("\n", PageFindings.Of(page))}");

    /// <summary>What only people read on a page: a window without an anchor, and a summary in other words than the criteria. The note of the criterion tells it.</summary>
    [Theory]
    [InlineData("R12", Lupus, "F3-07")]
    [InlineData("R14, which may be as it is", Bh002, "F1-15")]
    [InlineData("R15, of the summary", Lupus, "F3-15")]
    public void What_only_people_read_is_told_beside_the_criterion(string rule, string page, string finding)
        => Assert.True(PageFindings.Text(page).Contains(finding, StringComparison.Ordinal), $"{rule}: {page} does not name {finding}");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_suppression_says_why(string page)
    {
        var text = File.ReadAllText(Path.Combine(Driver.SampleTrials.Folder, page));
        var reasons = Regex.Matches(text, "\"because\": \"(?<why>[^\"]*)\"").Select(static match => match.Groups["why"].Value).Concat(Regex.Matches(text, "#pragma warning disable CRIT[0-9]+(?<why>.*)").Select(static match => match.Groups["why"].Value));
        Assert.All(reasons, static reason => Assert.Matches("F[0-4]-[0-9]{2}|the page names no (test|kind)|names the finding", reason));
    }

    private static bool Has(IEnumerable<string> findings, string expected) => findings.Any(finding => finding.StartsWith(expected, StringComparison.Ordinal));

    private static IReadOnlyList<string> Small(string parts) => SampleFindings.OfText("{ \"trial\": \"T\", " + parts + " }");
}
