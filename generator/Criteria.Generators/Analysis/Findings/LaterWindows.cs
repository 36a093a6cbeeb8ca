using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Criteria about days that have not come on the day on which they are decided, which is the first date parameter: whoever asks what happens on or after a
/// later one asks for what nobody knows yet, and a window that ends on one is still open.
/// </summary>
internal sealed class LaterWindows(Trial trial, DiagnosticBag diagnostics)
{
    private readonly Availability _availability = new(trial);
    private readonly HashSet<(SourceSpan Place, int Parameter, bool IsLeast)> _told = [];

    /// <param name="IsLeast">The day that is recorded has to be on or after the parameter, else on or before it.</param>
    private readonly record struct Demand(int Parameter, bool IsLeast, ComparisonOperator Comparison, Expression Written, Expression Recorded);

    public void Find()
    {
        if (_availability.Day.Length == 0)
            return;
        foreach (var criterion in trial.AllCriteria.Where(static criterion => criterion.Role != CriterionRole.Heading))
        {
            var demands = CriterionParts.OfItself(trial, criterion).SelectMany(DemandsOf).ToList();
            foreach (var parameter in demands.Select(static demand => demand.Parameter).Distinct().OrderBy(static parameter => parameter))
            {
                var own = demands.Where(demand => demand.Parameter == parameter).ToList();

                // What a definition asks for is told once, of the criterion that first names it.
                own.RemoveAll(demand => !demand.Written.Origin.Span.IsNone && !_told.Add((demand.Written.Origin.Span, parameter, demand.IsLeast)));
                if (own.Count > 0)
                    Report(criterion, own.Find(static demand => demand.IsLeast) is { Written: not null } ahead ? ahead : own[0]);
            }
        }
    }

    private void Report(Criterion criterion, Demand demand)
    {
        var moment = trial.Parameters[demand.Parameter].Name;

        // What a definition says stands where the criterion does that names it, so that who looked at the criterion can say so there.
        var place = IsWithin(demand.Written, criterion) ? demand.Written.Origin.Span : criterion.Origin.Span;
        var others = new[] { criterion.Origin.Span }.Where(span => span != place && !span.IsNone);
        if (demand.IsLeast)
        {
            diagnostics.ReportWith(MissingDataRules.NotYet, place, others, criterion.Id, Asked(demand, moment), moment, _availability.Day);
        }
        else
        {
            diagnostics.ReportWith(MissingDataRules.WindowStaysOpen, place, others, criterion.Id, moment, _availability.Day);
        }
    }

    private static string Asked(Demand demand, string moment)
    {
        var recorded = AuthorText.Of(demand.Recorded) ?? (demand.Recorded is PathExpression path ? string.Join(".", path.Steps.Select(static step => step.Member)) : "something");
        if (demand.Recorded is PathExpression { Steps: { Count: > 0 } steps } && steps[steps.Count - 1].Type is DateMember { Representation: DateRepresentation.PeriodEnd })
            return $"whether {recorded} lasts until {moment}";
        return $"for {recorded} {(demand.Comparison == ComparisonOperator.Equal ? "on" : "on or after")} {moment}";
    }

    private static bool IsWithin(Expression part, Criterion criterion)
    {
        var roots = new Stack<Expression>();
        TrialExpressions.PushOwn(criterion, roots);
        return roots.Any(root => root.Origin.Span is { IsNone: false } whole && part.Origin.Span is { IsNone: false } own && whole.Path == own.Path && whole.Span.Contains(own.Span));
    }

    /// <summary>What a comparison of days asks of a day that is recorded beside one that comes later.</summary>
    private IEnumerable<Demand> DemandsOf(Expression part)
    {
        switch (part)
        {
            case BetweenExpression { Operand.Type.IsTemporal: true } range:
                var (low, high) = Halves.Of(range);
                return new[] { low, high }.OfType<ComparisonExpression>().SelectMany(half => DemandsOf(half.Operator, half.Left, half.Right, part));
            case ComparisonExpression { Left.Type.IsTemporal: true } comparison:
                return DemandsOf(comparison.Operator, comparison.Left, comparison.Right, part);
            case PrecisionComparisonExpression comparison:
                return DemandsOf(comparison.Operator, comparison.Left, comparison.Right, part);
            default:
                return [];
        }
    }

    private IEnumerable<Demand> DemandsOf(ComparisonOperator comparison, Expression left, Expression right, Expression written)
    {
        var (first, second) = (Moment(left), Moment(right));
        if (first.Parameter is { } late && second.Recorded is not null)
            return DemandsOf(comparison.Flipped(), late, second.Recorded, first.Days - second.Days, written);
        return second.Parameter is { } later && first.Recorded is not null ? DemandsOf(comparison, later, first.Recorded, second.Days - first.Days, written) : [];
    }

    /// <param name="days">How far behind the parameter the limit lies; roughly, because only its sign counts.</param>
    private static IEnumerable<Demand> DemandsOf(ComparisonOperator comparison, int parameter, Expression recorded, double days, Expression written)
    {
        if (comparison is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual or ComparisonOperator.Equal && days >= 0)
            return [new(parameter, true, comparison, written, recorded)];
        return days >= 0 && comparison is ComparisonOperator.Less or ComparisonOperator.LessOrEqual ? [new(parameter, false, comparison, written, recorded)] : [];
    }

    /// <summary>A day as a later parameter, or as one that is recorded of the patient, moved by some days.</summary>
    private (int? Parameter, Expression? Recorded, double Days) Moment(Expression expression)
    {
        var (current, days) = (expression, 0.0);
        for (var depth = 0; depth <= trial.Definitions.Count + trial.Parameters.Count + 8; depth++)
        {
            switch (current)
            {
                case DateShiftExpression shift:
                    days += shift.Amount * (shift.Unit switch { DateUnit.Year => 365.25, DateUnit.Month => 30.4, DateUnit.Week => 7, DateUnit.Day => 1, _ => 0 });
                    current = shift.Date;
                    break;
                case DefinitionExpression definition:
                    current = trial.Definitions[definition.Definition].Expression;
                    break;
                case ParameterExpression parameter:
                    return (_availability.IsLater(parameter.Parameter) ? parameter.Parameter : null, null, days);
                case PathExpression:
                    return (null, current, days);
                default:
                    return default;
            }
        }

        return default;
    }
}
