using System.Text.RegularExpressions;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>The hash by which an audit knows whether two builds decided alike.</summary>
public sealed partial class ContentHashTests
{
    private const string Study = """
        using System;
        using System.Collections.Generic;
        using Criteria;
        namespace Study;
        public enum Sex { Female, Male, Unknown }
        public sealed record Dose { [Unit("mg/d")] public double? Amount { get; init; } }
        public sealed record Chart
        {
            [Unit("umol/L"), Analyte("creatinine"), Range(0, 5000)] public double? Creatinine { get; init; }
            public Sex? Sex { get; init; }
            public IReadOnlyList<Dose>? Doses { get; init; }
            public int? Unread { get; init; }
        }

        public static class Formulas
        {
            [CriteriaFunction] [return: Unit("mg/L")] public static double? Doubled([Unit("umol/L")] double value, bool plain) => 2 * value;
        }

        [Trial<Chart>("T", Title = "A title")]
        [Functions(typeof(Formulas))]
        [Parameter<DateOnly>("Screening"), Parameter<DateOnly>("Infusion", After = "Screening")]
        [Cohort("A", "First"), Cohort("B", "Second")]
        [Define("Heavy", "exists (Doses D where D.Amount > 7.5 'mg/d')")]
        [Inclusion("I1", "Creatinine < 2 'mg/dL'", Text = "A text", Note = "A note", AppliesTo = "Sex = 'Female'", Cohort = "A")]
        [Inclusion("I2", Group = Group.AtLeast, Of = 1)]
        [Inclusion("I2.1", "\"Heavy\"", PartOf = "I2")]
        [Inclusion("I2.2", "Infusion after Screening", PartOf = "I2")]
        [Inclusion("I3", "Formulas.Doubled(Creatinine, true) > 2 'mg/L'")]
        [Inclusion("I4", "Score({ Points(Sex = 'Male', 7) }) > 3")]
        [Exclusion("E1", Attest = "A judgement")]
        public static partial class T;
        """;

    private static readonly string _hash = Hash(Study);

    [Theory]
    [InlineData("A title", "Another title")]
    [InlineData("A text", "Another text")]
    [InlineData("A note", "Another note")]
    [InlineData("\"First\"", "\"1st\"")]
    [InlineData("Creatinine < 2 'mg/dL'", "Creatinine   <   2 'mg/dL'")]
    [InlineData("int? Unread", "bool? Unread")]
    [InlineData("=> 2 * value", "=> value + value")]
    [InlineData("partial class T", "partial class AnotherName")]
    public void What_decides_nothing_leaves_the_hash(string old, string replacement) => Assert.Equal(_hash, Hash(Edited(old, replacement)));

    [Theory]
    [InlineData("< 2 'mg", "< 3 'mg")]
    [InlineData("< 2 'mg", "<= 2 'mg")]
    [InlineData("2 'mg/dL'", "2 'mg/L'")]
    [InlineData("Unit(\"umol/L\")", "Unit(\"mmol/L\")")]
    [InlineData("Unit(\"mg/d\")", "Unit(\"g/d\")")]
    [InlineData("Range(0, 5000)", "Range(0, 500)")]
    [InlineData("return: Unit(\"mg/L\")", "return: Unit(\"ug/mL\")")]
    [InlineData("double value", "decimal value")]
    [InlineData("[Unit(\"umol/L\")] double value", "[Unit(\"mmol/L\")] double value")]
    [InlineData("Doubled", "Doubling")]
    [InlineData("Formulas", "Equations")]
    [InlineData("'Male', 7", "'Male', 8")]
    [InlineData("'Female'", "'Male'")]
    [InlineData("Male, Unknown", "Male, [Missing] Unknown")]
    [InlineData("Cohort = \"A\"", "Cohort = \"B\"")]
    [InlineData(", After = \"Screening\"", "")]
    [InlineData("> 7.5", "> 7")]
    [InlineData("Of = 1", "Of = 2")]
    [InlineData("Group.AtLeast, Of = 1", "Group.Any")]
    [InlineData("Infusion after", "Infusion on or after")]
    [InlineData("Exclusion(\"E1\"", "Inclusion(\"E1\"")]
    [InlineData("Attest = \"A judgement\"", "Attest = \"Another judgement\"")]
    [InlineData("public IReadOnlyList<Dose>?", "[Open] public IReadOnlyList<Dose>?")]
    [InlineData("double? Creatinine", "decimal? Creatinine")]
    public void What_decides_something_changes_the_hash(string old, string replacement) => Assert.NotEqual(_hash, Hash(Edited(old, replacement)));

    private static string Edited(string old, string replacement)
    {
        Assert.Contains(old, Study, StringComparison.Ordinal);
        return Study.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static string Hash(string source)
    {
        var project = TrialProject.Of(source);
        var complaints = AnalyzerRun.WithoutProofs(project).Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToList();
        Assert.True(complaints.Count == 0, AnalyzerRun.Show(complaints));
        return Written().Match(Assert.Single(GeneratorRun.Of(project).Sources).SourceText.ToString()).Groups[1].Value;
    }

    [GeneratedRegex("ContentHash = \"([0-9a-f]{64})\"")]
    private static partial Regex Written();
}
