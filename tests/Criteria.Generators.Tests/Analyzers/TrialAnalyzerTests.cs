using Criteria.Generators.Analyzers;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Tests.Analyzers;

public sealed class TrialAnalyzerTests
{
    private const string Chart = "using Criteria; namespace Study; public sealed record Chart { [Unit(\"g/L\")] public double? Hb { get; init; } }\n";
    private const string Good = """{ "trial": "T", "inclusion": [{ "id": "I1", "cql": "Hb > 1 'g/L'" }] }""";

    [Fact]
    public void An_error_inside_an_expression_of_a_file_is_shown_at_its_line_and_column()
        => AnalyzerRun.ExpectInFile(
            "CRIT0201", Chart, "t.criteria.json", """
            {
              "trial": "T", "subject": "Study.Chart",
              "inclusion": [ { "id": "I1", "cql": "Hb \u003e 1 'g/L' and [|Haemoglobin|] > 1" } ]
            }
            """);

    [Fact]
    public void A_subject_that_does_not_exist_is_reported_where_it_is_named()
    {
        AnalyzerRun.ExpectInSource("CRIT0211", "using Criteria; [Trial<[|Chrat|]>(\"T\"), Inclusion(\"I1\", \"Hb > 1\")] static partial class T;");
        AnalyzerRun.ExpectInFile("CRIT0211", Chart, "t.criteria.json", """{ "trial": "T", "subject": "[|Study.Chrat|]", "inclusion": [{ "id": "I1", "cql": "Hb > 1" }] }""");
    }

    [Fact]
    public void A_file_that_a_class_names_is_bound_to_the_subject_of_the_class()
    {
        var project = TrialProject.Of(Chart + "[Trial<Chart>(\"T\", File = \"t.criteria.json\")] static partial class T;").WithFile("trials/t.criteria.json", Good);

        Assert.Empty(AnalyzerRun.Show(AnalyzerRun.Of(project)));
    }

    [Fact]
    public void An_unknown_subject_of_a_class_that_names_a_file_is_reported_at_the_class()
    {
        var source = Marked.Parse("using Criteria; [Trial<[|Chrat|]>(\"T\", File = \"t.criteria.json\")] static partial class T;");
        var found = Assert.Single(AnalyzerRun.Of(TrialProject.Of(source.Text).WithFile("t.criteria.json", Good)));

        Assert.Equal(("CRIT0211", "Trial.cs", source.Span), (found.Id, found.Location.GetLineSpan().Path, found.Location.SourceSpan));
    }

    [Fact]
    public void A_file_without_a_text_is_reported()
    {
        var found = Assert.Single(AnalyzerRun.Of(TrialProject.Of(Chart).WithFile("a/t.criteria.json", null)));

        Assert.Equal(("CRIT0110", "a/t.criteria.json"), (found.Id, found.Location.GetLineSpan().Path));
        AnalyzerRun.ExpectNone("CRIT0110", TrialProject.Of(Chart).WithFile("a/t.criteria.json", Good));
        Assert.Empty(GeneratorRun.Of(TrialProject.Of(Chart).WithFile("a/t.criteria.json", null)).Sources);
    }

    [Fact]
    public void A_file_that_does_not_exist_is_reported_at_its_name()
        => AnalyzerRun.ExpectInSource("CRIT0114", Chart + "[Trial<Chart>(\"T\", File = \"[|t.criteria.json|]\")] static partial class T;");

    [Fact]
    public void A_name_that_two_files_have_is_reported_until_it_says_more_of_the_path()
    {
        const string Source = Chart + "[Trial<Chart>(\"T\", File = \"FILE\")] static partial class T;";
        var project = TrialProject.Of(Source.Replace("FILE", "t.criteria.json", StringComparison.Ordinal)).WithFile("a/t.criteria.json", Good).WithFile("b/t.criteria.json", Good);

        Assert.Contains(AnalyzerRun.Of(project), static diagnostic => diagnostic.Id == "CRIT0111");
        AnalyzerRun.ExpectNone("CRIT0111", project with { Sources = [("Trial.cs", Source.Replace("FILE", "a/t.criteria.json", StringComparison.Ordinal))] });
    }

