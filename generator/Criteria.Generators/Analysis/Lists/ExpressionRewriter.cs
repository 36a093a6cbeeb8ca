using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Lists;

/// <summary>Makes an expression anew of changed parts; where it stands stays.</summary>
internal abstract class ExpressionRewriter
{
    /// <summary>The changed expression; by default the same one with changed parts.</summary>
    public virtual Expression Of(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            LogicalExpression logical => logical with { Operands = Of(logical.Operands) },
            NotExpression not => new NotExpression(Of(not.Operand)) { Origin = not.Origin },
            ClosedWorldExpression test => test with { Operand = Of(test.Operand) },
            CoalesceExpression coalesce => coalesce with { Operands = Of(coalesce.Operands) },
            ConditionalExpression choice => choice with { Condition = Of(choice.Condition), Then = Of(choice.Then), Else = Of(choice.Else) },
            CardinalityExpression cardinality => cardinality with { Operands = Of(cardinality.Operands) },
            ComparisonExpression comparison => comparison with { Left = Of(comparison.Left), Right = Of(comparison.Right) },
            BetweenExpression between => between with { Operand = Of(between.Operand), Low = Maybe(between.Low), High = Maybe(between.High) },
            MembershipExpression membership => membership with { Operand = Of(membership.Operand), Items = Of(membership.Items) },
            ValueSetExpression valueSet => valueSet with { Operand = Of(valueSet.Operand) },
            ArithmeticExpression arithmetic => arithmetic with { Left = Of(arithmetic.Left), Right = Of(arithmetic.Right) },
            NegateExpression negate => new NegateExpression(Of(negate.Operand)) { Origin = negate.Origin },
            ConversionExpression conversion => conversion with { Operand = Of(conversion.Operand) },
            DomainExpression domain => Of(domain.Operand) is PathExpression path ? domain with { Operand = path } : domain,
            NumberFunctionExpression function => function with { Arguments = Of(function.Arguments) },
            CallExpression call => call with { Arguments = Of(call.Arguments) },
            PresentExpression present => present with { Operand = Of(present.Operand) },
            ScoreExpression score => score with { Items = Of(score.Items) },
            PrecisionComparisonExpression comparison => comparison with { Left = Of(comparison.Left), Right = Of(comparison.Right) },
            DatePartExpression part => part with { Operand = Of(part.Operand) },
            DateFromExpression day => day with { Operand = Of(day.Operand) },
            DurationExpression duration => duration with { From = Of(duration.From), To = Of(duration.To) },
            DateShiftExpression shift => new DateShiftExpression(Of(shift.Date), shift.Amount, shift.Unit) { Origin = shift.Origin },
            ExistsExpression exists => exists with { Query = Of(exists.Query) },
            CountExpression count => count with { Query = Of(count.Query) },
            AggregateExpression aggregate => aggregate with { Elements = Of(aggregate.Elements), Sort = aggregate.Sort.Select(key => key with { Key = Of(key.Key) }).ToEquatableArray() },
            _ => expression,
        };
    }

    private EquatableArray<Expression> Of(EquatableArray<Expression> expressions) => expressions.Select(Of).ToEquatableArray();

    private Expression? Maybe(Expression? expression) => expression is null ? null : Of(expression);

    private EquatableArray<ScoreItem> Of(EquatableArray<ScoreItem> items) => items.Select(item => item switch
    {
        PointsItem points => points with { Condition = Of(points.Condition) },
        WorstItem worst => worst with { Items = Of(worst.Items) },
        _ => item,
    }).ToEquatableArray();

    private Query Of(Query query) => query with { Source = Of(query.Source) as PathExpression ?? query.Source, Where = Maybe(query.Where) };

    private ListElements Of(ListElements elements) => elements switch
    {
        QueryElements query => new QueryElements(Of(query.Query), Of(query.Value)),
        WrittenElements written => new WrittenElements(written.Items.Select(item => new WrittenElement(Maybe(item.Condition), Of(item.Value))).ToEquatableArray()),
        _ => elements,
    };
}
