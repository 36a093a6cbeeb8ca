using System.Collections.Immutable;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Binding;

internal sealed partial class ExpressionBinder
{
    private Expression BindBetween(BetweenSyntax between, Expression operand)
    {
        var low = new Operand(BindBeside(between.Low, operand.Type), between.Low);
        var high = new Operand(BindBeside(between.High, operand.Type), between.High);
        var closed = !between.Properly;
        return BindRange(new(operand, between.Operand), low, closed, high, closed, between, RangeOf(between));
    }

    /// <summary><c>between a and b</c>, without the operand.</summary>
    private TextSpan RangeOf(BetweenSyntax between)
    {
        var start = between.Operand.Span.End;
        while (start < between.Span.End && char.IsWhiteSpace(_text.Value[start]))
            start++;
        return TextSpan.FromBounds(start, between.Span.End);
    }

    /// <summary>The ends of an interval: only the literal <c>null</c> at a closed end means that there is none.</summary>
    private Expression BindInInterval(Operand operand, IntervalSyntax interval, ExpressionSyntax whole)
    {
        var low = new Operand(BindBeside(interval.Low, operand.Type), interval.Low);
        var high = new Operand(BindBeside(interval.High, operand.Type), interval.High);
        var bound = BindRange(operand, low, interval.LowClosed, high, interval.HighClosed, whole, interval.Span);
        if (bound is not BetweenExpression range)
            return bound;
        return range with
        {
            Low = interval is { Low: NullSyntax, LowClosed: true } ? null : range.Low,
            High = interval is { High: NullSyntax, HighClosed: true } ? null : range.High,
        };
    }

    private Expression BindRange(
        Operand operand, Operand low, bool lowClosed, Operand high, bool highClosed, ExpressionSyntax whole, TextSpan range)
    {
        if (Unify([operand, low, high], whole) is not { } parts)
            return TrialScope.Failure;
        var type = parts[0].Type;
        if (type.Kind == TypeKind.Any)
            return Null(CriteriaType.Boolean, whole);
        if (!CanCompare(type, true, operand, operand.Syntax == low.Syntax ? high : low, whole))
            return TrialScope.Failure;
        if (IsEmpty(parts[1], lowClosed, parts[2], highClosed) is { } why)
            return Fail(BindingRules.EmptyRange, range, _text.Value.Substring(range.Start, range.Length), $"{why.Replace("{low}", Quote(low.Syntax)).Replace("{high}", Quote(high.Syntax))}");
        return new BetweenExpression(parts[0], parts[1], lowClosed, parts[2], highClosed) { Origin = At(whole) };
    }

    /// <summary>Why no value lies between two constant ends, or null where one does or the ends are not constant.</summary>
    private static string? IsEmpty(Expression low, bool lowClosed, Expression high, bool highClosed)
    {
        var (order, gap) = Distance(low, high);
        if (order is null)
            return null;
        if (order < 0)
            return "the lower end {low} is above the upper end {high}";
        if (order == 0 && !(lowClosed && highClosed))
            return "both ends are {low}, and not both belong to it";
        return gap == 1 && !lowClosed && !highClosed ? "nothing lies between {low} and {high}, and neither belongs to it" : null;
    }

    /// <summary>How two constant ends lie: the sign of high minus low, and for whole numbers and days how many steps apart they are.</summary>
    private static (int? Order, int? Gap) Distance(Expression low, Expression high)
    {
        switch (low, high)
        {
            case (NumberConstant first, NumberConstant second):
                var difference = second.Value - first.Value;
                var isStep = first.Type.Kind == TypeKind.Integer && difference == Criteria.Units.Rational.One;
                return (difference.Sign, isStep ? 1 : null);
            case (DateConstant first, DateConstant second) when DayNumber(first) is { } from && DayNumber(second) is { } to:
                return (System.Math.Sign(to - from), to - from);
            case (StringConstant first, StringConstant second):
                return (System.Math.Sign(string.CompareOrdinal(second.Value, first.Value)), null);
            default:
                return (null, null);
        }
    }

    private static int? DayNumber(DateConstant date) => date is { Month: { } month, Day: { } day }
        ? (int)(new System.DateTime(date.Year, month, day).Ticks / System.TimeSpan.TicksPerDay)
        : null;

