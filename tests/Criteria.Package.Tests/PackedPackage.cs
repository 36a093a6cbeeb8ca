using System.IO.Compression;
using Xunit;

namespace Criteria.Package.Tests;

/// <summary>The package, packed once from a clean copy under a version nobody else has, in a feed of its own.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private const string Id = "Criteria.Generators";

    private static readonly TimeSpan s_packing = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    /// <summary>The folder that holds the package and can be named as a package source.</summary>
    public string Feed { get; private set; } = "";

    /// <summary>Where consumers unpack packages: not the cache of the machine, and one for all of them.</summary>
    public string PackageFolder { get; private set; } = "";

    public async Task InitializeAsync()
    {
        PackageFolder = _folder.Create("packages");
        Feed = await PackAsync("first");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Packs another clean copy, in a folder of the name given, and returns the feed it lies in.</summary>
    public async Task<string> PackAsync(string name)
    {
        var source = _folder.Create(Path.Combine(name, "source"));
        var feed = _folder.Create(Path.Combine(name, "feed"));
        RepositoryCopy.To(source);
        (await DotNet.RunAsync(source, s_packing, "pack", "runtime/Criteria.Runtime", $"-p:Version={Version}", "-o", feed)).Succeeded();
        return feed;
    }

    public IReadOnlyDictionary<string, byte[]> Files() => FilesOf(Feed);

    public IReadOnlyDictionary<string, byte[]> FilesOf(string feed)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(feed, $"{Id}.{Version}.nupkg"));
        return archive.Entries.ToDictionary(static entry => entry.FullName, static entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    /// <summary>A new folder for a project that uses the package.</summary>
    internal string ConsumerFolder() => _folder.Create(Path.Combine("consumers", Guid.NewGuid().ToString("N")[..8]));
}
