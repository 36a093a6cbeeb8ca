using System.Runtime.CompilerServices;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>
/// Values that can be there and still lie only somewhere: a result beyond a limit of detection, a date without its day, a list of which a part is missing. A
/// condition on such a value can be unknown although the value is there, which a test of null sees.
/// </summary>
internal static class PartlyKnown
{
    /// <summary>Whether some value of which the expression is made can be so.</summary>
    public static bool IsPossible(Trial trial, Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case PathExpression path:
                return IsPossible(path);
            case DateConstant date:
                return date.Day is null;
            case BooleanConstant or NumberConstant or StringConstant or EnumConstant or NullExpression or ParameterExpression or AttestationExpression:
                return false;
            case DefinitionExpression definition:
                return IsPossible(trial, trial.Definitions[definition.Definition].Expression);
            case CriterionExpression criterion:
                return IsPossible(trial, trial.AllCriteria[criterion.Criterion]);
            case LogicalExpression or NotExpression or CardinalityExpression or ConditionalExpression or CoalesceExpression or ComparisonExpression or BetweenExpression
                or MembershipExpression or ValueSetExpression or ArithmeticExpression or NegateExpression or ConversionExpression or DateShiftExpression
                or DurationExpression { From.Type.Kind: TypeKind.Date } or ClosedWorldExpression or PresentExpression:
                foreach (var child in ExpressionChildren.Of(expression))
                {
                    if (IsPossible(trial, child))
                        return true;
                }

                return false;
            default:
                return true;
        }
    }

    private static bool IsPossible(Trial trial, Criterion criterion)
    {
        if (criterion.AppliesTo is not null && IsPossible(trial, criterion.AppliesTo))
            return true;
        if (criterion.Body is ExpressionBody body)
            return IsPossible(trial, body.Expression);
        if (criterion.Body is not GroupBody group)
            return false;
        if (group.Own is not null && IsPossible(trial, group.Own))
            return true;
        foreach (var child in group.Children)
        {
            if (IsPossible(trial, trial.AllCriteria[child]))
                return true;
        }

        return false;
    }

    private static bool IsPossible(PathExpression path)
    {
        foreach (var step in path.Steps)
        {
            if (step.Type is LabMember or DateMember { Representation: DateRepresentation.PartialDate })
                return true;
        }

        return path.Root is not SubjectRoot;
    }
}
