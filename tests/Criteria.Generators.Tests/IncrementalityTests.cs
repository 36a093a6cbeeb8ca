using System.Reflection;
using Criteria.Generators.Subjects;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Tests;

/// <summary>An edit re-does its own work. That an unrelated one re-does none, every run of the generator in these tests asserts.</summary>
public sealed class IncrementalityTests
{
    private const string Chart = "namespace Study; public sealed record Chart { public int? Score { get; init; } public Sub? Sub { get; init; } } public sealed record Sub { public int? Part { get; init; } }";
    private const string Other = "namespace Study; public sealed record Other { public int? Score { get; init; } }";

    private static readonly TrialProject _study = new TrialProject()
        .With("Chart.cs", Chart)
        .With("Other.cs", Other)
        .With("A.cs", "using Criteria; using Study; [Trial<Chart>(\"A\"), Inclusion(\"I1\", \"Score >= 1\")] public static partial class A;")
        .With("B.cs", "using Criteria; using Study; [Trial<Chart>(\"B\"), Inclusion(\"I1\", \"Sub.Part >= 1\")] public static partial class B;")
        .With("C.cs", "using Criteria; using Study; [Trial<Other>(\"C\"), Inclusion(\"I1\", \"Score >= 1\")] public static partial class C;")
        .WithFile("d.criteria.json", """{ "trial": "D", "subject": "Study.Other", "inclusion": [{ "id": "I1", "cql": "Score >= 1" }] }""");

    private static readonly TrialProject _withFunctions = _study
        .With("Formulas.cs", "namespace Study; public static class Formulas { [Criteria.CriteriaFunction] public static int Twice(int value) => 2 * value; }")
        .With("E.cs", "using Criteria; using Study; [Trial<Other>(\"E\"), Functions(typeof(Formulas)), Inclusion(\"I1\", \"Formulas.Twice(Score) >= 1\")] public static partial class E;");

