using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <content>Comparisons: plain ones where both sides are single values, else by the functions for ranges.</content>
internal sealed partial class ExpressionCql
{
    private string Compare(ComparisonOperator @operator, Expression left, Expression right)
    {
        if (KindOf(left, right) is not { } kind)
            return Null(CqlKind.Truth);
        if (kind == CqlKind.Number && AsQuantities(left, right) is { } quantities)
            return $"{quantities.Left} {Spelled(@operator)} {quantities.Right}";
        return Compare(kind, @operator, Facing(left, right, kind), Facing(right, left, kind));
    }

    private static CqlKind? KindOf(Expression left, Expression right) => CqlKinds.Of(left.Type) ?? CqlKinds.Of(right.Type);

    private string Compare(CqlKind kind, ComparisonOperator @operator, CqlValue left, CqlValue right)
    {
        if (!left.IsRange && !right.IsRange)
            return $"{CqlText.Operand(left.Text)} {Spelled(@operator)} {CqlText.Operand(right.Text)}";
        var (a, b) = (left.IsRange ? left.Text : _ranges.Exactly(kind, left.Text), right.IsRange ? right.Text : _ranges.Exactly(kind, right.Text));
        return @operator switch
        {
            ComparisonOperator.Less => _ranges.Less(kind, a, b),
            ComparisonOperator.Greater => _ranges.Less(kind, b, a),
            ComparisonOperator.LessOrEqual => "not " + _ranges.Less(kind, b, a),
            ComparisonOperator.GreaterOrEqual => "not " + _ranges.Less(kind, a, b),
            ComparisonOperator.Equal => _ranges.Equal(kind, a, b),
            _ => "not " + _ranges.Equal(kind, a, b),
        };
    }

    private CqlValue Facing(Expression expression, Expression other, CqlKind kind)
        => expression is NumberConstant constant ? Constant(constant, other) : Value(expression, kind);

    private CqlValue Constant(NumberConstant constant, Expression other)
    {
        var number = Facing(constant.Value, other);
        return constant.Type.Kind == TypeKind.Integer && number.IsInteger && number.Abs().CompareTo(int.MaxValue) <= 0
            ? new(CqlText.Operand(number.ToString()), IsInteger: true)
            : new(CqlText.Operand(Decimal(number)));
    }

    // A quantity of the patient beside a constant in the same unit: as anybody would write it, so that one in another unit is converted.
    private (string Left, string Right)? AsQuantities(Expression left, Expression right) => (left, right) switch
    {
        (PathExpression path, NumberConstant constant) when QuantityText(path) is { } quantity => (quantity, QuantityText(constant, path)),
        (NumberConstant constant, PathExpression path) when QuantityText(path) is { } quantity => (QuantityText(constant, path), quantity),
        _ => null,
    };

    private string? QuantityText(PathExpression path)
    {
        if (path.Type.Unit is null)
            return null;
        var last = path.Steps.Count == 0 ? null : path.Steps[path.Steps.Count - 1];
        var holder = path.Steps.Count > 1 ? path.Steps[path.Steps.Count - 2].Type : ElementOf(path)?.Type;
        return (last is null ? ElementOf(path)?.Domain : last.Domain) is not null || holder is LabMember ? null : PathText(path, path.Steps.Count);
    }

    private string QuantityText(NumberConstant constant, PathExpression path) => $"{CqlText.Operand(Decimal(Facing(constant.Value, path)))} {CqlText.String(path.Type.Unit!)}";

    private static string Spelled(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private string Between(BetweenExpression between)
    {
        var ends = new[]
        {
            (End: between.Low, Operator: between.LowClosed ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater),
            (End: between.High, Operator: between.HighClosed ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less),
        }.Where(static end => end.End is not null).ToArray();
        if (ends.Length == 0)
            return "true";

        // What is short is written twice, what is not is an argument.
        if (ends.Length == 1 || IsShort(between.Operand))
            return string.Join(" and ", ends.Select(end => CqlText.Operand(Compare(end.Operator, between.Operand, end.End!))));
        if (KindOf(between.Operand, between.Low!) is not { } kind)
            return Null(CqlKind.Truth);
        CqlValue[] values = [Value(between.Operand, kind), Facing(between.Low!, between.Operand, kind), Facing(between.High!, between.Operand, kind)];
        var isRange = values.Any(static value => value.IsRange);
        var (lower, upper) = (Named("low", ends[0].Operator), Named("high", ends[1].Operator));
        var type = isRange ? kind.Range() : kind.Exact();
        return prelude.Call(
            $"between {(between.LowClosed ? "[" : "(")} and {(between.HighClosed ? "]" : ")")}{(isRange ? ", in part" : string.Empty)}{kind.Suffix()}",
            () => $"(x {type}, low {type}, high {type}):\n  {lower} and {upper}",
            [.. values.Select(value => !isRange || value.IsRange ? value.Text : _ranges.Exactly(kind, value.Text))]);

        string Named(string end, ComparisonOperator @operator) => CqlText.Operand(Compare(kind, @operator, new("x", isRange), new(end, isRange)));
    }

    private string RangeFacing(Expression expression, Expression other, CqlKind kind)
    {
        var value = Facing(expression, other, kind);
        return value.IsRange ? value.Text : _ranges.Exactly(kind, value.Text);
    }

    private static bool IsShort(Expression expression) => expression is PathExpression or ParameterExpression or DefinitionExpression or NumberConstant or DateConstant or StringConstant or NullExpression;

    private string Membership(MembershipExpression membership)
    {
        var kind = CqlKinds.Of(membership.Operand.Type) ?? membership.Items.Select(static item => CqlKinds.Of(item.Type)).FirstOrDefault(static of => of is not null);
        if (kind is not { } known || membership.Items.Count == 0)
            return kind is null ? Null(CqlKind.Truth) : Refuse("membership in a list of nothing");
        if (known == CqlKind.Text && membership.Items.All(static item => item is StringConstant or EnumConstant))
            return IsOneOfTexts(Exact(membership.Operand, known), $"{{ {string.Join(", ", membership.Items.Select(item => Exact(item, known)))} }}");
        if (membership.Items.Count == 1 || IsShort(membership.Operand))
            return string.Join(" or ", membership.Items.Select(item => CqlText.Operand(Compare(ComparisonOperator.Equal, membership.Operand, item))));
        return prelude.Call(
            "is among" + (known == CqlKind.Truth ? ", truths" : known.Suffix()),
            () => $"(x {known.Range()}, items List<{known.Range()}>):\n  {Aggregates.AnyOf($"items I return all {(known.HasRanges() ? _ranges.Equal(known, "x", "I") : "x = I")}")}",
            Range(membership.Operand, known),
            $"{{ {string.Join(", ", membership.Items.Select(item => RangeFacing(item, membership.Operand, known)))} }}");
    }
}
