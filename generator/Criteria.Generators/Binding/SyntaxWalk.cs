using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Syntax;

namespace Criteria.Generators.Binding;

/// <summary>Walks a tree in the order it was written, without recursion: a run of <c>and</c> may be a thousand levels high.</summary>
internal static class SyntaxWalk
{
    /// <summary>The node and all below it. Names of members, aliases and functions are part of their nodes.</summary>
    public static IEnumerable<ExpressionSyntax> Nodes(ExpressionSyntax root)
    {
        var open = new Stack<ExpressionSyntax>();
        open.Push(root);
        var children = new List<ExpressionSyntax>();
        while (open.Count > 0)
        {
            var node = open.Pop();
            yield return node;
            children.Clear();
            AddChildren(node, children);
            for (var index = children.Count - 1; index >= 0; index--)
                open.Push(children[index]);
        }
    }

    /// <summary>
    /// Whether what the tree is bound to may stand at several places: it has no query, whose element would have its number twice, and nothing that
    /// repeats its own parts, which would double with every level.
    /// </summary>
    public static bool CanRepeat(ExpressionSyntax root) => !Nodes(root).Any(static node => node switch
    {
        QuerySyntax or UnarySyntax { Operator: UnaryOperator.Exists } => true,
        CallSyntax { Function.Name: "Count" or "Max" or "Min" or "Sum" or "Avg" or "First" or "Last" } => true,
        BinarySyntax { Operator: BinaryOperator.In, Right: not (ListSyntax or IntervalSyntax) } => true,
        BinarySyntax { Operator: BinaryOperator.Contains, Left: not (ListSyntax or IntervalSyntax) } => true,
        CaseSyntax { Operand: not null } or TimingSyntax { Offset: not null } => true,
        TimingSyntax { Relation: TimingRelation.During or TimingRelation.Includes, Precision: not null } => true,
        _ => false,
    });

    /// <summary>Adds what stands directly below a node.</summary>
    private static void AddChildren(ExpressionSyntax node, List<ExpressionSyntax> children)
    {
        switch (node)
        {
            case MemberSyntax member:
                children.Add(member.Target);
                break;
            case CallSyntax call:
                // What stands before the dot names a type, and refers to nothing of the trial.
                children.AddRange(call.Arguments);
                break;
            case UnarySyntax unary:
                children.Add(unary.Operand);
                break;
            case BinarySyntax binary:
                children.Add(binary.Left);
                children.Add(binary.Right);
                break;
            case BetweenSyntax between:
                children.Add(between.Operand);
                children.Add(between.Low);
                children.Add(between.High);
                break;
            case IsSyntax test:
                children.Add(test.Operand);
                break;
            case IntervalSyntax interval:
                children.Add(interval.Low);
                children.Add(interval.High);
                break;
            case ListSyntax list:
                children.AddRange(list.Items);
                break;
            case IfSyntax choice:
                children.Add(choice.Condition);
                children.Add(choice.Then);
                children.Add(choice.Else);
                break;
            case CaseSyntax choice:
                AddCase(choice, children);
                break;
            case AsSyntax cast:
                children.Add(cast.Operand);
                break;
            case DurationSyntax duration:
                children.Add(duration.Low);
                children.Add(duration.High);
                break;
            case DatePartSyntax part:
                children.Add(part.Operand);
                break;
            case TimingSyntax timing:
                children.Add(timing.Left);
                children.Add(timing.Right);
                break;
            case QuerySyntax query:
                AddQuery(query, children);
                break;
        }
    }

    private static void AddCase(CaseSyntax choice, List<ExpressionSyntax> children)
    {
        if (choice.Operand is { } operand)
            children.Add(operand);
        foreach (var item in choice.Items)
        {
            children.Add(item.When);
            children.Add(item.Then);
        }

        children.Add(choice.Else);
    }

    private static void AddQuery(QuerySyntax query, List<ExpressionSyntax> children)
    {
        children.Add(query.Source);
        if (query.Where is { } where)
            children.Add(where);
        if (query.Return is { } result)
            children.Add(result.Expression);
        if (query.Sort is not { } sort)
            return;
        foreach (var key in sort.Keys)
        {
            if (key.Key is { } expression)
                children.Add(expression);
        }
    }
}
