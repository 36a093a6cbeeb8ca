using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Values of a fact such that every other value makes the same conditions true as one of them: the constants it is compared with, one number between
/// any two and beyond, or a text that none of them is.
/// </summary>
internal static class FactSamples
{
    /// <summary>What each of the conditions is for each of the values; null where the fact is looked at in other ways than beside constants.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<Expression, bool>>? Of(Trial trial, IReadOnlyList<Expression> conditions, Expression fact)
    {
        if (conditions.All(condition => condition.Equals(fact)))
            return [new Dictionary<Expression, bool> { [fact] = true }, new Dictionary<Expression, bool> { [fact] = false }];
        var constants = conditions.Select(condition => ConstantsOf(condition, fact)).ToList();
        if (constants.Any(static found => found is null))
            return null;
        var values = Values(constants.SelectMany(static found => found!).ToList());
        return values?.Select(value => (IReadOnlyDictionary<Expression, bool>)conditions.Distinct().ToDictionary(static condition => condition, condition => Holds(trial, condition, fact, value))).ToList();
    }

    private static IReadOnlyList<Expression>? ConstantsOf(Expression condition, Expression fact)
    {
        var (operand, others) = condition switch
        {
            ComparisonExpression comparison when comparison.Left.Equals(fact) => (comparison.Left, [comparison.Right]),
            ComparisonExpression comparison => (comparison.Right, [comparison.Left]),
            BetweenExpression range => (range.Operand, new[] { range.Low, range.High }.OfType<Expression>().ToList()),
            MembershipExpression membership => (membership.Operand, (IReadOnlyList<Expression>)membership.Items),
            _ => ((Expression?)null, Array.Empty<Expression>()),
        };
        return operand is not null && operand.Equals(fact) && others.All(static other => other is NumberConstant or StringConstant or EnumConstant) ? others : null;
    }

    private static IReadOnlyList<FactValue>? Values(IReadOnlyList<Expression> constants)
    {
        if (constants.All(static constant => constant is NumberConstant))
        {
            var numbers = constants.Cast<NumberConstant>().Select(static constant => constant.Value).Distinct().OrderBy(static number => number).ToList();
            var between = numbers.Zip(numbers.Skip(1), static (low, high) => (low + high) / 2);
            return numbers.Concat(between).Append(numbers[0] - Rational.One).Append(numbers[numbers.Count - 1] + Rational.One).Select(static number => (FactValue)new NumberValue(number)).ToList();
        }

        if (constants.Any(static constant => constant is NumberConstant))
            return null;
        var texts = constants.Select(static constant => constant is StringConstant text ? text.Value : ((EnumConstant)constant).Text).Distinct().ToList();

        // Longer than all of them, so none of them.
        return texts.Append(string.Concat(texts) + "…").Select(static text => (FactValue)new TextValue(text)).ToList();
    }

    private static bool Holds(Trial trial, Expression condition, Expression fact, FactValue value)
        => new WitnessEvaluator(trial, new(new Dictionary<Expression, FactValue> { [fact] = value })).Truth(condition) == true;
}
