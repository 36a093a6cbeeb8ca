using Xunit;

namespace Criteria.Package.Tests;

/// <summary>All tests of one package: it is packed once, and its consumers are built one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
