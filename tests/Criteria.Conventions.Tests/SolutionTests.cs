using System.Text.RegularExpressions;
using Xunit;

namespace Criteria.Conventions.Tests;

/// <summary>The solution holds the whole repository, so that one build and one test command reach everything.</summary>
public sealed partial class SolutionTests
{
    private const string Solution = "Criteria.Generators.sln";

    [Fact]
    public void Every_project_is_in_the_solution_and_every_project_of_the_solution_is_there()
        => Assert.Equal(
            Repository.Files().Select(static file => file.Path).Where(static path => path.EndsWith(".csproj", StringComparison.Ordinal)),
            ProjectsOfTheSolution().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_project_is_built_with_the_solution()
    {
        var text = new RepositoryFile(Solution).Text;
        Offenders.MustBeNone(
            "each project of the solution is built for Debug and Release",
            from Match project in Project().Matches(text)
            from configuration in (string[])["Debug", "Release"]
            where !text.Contains($"{{{project.Groups["id"].Value}}}.{configuration}|Any CPU.Build.0 = {configuration}|Any CPU", StringComparison.Ordinal)
            select $"{project.Groups["path"].Value} is not built for {configuration}");
    }

    private static IEnumerable<string> ProjectsOfTheSolution()
        => from Match project in Project().Matches(new RepositoryFile(Solution).Text)
           select project.Groups["path"].Value.Replace('\\', '/');

    [GeneratedRegex("""^Project\([^)]*\) = "[^"]*", "(?<path>[^"]+\.csproj)", "\{(?<id>[0-9A-F-]+)\}""", RegexOptions.Multiline)]
    private static partial Regex Project();
}
