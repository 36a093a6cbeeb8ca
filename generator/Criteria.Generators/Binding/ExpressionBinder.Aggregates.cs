using System;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <content><c>Max Min Sum Avg First Last</c>, and <c>Count</c> of distinct values.</content>
internal sealed partial class ExpressionBinder
{
    private Expression BindAggregate(CallSyntax call, Aggregate aggregate)
    {
        if (!HasArguments(call, 1, "one list"))
            return TrialScope.Failure;
        var argument = call.Arguments[0];
        if (AsList(BindRaw(argument), argument, call.Function.Name) is not { } list)
            return TrialScope.Failure;
        if (aggregate is Aggregate.First or Aggregate.Last)
            return BindEnd(call, new ElementReference(aggregate, list) { Origin = At(call) }, argument);
        if (ReadElements(list, argument, $"{call.Function.Name}({Written(argument)} X return all X.…)") is not { } read)
            return TrialScope.Failure;
        if (read.Element.Kind == TypeKind.Any)
            return Null(CriteriaType.Any, call);
        if (!CanAggregate(call, aggregate, read.Element) || !(aggregate is Aggregate.Max or Aggregate.Min || HasDistinctValues(list, argument)))
            return TrialScope.Failure;
        var distinct = read.IsDistinct && aggregate is Aggregate.Sum or Aggregate.Avg;
        var values = aggregate switch
        {
            Aggregate.Avg => Mapped(read, static value => ToNumber(value, CriteriaType.Decimal)),
            Aggregate.Sum when !distinct => Mapped(read, value => Summand(value, read)),
            _ => read,
        };
        return Keep(read.Analyte, Aggregated(aggregate, values, distinct, call));
    }

    private bool CanAggregate(CallSyntax call, Aggregate aggregate, CriteriaType type)
    {
        var name = call.Function.Name;
        switch (aggregate)
        {
            case Aggregate.Max or Aggregate.Min when type.Kind == TypeKind.String:
                Fail(FormRules.OutsideSubset, call, $"{name} of texts", "sort by the text and take First or Last");
                return false;
            case Aggregate.Max or Aggregate.Min when !type.IsNumeric && !type.IsTemporal:
                Mismatch(call, $"{name} takes numbers or dates; {Quote(call.Arguments[0])} is {TypeNames.Describe(CriteriaType.List(type))}");
                return false;
            case Aggregate.Sum or Aggregate.Avg when !type.IsNumeric:
                Mismatch(call, $"{name} takes numbers; {Quote(call.Arguments[0])} is {TypeNames.Describe(CriteriaType.List(type))}");
                return false;
            case Aggregate.Sum or Aggregate.Avg when type.Unit is { } unit && _scope.Units.TryGet(unit, out var known, out _) && known.IsSpecial:
                Mismatch(call, $"values in '{unit}' have no sum and no mean, because they are a scale with a zero of its own");
                return false;
            default:
                return true;
        }
    }

    /// <summary>Whether it is clear which elements of a distinct list are equal: elements with members are not values.</summary>
    private bool HasDistinctValues(ListReference list, ExpressionSyntax syntax)
    {
        if (!list.IsDistinct || list.Element.Kind != TypeKind.Object)
            return true;
        Fail(FormRules.OutsideSubset, syntax, "a distinct 'return' of elements with members", "write 'return all', or return one of their members");
        return false;
    }

    private Expression BindDistinctCount(CallSyntax call, ListReference list, ExpressionSyntax argument)
    {
        if (!HasDistinctValues(list, argument) || ReadElements(list, argument, "'return' of one of their members") is not { } read)
            return TrialScope.Failure;
        return read.Element.Kind == TypeKind.Any ? CountWritten(new(EquatableArray<WrittenElement>.Empty, CriteriaType.Any), call)
            : Aggregated(Aggregate.Count, read, true, call) with { Type = CriteriaType.Integer };
    }

