using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Sources;

/// <summary>
/// Tells what other generators wrote. The analyzer's compilation holds it and the generator's does not: what only generated code
/// declares must not be seen by either, or the two would disagree.
/// </summary>
internal static class GeneratedSource
{
    /// <summary>Every declaration of it stands in the output of a generator.</summary>
    public static bool Declares(ISymbol symbol)
        => symbol.DeclaringSyntaxReferences is { IsEmpty: false } references && references.All(static reference => IsOutput(reference.SyntaxTree));

    /// <summary>
    /// The compiler names an output by folders: the generator's assembly, then the generator's type, whose name starts with that of
    /// the assembly by convention. There is no other mark: a file with an <c>auto-generated</c> header may well be part of the project.
    /// </summary>
    private static bool IsOutput(SyntaxTree tree)
    {
        var parts = tree.FilePath.Split('/', '\\');
        if (parts.Length < 3)
            return false;
        var assembly = parts[parts.Length - 3];
        var generator = parts[parts.Length - 2];
        return generator.Length > assembly.Length && assembly.Length > 0 && generator[assembly.Length] == '.'
            && generator.StartsWith(assembly, StringComparison.Ordinal);
    }
}
