using System.Collections.Generic;
using Criteria.Generators.Syntax;

namespace Criteria.Generators.Binding;

/// <summary>An expression as people read it: printed in one spelling.</summary>
internal static class CanonicalText
{
    // The printer goes down a tree by recursion, and a chain of a thousand operators would need more stack than a compiler's thread may have.
    private const int HighestPrinted = 100;

    public static string Of(ParsedText text) => IsHigh(text.Tree) ? text.Text.Value.Trim() : CqlPrinter.Print(text.Tree);

    private static bool IsHigh(ExpressionSyntax root)
    {
        var level = new List<ExpressionSyntax> { root };
        var height = 0;
        while (level.Count > 0 && height <= HighestPrinted)
        {
            var next = new List<ExpressionSyntax>();
            foreach (var node in level)
                SyntaxWalk.AddChildren(node, next);
            level = next;
            height++;
        }

        return height > HighestPrinted;
    }
}
