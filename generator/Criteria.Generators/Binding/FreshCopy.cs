using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>
/// Copies a bound expression that stands at one more place. Queries inside it get numbers of their own, because a number means one query of its owner.
/// </summary>
/// <param name="nextVariable">Gives the next number.</param>
internal sealed class FreshCopy(Func<int> nextVariable)
{
    /// <summary>How high an expression may be that stands for a name. Definitions can be in a chain as long as a trial.</summary>
    public const int Highest = 64;

    private readonly Dictionary<int, int> _variables = [];
    private int _height;

    /// <summary>How many parts were copied.</summary>
    public int Size { get; private set; }

    public bool IsTooHigh { get; private set; }

    public Expression Of(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Size++;
        if (_height >= Highest)
        {
            IsTooHigh = true;
            return expression;
        }

        _height++;
        var copy = Copy(expression);
        _height--;
        return copy;
    }

    private Expression Copy(Expression expression) => expression switch
    {
        PathExpression path => Path(path),
        LogicalExpression logical => logical with { Operands = All(logical.Operands) },
        NotExpression not => not with { Operand = Of(not.Operand) },
        ClosedWorldExpression test => test with { Operand = Of(test.Operand) },
        CoalesceExpression coalesce => coalesce with { Operands = All(coalesce.Operands) },
        ConditionalExpression choice => choice with { Condition = Of(choice.Condition), Then = Of(choice.Then), Else = Of(choice.Else) },
        CardinalityExpression cardinality => cardinality with { Operands = All(cardinality.Operands) },
        PresentExpression present => present with { Operand = Of(present.Operand) },
        ScoreExpression score => score with { Items = Score(score.Items) },
        ComparisonExpression comparison => comparison with { Left = Of(comparison.Left), Right = Of(comparison.Right) },
        PrecisionComparisonExpression comparison => comparison with { Left = Of(comparison.Left), Right = Of(comparison.Right) },
        BetweenExpression between => between with { Operand = Of(between.Operand), Low = Maybe(between.Low), High = Maybe(between.High) },
        MembershipExpression membership => membership with { Operand = Of(membership.Operand), Items = All(membership.Items) },
        ValueSetExpression valueSet => valueSet with { Operand = Of(valueSet.Operand) },
        _ => CopyOfValue(expression),
    };

    private Expression CopyOfValue(Expression expression) => expression switch
    {
        ExistsExpression exists => exists with { Query = Query(exists.Query) },
        CountExpression count => count with { Query = Query(count.Query) },
        AggregateExpression aggregate => Aggregate(aggregate),
        ArithmeticExpression arithmetic => arithmetic with { Left = Of(arithmetic.Left), Right = Of(arithmetic.Right) },
        NegateExpression negate => negate with { Operand = Of(negate.Operand) },
        ConversionExpression conversion => conversion with { Operand = Of(conversion.Operand) },
        DomainExpression domain => domain with { Operand = Path(domain.Operand) },
        NumberFunctionExpression function => function with { Arguments = All(function.Arguments) },
        CallExpression call => call with { Arguments = All(call.Arguments) },
        DatePartExpression part => part with { Operand = Of(part.Operand) },
        DateFromExpression day => day with { Operand = Of(day.Operand) },
        DurationExpression duration => duration with { From = Of(duration.From), To = Of(duration.To) },
        DateShiftExpression shift => shift with { Date = Of(shift.Date) },
        MemberReference member => member with { Path = Path(member.Path) },
        QueryReference query => List(query),
        WrittenReference written => written with { Items = Items(written.Items) },
        ElementReference element => element with { List = (ListReference)Of(element.List) },
        _ => expression,
    };

    private PathExpression Path(PathExpression path)
        => path.Root is ElementRoot element && _variables.TryGetValue(element.Variable, out var variable)
            ? path with { Root = new ElementRoot(variable) }
            : path;

    private Query Query(Query query)
    {
        var source = Path(query.Source);
        var variable = _variables[query.Variable] = nextVariable();
        return query with { Source = source, Variable = variable, Where = Maybe(query.Where) };
    }

    private QueryReference List(QueryReference list)
    {
        var query = Query(list.Query);
        return list with { Query = query, Value = Of(list.Value), Sort = Keys(list.Sort) };
    }

    private AggregateExpression Aggregate(AggregateExpression aggregate)
    {
        ListElements elements = aggregate.Elements switch
        {
            QueryElements query when Query(query.Query) is var copy => new QueryElements(copy, Of(query.Value)),
            WrittenElements written => new WrittenElements(Items(written.Items)),
            _ => aggregate.Elements,
        };
        return aggregate with { Elements = elements, Sort = Keys(aggregate.Sort) };
    }

    private EquatableArray<WrittenElement> Items(EquatableArray<WrittenElement> items)
        => items.Select(item => new WrittenElement(Maybe(item.Condition), Of(item.Value))).ToEquatableArray();

    private EquatableArray<SortKey> Keys(EquatableArray<SortKey> keys) => keys.Select(key => key with { Key = Of(key.Key) }).ToEquatableArray();

    private EquatableArray<ScoreItem> Score(EquatableArray<ScoreItem> items) => items.Select(item => item switch
    {
        PointsItem points => points with { Condition = Of(points.Condition) },
        WorstItem worst => worst with { Items = Score(worst.Items) },
        _ => item,
    }).ToEquatableArray();

    private EquatableArray<Expression> All(EquatableArray<Expression> expressions) => expressions.Select(Of).ToEquatableArray();

    private Expression? Maybe(Expression? expression) => expression is null ? null : Of(expression);
}
