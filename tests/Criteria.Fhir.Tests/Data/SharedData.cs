using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Criteria.Fhir.Tests.Data;

/// <summary>Finds test data that is kept beside the repository, in the folder <c>shared</c>, and not in it.</summary>
internal static class SharedData
{
    public const string Synthea = "data/fhir-r4-synthea-100/synthea-r4-100-patients-slim.ndjson.gz";
    public const string ReferenceRanges = "data/fhir-stu3-reference-ranges/stu3-smart-slim.ndjson.gz";

    public static string Locate(string pathBelowShared) => Path.GetFullPath(Path.Combine(ProjectDirectory(), "../../../shared", pathBelowShared));

    /// <summary>Whether the environment says that absent data is a failure and not a reason to skip.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CRITERIA_ORACLES") == "required";

    public static byte[] Unpack(string pathBelowShared)
    {
        using var unpacked = new GZipStream(File.OpenRead(Locate(pathBelowShared)), CompressionMode.Decompress);
        var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The bundles as the framework's own document reader sees them.</summary>
    public static IReadOnlyList<JsonElement> Bundles(string pathBelowShared) =>
        [.. Encoding.UTF8.GetString(Unpack(pathBelowShared)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string ProjectDirectory() => typeof(SharedData).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "TestProjectDirectory")
        .Value!;
}

/// <summary>A fact about data below <c>shared</c>: skipped, with the reason, where the data are absent, and run to its failure where they are required.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string pathBelowShared)
    {
        var path = SharedData.Locate(pathBelowShared);
        if (!File.Exists(path) && !SharedData.IsRequired)
            Skip = $"the test data are not at {path}";
    }
}
