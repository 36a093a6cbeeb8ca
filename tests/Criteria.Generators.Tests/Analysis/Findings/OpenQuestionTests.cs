using Xunit;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>What the criteria leave open: whom a formula is made for, what lies ahead, whom a test is asked of, and what stands in them for nothing.</summary>
public sealed class OpenQuestionTests
{
    private const string Kidney = """ "functions": ["Criteria.Clinical.Kidney"], "parameters": { "Screening": "Date" }, "facts": { "BirthDate": "Date", "Creatinine": { "type": "Quantity", "unit": "mg/dL" }, "Height": { "type": "Quantity", "unit": "cm" }, "Female": "Boolean" }, """;
    private const string Age = "CalculateAgeInYearsAt(BirthDate, Screening)";
    private const string Adults = $"Kidney.CkdEpi2021(Creatinine, {Age}, Female) >= 30 'mL/min/{{1.73_m2}}'";
    private const string Children = $"Kidney.BedsideSchwartz(Creatinine, Height, {Age}) >= 30 'mL/min/{{1.73_m2}}'";
    private const string Later = """ "parameters": { "Screening": "Date", "Treatment": { "type": "Date", "after": "Screening" }, "End": { "type": "Date", "after": "Treatment" } }, "facts": { "Drugs": { "list": { "Start": "Date", "Stop": "Date" } } }, """;
    private const string Hcg = """ "facts": { "Sex": { "type": "Code", "values": ["Female", "Male"] }, "PregnancyTests": { "list": { "On": "Date", "Specimen": { "type": "Code", "values": ["Serum", "Urine"] }, "Result": { "type": "Code", "values": ["Negative", "Positive"] } } }, "Menopause": "Boolean", "Pregnant": "Boolean" }, """;

