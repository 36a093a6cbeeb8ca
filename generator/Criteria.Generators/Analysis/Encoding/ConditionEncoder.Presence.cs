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
    private Literal Fits(Expression expression) => expression.Type.Kind == TypeKind.Integer ? Fits(expression, new(_sums.Read(expression), Rational.Zero, Rational.Zero, _gates.True)) : _gates.True;

    private Literal Fits(Expression expression, RangedSum sum)
    {
        if (expression is ConversionExpression || !_facts.MayBeMissing(expression) || FitsAlways(sum))
            return _gates.True;
        foreach (var part in sum.Sum.Parts.Keys)
            _facts.Summed.Add(_facts.Readings[part]);
        return _gates.And(
            AgainstZero(sum.Sum, sum.Low - int.MinValue, ComparisonOperator.GreaterOrEqual),
            AgainstZero(sum.Sum, sum.High - int.MaxValue, ComparisonOperator.LessOrEqual));
    }

    /// <summary>The declared ranges of the parts say so.</summary>
    private bool FitsAlways(RangedSum sum)
    {
        var (low, high) = (sum.Sum.Constant + sum.Low, sum.Sum.Constant + sum.High);
        foreach (var part in sum.Sum.Parts)
        {
            if (_facts.Readings[part.Key] is not PathExpression { Steps: { Count: > 0 } steps } || steps[steps.Count - 1].Domain is not { } domain)
                return false;
            var (one, other) = (part.Value * domain.Low, part.Value * domain.High);
            low += one < other ? one : other;
            high += one < other ? other : one;
        }

        return low >= int.MinValue && high <= int.MaxValue;
    }
}
