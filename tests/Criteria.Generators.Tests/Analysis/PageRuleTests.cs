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
    [InlineData("R15, F4-01", Sclerosis, "CRIT0544: the header says up to 18 years, but I1 admits a patient of 19 years")]
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
    [InlineData("R15", Lupus, "between 3 and 65", "between 3 and 75", "CRIT0544: the header says up to 65 years, but I1 admits a patient of 66 years")]
    public void What_a_mistake_would_make_of_a_page_is_found(string rule, string page, string old, string @new, string expected)
    {
        var found = PageFindings.OfChanged(page, old, @new);
        Assert.True(Has(found, expected), $"{rule}: expected '{expected}' among\n{string.Join("\n", found)}");
    }

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
    [InlineData("R3", """ "facts": { "Egfr": { "type": "Quantity", "unit": "mL/min/{1.73_m2}" } }, "exclusion": [{ "id": "E14", "cql": "Egfr < 30 'mL/min/{1.73_m2}'" }]""")]
    [InlineData("R3", """ "facts": { "Egfr": { "type": "Quantity", "unit": "mL/min/{1.73_m2}" } }, "inclusion": [{ "id": "I6.3", "cql": "Egfr >= 30 'mL/min/{1.73_m2}'" }]""")]
    public void What_only_looks_like_it_is_left_alone(string rule, string parts)
    {
        var found = Small(parts).Where(static finding => finding[..8] is not ("CRIT0316" or "CRIT0317"));
        Assert.True(!found.Any(), $"{rule}: expected nothing but found\n{string.Join("\n", found)}");
    }

    /// <summary>R1 to R5, R9 to R11 and R14 to R16 are silent on everything printed but what the first test names; R13 tells a named formula from others.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_else_is_said_of_what_is_printed(string page)
    {
        string[] expected = ["CRIT0306: I3 ", "CRIT0442: 7.5 mg/kg/d in I4.1.1", "CRIT0544: the header says up to 18 years", "CRIT0545", "CRIT0502", "CRIT0927"];
        Assert.DoesNotContain(PageFindings.Of(page), finding => !expected.Any(one => finding.StartsWith(one, StringComparison.Ordinal)));
    }

    [Fact]
    public void R13_a_formula_that_the_page_names_has_no_other_reading()
        => Assert.DoesNotContain(PageFindings.Of(Lupus), static finding => finding.StartsWith("CRIT0545: E2.3", StringComparison.Ordinal));

    /// <summary>What no rule sees: the windows without an anchor, the lost cohort sections, the prospective criteria, the missing applicability and the unstated ends are told by notes.</summary>
    [Theory]
    [InlineData("R4", Bh002, "F1-09")]
    [InlineData("R5", Bh002, "F1-07")]
    [InlineData("R12", Lupus, "F3-07")]
    [InlineData("R13", Sclerosis, "F4-03")]
    [InlineData("R14", Bh002, "F1-14")]
    [InlineData("R14", Bh002, "F1-15")]
    [InlineData("R15", Nephritis, "F0-23")]
    [InlineData("R15", Lupus, "F3-15")]
    [InlineData("R16", ActiveLupus, "F2-01")]
    [InlineData("R16", Nephritis, "F0-02")]
    [InlineData("R16", Nephritis, "F0-25")]
    [InlineData("R20", Nephritis, "F0-16")]
    [InlineData("R24", ActiveLupus, "F2-02")]
    [InlineData("R24", Sclerosis, "F4-05")]
    [InlineData("R25", Bh002, "F1-13")]
    [InlineData("R25", ActiveLupus, "F1-13")]
    [InlineData("R25", Lupus, "F1-13")]
    [InlineData("R25", Nephritis, "F0-12")]
    public void What_no_rule_sees_is_told_beside_the_criterion(string rule, string page, string finding)
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
