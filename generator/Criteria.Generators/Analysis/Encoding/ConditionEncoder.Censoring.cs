using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Encoding;

/// <content>Values that are there, and of which only a limit is known.</content>
internal sealed partial class ConditionEncoder
{
    /// <summary>A comparison with zero: what the number says holds of the value too, where the value lies on that side of it.</summary>
    private Rails Censored(ComparisonOperator @operator, LinearSum sum, Literal presence, Censoring censoring)
    {
        Literal Holds(ComparisonOperator of) => AgainstZero(sum, Rational.Zero, of);
        if (censoring.Below == _gates.False && censoring.Above == _gates.False)
            return _logic.WherePresent(presence, Holds(@operator));
        var (limitedAbove, limitedBelow) = (_gates.And(presence, !censoring.Above), _gates.And(presence, !censoring.Below));
        var apart = _gates.Or(_gates.And(limitedAbove, Holds(ComparisonOperator.Less)), _gates.And(limitedBelow, Holds(ComparisonOperator.Greater)));
        var same = _gates.And(limitedAbove, limitedBelow, Holds(ComparisonOperator.Equal));
        return @operator switch
        {
            ComparisonOperator.Less or ComparisonOperator.LessOrEqual => new(_gates.And(limitedAbove, Holds(@operator)), _gates.And(limitedBelow, !Holds(@operator))),
            ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual => new(_gates.And(limitedBelow, Holds(@operator)), _gates.And(limitedAbove, !Holds(@operator))),
            ComparisonOperator.Equal => new(same, apart),
            _ => new(apart, same),
        };
    }

    /// <summary>Which way the side of a comparison lies from its number, where it is a result by itself.</summary>
    private Censoring CensoringOf(Expression side)
    {
        switch (side)
        {
            case PathExpression path:
                return _facts.CensoringOf(path);
            case DefinitionExpression definition:
                return CensoringOf(_trial.Definitions[definition.Definition].Expression);
            case ConversionExpression conversion:
                var operand = CensoringOf(conversion.Operand);
                return conversion.Factor.Sign < 0 ? new(operand.Above, operand.Below) : operand;
            default:
                return new(_gates.False, _gates.False);
        }
    }

    /// <summary>That no part of a sum is censored, which would make the sum missing.</summary>
    private Literal IsNumber(Expression side) => side switch
    {
        DefinitionExpression definition => IsNumber(_trial.Definitions[definition.Definition].Expression),
        ConversionExpression conversion => IsNumber(conversion.Operand),
        ArithmeticExpression or NegateExpression => _gates.And(ExpressionChildren.Of(side).Select(part => _gates.And(IsNumber(part), IsNumber(CensoringOf(part))))),
        _ => _gates.True,
    };

    private Literal IsNumber(Censoring censoring) => _gates.And(!censoring.Below, !censoring.Above);

    /// <summary>
    /// That the comparison is not open because a side lies somewhere in ways that are not looked into: of two comparisons of one such value, one can be decided and
    /// the other not.
    /// </summary>
    private Literal IsDecided(ComparisonExpression comparison)
        => _facts.MayBeMissing(comparison) && (LiesSomewhere(comparison.Left) || LiesSomewhere(comparison.Right)) ? !_facts.TruthOf(new ClosedWorldExpression(ClosedWorldTest.IsNull, comparison)) : _gates.True;

    private bool LiesSomewhere(Expression side) => side switch
    {
        ScoreExpression => true,
        DomainExpression domain => _facts.PresenceOf(domain.Operand) != _gates.True,
        DefinitionExpression definition => LiesSomewhere(_trial.Definitions[definition.Definition].Expression),
        ArithmeticExpression or NegateExpression or ConversionExpression => ExpressionChildren.Of(side).Any(LiesSomewhere),
        _ => false,
    };
}