    private static readonly Type[] _bound =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Compilation), typeof(Location), typeof(SourceText), typeof(AdditionalText), typeof(Diagnostic)];

    [Theory]
    [InlineData("A.cs", "A")]
    [InlineData("C.cs", "C")]
    public void A_changed_threshold_writes_its_own_trial_again_and_no_other(string path, string trial)
    {
        var after = GeneratorRun.Of(_study).AfterEdit(Edited(path, "Score >= 1", "Score >= 2"));

        Assert.Equal([trial], Redone(after));
    }

    [Fact]
    public void A_changed_threshold_in_a_file_writes_its_own_trial_again_and_no_other()
    {
        var after = GeneratorRun.Of(_study).AfterFileEdit("d.criteria.json", _study.Files[0].Text!.Replace(">= 1", ">= 2", StringComparison.Ordinal));

        Assert.Equal(["D"], Redone(after));
        Assert.All(after.Reasons(WellKnownTrackingNames.Attributes), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("\n\n\n{0}\n")]
    [InlineData("// a comment\r\n{0}")]
    public void White_space_and_comments_in_a_file_write_nothing_again(string around)
    {
        var spaced = _study.Files[0].Text!.Replace(",", "\n,\t", StringComparison.Ordinal);
        var after = GeneratorRun.Of(_study).AfterFileEdit("d.criteria.json", around.Replace("{0}", spaced, StringComparison.Ordinal));

        Assert.Empty(Redone(after));
        Assert.All(after.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("Chart.cs", "public int? Score", "public int? New { get; init; } public int? Score")]
    [InlineData("Chart.cs", "public int? Part", "public int? New { get; init; } public int? Part")]
    public void A_new_member_binds_the_trials_of_its_subject_again_and_no_other(string path, string old, string replacement)
    {
        var after = GeneratorRun.Of(_study).AfterEdit(Edited(path, old, replacement));
        var reasons = after.Reasons(WellKnownTrackingNames.Bound);

        Assert.Equal(2, reasons.Count(static reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(4, reasons.Length);
        Assert.Empty(Redone(after));
    }

    [Fact]
    public void Of_its_members_only_what_a_trial_reads_is_written_again()
    {
        var after = GeneratorRun.Of(_study).AfterEdit(Edited("Chart.cs", "int? Part", "long? Part"));

        Assert.Equal(["B"], Redone(after));
    }

    [Theory]
    [InlineData("A.cs", "static partial class A;", "static partial class A { public static int Own() => 1; }")]
    [InlineData("Chart.cs", "public int? Score", "public int Computed() => 1; public int? Score")]
    [InlineData("Chart.cs", "public int? Score { get; init; }", "/// <summary>A score.</summary>\npublic int? Score { get; init; }")]
    public void An_edit_that_says_nothing_to_a_trial_writes_nothing_again(string path, string old, string replacement)
        => Assert.Empty(Redone(GeneratorRun.Of(_study).AfterEdit(Edited(path, old, replacement))));

    [Fact]
    public void Each_distinct_subject_is_walked_once()
    {
        var catalogue = Assert.IsType<SubjectCatalogue>(Assert.Single(GeneratorRun.Of(_study).Values(WellKnownTrackingNames.Subjects)));

        Assert.Equal(["Study.Chart", "Study.Other"], catalogue.Entries.Select(static entry => entry.Name));
    }

    [Theory]
    [InlineData("2 * value", "value + value")]
    [InlineData("public static class Formulas {", "public static class Formulas { public static int Other() => 1;")]
    public void An_edit_of_a_function_that_says_nothing_of_how_it_is_called_binds_nothing_again(string old, string replacement)
    {
        var after = GeneratorRun.Of(_withFunctions).AfterEdit(Edited("Formulas.cs", old, replacement, _withFunctions));

        Assert.All(after.Reasons(WellKnownTrackingNames.Bound), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_function_binds_only_the_trials_that_name_its_type_again_and_writes_none()
    {
        var after = GeneratorRun.Of(_withFunctions).AfterEdit(
            Edited("Formulas.cs", "public static class Formulas {", "public static class Formulas { [Criteria.CriteriaFunction] public static int Other() => 1;", _withFunctions));
        var reasons = after.Reasons(WellKnownTrackingNames.Bound);

        Assert.Equal((4, 5), (reasons.Count(static reason => reason == IncrementalStepRunReason.Cached), reasons.Length));
        Assert.Empty(Redone(after));
    }

    [Fact]
    public void A_function_that_is_called_otherwise_writes_its_trial_again_and_no_other()
        => Assert.Equal(["E"], Redone(GeneratorRun.Of(_withFunctions).AfterEdit(Edited("Formulas.cs", "int value", "short value", _withFunctions))));

    [Fact]
    public void Nothing_that_is_kept_between_edits_holds_on_to_a_compilation()
    {
        var run = GeneratorRun.Of(_withFunctions);
        foreach (var step in typeof(WellKnownTrackingNames).GetFields().Select(static field => (string)field.GetRawConstantValue()!))
        {
            var values = run.Values(step);
            Assert.NotEmpty(values);
            foreach (var value in values)
                MustBeFree(value, step);
        }
    }

    private static TrialProject Edited(string path, string old, string replacement, TrialProject? project = null)
    {
        var study = project ?? _study;
        var index = study.Sources.IndexOf(study.Sources.Single(source => source.Path == path));
        var text = study.Sources[index].Text;
        Assert.Contains(old, text, StringComparison.Ordinal);
        return study with { Sources = study.Sources.SetItem(index, (path, text.Replace(old, replacement, StringComparison.Ordinal))) };
    }

    /// <summary>The trials whose file was written again.</summary>
    private static IEnumerable<string> Redone(GeneratorRun run)
        => run.Values(WellKnownTrackingNames.Source).Zip(run.Reasons(WellKnownTrackingNames.Source))
            .Where(static pair => pair.Second is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(static pair => (((string ClassName, string Text, string Errors))pair.First).ClassName.Split('.').Last());

    private static void MustBeFree(object root, string path)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>([(root, path)]);
        while (open.TryPop(out var next))
        {
            var type = next.Value.GetType();
            Assert.False(_bound.Any(one => one.IsAssignableFrom(type)), $"{next.Path} is a {type}");
            if (type.IsPrimitive || type.IsEnum || next.Value is string or Type or Pointer || (!type.IsValueType && !seen.Add(next.Value)))
                continue;
            if (next.Value is Array array)
            {
                foreach (var element in array)
                    Push(element, next.Path + "[]");
                continue;
            }

            for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
            {
                foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    Push(field.GetValue(next.Value), $"{next.Path}.{field.Name}");
            }
        }

        void Push(object? value, string at)
        {
            if (value is not null)
                open.Push((value, at));
        }
    }
}
