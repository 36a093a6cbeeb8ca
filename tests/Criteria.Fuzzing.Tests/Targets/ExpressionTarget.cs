using Criteria.Fuzzing.Tests.Inputs;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Fuzzing.Tests.Targets;

/// <summary>The parser of expressions: a tree of anything, mistakes inside the text, and what has none prints and parses to itself.</summary>
internal sealed class ExpressionTarget : ITarget
{
    public string Name => "expression";

    public int Share => 450;

    public string Input(Random random) => Expressions.Make(random);

    public string? Take(string input)
    {
        var (tree, mistakes) = Parse(input);
        if (mistakes.FirstOrDefault(mistake => mistake.Span.Span.Start < 0 || mistake.Span.Span.End > input.Length) is { } outside)
            return $"{outside.Rule.Id} at {outside.Span.Span}, outside the text of {input.Length} characters";
        if (mistakes.Count > 0)
            return null;
        var printed = CqlPrinter.Print(tree);
        var (again, others) = Parse(printed);
        if (others.Count > 0)
            return $"printed as '{printed}', which has {others[0].Rule.Id} {others[0].Message}";
        var twice = CqlPrinter.Print(again);
        return twice == printed ? null : $"printed as '{printed}', and that as '{twice}'";
    }

    private static (ExpressionSyntax Tree, IReadOnlyList<CriteriaDiagnostic> Mistakes) Parse(string text)
    {
        var mistakes = new DiagnosticBag();
        var located = LocatedText.Mapped(text, "expression.cql", [.. Enumerable.Range(0, text.Length + 1)]);
        return (CqlParser.Parse(located, mistakes, CancellationToken.None), mistakes.Diagnostics);
    }
}
