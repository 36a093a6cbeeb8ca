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

/// <summary>A query, written as a method with a loop.</summary>
/// <param name="Outer">The elements of the queries around it that it reads.</param>
/// <param name="Owner">The name from which queries inside it are named: its own.</param>
internal sealed record QueryMethod(string Owner, Query Query, bool IsCount, IReadOnlyList<ElementVariable> Outer, Usage Usage, string Source);

/// <content>Queries: each becomes a method of its own with a loop that ends as soon as it is decided.</content>
internal sealed partial class ExpressionEmitter
{
    private string Query(Query query, bool isCount)
    {
        var method = TrialNames.Unique($"{owner}_{Identifier(query.Alias)}", names.Taken);
        var expression = isCount ? (Expression)new CountExpression(query) : new ExistsExpression(query);
        var usage = Usage.OfExpression(names.Trial, expression);
        var outer = _elements.Values.Where(element => Reads(expression, element.Variable)).OrderBy(static element => element.Variable).ToArray();
        queries.Add(new(method, query, isCount, outer, usage, ListChain(query.Source)));
        return $"{method}({string.Join(", ", new[] { usage.Arguments(names) }.Concat(outer.Select(static element => element.Name)))})";
    }

    private string ListChain(PathExpression source)
    {
        var (root, canBeNull) = RootOf(source);
        return MemberReading.Chain(root, canBeNull, source.Steps, source.Steps.Count);
    }

    private static bool Reads(Expression expression, int variable)
        => (expression is PathExpression { Root: ElementRoot element } && element.Variable == variable)
            || ExpressionChildren.Of(expression).Any(child => Reads(child, variable));

    private static string Identifier(string alias)
        => new(alias.Select(static character => char.IsLetterOrDigit(character) ? character : '_').ToArray());
}
