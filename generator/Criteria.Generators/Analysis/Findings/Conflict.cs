using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Requirements that no patient meets together, none of which can be left out.</summary>
internal sealed class Conflict(IReadOnlyList<Requirement> requirements)
{
    public IReadOnlyList<Requirement> Requirements => requirements;

    /// <summary>What is asked, for the solver.</summary>
    public IReadOnlyList<Literal> Literals => requirements.Select(static requirement => requirement.Literal).ToList();

    /// <summary>The place of what is blamed: what was declared last.</summary>
    public SourceSpan Span => requirements[requirements.Count - 1].Span;

    /// <summary>The places of all others.</summary>
    public IEnumerable<SourceSpan> Others => requirements.Take(requirements.Count - 1).Select(static requirement => requirement.Span).Where(span => span != Span).Distinct();

    /// <summary>What each criterion asks, one after the other.</summary>
    public string Clauses => string.Join(", ", requirements
        .GroupBy(static requirement => (requirement.Criterion.Id, requirement.MustHold))
        .Select(static group => group.ToList())
        .Select(static group => group.Count == 1 ? group[0].Clause : $"{group[0].Criterion.Id} {group[0].Verb} {Listing.And(group.Select(static requirement => Enclosed(requirement.Text)).Distinct().ToList())}"));

    private static string Enclosed(string text)
        => text.Contains(" and ") || text.Contains(" or ") ? $"({text})" : text;

    /// <summary>The fewest of what is asked that already have no patient.</summary>
    /// <returns>Null where they have one, or where the work that is allowed does not suffice to tell.</returns>
    public static Conflict? Among(TrialModel model, IReadOnlyList<Requirement> requirements)
    {
        var core = Cores.Minimal(model, requirements.Select(static requirement => requirement.Literal).ToList());
        if (core is null)
            return null;
        var kept = new HashSet<Literal>(core);
        return new(requirements.Where(requirement => kept.Remove(requirement.Literal)).ToList());
    }

    /// <summary>The author's conditions, each as it has to be; or, negated, as it must not be.</summary>
    public IReadOnlyList<string> Conditions(bool negated = false)
        => requirements.Select(requirement => requirement.MustHold != negated ? $"'{requirement.Text}'" : $"not '{requirement.Text}'").Distinct().ToList();
}
