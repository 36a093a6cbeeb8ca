using System.Reflection;
using System.Runtime.CompilerServices;

namespace Criteria.Generators.Tests.Driver;

/// <summary>Compares a text with the accepted one beside the test; <c>CRITERIA_ACCEPT=1</c> accepts what there is.</summary>
internal static class Snapshot
{
    public static void Matches(string text, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var project = typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "TestProjectDirectory").Value!;
        var path = Path.Combine(project, "Snapshots", $"{Path.GetFileNameWithoutExtension(file)}.{test}.verified.txt");
        if (Environment.GetEnvironmentVariable("CRITERIA_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path), $"nothing was accepted yet for {Path.GetFileName(path)}; look at the text and accept it with CRITERIA_ACCEPT=1");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }
}
