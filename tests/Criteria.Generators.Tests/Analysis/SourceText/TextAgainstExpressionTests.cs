using Criteria.Generators.Analysis.SourceText;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.SourceText;

/// <summary>What a text prints and what its expression compares with: both are told, once for each cause.</summary>
public sealed class TextAgainstExpressionTests
{
    [Theory]
    [InlineData("Platelets < 100 x10^9/L", "Platelets < 80 '10*9/L'", "text of I1 says '< 100 x10^9/L', the expression has no such threshold (it has < 80 10*9/L)")]
    [InlineData("Hemoglobin≥85 g/L.", "Hemoglobin > 85 'g/L'", "text of I1 says '≥85 g/L', the expression has no such threshold (it has > 85 g/L)")]
    [InlineData("hemoglobin of at least 8.5 g/dl", "Hemoglobin >= 8.5 'g/L'", "text of I1 says 'at least 8.5 g/dl', the expression has no such threshold (it has >= 8.5 g/L)")]
    [InlineData("aged 18-65 years", "CalculateAgeInYearsAt(BirthDate, Screening) >= 18", "text of I1 says '18-65 years', the expression has no such threshold (it has >= 18 years)")]
    [InlineData("adults", "CalculateAgeInYearsAt(BirthDate, Screening) >= 18", "I1 has >= 18 years in its expression, its text has no such number")]
    [InlineData("biopsy within 6 months before screening", "Biopsy 8 months or less on or before Screening", "text of I1 says 'within 6 months', the expression has no such threshold (it has <= 8 months)")]
    [InlineData("biopsy within 6 months before screening", "Biopsy 6 months or more before Screening", "text of I1 says 'within 6 months', the expression has no such threshold (it has >= 6 months)")]
    [InlineData("biopsy within 1 week before screening", "Biopsy 7 weeks or less on or before Screening", "text of I1 says 'within 1 week', the expression has no such threshold (it has <= 7 weeks)")]
    [InlineData("AST below 2 times the upper limit of normal", "Ast < 3 * ULN(Ast)", "text of I1 says 'below 2 times the upper limit of normal', the expression has no such threshold (it has < 3)")]
    [InlineData("platelets ＞ 50×109/L", "Platelets >= 50 '10*9/L'", "text of I1 says '＞ 50×109/L', the expression has no such threshold (it has >= 50 10*9/L)")]
    [InlineData("ECOG 0 to 2", "Ecog between 0 and 3", "text of I1 says '0 to 2', the expression has no such threshold (it has <= 3)")]
    [InlineData("hemoglobin no more than 85 g/L", "Hemoglobin >= 85 'g/L'", "text of I1 says 'no more than 85 g/L', the expression has no such threshold (it has >= 85 g/L)")]
    [InlineData("at least two of pregnancy, lactation and anemia", "AtLeast(3, { Pregnant, Lactating, Hemoglobin < 85 'g/L' })", "text of I1 says 'at least two', the expression has no such threshold (it has >= 3)", "I1 has < 85 g/L in its expression, its text has no such number (it says 'at least two')")]
    [InlineData("grade 2 or above within 2 weeks", "N <= 2 and Biopsy 2 weeks or less on or before Screening", "text of I1 says '2 or above', the expression has no such threshold (it has <= 2)")]
    [InlineData("grade 2 or above", "N >= 1", "text of I1 says '2 or above', the expression has no such threshold (it has >= 1)")]
    [InlineData("stage II or III", "Stage in { 'II', 'IV' }", "I1 has 'IV' in its expression, its text has no such number")]
    [InlineData("fit for at least 90 days", "Attested('fit for at least 60 days')", "text of I1 says 'at least 90 days', the expression has no such threshold (it has 'at least 60 days')")]
    public void It_tells_both(string text, string cql, params string[] expected)
        => Assert.Equal(expected, Findings(text, cql));

