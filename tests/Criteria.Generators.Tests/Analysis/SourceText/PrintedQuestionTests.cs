using Criteria.Generators.Tests.Driver;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.SourceText;

/// <summary>What the texts of criteria leave open: formulas, what an instrument asks besides its points, the ends of ages, and labels that are lacking.</summary>
public sealed class PrintedQuestionTests
{
    private const string Facts = """ "facts": { "BirthDate": "Date", "Value": "Decimal", "Ana": "Boolean", "Points": "Integer", "Skin": "Boolean" }, "parameters": { "Screening": "Date" }, """;

    [Theory]
    [InlineData("eGFR ≥ 30 mL/min/1.73m2", "text of I1 says 'eGFR' and names no formula; its expression takes Value, by whatever it was computed; ask the sponsor, and keep the others as readings until then")]
    [InlineData("Creatinine clearance (CrCl) ≥ 30 mL/min", "text of I1 says 'Creatinine clearance' and names no formula; its expression takes Value, by whatever it was computed; ask the sponsor, and keep the others as readings until then")]
    [InlineData("QTc ≤ 470 ms", "text of I1 says 'QTc' and names no formula; its expression takes Value, by whatever it was computed; ask the sponsor, and keep the others as readings until then")]
    [InlineData("eGFR by CKD-EPI ≥ 30", "text of I1 says 'CKD-EPI' and not by which version, that of 2009, 2012 or 2021; its expression takes Value, by whatever it was computed; ask the sponsor, and keep the others as readings until then")]
    [InlineData("eGFR by the CKD-EPI equation of 2021 ≥ 30", null)]
    [InlineData("eGFR (MDRD) ≥ 30", null)]
    [InlineData("Creatinine clearance by Cockcroft-Gault ≥ 30 mL/min", null)]
    [InlineData("Measured 24-hour creatinine clearance ≥ 30 mL/min", null)]
    [InlineData("QTcF ≤ 470 ms by Fridericia's formula", null)]
    [InlineData("No known decline of the eGFR", null)]
    [InlineData("Value ≥ 30", null)]
    public void A_computed_value_needs_its_formula(string text, string? expected) => Expect("CRIT0513", expected, $$"""{ "id": "I1", "text": "{{text}}", "cql": "Value >= 30" }""");

    [Theory]
    [InlineData("Total score ≥ 10 on the EULAR/ACR 2019 SLE classification criteria", "Points >= 10", "I1 compares the points of EULAR/ACR 2019 with 10, but EULAR/ACR 2019 asks for antinuclear antibodies at a titer of 1:80 or more, at any time: without them nobody is classified, whatever the points")]
    [InlineData("At least 9 points of the 2013 ACR/EULAR criteria for SSc", "Points >= 9", "I1 compares the points of ACR/EULAR 2013 with 9, but ACR/EULAR 2013 asks for no points at all where the skin is thickened from the fingers to beyond the knuckles: that alone classifies, and whoever has it may have fewer points")]
    [InlineData("Total score ≥ 10 on the EULAR/ACR 2019 SLE classification criteria", "Ana and Points >= 10", null)]
    [InlineData("At least 9 points of the 2013 ACR/EULAR criteria for SSc", "Skin or Points >= 9", null)]
    [InlineData("Total score ≥ 10 on some criteria", "Points >= 10", null)]
    public void An_instrument_is_more_than_its_points(string text, string cql, string? expected) => Expect("CRIT0514", expected, $$"""{ "id": "I1", "text": "{{text}}", "cql": "{{cql}}" }""");

    [Theory]
    [InlineData("18-90 years old", "between 18 and 90", "text of I1 says '18-90 years' and not whether the ends belong to it; its expression takes both, so up to the day before somebody is 91")]
    [InlineData("aged from 18 to 70 years", ">= 18 and CalculateAgeInYearsAt(BirthDate, Screening) < 70", "text of I1 says '18 to 70 years' and not whether the ends belong to it; its expression takes 18 and leaves out 70, so up to the day before somebody is 70")]
    [InlineData("18-90 years old, inclusive", "between 18 and 90", null)]
    [InlineData("6-65 years old (including 6 and 65 years old)", "between 6 and 65", null)]
    [InlineData("age ≥ 18 years", ">= 18", null)]
    public void Ages_need_their_ends(string text, string rest, string? expected)
        => Expect("CRIT0525", expected, $$"""{ "id": "I1", "text": "{{text}}", "cql": "CalculateAgeInYearsAt(BirthDate, Screening) {{rest}}" }""");

    [Theory]
    [InlineData("(1)|(2)|(3)", null)]
    [InlineData("1.|2.|3.", null)]
    [InlineData("(2)|(3)|(4)", "labels of inclusion criteria are (2) (3) (4): (1) is lacking; see whether the source lost bullets, and say so by a 'gap'")]
    [InlineData("1)|2)|5)", "labels of inclusion criteria are 1) 2) 5): 3) 4) are lacking; see whether the source lost bullets, and say so by a 'gap'")]
    [InlineData("(1)|(2)|(2)", "labels of inclusion criteria are (1) (2) (2): (2) is there twice, of I2 and I3; see whether the source lost bullets, and say so by a 'gap'")]
    [InlineData("(1)||(3)", "labels of inclusion criteria are (1) (3): (2) is lacking; see whether the source lost bullets, and say so by a 'gap'")]
    [InlineData("||14)", null)]
    [InlineData("4.1|4.3|4.4", null)]
    [InlineData("18-90|2.5|3", null)]
    public void Labels_are_counted(string labels, string? expected)
        => Expect("CRIT0516", expected, string.Join(", ", labels.Split('|').Select(static (label, index) => $$"""{ "id": "I{{index + 1}}", "text": "{{label}} bullet", "cql": "Value > {{index}}" }""")));

    [Fact]
    public void A_bullet_below_another_may_continue_the_list()
        => Expect("CRIT0516", null, """{ "id": "I1", "text": "(1) a", "cql": "Ana" }, { "id": "I2", "text": "(2) b", "any": [{ "id": "I2.1", "cql": "Skin" }, { "id": "I3", "text": "(3) or c", "cql": "Value > 3" }] }, { "id": "I4", "text": "(4) d", "cql": "Points > 3" }""");

    [Fact]
    public void A_gap_answers_for_what_is_lacking()
        => Expect("CRIT0516", null, """{ "id": "I0", "gap": "lost" }, { "id": "I2", "text": "(2) a", "cql": "Ana" }, { "id": "I3", "text": "(3) b", "cql": "Skin" }""");

    private static void Expect(string rule, string? expected, string criteria)
        => Assert.Equal(
            expected is null ? [] : [expected],
            AnalyzerRun.Of(new TrialProject().WithFile("t.criteria.json", $$"""{ "trial": "T", {{Facts}} "inclusion": [{{criteria}}] }"""))
                .Where(diagnostic => diagnostic.Id == rule)
                .Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
}
