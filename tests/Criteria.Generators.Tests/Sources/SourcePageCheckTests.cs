using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Sources;

public sealed class SourcePageCheckTests
{
    private const string Chart = "namespace Study; public record Chart(double? Hb);";
    private const string Page = "Inclusion Criteria:\r\n1. Male or female, aged 3-65 years.\r\n2. Hemoglobin≥85 g/L.\r\n";

    [Theory]
    [InlineData("1. Male or female, aged 3-65 years.")]
    [InlineData("Hemoglobin\\u226585 g/L.")]
    [InlineData("3-65 years.\\n2. Hemoglobin")]
    [InlineData("3-65 years.\\r\\n2. Hemoglobin")]
    public void A_text_that_is_on_the_page_is_not_reported(string text)
        => AnalyzerRun.ExpectNone("CRIT0501", TrialProject.Of(Chart).WithFile("t.criteria.json", File(text)).WithFile("pages/page.txt", Page));

    [Theory]
    [InlineData("1. Male or female, aged 3-56 years.", "after ' female, aged 3-' found '56 years.', expected '65 years.\\u000a2")]
    [InlineData("2. Hemoglobin≥85 g/L..", "after 'moglobin≥85 g/L.' found '.', expected ")]
    [InlineData("§", "nothing in it starts like this")]
    public void A_text_that_is_not_is_reported_with_the_first_difference(string text, string hint)
    {
        var marked = Marked.Parse(File("[|" + text + "|]"));
        var project = TrialProject.Of(Chart).WithFile("t.criteria.json", marked.Text).WithFile("pages/page.txt", Page);

        var diagnostic = Assert.Single(AnalyzerRun.WithoutProofs(project), static diagnostic => diagnostic.Id == "CRIT0501");

        Assert.Equal(marked.Span, diagnostic.Location.SourceSpan);
        Assert.Contains(hint, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void The_texts_of_children_and_definitions_are_checked_too()
    {
        var file = """
            { "trial": "T", "subject": "Study.Chart", "source": { "file": "page.txt" }, "define": { "D": { "text": "[a]", "cql": "Hb > 1" } },
              "inclusion": [{ "id": "I1", "all": [{ "id": "I2", "text": "[b]", "gap": "x" }] }] }
            """;
        var found = AnalyzerRun.WithoutProofs(TrialProject.Of(Chart).WithFile("t.criteria.json", file).WithFile("page.txt", Page));

        Assert.Equal(2, found.Count(static diagnostic => diagnostic.Id == "CRIT0501"));
    }

    [Fact]
    public void A_page_that_the_project_does_not_have_is_told_once_at_its_name()
    {
        AnalyzerRun.ExpectInFile(
            "CRIT0502", Chart, "t.criteria.json",
            """{ "trial": "T", "subject": "Study.Chart", "source": { "file": "[|page.txt|]" }, "inclusion": [{ "id": "I1", "text": "x", "gap": "g" }] }""");
        AnalyzerRun.ExpectNone("CRIT0502", TrialProject.Of(Chart).WithFile("t.criteria.json", File("x")).WithFile("page.txt", Page));
    }

    [Theory]
    [InlineData("It is anticipated that 45-54 subjects will be recruited.", "the header says 45 participants, the page '45-54 subjects'")]
    [InlineData("60 participants will be enrolled", "the header says 45 participants, the page '60 participants'")]
    [InlineData("45 patients will be included in 3 centers", null)]
    [InlineData("Of 12 patients who were enrolled in 2024, 3 relapsed; 45 participants in 1 patient group", null)]
    public void Another_number_of_participants_on_the_page_is_told_at_the_header(string page, string? expected)
    {
        var marked = Marked.Parse("""{ "trial": "T", "subject": "Study.Chart", "source": { "file": "page.txt" }, "population": { "enrollment": [|45|] }, "inclusion": [{ "id": "I1", "gap": "g" }] }""");
        var found = AnalyzerRun.Of(TrialProject.Of(Chart).WithFile("t.criteria.json", marked.Text).WithFile("page.txt", page)).Where(static diagnostic => diagnostic.Id == "CRIT0515").ToList();

        Assert.Equal(expected is null ? [] : [expected], found.Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(found, diagnostic => Assert.Equal(marked.Span, diagnostic.Location.SourceSpan));
    }

    private static string File(string text)
        => "{ \"trial\": \"T\", \"subject\": \"Study.Chart\", \"source\": { \"file\": \"page.txt\" }, \"inclusion\": [{ \"id\": \"I1\", \"text\": \"" + text + "\", \"gap\": \"g\" }] }";
}
