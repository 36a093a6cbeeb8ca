using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>
/// Values that can be there and still lie only somewhere: a date without its day, a list of which a part is missing. A condition on such a value can be unknown
/// although the value is there, which a test of null sees. Scores, sums and results beyond a limit of detection say themselves where they are undecided,
/// in comparisons that are looked into.
/// </summary>
internal static class PartlyKnown
{
    /// <summary>Whether some value of which the expression is made can be so.</summary>
    public static bool IsPossible(Trial trial, Expression expression) => Expansion.IsTooLarge(trial, expression) || IsPossibleIn(trial, expression);

    private static bool IsPossibleIn(Trial trial, Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            PathExpression path => IsPossible(path),
            DateConstant date => date.Day is null,
            BooleanConstant or NumberConstant or StringConstant or EnumConstant or NullExpression or ParameterExpression or AttestationExpression => false,
            DefinitionExpression definition => IsPossibleIn(trial, trial.Definitions[definition.Definition].Expression),
            CriterionExpression criterion => IsPossible(trial, trial.AllCriteria[criterion.Criterion]),
            ComparisonExpression comparison => IsPossible(trial, comparison),
            BetweenExpression { Low: null, High: null } range => IsPossibleIn(trial, range.Operand),
            BetweenExpression range => (range.Low is not null && IsPossible(trial, new ComparisonExpression(ComparisonOperator.GreaterOrEqual, range.Operand, range.Low)))
                || (range.High is not null && IsPossible(trial, new ComparisonExpression(ComparisonOperator.LessOrEqual, range.Operand, range.High))),
            MembershipExpression { Items.Count: > 0 } member => member.Items.Any(item => IsPossible(trial, new ComparisonExpression(ComparisonOperator.Equal, member.Operand, item))),
            LogicalExpression or NotExpression or CardinalityExpression or ConditionalExpression or CoalesceExpression or MembershipExpression or ValueSetExpression
                or ArithmeticExpression or NegateExpression or ConversionExpression or DateShiftExpression or DurationExpression { From.Type.Kind: TypeKind.Date }
                or ClosedWorldExpression or PresentExpression => ExpressionChildren.Of(expression).Any(child => IsPossibleIn(trial, child)),
            _ => true,
        };
    }

    private static bool IsPossible(Trial trial, ComparisonExpression comparison)
    {
        var (left, right) = (Named(trial, comparison.Left), Named(trial, comparison.Right));
        if (CountedScore.Of(trial, comparison) is { Score: var score })
            return score.Scores.SelectMany(ExpressionChildren.Of).Any(condition => IsPossibleIn(trial, condition));
        return DeclaredRanges.Of(trial, comparison) is { Count: > 0 }
            ? IsPossibleBeside(trial, left) || IsPossibleBeside(trial, right)
            : IsPossibleIn(trial, left) || IsPossibleIn(trial, right);
    }

    private static Expression Named(Trial trial, Expression expression)
        => expression is DefinitionExpression definition ? Named(trial, trial.Definitions[definition.Definition].Expression) : expression;

    /// <summary>Whether it is possible of what stands in a sum beside whole numbers with a declared range.</summary>
    private static bool IsPossibleBeside(Trial trial, Expression expression) => expression switch
    {
        DomainExpression domain => IsPossible(domain.Operand),
        DefinitionExpression definition => IsPossibleBeside(trial, trial.Definitions[definition.Definition].Expression),
        NegateExpression or ConversionExpression => ExpressionChildren.Of(expression).Any(part => IsPossibleBeside(trial, part)),
        ArithmeticExpression arithmetic when DeclaredRanges.IsSum(arithmetic) => ExpressionChildren.Of(expression).Any(part => IsPossibleBeside(trial, part)),
        _ => IsPossibleIn(trial, expression),
    };

    private static bool IsPossible(Trial trial, Criterion criterion)
    {
        if (criterion.AppliesTo is not null && IsPossibleIn(trial, criterion.AppliesTo))
            return true;
        if (criterion.Body is ExpressionBody body)
            return IsPossibleIn(trial, body.Expression);
        if (criterion.Body is not GroupBody group)
            return false;
        return (group.Own is not null && IsPossibleIn(trial, group.Own)) || group.Children.Any(child => IsPossible(trial, trial.AllCriteria[child]));
    }

    /// <summary>Whether it is a result of the subject's, which can lie beyond a limit of detection: comparisons look into that.</summary>
    public static bool IsCensorable(Expression reading)
        => reading is PathExpression { Root: SubjectRoot, Steps: { Count: > 1 } steps } && steps[steps.Count - 2].Type is LabMember && steps[steps.Count - 1].Member == "Value";

    private static bool IsPossible(PathExpression path)
    {
        if (path.Root is not SubjectRoot)
            return true;
        foreach (var step in path.Steps)
        {
            if (step.Type is DateMember { Representation: DateRepresentation.PartialDate })
                return true;
        }

        return false;
    }
}
