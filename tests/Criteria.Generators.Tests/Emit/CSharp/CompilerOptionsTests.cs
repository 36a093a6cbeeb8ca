using System.Globalization;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>Generated code compiles without a warning, at the highest level, whatever a project says.</summary>
public sealed class CompilerOptionsTests
{
    private const string Source = """
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using Criteria;
        namespace Study
        {
            public enum Sex { Female, Male, [Missing] Unknown }
            public sealed class Vaccine { public bool? Live { get; set; } public DateOnly? Date { get; set; } [Unit("mg")] public double Dose { get; set; } public string Name { get; set; } = ""; }
            public struct Heart { public bool? Beats { get; set; } [Unit("ms")] public float? Qt { get; set; } }
            public sealed class Chart
            {
                public DateOnly? BirthDate { get; set; }
                [Unit("g/L")] public double? Hemoglobin { get; set; }
                [Unit("U/L")] public Lab? Ast { get; set; }
                public Sex? Sex { get; set; }
                public decimal? Exact { get; set; }
                public long Visits { get; set; }
                public Heart Heart { get; set; }
                public string Kind { get; set; } = "";
                public Code? Coded { get; set; }
                public DateTimeOffset? Admitted { get; set; }
                public DateTime Discharged { get; set; }
                public PartialDate? Onset { get; set; }
                public Period? Treatment { get; set; }
                public List<Period> Courses { get; set; } = new List<Period>();
                public IReadOnlyList<Vaccine> Vaccines { get; set; } = new List<Vaccine>();
                public Vaccine[] Planned { get; set; } = new Vaccine[0];
                public List<int> Numbers { get; set; } = new List<int>();
            }

            [Trial<Chart>("ALL", Title = "*/ </summary> \"")]
            [Parameter<DateOnly>("Screening"), Parameter<DateOnly>("Infusion", After = "Screening"), Parameter<string>("class")]
            [ValueSet("Kinds", "urn:kinds", "a", "b")]
            [Define("Heavy", "Hemoglobin > 2 * 80 'g/L'")]
            [Cohort("A", "One"), Cohort("class", "Two")]
            [Inclusion("I1", "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 90", Text = "</summary> */ <&>", Cohort = "A")]
            [Inclusion("I2", "Ast <= 3 * ULN(Ast)", AppliesTo = "Sex = 'Female'")]
            [Inclusion("I3", Group = Group.AtLeast, Of = 2)]
            [Inclusion("I3.1", "Visits + 1 > 3", PartOf = "I3")]
            [Inclusion("I3.2", "Exact * 2 > 3.5", PartOf = "I3")]
            [Inclusion("I3.3", "Heart.Qt < 450 'ms' and Heart.Beats", PartOf = "I3")]
            [Exclusion("void", "\"Heavy\" or Kind = class")]
            [Exclusion("E2", "exists (Vaccines V where V.Live and V.Date 4 weeks or less on or before Infusion)")]
            [Exclusion("E3", "Count(Planned P where P.Dose > 2 'mg') > 2")]
            [Exclusion("E4", "3 in Numbers or Count(Numbers) > 10")]
            [Exclusion("E5", "Coded in \"Kinds\" or Kind in { 'a', 'b' }")]
            [Exclusion("E6", "if Sex = 'Male' then Visits > 3 else Hemoglobin is null")]
            [Exclusion("T1", "Admitted + 36 hours before minute of Discharged or hour from Admitted > 20")]
            [Exclusion("T2", "Onset during month of Treatment or exists (Courses C where Screening properly included in C)")]
            [Exclusion("T3", "difference in hours between @2024-02-29T12:00-05:00 and Discharged > 3 or date from Admitted = Screening")]
            [Exclusion("E7", Attest = "A \"judgement\"")]
            [Exclusion("E8", Gap = "Lost")]
            public static partial class All { }
        }
        """;

    public static TheoryData<string, string, bool> Projects
    {
        get
        {
            var projects = new TheoryData<string, string, bool>();
            foreach (var version in new[] { "12", "13", "14", "preview" }.Where(static version => LanguageVersionFacts.TryParse(version, out _)))
            {
                foreach (var nullable in new[] { "Enable", "Disable", "Warnings", "Annotations" })
                {
                    projects.Add(version, nullable, true);
                    projects.Add(version, nullable, false);
                }
            }

            return projects;
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_is_generated_compiles_without_a_warning(string version, string nullable, bool checkOverflow)
    {
        Assert.True(LanguageVersionFacts.TryParse(version, out var language), version);
        var project = TrialProject.Of(Source) with
        {
            LanguageVersion = language,
            Nullable = Enum.Parse<NullableContextOptions>(nullable),
            DocumentationMode = DocumentationMode.Diagnose,
            CheckOverflow = checkOverflow,
        };
        Assert.Empty(AnalyzerRun.WithoutProofs(project).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        var run = GeneratorRun.Of(project);
        Assert.Single(run.Sources);
        Assert.Empty(run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString()));
    }
}
