using Criteria.Generators.Sources.Characters;
using Criteria.Generators.Tests.Driver;
using Xunit;

namespace Criteria.Generators.Tests.Sources.Characters;

/// <summary>What looks the same and is not, in files and in attributes.</summary>
public sealed class CharacterCheckTests
{
    [Theory]
    [InlineData("Stage = '\\u0406I'", "this text has 'І' (U+0406), which looks like 'I'; write 'II'")]
    [InlineData("Stage = 'a\\u202eb'", "this text has U+202E, which turns the order of what is shown around; write 'ab'")]
    [InlineData("Stage = 'a\\u00adb'", "this text has U+00AD, which nobody sees; write 'ab'")]
    [InlineData("Stage = '\\uff29\\uff29'", "this text has 'Ｉ' (U+FF29), which looks like 'I'; write 'II'")]
    [InlineData("Cells > 1 '109/L'", "'109/L' counts by 109 and not by a power of ten: the raised digit of an exponent was probably lost; did you mean '10*9/L'?")]
    [InlineData("Cells > 1 '\\u00d7109/L'", "'×109/L' counts by 109 and not by a power of ten: the raised digit of an exponent was probably lost; did you mean '10*9/L'?")]
    [InlineData("Cells > 1 '10*9/\\u041b' or Cells > 1 '10*9/L\\u200b'", "this text has U+200B, which nobody sees; write '10*9/L'")]
    [InlineData("Attested('\\u0441an walk')", "this text has 'с' (U+0441), which looks like 'c'; write 'can walk'")]
    public void In_an_expression(string cql, string expected)
        => Assert.Equal([expected], Found($$"""[{ "id": "I1", "cql": "{{cql}}" }]"""));

    [Theory]
    [InlineData("""[{ "id": "I1", "cql": "Stage = '\u0432\u043e\u043b\u0447\u0430\u043d\u043a\u0430'" }]""")]
    [InlineData("""[{ "id": "I1", "text": "109/L \u0441an", "cql": "Stage = '\u03b2-blocker'" }]""")]
    [InlineData("""[{ "id": "I1", "cql": "Cells > 1 '10*9/L'" }]""")]
    public void Words_of_one_alphabet_and_the_page_itself_are_as_they_are(string inclusion)
        => Assert.Empty(Found(inclusion));

    private static IReadOnlyList<string> Found(string inclusion)
        => [.. AnalyzerRun.Of(new TrialProject().WithFile(
                "t.criteria.json",
                $$"""{ "trial": "T", "facts": { "Stage": "String", "Cells": { "type": "Quantity", "unit": "10*9/L" } }, "inclusion": {{inclusion}} }"""))
            .Where(static diagnostic => diagnostic.Id == "CRIT0122")
            .Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
}
