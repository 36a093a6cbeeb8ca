using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>The element that a query stands at, as a variable of generated code.</summary>
/// <param name="Variable">Its number in the bound expression.</param>
/// <param name="Name">Its C# name, escaped.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Step">How its list holds it, as if it were a step: its type, and the domain declared for the list.</param>
internal sealed record ElementVariable(int Variable, string Name, string Type, PathStep Step)
{
    public bool CanBeNull => Step.CanBeNull;
}

/// <summary>An expression over a list, written as a method.</summary>
/// <param name="Name">Its own name, from which queries inside it are named.</param>
/// <param name="Outer">The elements of the queries around it that it reads.</param>
/// <param name="Source">How its list is read; null where its elements were written one by one.</param>
internal sealed record QueryMethod(string Name, Expression Expression, IReadOnlyList<ElementVariable> Outer, Usage Usage, ListSource? Source);

/// <param name="Chain">The C# expression that reads it.</param>
/// <param name="CanBeNull">Whether that can be null.</param>
internal sealed record ListSource(string Chain, bool CanBeNull);

/// <content>Queries: each becomes a method of its own with a loop that ends as soon as it is decided.</content>
internal sealed partial class ExpressionEmitter
{
    private string Query(Expression expression, Query query) => Query(expression, query.Alias, query.Source);

    private string Query(Expression expression, string word, PathExpression? source)
    {
        var method = TrialNames.Unique($"{owner}_{Identifier(word)}", names.Taken);
        var usage = Usage.OfExpression(names.Trial, expression);
        var outer = _elements.Values.Where(element => Reads(expression, element.Variable)).OrderBy(static element => element.Variable).ToArray();
        queries.Add(new(method, expression, outer, usage, source is null ? null : ListOf(source)));
        return $"{method}({string.Join(", ", new[] { usage.Arguments(names) }.Concat(outer.Select(static element => element.Name)))})";
    }

    private ListSource ListOf(PathExpression source)
    {
        var (root, canBeNull) = RootOf(source);
        return new(MemberReading.Chain(root, canBeNull, source.Steps, source.Steps.Count), canBeNull || source.Steps.Any(static step => step.CanBeNull));
    }

    private static bool Reads(Expression expression, int variable)
        => (expression is PathExpression { Root: ElementRoot element } && element.Variable == variable)
            || ExpressionChildren.Of(expression).Any(child => Reads(child, variable));

    private static string Identifier(string alias)
        => new(alias.Select(static character => char.IsLetterOrDigit(character) ? character : '_').ToArray());
}
