using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>What a piece of a trial reads, through the definitions and criteria it refers to: so much, and no more, its method takes.</summary>
internal sealed class Usage
{
    private readonly SortedSet<int> _parameters = [];
    private readonly HashSet<int> _definitions = [];
    private bool _attestations;

    private Usage()
    {
    }

    public static Usage OfCriterion(Trial trial, int criterion)
    {
        var usage = new Usage();
        usage.AddCriterion(trial, criterion, []);
        return usage;
    }

    public static Usage OfExpression(Trial trial, Expression expression)
    {
        var usage = new Usage();
        usage.Add(trial, new Stack<Expression>([expression]), []);
        return usage;
    }

    /// <summary>Of another reading of a criterion, which takes what the criterion itself does: whether it applies is the same.</summary>
    public static Usage OfReading(Trial trial, int criterion, Reading reading)
    {
        var usage = OfCriterion(trial, criterion);
        usage.Add(trial, new Stack<Expression>([reading.Expression]), []);
        return usage;
    }

    public static Usage OfParameter(Trial trial, int parameter)
    {
        var usage = new Usage();
        usage.AddParameter(trial, parameter);
        return usage;
    }

    /// <summary>The definitions that some criterion, or some reading of one, reads.</summary>
    public static HashSet<int> DefinitionsOf(Trial trial)
    {
        var usage = new Usage();
        var seen = new HashSet<int>();
        foreach (var criterion in trial.AllCriteria)
        {
            usage.AddCriterion(trial, criterion.Index, seen);
            foreach (var reading in criterion.Readings)
                usage.Add(trial, new Stack<Expression>([reading.Expression]), seen);
        }

        return usage._definitions;
    }

    /// <summary>Of the whole trial: every parameter, used or not.</summary>
    public static Usage OfTrial(Trial trial)
    {
        var usage = new Usage { _attestations = trial.Attestations.Count > 0 };
        for (var index = 0; index < trial.Parameters.Count; index++)
            usage._parameters.Add(index);
        return usage;
    }

    /// <summary>The declarations of a method's parameters.</summary>
    public string Declarations(TrialNames names, bool subject = true)
        => string.Join(", ", Parts(
            subject ? $"{names.SubjectType} {CSharpText.Name(names.Subject)}" : null,
            index => $"{TrialNames.ParameterType(names.Trial.Parameters[index])} {names.Parameter(index)}",
            "in Attestations attestations"));

    /// <summary>The arguments of a call.</summary>
    public string Arguments(TrialNames names, bool subject = true)
        => string.Join(", ", Parts(subject ? CSharpText.Name(names.Subject) : null, names.Parameter, "in attestations"));

    private IEnumerable<string> Parts(string? subject, System.Func<int, string> parameter, string attestations)
    {
        if (subject is not null)
            yield return subject;
        foreach (var index in _parameters)
            yield return parameter(index);
        if (_attestations)
            yield return attestations;
    }

    private void AddParameter(Trial trial, int parameter)
    {
        // Each parameter is held against the one it must not precede, and that one against its own.
        for (int? index = parameter; index is { } known && _parameters.Add(known); index = trial.Parameters[known].After)
        {
        }
    }

    private void AddCriterion(Trial trial, int index, HashSet<int> seen)
    {
        var waiting = new Stack<Expression>();
        waiting.Push(new CriterionExpression(index));
        Add(trial, waiting, seen);
    }

    // In a loop, because definitions and criteria may refer to each other in a chain as long as the trial.
    private void Add(Trial trial, Stack<Expression> waiting, HashSet<int> seen)
    {
        while (waiting.Count > 0)
        {
            var expression = waiting.Pop();
            switch (expression)
            {
                case ParameterExpression parameter:
                    AddParameter(trial, parameter.Parameter);
                    break;
                case AttestationExpression:
                    _attestations = true;
                    break;
                case DefinitionExpression definition:
                    if (_definitions.Add(definition.Definition))
                        waiting.Push(trial.Definitions[definition.Definition].Expression);
                    break;
                case CriterionExpression criterion:
                    if (seen.Add(criterion.Criterion))
                        Open(trial.AllCriteria[criterion.Criterion], waiting);
                    break;
            }

            foreach (var child in ExpressionChildren.Of(expression))
                waiting.Push(child);
        }
    }

    private static void Open(Criterion criterion, Stack<Expression> waiting)
    {
        if (criterion.AppliesTo is not null)
            waiting.Push(criterion.AppliesTo);
        switch (criterion.Body)
        {
            case ExpressionBody body:
                waiting.Push(body.Expression);
                break;
            case GroupBody group:
                if (group.Own is not null)
                    waiting.Push(group.Own);
                foreach (var child in group.Children)
                    waiting.Push(new CriterionExpression(child));
                break;
        }
    }
}
