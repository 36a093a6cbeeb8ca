using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>
/// What is not known yet when the criteria of a trial are decided: members that are collected after the day that is its first date parameter, or after a
/// parameter that by its own declaration comes after that day. Of other parameters nobody says when they are, so nothing is said of what follows them.
/// </summary>
internal sealed class Availability
{
    private readonly Trial _trial;
    private readonly HashSet<string> _later = [];
    private readonly int _first;

    public Availability(Trial trial)
    {
        _trial = trial;
        var first = Enumerable.Range(0, trial.Parameters.Count).Where(index => trial.Parameters[index].Type.IsTemporal).DefaultIfEmpty(-1).First();
        if (first < 0)
            return;
        _first = first;
        Day = trial.Parameters[first].Name;
        foreach (var parameter in trial.Parameters)
        {
            if (IsOnOrAfter(trial, parameter, first))
                _later.Add(parameter.Name);
        }
    }

    /// <summary>The parameter on which the criteria are decided; empty where the trial has no date.</summary>
    public string Day { get; } = string.Empty;

    /// <summary>No member of what is read is collected too late for the trial.</summary>
    public bool IsComplete => _later.Count == 0;

    /// <summary>Whether a parameter by its own declaration comes after the day on which the criteria are decided.</summary>
    public bool IsLater(int parameter) => Day.Length > 0 && parameter != _first && _trial.Parameters[parameter].Type.IsTemporal && IsOnOrAfter(_trial, _trial.Parameters[parameter], _first);

    /// <summary>The moment after which a value is first known, where that is too late; null where it may be known.</summary>
    public string? LaterThan(Expression reading) => reading is PathExpression path
        ? path.Steps.Select(static step => step.CollectedAfter).FirstOrDefault(moment => moment is not null && _later.Contains(moment))
        : null;

    /// <summary>Whether nothing can be known of the value: it is read later, or computed from what is.</summary>
    public bool IsNeverKnown(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            PathExpression => LaterThan(expression) is not null,
            ExistsExpression exists => LaterThan(exists.Query.Source) is not null,
            CountExpression count => LaterThan(count.Query.Source) is not null,
            AggregateExpression { Elements: QueryElements query } => LaterThan(query.Query.Source) is not null,
            DefinitionExpression definition => IsNeverKnown(_trial.Definitions[definition.Definition].Expression),
            ComparisonExpression or PrecisionComparisonExpression or ArithmeticExpression or NegateExpression or ConversionExpression or NumberFunctionExpression
                or CallExpression or DurationExpression or DateShiftExpression or DatePartExpression or DateFromExpression or PresentExpression
                => ExpressionChildren.Of(expression).Any(IsNeverKnown),
            _ => false,
        };
    }

    private static bool IsOnOrAfter(Trial trial, Parameter parameter, int first)
    {
        var current = parameter;
        for (var steps = 0; steps <= trial.Parameters.Count; steps++)
        {
            if (current.Equals(trial.Parameters[first]))
                return true;
            if (current.After is not { } before)
                return false;
            current = trial.Parameters[before];
        }

        return false;
    }
}
