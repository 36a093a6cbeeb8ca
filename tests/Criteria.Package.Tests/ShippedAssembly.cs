using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Criteria.Package.Tests;

/// <summary>One assembly of the package, read without loading it.</summary>
internal static class ShippedAssembly
{
    public static (IReadOnlyDictionary<string, Version> References, Version Version) Read(byte[] assembly)
    {
        using var image = new PEReader([.. assembly]);
        var metadata = image.GetMetadataReader();
        var references = metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), static reference => reference.Version);
        return (references, metadata.GetAssemblyDefinition().Version);
    }

    public static IReadOnlyList<string> PublicTypes(byte[] assembly)
    {
        using var image = new PEReader([.. assembly]);
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(static type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}
