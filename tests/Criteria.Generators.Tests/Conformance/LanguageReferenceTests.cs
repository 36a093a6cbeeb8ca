using Criteria.Generators.Diagnostics;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>What the language reference shows is so: every example compiles, gives what is said, or is refused in the words that are shown.</summary>
public sealed class LanguageReferenceTests
{
    [Fact]
    public void Every_row_has_an_example() => Assert.All(LanguageExamples.Rows, static row => Assert.True(row.Examples > 0, row.Row));

    [Fact]
    public void Every_example_compiles()
        => new ExpressionBatch(LanguageExamples.Subject, [.. LanguageExamples.Declarations, .. LanguageExamples.Criteria])
            .MustCompile([.. LanguageExamples.All.Select(static example => example.Expression)]);

    [Fact]
    public void Every_example_gives_what_is_said_in_the_generated_code_and_in_the_reference_interpreter()
    {
        var examples = LanguageExamples.All.Where(static example => example.Value is not null).ToArray();
        Assert.NotEmpty(examples);
        var outcomes = new ExpressionBatch(LanguageExamples.Subject, LanguageExamples.ClinicalFunctions).Run([.. examples.Select(static example => example.Expression)]);
        Assert.All(examples.Zip(outcomes), static one =>
        {
            var (example, outcome) = one;
            Assert.True(!outcome.IsRefused, $"{example}: {string.Join("; ", outcome.Errors.Select(static error => error.Message))}");
            var expected = SuiteOutput.Read(example.Value!);
            Assert.True(outcome.Generated!.Agrees(expected), $"{example} is said to give {expected}, but the generated code gives {outcome.Generated}");
            Assert.True(outcome.Reference!.Agrees(expected), $"{example} is said to give {expected}, but the reference interpreter gives {outcome.Reference}");
        });
    }

    [Fact]
    public void The_trials_it_shows_compile_without_a_word()
    {
        var project = LanguageExamples.Subject.With("Example.cs", LanguageExamples.Trial);
        foreach (var (text, index) in LanguageReference.Blocks("json").Select(static (text, index) => (text, index)))
            project = project.WithFile($"example{index}.criteria.json", text);
        var said = AnalyzerRun.WithoutProofs(project).Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Info).ToArray();
        Assert.True(said.Length == 0, AnalyzerRun.Show(said));
        using var assembly = GeneratedAssembly.Load(GeneratorRun.Of(project, isTracked: false).Output);
        Assert.Equal(1 + LanguageReference.Blocks("json").Count, assembly.Assembly.GetTypes().Count(static type => type.GetMethod("Evaluate") is not null && type.IsAbstract));
    }

    [Fact]
    public void Every_construct_outside_the_subset_is_refused_in_the_words_that_are_shown()
    {
        var shown = LanguageReference.Rows("Outside the subset")
            .SelectMany(static row => LanguageReference.CodeOf(row[1]).Select(code => (Construct: LanguageReference.CodeOf(row[0])[0], Example: code))).ToArray();
        var bound = new ExpressionBatch(LanguageExamples.Subject, LanguageExamples.Declarations).Bind([.. shown.Select(static one => one.Example)]);
        var problems = shown.Zip(bound, static (one, definition) => Problem(one.Construct, one.Example, definition.Errors)).OfType<string>().ToArray();
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    [Fact]
    public void The_README_and_the_rules_lead_to_it()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(LanguageReference.Path)!, ".."));
        Assert.Contains("(generator/LANGUAGE.md)", File.ReadAllText(Path.Combine(root, "README.md")), StringComparison.Ordinal);
        Assert.Contains("(../LANGUAGE.md)", File.ReadAllText(Path.Combine(root, "generator/rules/README.md")), StringComparison.Ordinal);
    }

    private static string? Problem(string construct, string example, IReadOnlyList<CriteriaDiagnostic> errors)
    {
        if (errors.Count == 0)
            return $"{example} is not refused; the list has it under {construct}";
        var others = errors.Where(error => Refusals.Find(error)?.Key != construct).Select(static error => $"{error.Rule.Id} {error.Message}").ToArray();
        return others.Length == 0 ? null : $"{example} is not refused as {construct}, but: {string.Join("; ", others)}";
    }
}
