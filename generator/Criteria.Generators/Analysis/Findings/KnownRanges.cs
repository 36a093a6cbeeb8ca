using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>The ranges of values, by what is declared of the members they are made of, or by the scale of a score.</summary>
internal sealed class KnownRanges(Trial trial)
{
    private static readonly Rational _least = Rational.FromShortestDecimal(double.MinValue);
    private static readonly Rational _most = Rational.FromShortestDecimal(double.MaxValue);

    private readonly Dictionary<int, KnownRange> _definitions = [];

    public KnownRange Of(Expression value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            NumberConstant constant => new(constant.Value, constant.Value),
            PathExpression { Steps: { Count: > 0 } steps } => OfMember(steps[steps.Count - 1], value.Type),
            DomainExpression domain => OfDomain(domain.Domain),
            DefinitionExpression definition => OfDefinition(definition.Definition),
            NegateExpression negate => Of(negate.Operand).Times(-Rational.One),
            ConversionExpression conversion => Of(conversion.Operand).Times(conversion.Factor),
            ArithmeticExpression { Operator: ArithmeticOperator.Add } sum => Of(sum.Left).Plus(Of(sum.Right)),
            ArithmeticExpression { Operator: ArithmeticOperator.Subtract } difference => Of(difference.Left).Plus(Of(difference.Right).Times(-Rational.One)),
            ArithmeticExpression { Operator: ArithmeticOperator.Multiply, Left: NumberConstant factor } product => Of(product.Right).Times(factor.Value),
            ArithmeticExpression { Operator: ArithmeticOperator.Multiply, Right: NumberConstant factor } product => Of(product.Left).Times(factor.Value),
            ConditionalExpression { Else: NullExpression } choice => Of(choice.Then),
            ConditionalExpression choice => Of(choice.Then).Or(Of(choice.Else)),
            CoalesceExpression coalesce => coalesce.Operands.Select(operand => Of(operand)).Aggregate(static (all, next) => all.Or(next)),
            AggregateExpression { Aggregate: Aggregate.Max or Aggregate.Min or Aggregate.First or Aggregate.Last, Elements: QueryElements elements } => Of(elements.Value),
            _ => KnownRange.Unknown,
        };
    }

    private KnownRange OfDefinition(int definition)
    {
        if (!_definitions.TryGetValue(definition, out var known))
            _definitions.Add(definition, known = Of(trial.Definitions[definition].Expression));
        return known;
    }

    /// <summary>A score that the catalogue knows has the range of its scale even where the member declares none.</summary>
    private static KnownRange OfMember(PathStep step, CriteriaType type)
    {
        if (step.Domain is { } domain)
            return OfDomain(domain);
        return AnalyteCatalogue.TryFind(step.Analyte, out var analyte) && analyte.CanonicalUnit == "{score}" && type.Unit is null or "1" or "{score}" && analyte.PlausibleRange is { } scale
            ? new(Rational.FromDecimal(scale.Low), Rational.FromDecimal(scale.High))
            : KnownRange.Unknown;
    }

    /// <summary>An end at the last finite number is none.</summary>
    private static KnownRange OfDomain(NumberDomain domain) => new(domain.Low == _least ? null : domain.Low, domain.High == _most ? null : domain.High);
}
