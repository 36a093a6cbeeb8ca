using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 11: a lower and an upper limit between which one value is left.</summary>
/// <param name="criteria">Those that count.</param>
internal sealed class SingleValues(TrialModel model, DiagnosticBag diagnostics, IReadOnlyList<Criterion> criteria)
{
    private readonly HashSet<Expression> _found = [];

    public void Find()
    {
        var reader = new RequirementReader(model);
        var bounds = criteria
            .SelectMany(criterion => reader.ToPass(criterion).Select(requirement => (criterion.Cohorts, Requirement: requirement)))
            .Select(static asked => (asked.Cohorts, asked.Requirement, Bound: Bound.Of(asked.Requirement)!))
            .Where(static asked => asked.Bound is not null)
            .ToList();
        Find(bounds.Where(static asked => asked.Cohorts.Count == 0).Select(static asked => (asked.Requirement, asked.Bound)));
        for (var cohort = 0; cohort < model.Trial.Cohorts.Count; cohort++)
            Find(bounds.Where(asked => asked.Cohorts.Count == 0 || asked.Cohorts.Contains(cohort)).Select(static asked => (asked.Requirement, asked.Bound)));
    }

    private void Find(IEnumerable<(Requirement Requirement, Bound Bound)> asked)
    {
        foreach (var value in asked.GroupBy(static each => each.Bound.Value).ToList())
        {
            var limits = value.Select(static each => (Limit: Limit.Of(each.Requirement, each.Bound), each.Bound)).ToList();
            var low = Tightest(limits, false);
            var high = Tightest(limits, true);
            if (low is not { } least || high is not { } most || Limit.OnlyBetween(least.Limit.Cut, most.Limit.Cut, least.Limit.Step) is not { } only)
                continue;

            // '>= 18 and < 19' is how one says that somebody is 18 years old.
            if (least.Bound.Value is DurationExpression && least.Bound.Limit.Value != most.Bound.Limit.Value)
                continue;
            if (_found.Add(value.Key))
                Report(value.Key, only, least, most);
        }
    }

    private static (Limit Limit, Bound Bound)? Tightest(IEnumerable<(Limit Limit, Bound Bound)> limits, bool isUpper)
    {
        (Limit Limit, Bound Bound)? tightest = null;
        foreach (var limit in limits.Where(limit => limit.Limit.IsUpper == isUpper))
        {
            if (tightest is not { } known || limit.Limit.IsTighterThan(known.Limit))
                tightest = limit;
        }

        return tightest;
    }

    private void Report(Expression value, Rational only, (Limit Limit, Bound Bound) least, (Limit Limit, Bound Bound) most)
    {
        var beside = least.Bound.Limit.Value == only ? least.Bound.Limit : most.Bound.Limit;
        var number = AuthorText.Quantity(only, beside);
        var pair = new[] { least, most }.OrderBy(static each => each.Limit.Requirement.Criterion.Index).ThenBy(static each => each.Limit.IsUpper).Select(static each => each.Limit.Requirement).ToList();
        var both = new Conflict(pair);
        diagnostics.ReportWith(ThresholdRules.SingleValue, both.Span, both.Others, AuthorText.Of(value) ?? "a value", number ?? only.ToString(), both.Clauses);
    }
}
