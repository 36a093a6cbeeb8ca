using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

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
                return _gates.And(_gates.And(ExpressionChildren.Of(expression).Select(PresenceOf)), Fits(expression));
            case DomainExpression domain when _facts.PresenceOf(domain.Operand) == _gates.True:
                return _gates.True;
            case DurationExpression { From.Type.Kind: TypeKind.Date }:
                return _gates.And(ExpressionChildren.Of(expression).Select(PresenceOf));
            case PathExpression or ParameterExpression or AttestationExpression:
                return _facts.PresenceOf(expression);
            case { Type.Kind: TypeKind.Boolean }:
                var rails = Of(expression);
                return _gates.And(_gates.Or(rails.True, rails.False), !BlurOf(expression));
            default:
                return _facts.PresenceOf(expression);
        }
    }

    /// <summary>
    /// That a condition is unknown because a value lies only somewhere, whatever follows from where it lies. Only tests of null tell that from a decided one.
    /// </summary>
    private Literal BlurOf(Expression condition)
        => PartlyKnown.IsPossible(_trial, condition) ? _facts.TruthOf(new ClosedWorldExpression(ClosedWorldTest.IsNull, condition)) : _gates.False;

    /// <summary>What leaves the range of Integers is missing. With complete data it is taken to be there, like any other: a patient for whom it is not has outcomes that are not decided.</summary>
    private Literal Fits(Expression expression)
    {
        if (expression.Type.Kind != TypeKind.Integer || expression is ConversionExpression || !_facts.MayBeMissing(expression))
            return _gates.True;
        var sum = _sums.Read(expression);
        if (sum.Parts.Values.All(static factor => factor == Rational.Zero))
            return sum.Constant >= int.MinValue && sum.Constant <= int.MaxValue ? _gates.True : _gates.False;
        foreach (var part in sum.Parts.Keys)
            _facts.Summed.Add(_facts.Readings[part]);
        var (form, scale) = LinearForm.Normal(sum.Parts);
        var (low, high) = ((int.MinValue - sum.Constant) / scale, (int.MaxValue - sum.Constant) / scale);
        var cuts = _facts.CutsOf(form);
        return scale.Sign > 0
            ? _gates.And(Against(cuts, ComparisonOperator.GreaterOrEqual, low), Against(cuts, ComparisonOperator.LessOrEqual, high))
            : _gates.And(Against(cuts, ComparisonOperator.LessOrEqual, low), Against(cuts, ComparisonOperator.GreaterOrEqual, high));
    }
}