    [Theory]
    [InlineData("1. Hemoglobin of 85 g/L or more", "Hemoglobin >= 8.5 'g/dL'")]
    [InlineData("(1) Hemoglobin not below 85 g/L (see Appendix 3)", "Hemoglobin >= 85 'g/L'")]
    [InlineData("4.1.1 By the 2019 EULAR/ACR criteria, CD19+ on HEp-2 cells, hemoglobin≥85g/L", "Hemoglobin >= 85 'g/L'")]
    [InlineData("withdrawal for more than 1 week", "days between Biopsy and Screening > 7")]
    [InlineData("biopsy within 1 week", "Biopsy 7 days or less on or before Screening")]
    [InlineData("biopsy within one year", "Biopsy 12 months or less on or before Screening")]
    [InlineData("platelets > 1,000 /µL", "Platelets > 1 '10*9/L'")]
    [InlineData("AST ≤3.0ULN", "Ast <= 3 * ULN(Ast)")]
    [InlineData("no hemoglobin below 85 g/L", "Hemoglobin >= 85 'g/L'")]
    [InlineData("hemoglobin of 85 g/L or more", "not (Hemoglobin < 85 'g/L')")]
    [InlineData("pregnant, or to become so within 1 year", "Pregnant")]
    [InlineData("expected to live for 90 days", "Attested('the patient is expected to live as the page says')")]
    [InlineData("stage 3 or 4", "Stage in { 'III', 'IV' }")]
    [InlineData("grade 2 or above", "Stage in { 'II', 'III', 'IV' }")]
    [InlineData("one or more conditions", "Count(Conditions) >= 1")]
    [InlineData("6-mercaptopurine, IL-6, 12-lead electrocardiogram, COVID-19, 2025-11-14, 24-hour urine", "Pregnant")]
    [InlineData("pregnant women", "if CalculateAgeInYearsAt(BirthDate, Screening) < 18 then Lactating else Pregnant")]
    [InlineData("hemoglobin ＞＝ ８５ g/L", "Hemoglobin >= 85 'g/L'")]
    [InlineData("hemoglobin over 8,5 g/dL", "Hemoglobin > 85 'g/L'")]
    [InlineData("a titer of 1:80, 12.5, or 1999", "Pregnant")]
    public void It_is_silent(string text, string cql)
        => Assert.Empty(Findings(text, cql));

    [Fact]
    public void Whatever_a_page_prints_is_read_to_its_end()
    {
        string[] pieces =
        [
            "1", "10", "109", "1.73m2", "12.5", "2019", ":", "-", " to ", "×", "x", "10^", "/", "/L", " per ", ",", ".", "(", ")", "≥", "<", "=", "\\", " ", "at least ", "within ", "or more", "and ", "between ",
            "no ", "two", "one", "mg", "%", "°", "ULN", " times", "１", "％", "İ", "\ud83d", "\u202e", "kg/d", "class ", "4.1.1", "99999999999999999999999999999999999999999", "old", " of age",
        ];
        var random = new Random(20_261_123);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var number in PrintedNumberReader.Read(text))
                Assert.True(number.Span.End <= text.Length && number.Shown.Length > 0, text);
        }
    }

    [Fact]
    public void A_group_is_compared_with_its_children_but_for_what_their_texts_say()
    {
        const string Text = "hemoglobin≥85 g/L; platelets≥50×10^9/L; ECOG 0 to 2";
        Assert.Equal(
            ["CRIT0560: text of I1.1 says '≥85 g/L', the expression has no such threshold (it has >= 90 g/L)", "CRIT0560: text of I1 says '0 to 2', the expression has no such threshold (it has >= 90 g/L and >= 50 10*9/L)"],
            Of(Text, "hemoglobin≥85 g/L", "Hemoglobin >= 90 'g/L'", "Platelets >= 50 '10*9/L'").OrderByDescending(static message => message.Contains("I1.1", StringComparison.Ordinal)));
        Assert.Equal(
            ["CRIT0560: text of I1 says '0 to 2', the expression has no such threshold (it has >= 85 g/L and >= 50 10*9/L)"],
            Of(Text, "hemoglobin≥85 g/L", "Hemoglobin >= 85 'g/L'", "Platelets >= 50 '10*9/L'"));
        Assert.Empty(Of(Text, "hemoglobin≥85 g/L", "Hemoglobin >= 85 'g/L'", "Platelets >= 50 '10*9/L' and Ecog between 0 and 2"));
    }

    [Fact]
    public void What_a_definition_says_counts_for_the_criterion_that_names_it()
    {
        Assert.Empty(Texts("[Define(\"Anemia\", \"Hemoglobin < 85 'g/L'\")]", "[Inclusion(\"I1\", \"Anemia\", Text = \"hemoglobin below 85 g/L\")]"));
        Assert.Equal(
            ["CRIT0560: text of I1 says 'below 85 g/L', the expression has no such threshold (it has < 90 g/L)"],
            Texts("[Define(\"Anemia\", \"Hemoglobin < 90 'g/L'\")]", "[Inclusion(\"I1\", \"Anemia\", Text = \"hemoglobin below 85 g/L\")]"));
    }

    private static IReadOnlyList<string> Of(string text, string partText, string first, string second)
        => Texts($"[Inclusion(\"I1\", Group = Group.All, Text = \"{text}\")]", $"[Inclusion(\"I1.1\", \"{first}\", PartOf = \"I1\", Text = \"{partText}\")]", $"[Inclusion(\"I1.2\", \"{second}\", PartOf = \"I1\")]");

    private static IEnumerable<string> Findings(string text, string cql)
        => Texts($"[Inclusion(\"I1\", \"{cql}\", Text = \"{text}\")]").Select(static message => message["CRIT0560: ".Length..]);

    private static List<string> Texts(params string[] lines)
        => [.. AnalyzedTrial.Findings(lines).Where(static message => message.StartsWith("CRIT0560", StringComparison.Ordinal))];
}
