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

    private Expression BindRange(
        Operand operand, Operand low, bool lowClosed, Operand high, bool highClosed, ExpressionSyntax whole, TextSpan range)
    {
        if (whole is not BetweenSyntax && low.Syntax is NullSyntax && high.Syntax is NullSyntax)
            return Fail(FormRules.OutsideSubset, range, "an interval without ends", "leave the comparison out, or name an end");
        if (Unify([operand, low, high], whole) is not { } parts)
            return TrialScope.Failure;
        var type = parts[0].Type;
        if (type.Kind == TypeKind.Any)
            return Null(CriteriaType.Boolean, whole);
        if (!CanCompare(type, true, operand, operand.Syntax == low.Syntax ? high : low, whole))
            return TrialScope.Failure;
        if (IsEmpty(parts[1], lowClosed, parts[2], highClosed) is { } why)
            return Fail(BindingRules.EmptyRange, range, _text.Value.Substring(range.Start, range.Length), $"{why.Replace("{low}", Quote(low.Syntax)).Replace("{high}", Quote(high.Syntax))}");
        return WithWrittenEnds(new(parts[0], parts[1], lowClosed, parts[2], highClosed) { Origin = At(whole) });
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

    /// <summary>How two constant ends lie: the sign of high minus low, and for whole numbers, days and milliseconds whether they are one step apart.</summary>
    private static (int? Order, int? Gap) Distance(Expression low, Expression high)
    {
        switch (low, high)
        {
            case (NumberConstant first, NumberConstant second):
                var difference = second.Value - first.Value;
                var isStep = first.Type.Kind == TypeKind.Integer && difference == Criteria.Units.Rational.One;
                return (difference.Sign, isStep ? 1 : null);
            case (DateConstant or DateTimeConstant, DateConstant or DateTimeConstant) when WrittenDates.Distance(low, high) is { } apart:
                return (System.Math.Sign(apart), apart == 1 ? 1 : null);
            case (StringConstant first, StringConstant second):
                return (System.Math.Sign(string.CompareOrdinal(second.Value, first.Value)), null);
            default:
                return (null, null);
        }
    }

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
            case InlineInterval or PathExpression { Type.Name: PeriodType }:
                return BindInInterval(element, IntervalOf(holder, element.Type, written), whole);
            case InlineList list:
                return BindInList(element, list.Syntax, whole);
            case { Type.Kind: TypeKind.Error }:
                return TrialScope.Failure;
        }

        return AsList(holder, written, whole.Operator == BinaryOperator.In ? "in" : "contains") is { } read
            ? BindInList(element, read, written, whole)
            : TrialScope.Failure;
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
        if (!CanCompare(values[0].Type, false, element, operands[operands.Count - 1], whole))
            return TrialScope.Failure;
        return values.Skip(1).Any(item => AreEqualAsWritten(values[0], item))
            ? new BooleanConstant(true) { Origin = At(whole) }
            : new MembershipExpression(values[0], values.RemoveAt(0)) { Origin = At(whole) };
    }

    private Expression BindInValueSet(BinarySyntax node, Expression raw, ValueSetSymbol set, NameSyntax name)
    {
        if (raw is MemberReference { Shape.Type: ListMember } or ListReference or InlineList)
        {
            return AsList(raw, node.Left, "in") is { } list && ReadElements(list, node.Left, $"exists ({Written(node.Left)} X where X.… in …)") is { } codes
                ? Exists(codes, item => InValueSet(new(item, node.Left), set, node, name), node)
                : TrialScope.Failure;
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
