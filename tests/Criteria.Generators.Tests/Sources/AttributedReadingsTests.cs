using System.Globalization;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Sources;

/// <summary><c>[Reading]</c>, which gives a criterion in attributes what <c>readings</c> gives one in a file.</summary>
public sealed class AttributedReadingsTests
{
    private const string Chart = "using Criteria; public sealed record Chart { public double? Hb { get; init; } }\n";

    [Fact]
    public void Readings_belong_to_the_criterion_they_name_wherever_it_stands()
    {
        var run = GeneratorRun.Of(TrialProject.Of(Trial("""
            [Reading("I1.1", "strict", "Hb > 85")]
            [Inclusion("I1", Group = Group.Any), Inclusion("I1.1", "Hb >= 85", PartOf = "I1"), Inclusion("I2", "Hb < 200")]
            [Reading("I1.1", "much", "Hb >= 80")]
            """)));
        var code = string.Join('\n', run.Sources.Select(static source => source.SourceText.ToString()));
        Assert.Contains("I1_1_strict", code, StringComparison.Ordinal);
        Assert.Contains("I1_1_much", code, StringComparison.Ordinal);
        Assert.DoesNotContain("I2_", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Reading(\"[|I3|]\", \"strict\", \"Hb > 85\")]", "[Reading] names 'I3', which is no criterion of this trial; expected one of I1")]
    [InlineData("[Reading(\"I1\", \"strict\", \"Hb > 85\"), Reading(\"I1\", \"[|strict|]\", \"Hb > 86\")]", "'strict' is the name of two readings of 'I1'; expected another name")]
    [InlineData("[Reading([|\"\"|], \"strict\", \"Hb > 85\")]", "the criterion of [Reading] is empty; expected a text")]
    [InlineData("[Reading(\"I1\", [|\" \"|], \"Hb > 85\")]", "the name of [Reading] is empty; expected a text")]
    public void A_reading_that_belongs_nowhere_is_an_error(string attributes, string message)
        => Assert.Equal(message, AnalyzerRun.ExpectInSource("CRIT0111", Trial("[Inclusion(\"I1\", \"Hb >= 85\")]" + attributes)).GetMessage(CultureInfo.InvariantCulture));

    [Fact]
    public void A_mistake_in_a_reading_is_told_at_its_own_characters()
        => AnalyzerRun.ExpectInSource("CRIT0201", Trial("""[Inclusion("I1", "Hb >= 85"), Reading("I1", "strict", "[|Hg|] > 85")]"""));

    [Fact]
    public void A_reading_on_a_class_that_is_no_trial_is_an_error()
        => AnalyzerRun.ExpectInSource("CRIT0111", Chart + """[[|Reading|]("I1", "strict", "Hb > 85")] public static class T;""");

    [Fact]
    public void A_reading_beside_a_file_is_an_error()
        => AnalyzerRun.ExpectInSource("CRIT0111", Chart + """[Trial<Chart>("T", File = "none.criteria.json"), [|Reading|]("I1", "strict", "Hb > 85")] static partial class T;""");

    private static string Trial(string attributes) => Chart + "[Trial<Chart>(\"T\")]\n" + attributes + "\nstatic partial class T;";
}
