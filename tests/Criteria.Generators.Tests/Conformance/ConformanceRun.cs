namespace Criteria.Generators.Tests.Conformance;

/// <summary>The tests of a folder, judged once for all facts about them.</summary>
internal sealed class ConformanceRun
{
    public const string Folder = "data/cql-tests";
    public const string Variable = "CQL_TESTS";

    private static readonly Lazy<ConformanceRun> s_shared = new(static () => new(SuiteReader.ReadFolder(SharedData.Require(Folder, Variable))));

    private ConformanceRun(IReadOnlyList<SuiteTest> tests) => Results = ConformanceJudge.Judge(tests);

    /// <summary>The public suite, or the folder that <c>CQL_TESTS</c> names.</summary>
    public static ConformanceRun Shared => s_shared.Value;

    /// <summary>Whether it is the public suite that the figures in the README are about.</summary>
    public static bool IsPublicSuite => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    public IReadOnlyList<ConformanceResult> Results { get; }

    public static ConformanceRun OfFile(string path) => new(SuiteReader.ReadFile(path));

    public int Count(Conformance conformance, string? file = null)
        => Results.Count(result => result.Conformance == conformance && (file is null || result.Test.File == file));

    /// <summary>Fails with every test that does not hold its rule.</summary>
    public void MustHold()
    {
        Assert.NotEmpty(Results);
        var problems = Results.Where(static result => result.Problem is not null).Select(static result => result.Problem).ToArray();
        Assert.True(problems.Length == 0, $"{problems.Length} of {Results.Count} tests do not hold their rule:\n{string.Join('\n', problems)}");
    }
}
