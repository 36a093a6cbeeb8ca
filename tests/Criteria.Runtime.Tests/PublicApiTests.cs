using System.Reflection;
using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests;

/// <summary>
/// The runtime's public types are called by users and by code that was generated earlier: they change on purpose only. <c>CRITERIA_ACCEPT=1</c> accepts a change.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Criteria")]
    [InlineData("Criteria.Clinical")]
    [InlineData("Criteria.Evaluation")]
    public void It_is_what_was_accepted(string @namespace)
    {
        var found = PublicApi.Of(typeof(Truth).Assembly.GetExportedTypes().Where(type => type.Namespace == @namespace));
        var project = typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "TestProjectDirectory").Value!;
        var path = Path.Combine(project, "Snapshots", $"PublicApi.{@namespace}.verified.txt");
        if (Environment.GetEnvironmentVariable("CRITERIA_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, found);
            return;
        }

        Assert.True(File.Exists(path), $"no public API was accepted yet for {@namespace}; look at it and accept it with CRITERIA_ACCEPT=1");
        var accepted = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.True(accepted == found, $"the public API of {@namespace} changed; where that is wanted, accept it with CRITERIA_ACCEPT=1:\n{string.Join('\n', Changes(accepted, found))}");
    }

    [Fact]
    public void Every_namespace_is_covered_by_a_test()
        => Assert.Equal(["Criteria", "Criteria.Clinical", "Criteria.Evaluation", "Criteria.Units"], typeof(Truth).Assembly.GetExportedTypes().Select(static type => type.Namespace).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Changes(string accepted, string found)
        => accepted.Split('\n').Except(found.Split('\n')).Select(static line => "- " + line).Concat(found.Split('\n').Except(accepted.Split('\n')).Select(static line => "+ " + line));
}
