using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference.Randomized;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>The sample trials and random ones compile without a warning in the oldest and the newest C#, with and without nullable references and checked arithmetic.</summary>
public sealed class CompilerMatrixTests
{
    private const int RandomTrials = 40;
    private const int Seed = 7_300_000;

    private static readonly Lazy<TrialProject> s_random = new(static () =>
        BoundTrials.ProjectOf(Enumerable.Range(0, RandomTrials).Select(static index => RandomTrial.Make(Seed + index, $"T{index}")).ToArray()));

    public static TheoryData<string, bool, bool> Projects => new()
    {
        { "12", true, false }, { "12", true, true }, { "12", false, false }, { "12", false, true }, { "13", true, true }, { "preview", true, true }, { "preview", false, false },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_sample_trials(string version, bool nullable, bool checkOverflow) => Compiles(SampleTrials.All.Project, 5, version, nullable, checkOverflow);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Random_trials(string version, bool nullable, bool checkOverflow) => Compiles(s_random.Value, RandomTrials, version, nullable, checkOverflow);

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp7_3)]
    public void In_an_older_C_Sharp_one_diagnostic_says_so_and_nothing_is_generated(LanguageVersion version)
    {
        var project = TrialProject.Of("class C { }").WithFile("t.criteria.json", """{ "trial": "T", "facts": { "P": "Boolean" }, "inclusion": [{ "id": "I1", "cql": "P" }] }""")
            with
        { LanguageVersion = version };
        Assert.Equal("CRIT0901", Assert.Single(AnalyzerRun.Of(project)).Id);
        Assert.Empty(GeneratorRun.Of(project, isTracked: false).Sources);
    }

    private static void Compiles(TrialProject project, int trials, string version, bool nullable, bool checkOverflow)
    {
        // An older compiler under test does not know the newest C#.
        if (!LanguageVersionFacts.TryParse(version, out var language))
            language = LanguageVersion.Latest;
        var run = GeneratorRun.Of(
            project with
            {
                LanguageVersion = language,
                Nullable = nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
                CheckOverflow = checkOverflow,
                DocumentationMode = DocumentationMode.Diagnose,
                IsQuick = false,
            },
            isTracked: false);
        Assert.Equal(trials, run.Sources.Length);

        // The author's own code may warn of what it likes, and does of its nullable marks where they are off.
        var generated = run.Output.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
        Assert.Empty(generated.Select(static diagnostic => diagnostic.ToString()));
    }
}
