using System.Collections.Generic;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>The readings whose presence is itself a condition somewhere in a trial.</summary>
internal static class ClosedWorld
{
    public static HashSet<Expression> Readings(Trial trial)
    {
        var readings = new HashSet<Expression>();
        foreach (var expression in TrialExpressions.Of(trial))
        {
            switch (expression)
            {
                case PresentExpression present:
                    readings.Add(present.Operand);
                    break;
                case ClosedWorldExpression test:
                    // What is made of values is missing where one of them is.
                    readings.UnionWith(TrialExpressions.Of(test.Operand));
                    break;
                case CoalesceExpression coalesce:
                    for (var index = 0; index < coalesce.Operands.Count - 1; index++)
                        readings.UnionWith(TrialExpressions.Of(coalesce.Operands[index]));
                    break;
            }
        }

        return readings;
    }
}