    [Fact]
    public void Two_trials_of_one_class_are_each_reported_at_their_id()
    {
        const string Json = """{ "trial": "T", "subject": "Study.Chart", "inclusion": [{ "id": "I1", "gap": "g" }] }""";
        var files = AnalyzerRun.Of(TrialProject.Of(Chart).WithFile("a.criteria.json", Json).WithFile("b.criteria.json", Json));
        var both = AnalyzerRun.Of(TrialProject.Of(Chart + "[Trial<Chart>(\"T\"), Inclusion(\"I1\", Gap = \"\")] public static partial class T;").WithFile("a.criteria.json", Json));

        Assert.Equal("a.criteria.json b.criteria.json", Places(files));
        Assert.Equal("Trial.cs a.criteria.json", Places(both));

        static string Places(IEnumerable<Diagnostic> diagnostics)
            => string.Join(" ", diagnostics.Where(static d => d.Id == "CRIT0108").Select(static d => d.Location.GetLineSpan().Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_classes_whose_names_differ_only_in_case_are_no_duplicates()
        => AnalyzerRun.ExpectNone("CRIT0108", TrialProject.Of(Chart + """
            [Trial<Chart>("T"), Inclusion("I1", Gap = "")] public static partial class Trial1;
            [Trial<Chart>("T"), Inclusion("I1", Gap = "")] public static partial class TRIAL1;
            """));

    [Fact]
    public void A_compiler_that_is_too_old_is_reported_once()
    {
        var project = TrialProject.Of(Chart.Replace("namespace Study;", "", StringComparison.Ordinal) + "[Trial(\"T\")] partial class T { } [Trial(\"U\")] partial class U { }");

        Assert.Single(AnalyzerRun.Of(project with { LanguageVersion = LanguageVersion.CSharp11 }), static diagnostic => diagnostic.Id == "CRIT0901");
        AnalyzerRun.ExpectNone("CRIT0901", project with { LanguageVersion = LanguageVersion.CSharp12 });
        AnalyzerRun.ExpectNone("CRIT0901", TrialProject.Of("class C;") with { LanguageVersion = LanguageVersion.CSharp11 });
    }

    [Fact]
    public void What_was_generated_is_not_read_as_if_the_author_had_written_it()
    {
        var project = TrialProject.Of("using Criteria; [Trial(\"T\")] partial class T { [Inclusion(\"I1\", AtLeast = 85, Unit = \"g/L\"), Unit(\"g/L\")] public double? Hb { get; init; } }");

        Assert.Empty(AnalyzerRun.Show(AnalyzerRun.Of(project, GeneratorRun.Of(project).Output)));
    }

    [Fact]
    public void A_malformed_project_never_makes_an_analyzer_throw()
    {
        foreach (var source in (string[])
            ["[Criteria.Trial", "[Criteria.Trial(]", "[Criteria.Trial(\"T\", File = null)] class", "using Criteria; [Trial<>(\"T\")] static partial class T;",
             "using Criteria; [Trial(\"T\"), Inclusion, Inclusion(1), Inclusion(null), Parameter<X>(\"a\"), ValueSet(\"a\"), Define(null, null)] partial class T { [Inclusion(\"I\", Is = typeof(T))] int A; [Inclusion(\"J\", Is = new[] { 1 })] int B; [Inclusion(\"K\", AtLeast = double.NaN)] int C; }",
             "[Criteria.Trial(\"T\")] partial class", "[Criteria.Trial(\"T\")] enum E { }", "[assembly: Criteria.Trial(\"T\")]"])
        {
            var found = AnalyzerRun.Of(TrialProject.Of(source).WithFile("a.criteria.json", "{").WithFile("b.criteria.json", ""));
            Assert.True(found.All(static diagnostic => diagnostic.Id.StartsWith("CRIT", StringComparison.Ordinal)), source + "\n" + AnalyzerRun.Show(found));
            Assert.True(GeneratorRun.Of(TrialProject.Of(source)).Result.Exception is null);
        }
    }

    [Fact]
    public void Every_rule_has_a_descriptor_with_a_page()
    {
        var rules = typeof(CriteriaRule).Assembly.GetTypes()
            .SelectMany(static type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(CriteriaRule))
            .Select(static field => ((CriteriaRule)field.GetValue(null)!).Id)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(rules, new TrialAnalyzer().SupportedDiagnostics.Select(static descriptor => descriptor.Id).Distinct());
        Assert.All(Descriptors.All, static descriptor => Assert.EndsWith("/" + descriptor.Id + ".md", descriptor.HelpLinkUri, StringComparison.Ordinal));
    }
}
