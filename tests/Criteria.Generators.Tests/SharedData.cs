using System.Reflection;
using Xunit;

namespace Criteria.Generators.Tests;

/// <summary>Finds test data that is kept beside the repository, in the folder <c>shared</c>, and not in it.</summary>
internal static class SharedData
{
    /// <summary>
    /// The full path of a file or folder below <c>shared</c>, or what the environment variable names where one is given and set. It need not exist.
    /// </summary>
    public static string Locate(string pathBelowShared, string? variable = null)
    {
        var named = variable is null ? null : Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrEmpty(named) ? Path.GetFullPath(Path.Combine(ProjectDirectory(), "../../../shared", pathBelowShared)) : Path.GetFullPath(named);
    }

    /// <summary>As <see cref="Locate"/>, but an absent path fails the test, naming where it was looked for.</summary>
    public static string Require(string pathBelowShared, string? variable = null)
    {
        var path = Locate(pathBelowShared, variable);
        Assert.True(Exists(path), Absent(path, variable));
        return path;
    }

    /// <summary>Whether the environment says that absent data is a failure and not a reason to skip (<c>CRITERIA_ORACLES=required</c>).</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CRITERIA_ORACLES") == "required";

    internal static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    internal static string Absent(string path, string? variable) =>
        $"the test data are not at {path}" + (variable is null ? string.Empty : $"; {variable} can name another place");

    private static string ProjectDirectory() => typeof(SharedData).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "TestProjectDirectory")
        .Value!;
}

/// <summary>A fact about data below <c>shared</c>: skipped, with the reason, where the data are absent, and run to its failure where they are required.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    /// <param name="pathBelowShared">The file or folder that the fact needs.</param>
    /// <param name="variable">The environment variable that may name another place for it.</param>
    public SharedDataFactAttribute(string pathBelowShared, string? variable = null)
    {
        var path = SharedData.Locate(pathBelowShared, variable);
        if (!SharedData.Exists(path) && !SharedData.IsRequired)
        {
            Skip = SharedData.Absent(path, variable);
        }
    }
}
