using System.Globalization;
using System.Text;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Hostile;

/// <summary>Ten megabytes of anything end in one message, or in code, without the time or the memory of an attack.</summary>
public sealed class HugeInputTests
{
    private const int TenMegabytes = 10_000_000;
    private const string Facts = "\"facts\": { \"P\": \"Boolean\", \"X\": \"Decimal\", \"S\": \"String\" }";

    /// <summary>By what it is: how long the file is made, what is said first, and the file of so many parts.</summary>
    private static readonly Dictionary<string, (int Parts, string Rule, Func<int, string> File)> s_files = new()
    {
        ["a million criteria"] = (1_000_000, "CRIT0117", static parts => Trial($"\"inclusion\": [{Many(parts, static index => $"{{\"id\":\"I{index}\",\"cql\":\"P\"}}")}]")),
        ["criteria that all have one id"] = (5_000, "CRIT0107", static parts => Trial($"\"inclusion\": [{Many(parts, static _ => "{\"id\":\"I\",\"cql\":\"P\"}")}]")),
        ["criteria in one group"] = (300_000, "CRIT0117", static parts => Trial($"\"inclusion\": [{{\"id\":\"G\",\"any\":[{Many(parts, static index => $"{{\"id\":\"I{index}\",\"cql\":\"P\"}}")}]}}]")),
        ["readings"] = (300_000, "CRIT0117", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"P\",\"readings\":[{Many(parts, static index => $"{{\"name\":\"r{index}\",\"cql\":\"P\"}}")}]}}]")),
        ["definitions in a circle"] = (1_000, "CRIT0206", static parts => Trial($"\"define\": {{ {Many(parts, index => $"\"D{index}\": \"D{(index + 1) % parts}\"")} }}, \"inclusion\": [{{\"id\":\"I1\",\"cql\":\"D0\"}}]")),
        ["criteria in a circle"] = (5_000, "CRIT0206", static parts => Trial($"\"inclusion\": [{Many(parts, index => $"{{\"id\":\"I{index}\",\"cql\":\"I{(index + 1) % parts}\"}}")}]")),
        ["a million definitions"] = (1_000_000, "CRIT0117", static parts => Trial($"\"define\": {{ {Many(parts, static index => $"\"D{index}\": \"P\"")} }}, \"inclusion\": [{{\"id\":\"I1\",\"cql\":\"P\"}}]")),
        ["facts that are wrong"] = (100_000, "CRIT0102", static parts => $"{{ \"trial\": \"T\", \"facts\": {{ {Many(parts, static index => $"\"P{index}\": \"Bollean\"")} }}, \"inclusion\": [{{\"id\":\"I1\",\"cql\":\"P1\"}}] }}"),
        ["criteria that are empty"] = (500_000, "CRIT0102", static parts => Trial($"\"inclusion\": [{Many(parts, static _ => "{}")}]")),
        ["codes"] = (150_000, "", static parts => Trial($"\"valueSets\": {{ \"V\": {{ \"system\": \"s\", \"codes\": [{Many(parts, static index => $"\"{index}\"")}] }} }}, \"inclusion\": [{{\"id\":\"I1\",\"cql\":\"P\"}}]")),
        ["a text"] = (TenMegabytes, "", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"P\",\"text\":\"{new string('x', parts)}\"}}]")),
        ["an id"] = (TenMegabytes, "", static parts => Trial($"\"inclusion\": [{{\"id\":\"{new string('x', parts)}\",\"cql\":\"P\"}}]")),
        ["a name in an expression"] = (TenMegabytes, "CRIT0201", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"{new string('x', parts)}\"}}]")),
        ["a number in an expression"] = (TenMegabytes, "CRIT0104", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"X = {new string('9', parts)}\"}}]")),
        ["a constant in an expression"] = (TenMegabytes, "", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"S = '{new string('x', parts)}'\"}}]")),
        ["a chain of operators"] = (1_500_000, "CRIT0106", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"{Many(parts, static _ => "P", " and ")}\"}}]")),
        ["a list in an expression"] = (1_000_000, "CRIT0116", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"X in {{ {Many(parts, static index => index.ToString(CultureInfo.InvariantCulture))} }}\"}}]")),
        ["the longest list of choices"] = (999, "CRIT0927", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"AtLeast(500, {{ {Many(parts, static index => $"X > {index}")} }})\"}}]")),
        ["the longest case"] = (999, "", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"case {Many(parts, static index => $"when X > {index} then P", " ")} else null end\"}}]")),
        ["brackets that nobody closes"] = (TenMegabytes, "CRIT0101", static parts => new string('[', parts)),
        ["objects that nobody closes"] = (2_000_000, "CRIT0101", static parts => string.Concat(Enumerable.Repeat("{\"a\":", parts))),
        ["no JSON at all"] = (TenMegabytes, "CRIT0101", static parts => new string('x', parts)),
        ["NUL"] = (TenMegabytes, "CRIT0101", static parts => new string('\0', parts)),
        ["halves of characters"] = (TenMegabytes, "CRIT0101", static parts => new string('\ud800', parts)),
        ["commas"] = (TenMegabytes, "CRIT0101", static parts => "[" + new string(',', parts)),
        ["one key"] = (1_000_000, "CRIT0103", static parts => Trial($"\"inclusion\": [{{{Many(parts, static _ => "\"id\":\"I1\"")},\"cql\":\"P\"}}]")),
        ["a change of direction in each character"] = (1_000_000, "CRIT0122", static parts => Trial($"\"inclusion\": [{{\"id\":\"I1\",\"cql\":\"S = '{new string('\u202e', parts)}'\"}}]")),
        ["white space"] = (TenMegabytes, "CRIT0101", static parts => new string('\n', parts)),
    };

    public static TheoryData<string> Files => [.. s_files.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_it_is_answered(string what)
    {
        var (parts, rule, make) = s_files[what];
        var project = new TrialProject().WithFile("t.criteria.json", make(parts));
        var found = AnalyzerRun.Of(project);
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        Assert.All(found, static diagnostic => Assert.True(diagnostic.GetMessage(CultureInfo.InvariantCulture).Length < 20_000, diagnostic.Id + " has a message that nobody can read"));
        Assert.InRange(found.Length, rule.Length == 0 ? 0 : 1, 20_000);
        if (rule.Length > 0)
            Assert.Contains(found, diagnostic => diagnostic.Id == rule);
        Assert.Equal(rule is not ("" or "CRIT0122" or "CRIT0927"), found.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        // What is written stands at most a handful of times in what is generated, and only once a criterion.
        var run = GeneratorRun.Of(project, isTracked: false);
        Assert.InRange(run.Sources.Sum(static source => (long)source.SourceText.Length), 0, (8L * project.Files[0].Text!.Length) + 50_000_000);
    }

    [Fact]
    public void A_trial_with_too_many_criteria_admits_nobody()
    {
        var project = TrialProject.Of("""
            namespace Study;
            public static class Probe { public static string Run(double?[] values) { var result = T.Evaluate(new() { P = true }); return result.Verdict + " of " + T.Info.Criteria.Count; } }
            """).WithFile("t.criteria.json", s_files["criteria in one group"].File(5_001));
        using var trial = Emit.CSharp.CompiledTrial.Of(project);
        Assert.Equal("Undetermined of 1", trial.Run());
    }

    private static string Trial(string more) => "{ \"trial\": \"T\", " + Facts + ", " + more + " }";

    private static string Many(int count, Func<int, string> one, string between = ", ")
    {
        var text = new StringBuilder();
        for (var index = 0; index < count; index++)
            text.Append(index == 0 ? string.Empty : between).Append(one(index));
        return text.ToString();
    }
}
