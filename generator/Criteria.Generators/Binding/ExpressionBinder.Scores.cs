using System.Collections.Immutable;
using System.Numerics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <content><c>Score({ Points(c, 2), Worst({ Points(a, 2), Points(b, 5) }) })</c>.</content>
internal sealed partial class ExpressionBinder
{
    private Expression BindScore(CallSyntax call)
    {
        if (BindItems(call) is not { } items)
            return TrialScope.Failure;
        var highest = BigInteger.Zero;
        foreach (var item in items)
            highest += Highest(item);
        return highest <= int.MaxValue
            ? new ScoreExpression(items) { Origin = At(call) }
            : Mismatch(call, $"the points add up to {highest}, beyond an Integer, which ends at {int.MaxValue}");
    }

    private Expression RefuseItem(CallSyntax call)
        => Mismatch(call, $"{Quote(call)} is an item of a score and stands only inside Score({{ … }})");

    /// <summary>The items of Score and Worst; null, after saying so, where they are none.</summary>
    private ImmutableArray<ScoreItem>? BindItems(CallSyntax call)
    {
        var name = call.Function.Name;
        if (!HasArguments(call, 1, "a list of items: { Points(condition, 2), Worst({ … }) }"))
            return null;
        if (call.Arguments[0] is not ListSyntax list)
        {
            if (call.Arguments[0] is not MissingExpressionSyntax)
                Mismatch(call.Arguments[0], $"{name} takes a list of items, {{ Points(condition, 2), … }}; found {Quote(call.Arguments[0])}");
            return null;
        }

        if (list.Items.Length == 0)
        {
            Mismatch(list, $"{name} has no items; expected for example {{ Points(condition, 2) }}");
            return null;
        }

        var items = ImmutableArray.CreateBuilder<ScoreItem>();
        foreach (var item in list.Items)
        {
            if (BindItem(item, name) is { } bound)
                items.Add(bound);
        }

        return items.Count == list.Items.Length ? items.ToImmutable() : null;
    }

    private ScoreItem? BindItem(ExpressionSyntax syntax, string taker)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (syntax)
        {
            case CallSyntax { Target: null, Function.Name: "Points" } points:
                return BindPoints(points);
            case CallSyntax { Target: null, Function.Name: "Worst" } worst:
                return BindItems(worst) is { } items ? new WorstItem(items) : null;
            case MissingExpressionSyntax:
                return null;
            default:
                Mismatch(syntax, $"an item of {taker} is Points(condition, weight) or Worst({{ … }}); found {Quote(syntax)}");
                return null;
        }
    }

    private PointsItem? BindPoints(CallSyntax call)
    {
        if (!HasArguments(call, 2, "a condition and its weight: Points(condition, 2)"))
            return null;
        var condition = ToBoolean(new(Bind(call.Arguments[0]), call.Arguments[0]), "Points");
        var written = call.Arguments[1];
        var weight = Bind(written);
        if (weight is NumberConstant { Type.Kind: TypeKind.Integer, Value: { Sign: >= 0 } points })
            return condition.Type.Kind == TypeKind.Error ? null : new(condition, (int)points.Numerator);
        if (weight.Type.Kind != TypeKind.Error)
            Mismatch(written, $"a weight is a constant Integer from 0 on; found {Quote(written)}");
        return null;
    }

    private static BigInteger Highest(ScoreItem item)
    {
        if (item is not WorstItem worst)
            return ((PointsItem)item).Weight;
        var highest = BigInteger.Zero;
        foreach (var inner in worst.Items)
            highest = BigInteger.Max(highest, Highest(inner));
        return highest;
    }
}
