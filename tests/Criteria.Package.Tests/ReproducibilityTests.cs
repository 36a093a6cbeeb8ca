using System.Security.Cryptography;
using Xunit;

namespace Criteria.Package.Tests;

/// <summary>The same source gives the same package, wherever and whenever it is packed.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReproducibilityTests(PackedPackage package)
{
    [Fact]
    public async Task Packing_in_another_folder_gives_the_same_assemblies_to_the_byte()
    {
        var first = Hashes(package.Files());
        var second = Hashes(package.FilesOf(await package.PackAsync("second-in-a-folder-of-another-length")));
        Assert.Equal(3, first.Count(static file => file.Key.EndsWith(".dll", StringComparison.Ordinal)));
        Assert.Equal(first, second);
    }

    // The envelope holds a random name and the time of packing.
    private static SortedDictionary<string, string> Hashes(IReadOnlyDictionary<string, byte[]> files)
        => new(files
            .Where(static file => file.Key.Contains('/') && !file.Key.StartsWith("package/", StringComparison.Ordinal) && !file.Key.StartsWith("_rels/", StringComparison.Ordinal))
            .ToDictionary(static file => file.Key, static file => Convert.ToHexString(SHA256.HashData(file.Value))), StringComparer.Ordinal);
}
