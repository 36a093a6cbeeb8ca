using System.Globalization;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Analyzers;

/// <summary>One mistake hides no other, and what is said and written depends on nothing but the input.</summary>
public sealed class IndependenceTests
{
    private const string Chart = """
        using System; using Criteria; namespace Study;
        public sealed record Chart { [Unit("g/L")] public double? Hb { get; init; } public double? Iron { get; init; } public DateOnly? Day { get; init; } }

        """;

    private const string Trial = """
        [Trial<Chart>("T"), Parameter<DateOnly>("Screening")]
        [Inclusion("I1", "Hb > 1 'gr/l' and Haemoglobin > 1 and Day > 3")]
        [Inclusion("I2", "Hb > 1.5 'g/L' and Iron > 2.25 and Day 4 weeks or less before Screening")]
        [Inclusion("I3", "Hb >")]
        [Inclusion("I4", "Day < Screening - 2 weeks or Day < Screening - 2 years or Iron > -1.5")]
        public static partial class T;
        """;

    private const string File = """
        { "trial": "F", "subject": "Study.Chart", "inclusion": [
          { "id": "I1", "cql": "Hb > 1 'gr/l' and Haemoglobin > 1 and Day > 3" }, { "id": "I2", "cql": "Hb < 1000.5 'g/L'" } ] }
        """;

    private static readonly TrialProject s_project = TrialProject.Of(Chart + Trial).WithFile("f.criteria.json", File);

    [Fact]
    public void Three_mistakes_in_one_expression_are_three_diagnostics_and_hide_no_other_criterion()
    {
        var found = AnalyzerRun.Of(s_project);
        Assert.Equal(["CRIT0203", "CRIT0201", "CRIT0202", "CRIT0104"], Ids(found, "Trial.cs"));
        Assert.Equal(["CRIT0203", "CRIT0201", "CRIT0202"], Ids(found, "f.criteria.json"));
        var source = GeneratorRun.Of(s_project).Sources.Single(static one => one.HintName.EndsWith("T.g.cs", StringComparison.Ordinal)).SourceText.ToString();
        Assert.Contains("AtLeast", source.Replace("MoreThan", "AtLeast", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("A gap, always unknown", source, StringComparison.Ordinal);

        static IEnumerable<string> Ids(IEnumerable<Diagnostic> all, string path)
            => all.Where(one => one.Location.GetLineSpan().Path == path).OrderBy(static one => one.Location.SourceSpan.Start).Select(static one => one.Id);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Code_and_diagnostics_are_the_same_in_every_culture_and_every_run(string culture)
    {
        var expected = Everything();
        Assert.Equal(expected, Everything());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Where_analyzers_are_switched_off_the_generated_file_says_what_is_not_compiled()
    {
        var off = s_project with { Properties = s_project.Properties.Add("build_property.RunAnalyzers", "false") };
        var errors = GeneratorRun.Of(off).Output.GetDiagnostics().Where(static one => one.Id == "CS1029").Select(static one => one.GetMessage(CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(3, errors.Count);
        Assert.Contains(errors, static error => error.Contains("criterion 'I1' of trial 'T' is not compiled: 'gr/l' is not a UCUM unit", StringComparison.Ordinal));
        Assert.DoesNotContain(GeneratorRun.Of(s_project).Output.GetDiagnostics(), static one => one.Id == "CS1029");
        var build = s_project with { Properties = s_project.Properties.Add("build_property.RunAnalyzersDuringBuild", "False") };
        Assert.Contains(GeneratorRun.Of(build).Output.GetDiagnostics(), static one => one.Id == "CS1029");
    }

    private static string Everything()
    {
        var run = GeneratorRun.Of(s_project);
        return string.Join("\n", run.Sources.Select(static one => one.HintName + "\n" + one.SourceText)) + "\n" + AnalyzerRun.Show(AnalyzerRun.Of(s_project, run.Output));
    }
}
