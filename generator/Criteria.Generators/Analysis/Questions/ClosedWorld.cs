using System.Collections.Generic;
using Criteria.Generators.Analysis.Facts;
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
                    AddReadingsOf(trial, test.Operand, readings);
                    break;
                case CoalesceExpression coalesce:
                    for (var index = 0; index < coalesce.Operands.Count - 1; index++)
                        readings.UnionWith(TrialExpressions.Of(coalesce.Operands[index]));
                    break;
            }
        }

        return readings;
    }

    /// <summary>The results beyond a limit of detection of which it matters how far: conditions on them are tested for being unknown.</summary>
    public static HashSet<Expression> Censored(Trial trial)
    {
        var readings = new HashSet<Expression>();
        foreach (var expression in TrialExpressions.Of(trial))
        {
            if (expression is ClosedWorldExpression { Operand: { Type.Kind: TypeKind.Boolean } condition })
                AddReadingsOf(trial, condition, readings);
            else if (expression is PresentExpression { Operand: { Type.Kind: TypeKind.Boolean } value })
                AddReadingsOf(trial, value, readings);
            else if (expression is CoalesceExpression { Type.Kind: TypeKind.Boolean } coalesce)
                AddReadingsOf(trial, coalesce, readings);
        }

        readings.RemoveWhere(static reading => !PartlyKnown.IsCensorable(reading));
        return readings;
    }

    private static void AddReadingsOf(Trial trial, Expression expression, HashSet<Expression> readings)
    {
        var waiting = new Stack<Expression>();
        waiting.Push(expression);
        while (waiting.Count > 0)
        {
            var part = waiting.Pop();
            if (!readings.Add(part))
                continue;
            foreach (var child in ExpressionChildren.Of(part))
                waiting.Push(child);

            // What is named is read as well.
            if (part is DefinitionExpression definition)
                waiting.Push(trial.Definitions[definition.Definition].Expression);
            else if (part is CriterionExpression named)
                TrialExpressions.PushWhole(trial.AllCriteria[named.Criterion], waiting);
        }
    }
}
