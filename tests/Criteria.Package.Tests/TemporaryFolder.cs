namespace Criteria.Package.Tests;

/// <summary>A folder outside the repository, so that nothing of the repository's own settings is found above it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("criteria-").FullName;

    public string Path { get; }

    public string Create(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
