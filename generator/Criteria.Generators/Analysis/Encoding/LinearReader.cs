using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Encoding;

/// <summary>A number as a sum of facts and a constant.</summary>
internal sealed class LinearSum
{
    public SortedDictionary<int, Rational> Parts { get; } = [];

    public Rational Constant { get; set; }

    public void Add(LinearSum other, Rational factor)
    {
        Constant += factor * other.Constant;
        foreach (var part in other.Parts)
            Parts[part.Key] = Parts.TryGetValue(part.Key, out var known) ? known + (factor * part.Value) : factor * part.Value;
    }
}

/// <summary>Reads expressions of numbers as sums; what is none, a product of two facts for instance, is a fact of its own; so is a quotient, which is
/// rounded.</summary>
internal sealed class LinearReader(FactTable facts, Trial trial)
{
    private readonly Dictionary<Expression, LinearSum> _known = [];

    /// <returns>Not to be changed: it is kept.</returns>
    public LinearSum Read(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_known.TryGetValue(expression, out var sum))
            _known.Add(expression, sum = ReadNew(expression));
        return sum;
    }

    private LinearSum ReadNew(Expression expression)
    {
        var sum = new LinearSum();
        switch (expression)
        {
            case NumberConstant constant:
                sum.Constant = HeldNumbers.Alone(constant.Value);
                break;
            case ArithmeticExpression { Operator: ArithmeticOperator.Add } add:
                sum.Add(Read(add.Left), Rational.One);
                sum.Add(Read(add.Right), Rational.One);
                break;
            case ArithmeticExpression { Operator: ArithmeticOperator.Subtract } subtract:
                sum.Add(Read(subtract.Left), Rational.One);
                sum.Add(Read(subtract.Right), -Rational.One);
                break;
            case ArithmeticExpression { Operator: ArithmeticOperator.Multiply, Left: NumberConstant factor } product:
                sum.Add(Read(product.Right), HeldNumbers.Alone(factor.Value));
                break;
            case ArithmeticExpression { Operator: ArithmeticOperator.Multiply, Right: NumberConstant factor } product:
                sum.Add(Read(product.Left), HeldNumbers.Alone(factor.Value));
                break;
            case DomainExpression domain when facts.PresenceOf(domain.Operand) == facts.Gates.True:
                sum.Add(Read(domain.Operand), Rational.One);
                break;
            case NegateExpression negate:
                sum.Add(Read(negate.Operand), -Rational.One);
                break;
            case ConversionExpression conversion:
                sum.Add(Read(conversion.Operand), conversion.Factor);
                break;
            case DefinitionExpression definition when trial.Definitions[definition.Definition].Expression is var inner && inner.Type.IsNumeric:
                return Read(inner);
            default:
                sum.Parts[facts.NumberOf(expression)] = Rational.One;
                break;
        }

        return sum;
    }
}
