using System.Reflection;

namespace Criteria.Package.Tests;

/// <summary>What the package is built from, copied without anything a build has left behind: packing it is packing a fresh clone.</summary>
internal static class RepositoryCopy
{
    private static readonly string[] s_parts =
        ["generator", "runtime", "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "README.md"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(
        typeof(RepositoryCopy).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "TestProjectDirectory").Value!,
        "..",
        ".."));

    public static void To(string target)
    {
        foreach (var part in s_parts)
            Copy(Path.Combine(Root, part), Path.Combine(target, part));
    }

    private static void Copy(string source, string target)
    {
        if (File.Exists(source))
        {
            File.Copy(source, target);
            return;
        }
        Directory.CreateDirectory(target);
        foreach (var entry in Directory.EnumerateFileSystemEntries(source).Where(static entry => Path.GetFileName(entry) is not ("bin" or "obj")))
            Copy(entry, Path.Combine(target, Path.GetFileName(entry)));
    }
}
