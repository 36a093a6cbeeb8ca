using System.Reflection;

namespace Criteria.Conventions.Tests;

/// <summary>The source tree as it stands on disk, without what builds and tools leave in it.</summary>
internal static class Repository
{
    private static readonly string[] s_leftByTools =
        ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "StrykerOutput", "node_modules", ".git", ".vs", ".idea", ".vscode"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(TestProjectDirectory(), "..", ".."));

    /// <summary>Every file under the folders named, the whole tree where none is named.</summary>
    public static IReadOnlyList<RepositoryFile> Files(params string[] folders)
        => [.. (folders.Length == 0 ? [""] : folders)
            .Select(static folder => new DirectoryInfo(Path.Combine(Root, folder)))
            .Where(static folder => folder.Exists)
            .SelectMany(Walk)
            .Select(static file => new RepositoryFile(Path.GetRelativePath(Root, file).Replace('\\', '/')))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)];

    public static IReadOnlyList<RepositoryFile> CSharp(params string[] folders)
        => [.. Files(folders).Where(static file => file.Path.EndsWith(".cs", StringComparison.Ordinal))];

    private static IEnumerable<string> Walk(DirectoryInfo folder)
        => folder.EnumerateFiles().Where(static file => !s_leftByTools.Contains(file.Name)).Select(static file => file.FullName)
            .Concat(folder.EnumerateDirectories()
                .Where(static inner => !s_leftByTools.Contains(inner.Name) && inner.LinkTarget is null)
                .SelectMany(Walk));

    private static string TestProjectDirectory()
        => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "TestProjectDirectory").Value!;
}
