using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>
/// What an engine is known to compute otherwise than the CQL specification, so that it is no judge there. The JavaScript build of the official engine cuts
/// quotients, means, powers and logarithms to the places of their operands: it says <c>10 / 4 = 2</c>, <c>Avg({ 40.1, 40.2 }) = 40</c>, <c>Power(2.5, 2) = 6</c>
/// (Author's Guide, appendix B, Divide, Avg and Power: a Decimal with up to eight digits behind the point), and <c>Round(2.5) = 2</c> (Round: half up). It breaks off at moments whose offset has minutes.
/// </summary>
internal sealed class EngineLimits(Trial trial)
{
    private readonly Dictionary<int, bool> _criteria = [];

    /// <summary>Whether the official engine can be asked for a criterion: nothing that it rests on is computed by what it cuts.</summary>
    public bool IsForOfficial(int index)
    {
        if (_criteria.TryGetValue(index, out var known))
            return known;
        var criterion = trial.AllCriteria[index];
        var waiting = new Stack<Expression>();
        TrialExpressions.PushWhole(criterion, waiting);
        return _criteria[index] = waiting.All(IsForOfficial);
    }

    private bool IsForOfficial(Expression expression) => TrialExpressions.Of(expression).All(part => part switch
    {
        DefinitionExpression definition => IsForOfficial(trial.Definitions[definition.Definition].Expression),
        CriterionExpression criterion => IsForOfficial(criterion.Criterion),
        ArithmeticExpression { Operator: ArithmeticOperator.Divide } or AggregateExpression { Aggregate: Aggregate.Avg } => false,
        NumberFunctionExpression { Function: NumberFunction.Round or NumberFunction.Ln or NumberFunction.Exp or NumberFunction.Power } => false,
        ConversionExpression conversion => conversion.Factor.IsTerminatingDecimal,
        DateFromExpression { Operand: DateTimeConstant constant } => HasWholeHours(constant),
        DatePartExpression { Operand: DateTimeConstant constant } => HasWholeHours(constant),
        DateShiftExpression { Date: DateTimeConstant constant } => HasWholeHours(constant),
        CallExpression call => trial.Functions[call.Function].Name == "NameOf",
        _ => true,
    });

    private static bool HasWholeHours(DateTimeConstant constant) => constant.OffsetMinutes is null || constant.OffsetMinutes % 60 == 0;
}
