using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.CSharp;

/// <content>Functions of numbers, whole numbers with a domain, and scores.</content>
internal sealed partial class ExpressionEmitter
{
    private static bool IsInDouble(NumberFunctionExpression function)
        => function.Function is NumberFunction.Ln or NumberFunction.Exp || function is { Function: NumberFunction.Power, Type.Kind: not TypeKind.Integer };

    private static NumberForm FormOf(NumberFunctionExpression function) => IsInDouble(function) ? NumberForm.Number : NumberForm.Exact;

    private NumberCode Function(NumberFunctionExpression function)
    {
        if (IsInDouble(function))
        {
            var arguments = string.Join(", ", function.Arguments.Skip(1).Select(argument => Number(argument).AsNumber()));
            return new($"{Operand(Number(function.Arguments[0]).AsNumber())}.{function.Function}({arguments})", NumberForm.Number);
        }

        var number = $"{Operand(ExactOperand(function.Arguments[0]))}.{function.Function}({SecondOf(function)})";

        // Of the others none leaves the range of its type.
        var isLimited = function.Type.Kind == TypeKind.Integer && function.Function != NumberFunction.Power;
        return new(isLimited ? number + ".AsInteger()" : number, NumberForm.Exact);
    }

    private string SecondOf(NumberFunctionExpression function) => function.Function switch
    {
        NumberFunction.Round => function.Arguments.Count == 1 ? "0" : CSharpText.Literal((int)((NumberConstant)function.Arguments[1]).Value.Numerator),
        NumberFunction.Power => ExactOperand(function.Arguments[1]),
        _ => string.Empty,
    };

    private NumberCode Domain(DomainExpression domain)
        => new(
            string.Format(
                CultureInfo.InvariantCulture, "{0}.Of({1}, {2}, {3})", RuntimeNames.IntegerRange, Number(domain.Operand).Code, Whole(domain.Domain.Low), Whole(domain.Domain.High)),
            NumberForm.Integer);

    private static string Whole(Rational number) => number.Numerator.ToString(CultureInfo.InvariantCulture);

    private string Score(EquatableArray<ScoreItem> items) => Chain(" + ", items.Select(Item));

    private string Item(ScoreItem item)
    {
        if (item is PointsItem points)
            return $"{RuntimeNames.IntegerRange}.Points({Truth(points.Condition)}, {CSharpText.Literal(points.Weight)})";
        var items = string.Join(", ", ((WorstItem)item).Items.Select(Item));

        // As in Cardinal: one list inside another is bound twice as often at every level, unless its type is written.
        var type = items.IndexOf('[') >= 0 ? $"(global::System.ReadOnlySpan<{RuntimeNames.IntegerRange}>)" : string.Empty;
        return $"{RuntimeNames.IntegerRange}.Highest({type}[{items}])";
    }
}
