using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <content>Whether anything is known of a value: of one that is made of others, where it is known of those.</content>
internal sealed partial class ConditionEncoder
{
    private Literal PresenceOf(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case NullExpression:
                return _gates.False;
            case BooleanConstant or NumberConstant or StringConstant or EnumConstant or DateConstant or DateTimeConstant or ScoreExpression:
                return _gates.True;
            case DefinitionExpression definition:
                return PresenceOf(_trial.Definitions[definition.Definition].Expression);
            case DateShiftExpression when ReadShift(expression) is { } shifted:
                return PresenceOf(shifted);
            case NegateExpression or ConversionExpression or ArithmeticExpression { Operator: not ArithmeticOperator.Divide }:
                return _gates.And(ExpressionChildren.Of(expression).Select(PresenceOf));
            case DurationExpression { From.Type.Kind: TypeKind.Date }:
                return _gates.And(ExpressionChildren.Of(expression).Select(PresenceOf));
            case PathExpression or ParameterExpression or AttestationExpression:
                return _facts.PresenceOf(expression);
            case { Type.Kind: TypeKind.Boolean }:
                var rails = Of(expression);
                return _gates.Or(rails.True, rails.False);
            default:
                return _facts.PresenceOf(expression);
        }
    }
}
