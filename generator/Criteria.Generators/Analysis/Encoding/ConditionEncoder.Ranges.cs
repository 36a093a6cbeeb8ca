using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Encoding;

/// <content>Sums of whole numbers with a declared range: each is there, or is anything in its range, and in every such case the sum lies between two others.</content>
internal sealed partial class ConditionEncoder
{
    private bool IsRanged(ComparisonExpression comparison, out Rails rails)
    {
        rails = default;
        var mayBeMissing = DeclaredRanges.Of(_trial, comparison)?.Where(domain => _facts.PresenceOf(domain.Operand) != _gates.True).ToList();
        if (mayBeMissing is null or { Count: 0 })
            return false;
        var (isTrue, isFalse) = (new List<Literal>(), new List<Literal>());
        for (var way = 0; way < 1 << mayBeMissing.Count; way++)
        {
            bool IsMissing(int place) => (way & (1 << place)) != 0;
            var missing = mayBeMissing.Where((_, place) => IsMissing(place)).ToList();
            var isSo = _gates.And(mayBeMissing.Select((domain, place) => IsMissing(place) ? !_facts.PresenceOf(domain.Operand) : _facts.PresenceOf(domain.Operand)));
            var (left, right) = (Ranged(comparison.Left, missing), Ranged(comparison.Right, missing));
            var difference = left.Plus(right.Times(-Rational.One), _gates.And(isSo, left.Presence, right.Presence));
            var (holds, fails) = Decided(comparison.Operator, difference);
            isTrue.Add(_gates.And(difference.Presence, holds));
            isFalse.Add(_gates.And(difference.Presence, fails));
        }

        rails = new(_gates.Or(isTrue), _gates.Or(isFalse));
        return true;
    }

    /// <summary>That everything between the two ends compares so with zero, and that nothing does.</summary>
    private (Literal Holds, Literal Fails) Decided(ComparisonOperator @operator, RangedSum sum)
    {
        Literal Low(ComparisonOperator of) => AgainstZero(sum.Sum, sum.Low, of);
        Literal High(ComparisonOperator of) => AgainstZero(sum.Sum, sum.High, of);
        Literal Apart() => _gates.Or(Low(ComparisonOperator.Greater), High(ComparisonOperator.Less));
        Literal Same() => sum.IsSingle ? Low(ComparisonOperator.Equal) : _gates.False;
        return @operator switch
        {
            ComparisonOperator.Less => (High(ComparisonOperator.Less), Low(ComparisonOperator.GreaterOrEqual)),
            ComparisonOperator.LessOrEqual => (High(ComparisonOperator.LessOrEqual), Low(ComparisonOperator.Greater)),
            ComparisonOperator.Greater => (Low(ComparisonOperator.Greater), High(ComparisonOperator.LessOrEqual)),
            ComparisonOperator.GreaterOrEqual => (Low(ComparisonOperator.GreaterOrEqual), High(ComparisonOperator.Less)),
            ComparisonOperator.Equal => (Same(), Apart()),
            _ => (Apart(), Same()),
        };
    }

    private RangedSum Ranged(Expression expression, ICollection<DomainExpression> missing)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case DomainExpression domain when missing.Contains(domain):
                return new(new(), domain.Domain.Low, domain.Domain.High, _gates.True);
            case DomainExpression domain:
                return new(_sums.Read(domain.Operand), Rational.Zero, Rational.Zero, _gates.True);
            case DefinitionExpression definition:
                return Ranged(_trial.Definitions[definition.Definition].Expression, missing);
            case ConversionExpression conversion:
                return Ranged(conversion.Operand, missing).Times(conversion.Factor);
            case NegateExpression negate:
                return Held(negate, Ranged(negate.Operand, missing).Times(-Rational.One));
            case ArithmeticExpression { Operator: ArithmeticOperator.Multiply, Left: NumberConstant factor } product:
                return Held(product, Ranged(product.Right, missing).Times(HeldNumbers.Alone(factor.Value)));
            case ArithmeticExpression { Operator: ArithmeticOperator.Multiply, Right: NumberConstant factor } product:
                return Held(product, Ranged(product.Left, missing).Times(HeldNumbers.Alone(factor.Value)));
            case ArithmeticExpression { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } arithmetic:
                var (left, right) = (Ranged(arithmetic.Left, missing), Ranged(arithmetic.Right, missing));
                return Held(arithmetic, left.Plus(arithmetic.Operator == ArithmeticOperator.Add ? right : right.Times(-Rational.One), _gates.And(left.Presence, right.Presence)));
            default:
                return new(_sums.Read(expression), Rational.Zero, Rational.Zero, _gates.And(PresenceOf(expression), IsNumber(expression)));
        }
    }

    /// <summary>Of whole numbers both ends have to fit; a sum of other numbers is missing where one of them only lies somewhere.</summary>
    private RangedSum Held(Expression expression, RangedSum sum)
    {
        var isThere = expression.Type.Kind == TypeKind.Integer ? Fits(expression, sum) : sum.IsSingle ? _gates.True : _gates.False;
        return sum with { Presence = _gates.And(sum.Presence, isThere) };
    }

    /// <summary>That the sum and what is added compare so with zero.</summary>
    private Literal AgainstZero(LinearSum sum, Rational added, ComparisonOperator @operator)
    {
        var constant = sum.Constant + added;
        if (sum.Parts.Values.All(static factor => factor == Rational.Zero))
            return @operator.Holds(constant.Sign) ? _gates.True : _gates.False;
        var (form, scale) = LinearForm.Normal(sum.Parts);

        // form * scale + constant op 0 is form op -constant / scale, turned round where the scale is negative.
        return Against(_facts.CutsOf(form), scale.Sign < 0 ? @operator.Flipped() : @operator, -constant / scale);
    }
}