    [Theory]
    [InlineData("3", "65", Adults, "I2 takes Kidney.CkdEpi2021, which is made for ageInYears from 18 to 120, of a patient whom I1 admits: BirthDate 2008-06-15, Screening 2025-06-15;")]
    [InlineData("3", "18", Children, "I2 takes Kidney.BedsideSchwartz, which is made for ageInYears from 1 to 17, of a patient whom I1 admits: BirthDate 2007-06-15, Screening 2025-06-15;")]
    [InlineData("3", "65", $"if {Age} < 16 then {Children} else {Adults}", "I2 takes Kidney.CkdEpi2021, which is made for ageInYears from 18 to 120, of a patient whom I1 admits: BirthDate 2008-06-15, Screening 2025-06-15;")]
    public void A_formula_is_told_of_where_it_is_asked_of_others_than_it_is_made_for(string least, string most, string cql, string expected)
        => Assert.Contains(Ages(least, most, cql), finding => finding.StartsWith("CRIT0613: " + expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("18", "65", Adults)]
    [InlineData("3", "17", Children)]
    [InlineData("3", "65", $"if {Age} < 18 then {Children} else {Adults}")]
    [InlineData("3", "65", $"{Age} >= 18 and {Adults}")]
    [InlineData("3", "65", $"{Age} < 18 or {Adults}")]
    [InlineData("3", "65", $"{Age} >= 18 implies {Adults}")]
    [InlineData("3", "65", $"Female and Creatinine < 2 'mg/dL' and Height > 100 'cm'")]
    public void A_formula_is_left_alone_where_it_has_a_say_only_of_those_it_is_made_for(string least, string most, string cql)
        => Assert.DoesNotContain(Ages(least, most, cql), static finding => finding.StartsWith("CRIT0613", StringComparison.Ordinal));

    [Fact]
    public void A_name_for_the_age_is_looked_behind()
    {
        const string Trial = $$"""{ "trial": "T", {{Kidney}} "define": { "Age": "{{Age}}" }, "inclusion": [{ "id": "I1", "cql": "Age >= 18" }, { "id": "I2", "cql": "Kidney.CkdEpi2021(Creatinine, Age, Female) >= 30 'mL/min/{1.73_m2}'" }] }""";
        Assert.DoesNotContain(SampleFindings.OfText(Trial), static finding => finding.StartsWith("CRIT0613", StringComparison.Ordinal));
        Assert.Contains(
            SampleFindings.OfText(Trial.Replace(">= 18", ">= 3", StringComparison.Ordinal)),
            static finding => finding.StartsWith("CRIT0613: I2 takes Kidney.CkdEpi2021, which is made for ageInYears from 18 to 120, of a patient whom I1 admits: BirthDate 2008-06-15", StringComparison.Ordinal));
    }

    [Fact]
    public void A_function_of_the_authors_own_declares_its_domain_by_ranges()
    {
        const string Chart = """
            using System; using Criteria;
            public sealed record Chart { public DateOnly? BirthDate { get; init; } [Unit("kg"), Range(1, 400)] public double? Weight { get; init; } }
            public static class Dosing { [CriteriaFunction] [return: Unit("mg")] public static double? Of([Unit("g"), Range(40000, 150000)] double weight) => weight < 40000 || weight > 150000 ? null : weight; }
            """;
        Assert.Contains(
            AnalyzedTrial.FindingsAbout(Chart, "[Functions(typeof(Dosing))]", "I1: Weight >= 30 'kg'", "I2: Dosing.Of(Weight) >= 3 'mg'"),
            static finding => finding.StartsWith("CRIT0613: I2 takes Dosing.Of, which is made for weight from 40000 to 150000, of a patient whom I1 admits: Weight 39 kg;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exists (Drugs D where D.Start on or after Treatment)", "CRIT0620: I1 asks for D.Start on or after Treatment, and Treatment comes after Screening: nobody knows it on Screening; record by 'Attested' what is planned or agreed, or decide it on Treatment")]
    [InlineData("exists (Drugs D where D.Start same day as End)", "CRIT0620: I1 asks for D.Start on End, and End comes after Screening: nobody knows it on Screening; record by 'Attested' what is planned or agreed, or decide it on End")]
    [InlineData("exists (Drugs D where Treatment 3 days or less on or before D.Stop)", "CRIT0620: I1 asks for D.Stop on or after Treatment, and Treatment comes after Screening: nobody knows it on Screening; record by 'Attested' what is planned or agreed, or decide it on Treatment")]
    [InlineData("exists (Drugs D where D.Stop within 2 weeks of Treatment)", "CRIT0621: the window of I1 ends on Treatment, and Treatment comes after Screening: what happens until then is not known on Screening, so decide it again on Treatment")]
    [InlineData("exists (Drugs D where D.Start 7 days or less before Treatment)", "CRIT0621: the window of I1 ends on Treatment, and Treatment comes after Screening: what happens until then is not known on Screening, so decide it again on Treatment")]
    public void What_lies_ahead_is_told_once(string cql, string expected)
        => Assert.Equal([expected], Found(Later + $$""" "inclusion": [{ "id": "I1", "cql": "{{cql}}" }]""", "CRIT0620", "CRIT0621"));

    [Theory]
    [InlineData("exists (Drugs D where D.Start 12 weeks or more on or before Treatment)")]
    [InlineData("exists (Drugs D where D.Start 12 weeks or less on or before Screening)")]
    [InlineData("exists (Drugs D where D.Start on or after Screening)")]
    [InlineData("Treatment 4 weeks or less on or after Screening")]
    public void What_is_known_by_then_is_left_alone(string cql)
        => Assert.Empty(Found(Later + $$""" "inclusion": [{ "id": "I1", "cql": "{{cql}}" }]""", "CRIT0620", "CRIT0621"));

    [Theory]
    [InlineData("Sex = 'Female'", "CRIT0624: I1 asks for 'PregnancyTests' of every woman: one who cannot bear children is mostly not tested, and stays undetermined until she is; say by a condition of applicability whom it concerns")]
    [InlineData("true", "CRIT0624: I1 asks for 'PregnancyTests' of everybody: men, and women who cannot bear children, are mostly not tested, and stay undetermined until they are; say by a condition of applicability whom it concerns")]
    [InlineData("Sex = 'Female' and not Menopause", null)]
    public void A_pregnancy_test_is_asked_of_those_who_may_be_pregnant(string condition, string? expected)
        => Assert.Equal(
            expected is null ? [] : [expected],
            Found(Hcg + $$""" "inclusion": [{ "id": "I1", "appliesTo": "{{condition}}", "cql": "exists (PregnancyTests T where T.Result = 'Negative')" }]""", "CRIT0624"));

    [Fact]
    public void That_somebody_is_pregnant_is_no_test()
        => Assert.Empty(Found(Hcg + """ "exclusion": [{ "id": "E1", "cql": "Pregnant" }]""", "CRIT0624"));

    [Theory]
    [InlineData("exists (PregnancyTests T where T.Specimen = 'Urine' and T.Result = 'Negative')", "exists (PregnancyTests T where T.Specimen = 'Serum' and T.Result = 'Positive')", true)]
    [InlineData("exists (PregnancyTests T where (if T.Specimen = 'Urine' then T.Result else null) = 'Negative')", "First(PregnancyTests T where T.Specimen = 'Serum' sort by On).Result = 'Positive'", true)]
    [InlineData("exists (PregnancyTests T where T.Specimen in { 'Serum', 'Urine' } and T.Result = 'Negative')", "exists (PregnancyTests T where T.Specimen = 'Serum' and T.Result = 'Positive')", false)]
    [InlineData("exists (PregnancyTests T where T.Specimen = 'Urine' and T.Result = 'Negative')", "exists (PregnancyTests T where T.Specimen = 'Serum' and T.Result = 'Negative')", false)]
    [InlineData("exists (PregnancyTests T where T.Specimen = 'Urine' and T.Result = 'Negative')", "exists (PregnancyTests T where T.Result = 'Positive')", false)]
    public void One_finding_by_two_specimens_is_told_where_the_results_are_opposite(string inclusion, string exclusion, bool isTold)
    {
        var found = Found(Hcg + $$""" "inclusion": [{ "id": "I1", "appliesTo": "Menopause", "cql": "{{inclusion}}" }], "exclusion": [{ "id": "E1", "appliesTo": "Menopause", "cql": "{{exclusion}}" }]""", "CRIT0626");
        string[] expected = ["CRIT0626: I1 asks for 'Negative' of PregnancyTests.Result by Specimen 'Urine', E1 for 'Positive' of PregnancyTests.Result by Specimen 'Serum': whoever has the one and not the other meets I1 and stays undecided in E1, so say in both which counts"];
        Assert.Equal(isTold ? expected : [], found);
    }

    [Fact]
    public void Two_cohorts_may_ask_by_two_specimens()
        => Assert.Empty(Found(
            """ "cohorts": { "A": "first", "B": "second" }, """ + Hcg
            + """ "inclusion": [{ "id": "I1", "cohort": "A", "cql": "exists (PregnancyTests T where T.Specimen = 'Urine' and T.Result = 'Negative')" }], "exclusion": [{ "id": "E1", "cohort": "B", "cql": "exists (PregnancyTests T where T.Specimen = 'Serum' and T.Result = 'Positive')" }]""",
            "CRIT0626"));

    [Theory]
    [InlineData("I1: Pregnant or X > 3", "I2: Pregnant or Lactating", null)]
    [InlineData("I1: (Pregnant or X > 3) and (Lactating or Y < 2)", "I2: not Lactating", "CRIT0318: 'Lactating' of I1 decides nothing with complete data: I2 rules out Lactating")]
    [InlineData("E1: Pregnant or X > 3", "E2: Pregnant or Lactating", "CRIT0318: 'Pregnant' of E1 decides nothing with complete data: E2 excludes Pregnant")]
    public void A_part_that_another_criterion_makes_superfluous_is_told(string first, string second, string? expected)
        => Assert.Equal(expected is null ? [] : [expected], AnalyzedTrial.Findings(first, second).Where(static finding => finding[..8] == "CRIT0318"));

    private static IReadOnlyList<string> Ages(string least, string most, string cql)
        => SampleFindings.OfText($$"""{ "trial": "T", {{Kidney}} "inclusion": [{ "id": "I1", "cql": "{{Age}} between {{least}} and {{most}}" }, { "id": "I2", "cql": "{{cql}}" }] }""");

    private static IReadOnlyList<string> Found(string parts, params string[] rules)
        => [.. SampleFindings.OfText("{ \"trial\": \"T\", " + parts + " }").Where(finding => rules.Contains(finding[.."CRIT0000".Length]))];
}
