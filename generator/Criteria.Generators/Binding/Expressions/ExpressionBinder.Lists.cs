using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding.Expressions;

/// <content>Lists, and what takes them up: <c>exists</c>, <c>Count</c>, <c>in</c> and <c>contains</c>.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>What takes a list: a query, a member that is a list, which is a query of every element, or elements that were written one by one.</summary>
    private ListReference? AsList(Expression raw, ExpressionSyntax syntax, string word)
    {
        switch (raw)
        {
            case ListReference list:
                return list;
            case MemberReference { Shape.Type: ListMember, Path.Steps.Count: 0 }:
                Fail(BindingRules.UnsupportedMember, syntax, Written(syntax), "a list in a list", "a list of elements with a member that is a list");
                return null;
            case MemberReference { Shape.Type: ListMember } member:
                var variable = _owner.NextVariable();
                var element = ElementOf(variable, member, syntax);
                var path = word == AQuery ? member.Path with { Origin = At(syntax) } : Value(member.Path, syntax);
                return new QueryReference(new(path, variable, NoAlias, null, member.Shape.IsOpen), element)
                {
                    Analyte = AnalyteOf(element),
                    Origin = At(syntax),
                };
            case InlineList written:
                return BindWritten(written.Syntax);
            case { Type.Kind: TypeKind.Error }:
                return null;
            case { Type.Kind: TypeKind.Any }:
                Fail(FormRules.OutsideSubset, syntax, $"'{word}' of null", "name a member that is a list");
                return null;
            default:
                var advice = word == "exists" ? "; whether a value is there is tested by 'is not null'" : string.Empty;
                Mismatch(syntax, $"'{word}' takes a list; {Describe(new(Read(raw, syntax), syntax))}{advice}");
                return null;
        }
    }

    /// <summary><c>{ a, b }</c>.</summary>
    private WrittenReference? BindWritten(ListSyntax syntax)
    {
        var items = new List<(Expression Value, ExpressionSyntax Syntax)>();
        foreach (var item in syntax.Items)
        {
            var value = BindRaw(item);
            items.Add((value, item));
            if (value.Type.Kind == TypeKind.List)
                items[items.Count - 1] = (Fail(FormRules.OutsideSubset, item, "a list of lists", "write their elements one by one"), item);
            else if (value is InlineInterval)
                items[items.Count - 1] = (RefuseInterval(item), item);
        }

        return Unified(items, null, syntax);
    }

    private WrittenReference? Unified(List<WrittenElement> items, ExpressionSyntax syntax)
        => Unified([.. items.Select(item => (item.Value, syntax))], items, syntax);

    /// <summary>Elements of one type. Those with members stay as they are; of laboratory results each keeps its own unit until it is read.</summary>
    private WrittenReference? Unified(List<(Expression Value, ExpressionSyntax Syntax)> values, List<WrittenElement>? items, ExpressionSyntax syntax)
    {
        if (values.Any(static item => item.Value.Type.Kind == TypeKind.Error))
            return null;
        if (values.Count == 0)
            return new(EquatableArray<WrittenElement>.Empty, CriteriaType.Any) { Origin = At(syntax) };
        if (values[0].Value.Type is { Kind: TypeKind.Object } type && values.All(item => item.Value.Type == type))
            return new(Items(values.Select(static item => item.Value), items), type) { Origin = At(syntax) };
        var read = values.ConvertAll(item => new Operand(Read(item.Value, item.Syntax), item.Syntax));
        if (read.FirstOrDefault(static operand => operand.Type.Kind == TypeKind.Object) is { Value: not null } odd)
        {
            Mismatch(syntax, $"the elements of a list have one type; {Describe(odd)}");
            return null;
        }

        if (Unify(read, syntax) is not { } unified)
            return null;
        var analytes = unified.Select(AnalyteOf).Where(static analyte => analyte is not null).Distinct().ToList();
        return new(Items(unified, items), unified[0].Type) { Analyte = analytes.Count == 1 ? analytes[0] : null, Origin = At(syntax) };
    }

    private static EquatableArray<WrittenElement> Items(IEnumerable<Expression> values, List<WrittenElement>? items)
        => values.Select((value, index) => new WrittenElement(items?[index].Condition, value)).ToEquatableArray();

    /// <summary>The list with the values of its elements; null, after saying so, where they have none.</summary>
    /// <param name="whole">What to write instead where elements have members and no value.</param>
    private ListReference? ReadElements(ListReference list, ExpressionSyntax syntax, string advice)
    {
        switch (list)
        {
            case QueryReference query:
                var value = Read(query.Value, syntax);
                if (value.Type.Kind == TypeKind.Error)
                    return null;
                if (value.Type.Kind is TypeKind.Object or TypeKind.List)
                    break;
                return value == query.Value ? query : new QueryReference(query.Query, value)
                {
                    IsMapped = query.IsMapped,
                    IsDistinct = query.IsDistinct,
                    Sort = query.Sort,
                    IsInOrder = query.IsInOrder,
                    Analyte = AnalyteOf(value) ?? query.Analyte,
                    Origin = query.Origin,
                };
            case WrittenReference { Element.Kind: TypeKind.Object } written:
                var read = written.Items.Select(item => (Value: Read(item.Value, syntax), Syntax: syntax)).ToList();
                if (read.Any(static item => item.Value.Type.Kind == TypeKind.Object))
                    break;
                return Unified(read, [.. written.Items], syntax) is { } unified ? unified with { IsDistinct = written.IsDistinct } : null;
            default:
                return list;
        }

        Mismatch(syntax, $"elements of {Quote(syntax)} have members and no value of their own; write {advice}");
        return null;
    }

    private Expression BindExists(UnarySyntax exists)
        => AsList(BindRaw(exists.Operand), exists.Operand, "exists") is { } list ? Exists(list, null, exists) : TrialScope.Failure;

    /// <summary>Whether an element is there that meets a condition.</summary>
    /// <param name="condition">Of an element's value; null: that it is there.</param>
    private Expression Exists(ListReference list, System.Func<Expression, Expression>? condition, ExpressionSyntax whole)
    {
        switch (list)
        {
            case QueryReference query:
                var further = condition is not null ? condition(Keep(query.Analyte, query.Value)) : query.IsMapped ? Present(query.Value, whole) : null;
                return further?.Type.Kind == TypeKind.Error ? TrialScope.Failure : Exists(query.Query, further, whole);
            case WrittenReference written:
                var parts = new List<Expression>();
                foreach (var item in written.Items)
                {
                    var holds = condition is not null ? condition(Keep(written.Analyte, item.Value)) : Present(item.Value, whole);
                    if (holds.Type.Kind == TypeKind.Error)
                        return TrialScope.Failure;
                    parts.Add(WithoutTrue(Both(item.Condition, holds)!));
                }

                return parts.Count switch
                {
                    0 => new BooleanConstant(false) { Origin = At(whole) },
                    1 => parts[0] with { Origin = At(whole) },
                    _ => new LogicalExpression(LogicalOperator.Or, parts.ToEquatableArray()) { Origin = At(whole) },
                };
            default:
                return TrialScope.Failure;
        }
    }

    private Expression Exists(Query query, Expression? further, ExpressionSyntax whole)
        => new ExistsExpression(query with { Where = Both(query.Where, further) }) { Origin = At(whole) };

    /// <summary>Whether a value is there: a constant is, a missing value may be.</summary>
    private Expression Present(Expression raw, ExpressionSyntax syntax)
    {
        var value = Read(raw, syntax);
        switch (value)
        {
            case { Type.Kind: TypeKind.Error }:
                return TrialScope.Failure;
            case ElementReference:
                return Fail(FormRules.OutsideSubset, syntax, "whether the first or last element is there", "return one of its members");
            case NullExpression:
                return Null(CriteriaType.Boolean, syntax);
            case BooleanConstant or NumberConstant or StringConstant or EnumConstant or DateConstant or DateTimeConstant:
                return new BooleanConstant(true) { Origin = At(syntax) };
            case PathExpression { Type.Kind: TypeKind.Object } record:
                return new PresentExpression(Value(record, syntax)) { Origin = At(syntax) };
            default:
                return new PresentExpression(value) { Origin = At(syntax) };
        }
    }

    private static Expression WithoutTrue(Expression condition)
    {
        if (condition is not LogicalExpression { Operator: LogicalOperator.And } junction)
            return condition;
        var operands = junction.Operands.Where(static operand => operand is not BooleanConstant { Value: true }).ToList();
        return operands.Count switch
        {
            0 => junction.Operands[0],
            1 => operands[0],
            _ => junction with { Operands = operands.ToEquatableArray() },
        };
    }

    private Expression BindCount(CallSyntax call)
    {
        if (!HasArguments(call, 1, "one list"))
            return TrialScope.Failure;
        var argument = call.Arguments[0];
        if (AsList(BindRaw(argument), argument, "Count") is not { } list)
            return TrialScope.Failure;
        if (list.IsDistinct)
            return BindDistinctCount(call, list, argument);
        if (list is not QueryReference query)
            return CountWritten((WrittenReference)list, call);
        var present = query.IsMapped ? Present(query.Value, argument) : null;
        return present?.Type.Kind == TypeKind.Error
            ? TrialScope.Failure
            : new CountExpression(query.Query with { Where = Both(query.Query.Where, present) }) { Origin = At(call) };
    }

    /// <summary>As many points as elements are there.</summary>
    private Expression CountWritten(WrittenReference list, CallSyntax call)
    {
        var conditions = list.Items.Select(item => (item.Condition, Present: Present(item.Value, call))).ToList();
        if (conditions.Any(static item => item.Present.Type.Kind == TypeKind.Error))
            return TrialScope.Failure;
        var items = conditions.ConvertAll(static item => WithoutTrue(Both(item.Condition, item.Present)!));
        return items.All(static item => item is BooleanConstant { Value: true })
            ? new NumberConstant(items.Count, CriteriaType.Integer) { Origin = At(call) }
            : new ScoreExpression(items.Select(static item => (ScoreItem)new PointsItem(item, 1)).ToEquatableArray()) { Origin = At(call) };
    }

    /// <summary>Whether a list has an element that equals a value.</summary>
    private Expression BindInList(Operand element, ListReference list, ExpressionSyntax written, ExpressionSyntax whole)
    {
        if (ReadElements(list, written, $"exists ({Written(written)} X where X.… = …)") is not { } read || element.Type.Kind == TypeKind.Error)
            return TrialScope.Failure;
        var isFirst = true;
        return Exists(read, Equality, whole);

        Expression Equality(Expression item)
        {
            var other = isFirst ? element.Value : Occurrence(element.Value, AnalyteOf(element.Value), element.Syntax);
            isFirst = false;
            return Compare(ComparisonOperator.Equal, new(item, written), new(other, element.Syntax), whole);
        }
    }
}
