using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding.Expressions;

/// <content>Queries: over a member, over what another query keeps, or over elements that were written one by one.</content>
internal sealed partial class ExpressionBinder
{
    private const string NoAlias = "item";
    private const string AQuery = "a query";

    // A condition is bound once for each element that was written; inside each other the numbers multiply.
    private const int MostRepetitions = 1000;

    private int _repetitions = 1;

    private Expression BindQuery(QuerySyntax syntax)
    {
        var source = BindRaw(syntax.Source);
        if (SourceOf(source, syntax.Source) is not { } list || AliasIsTaken(syntax.Alias))
            return TrialScope.Failure;
        ListReference? bound = list is WrittenReference written ? BindOver(written, syntax) : BindOver((QueryReference)list, syntax);
        if (bound is null)
            return TrialScope.Failure;

        // What the conditions read comes before the list.
        if (source is MemberReference member)
            Value(member.Path, syntax.Source);
        return bound with { Origin = At(syntax) };
    }

    private bool AliasIsTaken(NameSyntax alias)
    {
        var first = _elements.Any(e => e.Alias == alias.Name) ? "the element of an outer query" : _scope.Names.Find(alias.Name)?.Display;
        if (first is null)
            return false;
        Fail(BindingRules.DuplicateName, alias, alias.Name, first, "the element of this query");
        return true;
    }

    private ListReference? SourceOf(Expression source, ExpressionSyntax syntax)
    {
        switch (source)
        {
            case ListReference or InlineList or MemberReference { Shape.Type: ListMember } or { Type.Kind: TypeKind.Error }:
                return AsList(source, syntax, AQuery);
            default:
                Mismatch(syntax, $"a query goes over a list; {Describe(new(Read(source, syntax), syntax))}");
                return null;
        }
    }

    private QueryReference? BindOver(QueryReference list, QuerySyntax syntax)
    {
        var parts = BindClauses(list.Value, list.Analyte, syntax, list.IsDistinct);
        if (parts is not { } clauses)
            return null;
        var result = list with { Query = list.Query with { Alias = syntax.Alias.Name, Where = Both(list.Query.Where, clauses.Where) } };
        if (clauses.Returned is { } returned)
            result = Returning(result, returned, syntax);
        return syntax.Sort is { } sort ? Sorted(result, sort, syntax.Alias) : result;
    }

    private QueryReference Returning(QueryReference list, Expression returned, QuerySyntax syntax) => new(list.Query, returned)
    {
        IsMapped = list.IsMapped || returned != list.Value,
        IsDistinct = list.IsDistinct || syntax.Return!.Distinct,
        Analyte = AnalyteOf(returned) ?? (returned == list.Value ? list.Analyte : null),
        Sort = list.Sort,
        IsInOrder = list.IsInOrder && !syntax.Return!.Distinct,
    };

    private WrittenReference? BindOver(WrittenReference list, QuerySyntax syntax)
    {
        if (list.Items.Count == 0)
        {
            Mismatch(syntax.Source, "an empty list has no elements that a query could go over");
            return null;
        }

        if (syntax.Sort is { } sort)
        {
            Fail(FormRules.OutsideSubset, sort.Span, "'sort' of elements that were written one by one", "write them in their order");
            return null;
        }

        if (_repetitions * list.Items.Count > MostRepetitions)
        {
            var most = MostRepetitions.ToString(CultureInfo.InvariantCulture);
            Fail(FormRules.TooLarge, syntax, "a condition on elements that were written one by one", $"{most} conditions", "query a member that is a list");
            return null;
        }

        _repetitions *= list.Items.Count;
        var items = BindItems(list, syntax);
        _repetitions /= list.Items.Count;
        if (items is null)
            return null;
        var distinct = list.IsDistinct || syntax.Return is { Distinct: true };
        return Unified(items, syntax.Return?.Expression ?? syntax.Source) is { } unified
            ? unified with { IsDistinct = distinct, Analyte = unified.Analyte ?? (syntax.Return is null ? list.Analyte : null) }
            : null;
    }

    /// <summary>Stops at the first mistake, which the other elements would only repeat.</summary>
    private List<WrittenElement>? BindItems(WrittenReference list, QuerySyntax syntax)
    {
        var items = new List<WrittenElement>();
        foreach (var item in list.Items)
        {
            if (BindClauses(item.Value, list.Analyte, syntax, list.IsDistinct) is not { } clauses)
                return null;
            items.Add(new(Both(item.Condition, clauses.Where), clauses.Returned ?? item.Value));
        }

        return items;
    }

    /// <summary>What <c>where</c> and <c>return</c> say of one element; null where one of them has a mistake.</summary>
    private (Expression? Where, Expression? Returned)? BindClauses(Expression element, Criteria.Units.Analyte? analyte, QuerySyntax syntax, bool isDistinct)
    {
        _elements.Add(new(syntax.Alias.Name, element, analyte));
        var where = syntax.Where is { } condition ? ToBoolean(new(Bind(condition), condition), "where") : null;
        var returned = syntax.Return is { } result ? BindReturn(result, element, isDistinct) : null;
        _elements.RemoveAt(_elements.Count - 1);
        return where?.Type.Kind == TypeKind.Error || returned?.Type.Kind == TypeKind.Error ? null : (where, returned);
    }

    private Expression BindReturn(ReturnSyntax result, Expression element, bool isDistinct)
    {
        var raw = BindRaw(result.Expression);
        switch (raw)
        {
            case { Type.Kind: TypeKind.Error }:
                return raw;
            case { Type.Kind: TypeKind.List }:
                return Fail(FormRules.OutsideSubset, result.Span, "a query that returns lists", "write a query of each in the where: where exists (X.Items Y where …)");
            case InlineInterval:
                return RefuseInterval(result.Expression);
        }

        // What follows would count as often as it comes, although what it is made of was counted once.
        return isDistinct && !result.Distinct && raw != element
            ? Fail(FormRules.OutsideSubset, result.Span, "'return all' over a query whose elements are distinct", "write 'return all' in both, or 'return' in both")
            : raw;
    }

    private QueryReference? Sorted(QueryReference list, SortSyntax sort, NameSyntax alias)
    {
        var keys = ImmutableArray.CreateBuilder<Trials.SortKey>();
        foreach (var key in sort.Keys)
        {
            if (BindKey(list, key, alias) is not { } value)
                return null;
            keys.Add(new(value, key.Descending));
        }

        return list with { Sort = keys.ToImmutable(), IsInOrder = true };
    }

    private Expression? BindKey(QueryReference list, SortKeySyntax written, NameSyntax alias)
    {
        Expression value;
        if (written.Key is not { } key)
        {
            key = alias with { Span = written.Span };
            value = Read(Occurrence(list.Value, list.Analyte, key), key);
            if (value.Type.Kind == TypeKind.Object || list.Value.Type.Kind == TypeKind.Object)
            {
                Mismatch(key, $"elements with members are sorted by one of them: sort by Date; {Describe(new(list.Value, alias))}");
                return null;
            }
        }
        else
        {
            _elements.Add(new(alias.Name, list.Value, list.Analyte, NamesMembers: true));
            value = Bind(key);
            _elements.RemoveAt(_elements.Count - 1);
        }

        switch (value.Type.Kind)
        {
            case TypeKind.Error:
                return null;
            case TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity or TypeKind.String or TypeKind.Date or TypeKind.DateTime:
                return value;
            default:
                Mismatch(key, $"'sort' takes numbers, texts and dates, which have an order; {Describe(new(value, key))}");
                return null;
        }
    }
}
