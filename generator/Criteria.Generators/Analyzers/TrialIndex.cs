using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Analyzers;

/// <summary>The classes of a compilation that carry [Trial], read with the places of everything.</summary>
internal sealed class TrialIndex
{
    private TrialIndex(ImmutableDictionary<INamedTypeSymbol, TrialReading> trials) => Trials = trials;

    public ImmutableDictionary<INamedTypeSymbol, TrialReading> Trials { get; }

    public IEnumerable<TrialShell> Shells => Trials.Values.Select(static reading => reading.Trial.Shell).OfType<TrialShell>();

    public static TrialIndex Build(Compilation compilation, CancellationToken cancellation)
    {
        var trials = ImmutableDictionary.CreateBuilder<INamedTypeSymbol, TrialReading>(SymbolEqualityComparer.Default);
        var places = AttributePlaces.Recorded(expression => Constant(expression, compilation, cancellation));
        foreach (var type in TypesIn(compilation.Assembly.GlobalNamespace, cancellation))
        {
            var diagnostics = new DiagnosticBag();
            if (!GeneratedSource.Declares(type) && AttributeReader.Read(type, places, diagnostics, cancellation) is { } trial)
                trials.Add(type, new(trial, diagnostics.Diagnostics));
        }

        return new(trials.ToImmutable());
    }

    private static string? Constant(ExpressionSyntax expression, Compilation compilation, CancellationToken cancellation)
    {
        // Only for a piece of a concatenation that is no literal: the model of a tree that a symbol action does not have at hand.
#pragma warning disable RS1030
        var model = compilation.GetSemanticModel(expression.SyntaxTree);
#pragma warning restore RS1030
        return model.GetConstantValue(expression, cancellation).Value as string;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol root, CancellationToken cancellation)
    {
        var waiting = new Stack<INamespaceOrTypeSymbol>();
        waiting.Push(root);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var current = waiting.Pop();
            if (current is INamedTypeSymbol type)
                yield return type;
            foreach (var member in current.GetMembers().OfType<INamespaceOrTypeSymbol>())
                waiting.Push(member);
        }
    }
}

internal sealed record TrialReading(AttributedTrial Trial, IReadOnlyList<CriteriaDiagnostic> Diagnostics);