    private Expression BindIn(BinarySyntax node, Expression raw)
    {
        if (node.Right is NameSyntax name && !_elements.Any(e => e.Alias == name.Name) && _scope.Names.Find(name.Name) is ValueSetSymbol set)
            return BindInValueSet(node, raw, set, name);
        if (node.Right is NameSyntax { Quoted: true } unknown && !_elements.Any(e => e.Alias == unknown.Name) && _scope.Names.Find(unknown.Name) is null)
            return Fail(BindingRules.UnknownName, unknown, unknown.Name, "value set or a list", DidYouMean(unknown.Name, _scope.Names.NamesOf<ValueSetSymbol>()));
        var left = new Operand(Read(raw, node.Left), node.Left);
        return BindIn(left, BindRaw(node.Right), node.Right, node);
    }

    private Expression BindContains(BinarySyntax node, Expression raw)
    {
        if (raw.Type.Kind == TypeKind.Error)
        {
            Bind(node.Right);
            return TrialScope.Failure;
        }

        return BindIn(new(Bind(node.Right), node.Right), raw, node.Left, node);
    }

    /// <summary>Whether an element is in what can hold elements.</summary>
    private Expression BindIn(Operand element, Expression holder, ExpressionSyntax written, BinarySyntax whole)
    {
        switch (holder)
        {
            case InlineInterval interval:
                return BindInInterval(element, interval.Syntax, whole);
            case InlineList list:
                return BindInList(element, list.Syntax, whole);
            case { Type.Kind: TypeKind.Error }:
                return TrialScope.Failure;
        }

        if (AsQuery(holder, written, whole.Operator == BinaryOperator.In ? "in" : "contains") is not { } query || element.Type.Kind == TypeKind.Error)
            return TrialScope.Failure;
        var item = ElementValue(query, written);
        return item is null ? TrialScope.Failure : Exists(query, Compare(ComparisonOperator.Equal, new(item, written), element, whole), whole);
    }

    private Expression BindInList(Operand element, ListSyntax list, ExpressionSyntax whole)
    {
        var operands = ImmutableArray.CreateBuilder<Operand>();
        operands.Add(element);
        foreach (var item in list.Items)
            operands.Add(new(BindBeside(item, element.Type), item));
        if (Unify(operands.ToImmutable(), whole) is not { } values)
            return TrialScope.Failure;
        if (values[0].Type.Kind == TypeKind.Any)
            return Null(CriteriaType.Boolean, whole);
        return CanCompare(values[0].Type, false, element, operands[operands.Count - 1], whole)
            ? new MembershipExpression(values[0], values.RemoveAt(0)) { Origin = At(whole) }
            : TrialScope.Failure;
    }

    private Expression BindInValueSet(BinarySyntax node, Expression raw, ValueSetSymbol set, NameSyntax name)
    {
        if (raw is MemberReference { Shape.Type: ListMember } or QueryReference)
        {
            if (AsQuery(raw, node.Left, "in") is not { } query || ElementValue(query, node.Left) is not { } item)
                return TrialScope.Failure;
            return Exists(query, InValueSet(new(item, node.Left), set, node, name), node);
        }

        return InValueSet(new(Read(raw, node.Left), node.Left), set, node, name);
    }

    private Expression InValueSet(Operand operand, ValueSetSymbol set, ExpressionSyntax whole, NameSyntax name)
    {
        switch (operand.Type.Kind)
        {
            case TypeKind.Error:
                return TrialScope.Failure;
            case TypeKind.Any:
                return Null(CriteriaType.Boolean, whole);
            case TypeKind.Code:
            case TypeKind.String when set.Set.Codes.Select(static c => c.System).Distinct().Count() <= 1:
                return new ValueSetExpression(operand.Value, set.Index) { Origin = At(whole) };
            case TypeKind.String:
                return Mismatch(whole, $"{Describe(operand)}, but value set '{name.Name}' has codes of several systems; a Code names its system");
            default:
                return Mismatch(whole, $"{Describe(operand)}; in \"{name.Name}\" takes a Code, a list of Codes or a String");
        }
    }
}
