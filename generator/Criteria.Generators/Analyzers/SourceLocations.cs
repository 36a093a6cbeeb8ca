using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Analyzers;

/// <summary>Turns places into the compiler's locations: in a C# file of the compilation, or in an additional file by line and column.</summary>
internal sealed class SourceLocations(Compilation compilation, ImmutableArray<AdditionalText> files)
{
    private readonly Dictionary<string, AdditionalText> _files = ByPath(files, static file => file.Path);
    private readonly Dictionary<string, SyntaxTree> _trees = ByPath(compilation.SyntaxTrees, static tree => tree.FilePath);

    public Diagnostic Locate(CriteriaDiagnostic diagnostic, CancellationToken cancellation)
        => Diagnostic.Create(
            Descriptors.Of(diagnostic.Rule),
            Of(diagnostic.Span, cancellation),
            diagnostic.Additional.Select(span => Of(span, cancellation)),
            diagnostic.Properties.ToImmutableDictionary(static property => property.Name, static property => (string?)property.Value),
            [.. diagnostic.Arguments]);

    private Location Of(SourceSpan span, CancellationToken cancellation)
    {
        if (_files.TryGetValue(span.Path, out var file))
            return InFile(file, span.Span, cancellation);
        return _trees.TryGetValue(span.Path, out var tree) ? Location.Create(tree, Within(span.Span, tree.Length)) : Location.None;
    }

    private static Location InFile(AdditionalText file, TextSpan span, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
            return Location.Create(file.Path, default, default);
        var within = Within(span, text.Length);
        return Location.Create(file.Path, within, text.Lines.GetLinePositionSpan(within));
    }

    private static TextSpan Within(TextSpan span, int length)
        => TextSpan.FromBounds(Math.Min(span.Start, length), Math.Min(span.End, length));

    private static Dictionary<string, T> ByPath<T>(IEnumerable<T> items, Func<T, string> path)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (path(item).Length > 0 && !found.ContainsKey(path(item)))
                found.Add(path(item), item);
        }

        return found;
    }
}
