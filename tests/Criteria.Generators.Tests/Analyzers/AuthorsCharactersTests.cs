using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Analyzers;

/// <summary>However a text is written, a mistake in it is shown at the characters the author typed.</summary>
public sealed class AuthorsCharactersTests
{
    private const string Quotes = "\"\"\"";

    private const string Chart = "using Criteria; namespace Study; public sealed record Chart { [Unit(\"g/L\")] public double? Hb { get; init; } }\n";

    public static TheoryData<string, string> Literals => new()
    {
        { "a regular string", """ "Hb > 1 '[|gr/l|]'" """ },
        { "a verbatim string", """ @"Hb > 1 '[|gr/l|]'" """ },
        { "a verbatim string of two lines", "@\"Hb\n  > 1 '[|gr/l|]'\"" },
        { "a raw string of one line", $"{Quotes}Hb > 1 '[|gr/l|]'{Quotes}" },
        { "a raw string of several lines", $"{Quotes}\n      Hb\n        > 1 '[|gr/l|]'\n      {Quotes}" },
        { "escaped quotation marks", """ "Hb > 1 \u0027[|gr/l|]\u0027" """ },
        { "escaped characters of the unit", """ "Hb > 1 '[|\u0067r/l|]'" """ },
        { "an escape before it", """ "Hb\t>\t1 '[|gr/l|]'" """ },
        { "a pair of surrogates before it", """ "Hb > 1 'g/L' /* \U0001F600 */ or Hb > 1 '[|gr/l|]'" """ },
        { "a concatenation", """ "Hb > 1 " + "'[|gr/l|]'" """ },
        { "a tab before it", "\"Hb\t> 1 '[|gr/l|]'\"" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_unit_that_is_unknown_is_reported_at_its_own_characters(string literal, string written)
    {
        Assert.NotEmpty(literal);
        foreach (var line in (string[])["\n", "\r\n"])
            AnalyzerRun.ExpectInSource("CRIT0203", (Chart + "\t[Trial<Chart>(\"T\"), Inclusion(\"I1\", " + written + ")] static partial class T;").ReplaceLineEndings(line));
    }

    [Theory]
    [InlineData("[|Words.Text|]", "const string Text = \"Hb > 1 'gr/l'\";")]
    [InlineData("[|Words.Text|]", "const string Unit = \"gr/l\"; public const string Text = $\"Hb > 1 '{Unit}'\";")]
    [InlineData("\"Hb > 1 '\" + [|Words.Text|] + \"'\"", "const string Text = \"gr/l\";")]
    public void A_text_from_a_constant_is_reported_where_it_is_named(string argument, string constant)
        => AnalyzerRun.ExpectInSource("CRIT0203", Chart + "static class Words { public " + constant + " }\n[Trial<Chart>(\"T\"), Inclusion(\"I1\", " + argument + ")] static partial class T;");

    [Theory]
    [InlineData("""Hb > 1 '[|gr/l|]'""")]
    [InlineData("""Hb \u003e 1 \u0027[|gr\/l|]\u0027""")]
    [InlineData("""Hb > 1 'g/L' /* \ud83d\ude00 */ or Hb > 1 '[|gr/l|]'""")]
    [InlineData("Hb > 1 'g/L' /* \U0001F600 */ or Hb > 1 '[|gr/l|]'")]
    [InlineData("""Hb\t\n> 1 '[|gr/l|]'""")]
    public void In_a_file_it_is_reported_at_its_line_and_column(string cql)
    {
        foreach (var line in (string[])["\n", "\r\n"])
        {
            var file = $"{{\n\t\"trial\": \"T\", \"title\": \"\U0001F600\", \"subject\": \"Study.Chart\",\n\t\"inclusion\": [ {{ \"id\": \"I1\", \"cql\": \"{cql}\" }} ]\n}}".ReplaceLineEndings(line);
            AnalyzerRun.ExpectInFile("CRIT0203", Chart, "trials/t.criteria.json", file);
        }
    }

    [Fact]
    public void A_build_prints_the_path_of_the_file_with_line_and_column()
    {
        const string File = "{ \"trial\": \"T\", \"subject\": \"Study.Chart\",\n  \"inclusion\": [ { \"id\": \"I1\", \"cql\": \"Hb > 1 'gr/l'\" } ] }";
        var found = Assert.Single(AnalyzerRun.Of(TrialProject.Of(Chart).WithFile("trials/t.criteria.json", File)));
        Assert.StartsWith("trials/t.criteria.json(2,48): error CRIT0203: 'gr/l' is not a UCUM unit", DiagnosticFormatter(found), StringComparison.Ordinal);
    }

    private static string DiagnosticFormatter(Diagnostic diagnostic)
        => Microsoft.CodeAnalysis.CSharp.CSharpDiagnosticFormatter.Instance.Format(diagnostic, System.Globalization.CultureInfo.InvariantCulture);
}
