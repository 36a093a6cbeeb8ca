using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Subjects;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

internal sealed partial class ExpressionBinder
{
    private const string NoAlias = "item";

    private Expression BindQuery(QuerySyntax syntax)
    {
        var source = BindRaw(syntax.Source);
        if (syntax.Return is { } result)
            Fail(FormRules.OutsideSubset, result.Span, "'return'", "this version has exists and Count of queries with a where");
        if (syntax.Sort is { } sort)
            Fail(FormRules.OutsideSubset, sort.Span, "'sort'", "this version has exists and Count of queries with a where");
        if (SourceOf(source, syntax.Source) is not { } list)
            return TrialScope.Failure;
        if (AliasIsTaken(syntax.Alias))
            return TrialScope.Failure;
        var element = SubjectReader.ElementOf(list.Shape);
        var variable = _owner.NextVariable();
        var where = syntax.Where is { } condition ? BindWhere(new(syntax.Alias.Name, variable, element), condition) : null;
        if (where?.Type.Kind == TypeKind.Error || syntax.Return is not null || syntax.Sort is not null)
            return TrialScope.Failure;
        var query = new Query(Value(list.Path, syntax.Source), variable, syntax.Alias.Name, where, list.Shape.IsOpen);
        return new QueryReference(query, element) { Origin = At(syntax) };
    }

    private Expression BindWhere(ElementScope element, ExpressionSyntax condition)
    {
        _elements.Add(element);
        var where = ToBoolean(new(Bind(condition), condition), "where");
        _elements.RemoveAt(_elements.Count - 1);
        return where;
    }

    private bool AliasIsTaken(NameSyntax alias)
    {
        var first = _elements.Any(e => e.Alias == alias.Name) ? "the element of an outer query" : _scope.Names.Find(alias.Name)?.Display;
        if (first is null)
            return false;
        Fail(BindingRules.DuplicateName, alias, alias.Name, first, "the element of this query");
        return true;
    }

    private MemberReference? SourceOf(Expression source, ExpressionSyntax syntax)
    {
        switch (source)
        {
            case MemberReference { Shape.Type: ListMember } list:
                return list;
            case { Type.Kind: TypeKind.Error }:
                return null;
            case QueryReference or InlineList:
                Fail(FormRules.OutsideSubset, syntax, $"a query over {Quote(syntax)}", "this version queries members that are lists");
                return null;
            default:
                Mismatch(syntax, $"a query goes over a list; {Describe(new(Read(source, syntax), syntax))}");
                return null;
        }
    }

    /// <summary>What <c>exists</c> and its kin take up: a query, or a list, which is a query of every element.</summary>
    private QueryReference? AsQuery(Expression raw, ExpressionSyntax syntax, string word)
    {
        switch (raw)
        {
            case QueryReference query:
                return query;
            case MemberReference { Shape.Type: ListMember } list:
                var whole = new Query(Value(list.Path, syntax), _owner.NextVariable(), NoAlias, null, list.Shape.IsOpen);
                return new(whole, SubjectReader.ElementOf(list.Shape)) { Origin = At(syntax) };
            case { Type.Kind: TypeKind.Error }:
                return null;
            case InlineList:
                Fail(FormRules.OutsideSubset, syntax, $"'{word}' of {{ … }}", "combine the conditions by or, or count them by AtLeast");
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

    /// <summary>The element that a query stands at, as a value; null, after saying so, where elements have no value.</summary>
    private Expression? ElementValue(QueryReference query, ExpressionSyntax syntax)
    {
        var raw = ValueOf(new(new ElementRoot(query.Query.Variable), default, CriteriaType.Error), query.Element, syntax);
        var value = Read(raw, syntax);
        if (value.Type.Kind is not (TypeKind.Object or TypeKind.List))
            return value.Type.Kind == TypeKind.Error ? null : value;
        Mismatch(syntax, $"elements of {Quote(syntax)} have members and no value of their own; write exists ({Written(syntax)} X where X.… = …)");
        return null;
    }

    private Expression BindExists(UnarySyntax exists)
    {
        var operand = BindRaw(exists.Operand);
        return AsQuery(operand, exists.Operand, "exists") is { } query
            ? new ExistsExpression(query.Query) { Origin = At(exists) }
            : TrialScope.Failure;
    }

    /// <summary>Whether one element of the query meets a further condition.</summary>
    private Expression Exists(QueryReference query, Expression condition, ExpressionSyntax whole)
    {
        if (condition.Type.Kind == TypeKind.Error)
            return TrialScope.Failure;
        var where = query.Query.Where is { } first
            ? new LogicalExpression(LogicalOperator.And, EquatableArray.Of(first, condition)) { Origin = At(whole) }
            : condition;
        return new ExistsExpression(query.Query with { Where = where }) { Origin = At(whole) };
    }

    private Expression BindCount(CallSyntax call)
    {
        if (!HasArguments(call, 1, "one list"))
            return TrialScope.Failure;
        var argument = call.Arguments[0];
        return AsQuery(BindRaw(argument), argument, "Count") is { } query
            ? new CountExpression(query.Query) { Origin = At(call) }
            : TrialScope.Failure;
    }
}