    private AggregateExpression Aggregated(Aggregate aggregate, ListReference list, bool distinct, ExpressionSyntax whole)
    {
        var (elements, type) = list is QueryReference query
            ? ((ListElements)new QueryElements(query.Query, query.Value), query.Value.Type)
            : new(new WrittenElements(((WrittenReference)list).Items), ((WrittenReference)list).Items[0].Value.Type);
        var sort = aggregate is Aggregate.First or Aggregate.Last && list is QueryReference sorted ? sorted.Sort : EquatableArray<SortKey>.Empty;
        return new(aggregate, elements, distinct, sort, type) { Origin = At(whole) };
    }

    /// <summary>The list with something else of each element.</summary>
    private static ListReference Mapped(ListReference list, Func<Expression, Expression> map) => list switch
    {
        QueryReference query => Over(query, map(query.Value)),
        WrittenReference written => Over(written, map),
        _ => list,
    };

    private static QueryReference Over(QueryReference query, Expression value) => new(query.Query, value)
    {
        IsMapped = true,
        IsDistinct = query.IsDistinct,
        Sort = query.Sort,
        IsInOrder = query.IsInOrder,
        Origin = query.Origin,
    };

    private static WrittenReference Over(WrittenReference written, Func<Expression, Expression> map)
    {
        var items = written.Items.Select(item => item with { Value = map(item.Value) }).ToEquatableArray();
        return new(items, items.Count == 0 ? CriteriaType.Any : items[0].Value.Type) { IsDistinct = written.IsDistinct, Origin = written.Origin };
    }

    /// <summary>In a sum a whole number with a declared domain is something even where it is missing.</summary>
    private static Expression Summand(Expression value, ListReference list)
    {
        if (value is not PathExpression { Type.Kind: TypeKind.Integer } path)
            return value;
        var steps = path.Steps.Count > 0 ? path.Steps : list is QueryReference query ? query.Query.Source.Steps : path.Steps;
        return steps.Count > 0 && steps[steps.Count - 1].Domain is { } domain ? new DomainExpression(path, domain) { Origin = path.Origin } : value;
    }

    /// <summary>The first or last element: a value, or an element of which a member is read.</summary>
    private Expression BindEnd(CallSyntax call, ElementReference end, ExpressionSyntax argument)
    {
        if (end.Aggregate == Aggregate.Last && end.List is { IsDistinct: true } and not QueryReference { IsInOrder: true })
            return Fail(FormRules.OutsideSubset, argument, "Last of distinct elements", "write 'return all', or 'sort' behind the 'return'");
        return EndOf(end, call);
    }

    private Expression EndOf(ElementReference end, ExpressionSyntax whole)
    {
        switch (end.List.Element.Kind)
        {
            case TypeKind.Error:
                return TrialScope.Failure;
            case TypeKind.Object:
                return end;
            case TypeKind.Any:
                return Null(CriteriaType.Any, whole);
            case TypeKind.List:
                return Fail(FormRules.OutsideSubset, whole, "a list of the first or last element", "write the query of that list in the where");
            default:
                return Keep(end.List.Analyte, Aggregated(end.Aggregate, end.List, false, whole));
        }
    }

    /// <summary>Something of the element that <c>First</c> or <c>Last</c> gives.</summary>
    private Expression Of(ElementReference end, Func<Expression, Expression> member, ExpressionSyntax whole)
    {
        Criteria.Units.Analyte? analyte = null;
        var list = Mapped(end.List, element =>
        {
            var value = member(element);
            analyte = AnalyteOf(value);
            return value;
        });
        if (list is WrittenReference { Items: var items })
        {
            if (Unified([.. items.Select(item => (item.Value, whole))], [.. items], whole) is not { } unified)
                return TrialScope.Failure;
            list = unified;
        }

        return EndOf(new ElementReference(end.Aggregate, list with { Analyte = analyte }) { Origin = At(whole) }, whole);
    }

    /// <summary>The value of a laboratory result that <c>First</c> or <c>Last</c> gives; of another element none.</summary>
    private Expression ValueOf(ElementReference end, ExpressionSyntax syntax)
        => end.Type.Name == LabType ? Of(end, element => Read(element, syntax), syntax) : end;
}
