using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Evaluates a bound trial the slow, obvious way: outcomes, verdicts, what blocks and what is missing.</summary>
internal sealed class TrialInterpreter
{
    private readonly Trial _trial;
    private readonly ExpressionInterpreter _expressions;
    private readonly Kleene?[] _values;
    private readonly Kleene?[] _applies;

    private TrialInterpreter(Trial trial, Inputs inputs, Substitute? instead = null)
    {
        _trial = trial;
        _values = new Kleene?[trial.AllCriteria.Count];
        _applies = new Kleene?[trial.AllCriteria.Count];
        _expressions = new(trial, inputs, index => Value(trial.AllCriteria[index]), instead);
    }

    /// <param name="instead">What one expression counts as; null: all have their own values.</param>
    public static ReferenceResult Evaluate(Trial trial, Inputs inputs, Substitute? instead = null) => new TrialInterpreter(trial, inputs, instead).Evaluate();

    /// <summary>What criteria are to others that refer to them, by their index.</summary>
    public static Func<int, Kleene> Values(Trial trial, Inputs inputs)
    {
        var interpreter = new TrialInterpreter(trial, inputs);
        return index => interpreter.Value(trial.AllCriteria[index]);
    }

    private ReferenceResult Evaluate()
    {
        var outcomes = _trial.AllCriteria.Select(Outcome).ToArray();
        var counting = _trial.TopLevel.Where(c => c.Role == CriterionRole.Criterion).ToArray();
        var cohorts = _trial.Cohorts
            .Select((_, cohort) => Verdict(counting.Where(c => c.Cohorts.Count == 0 || c.Cohorts.Contains(cohort)), outcomes))
            .ToArray();
        var verdict = cohorts.Length == 0 ? Verdict(counting, outcomes) : Best(cohorts);

        // What fails in one cohort blocks nobody whom another cohort may take.
        var blocking = verdict == ReferenceVerdict.Ineligible ? counting.Where(c => Excludes(c, outcomes)) : [];
        return new(
            verdict,
            outcomes,
            cohorts,
            [.. blocking.Select(c => c.Index)],
            Missing(outcomes));
    }

    private ReferenceOutcome Outcome(Criterion criterion) => Applies(criterion) == Kleene.False
        ? ReferenceOutcome.NotApplicable
        : Value(criterion) switch
        {
            Kleene.True => ReferenceOutcome.Met,
            Kleene.False => ReferenceOutcome.NotMet,
            _ => ReferenceOutcome.Unknown,
        };

    /// <summary>
    /// With condition a and expression c: <c>a implies c</c> for a top-level inclusion and in an <c>all</c> group, <c>a and c</c> for a
    /// top-level exclusion and in the other groups. So a criterion that does not apply does not count either way.
    /// </summary>
    private Kleene Value(Criterion criterion) => _values[criterion.Index] ??= Compute(criterion);

    private Kleene Compute(Criterion criterion)
    {
        var applies = Applies(criterion);
        var holds = Holds(criterion);
        var neutralIsTrue = criterion.Parent is { } parent
            ? ((GroupBody)_trial.AllCriteria[parent].Body).Kind == GroupKind.All
            : criterion.Kind == CriterionKind.Inclusion;
        return neutralIsTrue ? KleeneLogic.Implies(applies, holds) : KleeneLogic.And(applies, holds);
    }

    /// <summary>A group also needs one child that applies: a group with none left is itself not applicable.</summary>
    private Kleene Applies(Criterion criterion) => _applies[criterion.Index] ??= ComputeApplies(criterion);

    private Kleene ComputeApplies(Criterion criterion)
    {
        var own = criterion.AppliesTo is null ? Kleene.True : _expressions.Truth(criterion.AppliesTo);
        return criterion.Body is GroupBody { Own: null } group
            ? KleeneLogic.And(own, KleeneLogic.Or(Children(group).Select(Applies)))
            : own;
    }

    private Kleene Holds(Criterion criterion) => criterion.Body switch
    {
        ExpressionBody body => _expressions.Truth(body.Expression),
        GroupBody group => Holds(group),
        GapBody or HeadingBody => Kleene.Unknown,
        var body => throw new NotSupportedException($"the reference interpreter does not know {body.GetType().Name}"),
    };

    private Kleene Holds(GroupBody group)
    {
        var values = Children(group).Select(Value).ToList();
        if (group.Own is not null)
            values.Add(_expressions.Truth(group.Own));
        return group.Kind switch
        {
            GroupKind.All => KleeneLogic.And(values),
            GroupKind.Any => KleeneLogic.Or(values),
            GroupKind.None => KleeneLogic.Not(KleeneLogic.Or(values)),
            GroupKind.AtLeast => KleeneLogic.AtLeast(group.Number, values),
            var kind => throw new NotSupportedException($"the reference interpreter does not know a group {kind}"),
        };
    }

    /// <summary>Definitions and headings do not count.</summary>
    private IEnumerable<Criterion> Children(GroupBody group)
        => group.Children.Select(index => _trial.AllCriteria[index]).Where(c => c.Role == CriterionRole.Criterion);

    private static ReferenceVerdict Verdict(IEnumerable<Criterion> criteria, IReadOnlyList<ReferenceOutcome> outcomes)
    {
        var all = criteria.ToArray();
        if (all.Any(c => Excludes(c, outcomes)))
            return ReferenceVerdict.Ineligible;
        return all.Any(c => outcomes[c.Index] == ReferenceOutcome.Unknown) ? ReferenceVerdict.Undetermined : ReferenceVerdict.Eligible;
    }

    private static bool Excludes(Criterion criterion, IReadOnlyList<ReferenceOutcome> outcomes)
        => outcomes[criterion.Index] == (criterion.Kind == CriterionKind.Inclusion ? ReferenceOutcome.NotMet : ReferenceOutcome.Met);

    private static ReferenceVerdict Best(IReadOnlyCollection<ReferenceVerdict> cohorts)
    {
        if (cohorts.Contains(ReferenceVerdict.Eligible))
            return ReferenceVerdict.Eligible;
        return cohorts.Contains(ReferenceVerdict.Undetermined) ? ReferenceVerdict.Undetermined : ReferenceVerdict.Ineligible;
    }

    private int[] Missing(IReadOnlyList<ReferenceOutcome> outcomes)
    {
        var read = _trial.AllCriteria.Where(c => outcomes[c.Index] == ReferenceOutcome.Unknown).SelectMany(c => c.Facts).ToHashSet();
        return [.. Enumerable.Range(0, _trial.Facts.Count).Where(f => read.Contains(f) && !_expressions.IsPresent(_trial.Facts[f]))];
    }
}
