using System.Reflection;
using Xunit;

namespace Screening.Tests;

/// <summary>Finds test data that is kept beside the repository, in the folder <c>shared</c>, and not in it.</summary>
internal static class SharedData
{
    public const string Synthea = "data/fhir-r4-synthea-100/synthea-r4-100-patients-slim.ndjson.gz";
    public const string Trials = "trials";

    /// <summary>The full path of a file or folder below <c>shared</c>. It need not exist.</summary>
    public static string Locate(string pathBelowShared) => Path.GetFullPath(Path.Combine(ProjectDirectory, "../../../shared", pathBelowShared));

    /// <summary>As <see cref="Locate"/>, but an absent path fails the test, naming where it was looked for.</summary>
    public static string Require(string pathBelowShared)
    {
        var path = Locate(pathBelowShared);
        Assert.True(Exists(path), Absent(path));
        return path;
    }

    internal static string ProjectDirectory { get; } = typeof(SharedData).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "TestProjectDirectory")
        .Value!;

    internal static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    internal static string Absent(string path) => $"the test data are not at {path}";
}

/// <summary>A fact about data below <c>shared</c>: skipped, with the reason, where they are absent, and run to its failure where <c>CRITERIA_ORACLES=required</c>.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    /// <param name="pathBelowShared">The file or folder that the fact needs.</param>
    public SharedDataFactAttribute(string pathBelowShared) => Skip = SharedDataSkip.ReasonFor(pathBelowShared);
}

/// <summary>A theory about data below <c>shared</c>; as <see cref="SharedDataFactAttribute"/>.</summary>
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    /// <param name="pathBelowShared">The file or folder that the theory needs.</param>
    public SharedDataTheoryAttribute(string pathBelowShared) => Skip = SharedDataSkip.ReasonFor(pathBelowShared);
}

/// <summary>Why a test on shared data is skipped.</summary>
internal static class SharedDataSkip
{
    public static string? ReasonFor(string pathBelowShared)
    {
        var path = SharedData.Locate(pathBelowShared);
        return SharedData.Exists(path) || Environment.GetEnvironmentVariable("CRITERIA_ORACLES") == "required" ? null : SharedData.Absent(path);
    }
}
