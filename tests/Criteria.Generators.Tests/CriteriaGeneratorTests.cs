using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests;

public sealed class CriteriaGeneratorTests
{
    private const string Chart = "namespace Study; public sealed record Chart { [Criteria.Unit(\"g/L\")] public double? Hb { get; init; } }";
    private const string Bh002 = "using Criteria; using Study; [Trial<Chart>(\"BH002\"), Inclusion(\"I1\", \"Hb >= 85 'g/L'\")] public static partial class Bh002;";
    private const string Itself = "using Criteria; [Trial(\"Own\")] public partial class Own { [Inclusion(\"I1\", AtLeast = 1)] public double? Hb { get; init; } }";
    private const string Shell = "using Criteria; using Study; [Trial<Chart>(\"S\", File = \"s.criteria.json\")] public static partial class Shell;";
    private const string ShellFile = """{ "trial": "S", "inclusion": [{ "id": "I1", "cql": "Hb >= 85 'g/L'" }] }""";
    private const string FreeFile = """{ "trial": "Nct1", "subject": "Study.Chart", "inclusion": [{ "id": "I1", "cql": "Hb >= 85 'g/L'" }] }""";

    private static readonly TrialProject _study = new TrialProject()
        .With("Chart.cs", Chart).With("Bh002.cs", Bh002).With("Own.cs", Itself).With("Shell.cs", Shell)
        .WithFile("trials/s.criteria.json", ShellFile).WithFile("trials/nct1.criteria.json", FreeFile);

    [Fact]
    public void Every_trial_becomes_one_file_named_after_its_class()
        => Assert.Equal("Bh002.g.cs Own.g.cs Shell.g.cs Study.Nct1.g.cs", string.Join(" ", GeneratorRun.Of(_study).Sources.Select(static source => source.HintName).Order(StringComparer.Ordinal)));

    [Fact]
    public void What_is_generated_compiles_without_a_warning()
        => Assert.Empty(GeneratorRun.Of(_study).Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("Inclusion(\"I1\", Gap = \"The page breaks off here\")")]
    [InlineData("Inclusion(\"I1\", \"Hb >= 85 'gr/L'\")")]
    [InlineData("Exclusion(\"E1\", \"1 > 0\")")]
    public void A_trial_that_reads_nothing_compiles_without_a_warning(string criterion)
        => Assert.Empty(GeneratorRun.Of(new TrialProject()
                .With("Chart.cs", Chart)
                .With("S.cs", $"using Criteria; using Study; [Trial<Chart>(\"S\"), {criterion}] public static partial class S;"))
            .Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

    [Fact]
    public void An_unrelated_edit_reads_attributes_again_and_does_nothing_more()
    {
        var after = GeneratorRun.Of(_study).AfterEdit(_study.With("Other.cs", "class Other { int x; }"));

        Assert.All(after.Reasons(WellKnownTrackingNames.Attributes), static reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(after.Reasons(WellKnownTrackingNames.Subjects), static reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        NothingIsDoneAgain(after, WellKnownTrackingNames.Files, WellKnownTrackingNames.Bound, WellKnownTrackingNames.Source);
    }

    [Fact]
    public void Moving_a_trial_down_a_line_does_nothing_more()
    {
        var moved = _study with { Sources = _study.Sources.SetItem(1, ("Bh002.cs", "// a comment\n\n" + Bh002)) };

        NothingIsDoneAgain(GeneratorRun.Of(_study).AfterEdit(moved), WellKnownTrackingNames.Bound, WellKnownTrackingNames.Source);
    }

    [Fact]
    public void Reformatting_a_file_writes_nothing_again()
    {
        var after = GeneratorRun.Of(_study).AfterFileEdit("trials/nct1.criteria.json", FreeFile.Replace(",", " ,\n  // a comment\n", StringComparison.Ordinal));

        Assert.Contains(IncrementalStepRunReason.Modified, after.Reasons(WellKnownTrackingNames.Files));
        NothingIsDoneAgain(after, WellKnownTrackingNames.Bound, WellKnownTrackingNames.Source);
    }

    [Fact]
    public void A_changed_threshold_does_its_own_trial_again_and_no_other()
    {
        var changed = _study with { Sources = _study.Sources.SetItem(1, ("Bh002.cs", Bh002.Replace("85", "86", StringComparison.Ordinal))) };

        Assert.Single(GeneratorRun.Of(_study).AfterEdit(changed).Reasons(WellKnownTrackingNames.Bound), static reason => reason == IncrementalStepRunReason.Modified);
    }

    [Theory]
    [InlineData("trials/nct1.criteria.json", FreeFile)]
    [InlineData("trials/s.criteria.json", ShellFile)]
    public void A_changed_threshold_in_a_file_does_its_own_trial_again_and_no_other(string path, string text)
    {
        var after = GeneratorRun.Of(_study).AfterFileEdit(path, text.Replace("85", "86", StringComparison.Ordinal));

        Assert.Single(after.Reasons(WellKnownTrackingNames.Bound), static reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(after.Reasons(WellKnownTrackingNames.Files), static reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_changed_member_does_the_trials_of_its_type_again_and_no_other()
    {
        var changed = _study with { Sources = _study.Sources.SetItem(0, ("Chart.cs", Chart.Replace("g/L", "g/dL", StringComparison.Ordinal))) };
        var after = GeneratorRun.Of(_study).AfterEdit(changed);

        Assert.Equal(3, after.Reasons(WellKnownTrackingNames.Bound).Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(4, after.Reasons(WellKnownTrackingNames.Bound).Length);
    }

    [Fact]
    public void Two_trials_of_one_class_are_both_left_out_and_the_others_are_not()
    {
        var run = GeneratorRun.Of(_study.WithFile("copy.criteria.json", FreeFile));

        Assert.Equal("Bh002.g.cs Own.g.cs Shell.g.cs", string.Join(" ", run.Sources.Select(static source => source.HintName).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Files_of_classes_that_differ_only_in_case_have_different_names()
    {
        var names = GeneratorRun.Of(_study.With("Case.cs", Bh002.Replace("class Bh002", "class BH002", StringComparison.Ordinal))).Sources.Select(static source => source.HintName).ToList();

        Assert.Equal(5, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("Own.g.cs", names);
    }

    [Fact]
    public void A_class_that_only_a_file_names_is_no_more_visible_than_its_subject()
    {
        var run = GeneratorRun.Of(new TrialProject().With("Chart.cs", Chart.Replace("public sealed record", "sealed record", StringComparison.Ordinal)).WithFile("nct1.criteria.json", FreeFile));

        Assert.Contains("internal static partial class Nct1", Assert.Single(run.Sources).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Below_the_oldest_language_nothing_is_generated()
        => Assert.Empty(GeneratorRun.Of(_study with { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11 }).Sources);

    private static void NothingIsDoneAgain(GeneratorRun run, params string[] steps)
    {
        foreach (var step in steps)
        {
            Assert.NotEmpty(run.Reasons(step));
            Assert.True(
                run.Reasons(step).All(static reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged),
                step + ": " + string.Join(" ", run.Reasons(step)));
        }

        Assert.All(run.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
