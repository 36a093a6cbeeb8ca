namespace Criteria.Conventions.Tests;

/// <summary>One file of the repository, by its path from the root, with forward slashes.</summary>
internal sealed record RepositoryFile(string Path)
{
    public string FullPath => System.IO.Path.Combine(Repository.Root, Path);

    public string Text => File.ReadAllText(FullPath);

    public string[] Lines => File.ReadAllLines(FullPath);

    /// <summary>The folders between <paramref name="project"/> and the file; none for a file that lies in the project's own folder.</summary>
    public string[] FoldersWithin(string project) => Path[(project.Length + 1)..].Split('/')[..^1];

    public override string ToString() => Path;
}
