using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>The constants that a part of an expression compares with, and what it compares with them.</summary>
internal static class ComparedConstants
{
    public static IEnumerable<(Expression Value, NumberConstant Constant)> Of(Expression part)
    {
        switch (part)
        {
            case ComparisonExpression { Right: NumberConstant constant } comparison:
                return [(comparison.Left, constant)];
            case ComparisonExpression { Left: NumberConstant constant } comparison:
                return [(comparison.Right, constant)];
            case BetweenExpression range:
                return new[] { range.Low, range.High }.OfType<NumberConstant>().Select(end => (range.Operand, end));
            case MembershipExpression membership:
                return membership.Items.OfType<NumberConstant>().Select(item => (membership.Operand, item));
            default:
                return [];
        }
    }
}
