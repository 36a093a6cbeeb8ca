using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>Binds what a trial declares beside its expressions: value sets and cohorts.</summary>
internal static class TrialParts
{
    public static EquatableArray<ValueSet> BindValueSets(TrialDeclaration declaration, NameTable names, DiagnosticBag diagnostics)
    {
        var identifiers = new Identifiers();
        var sets = new List<ValueSet>();
        foreach (var set in declaration.ValueSets)
        {
            var codes = set.Codes.Select(static c => new CodedValue(c.System.Value, c.Code.Value)).Distinct().ToEquatableArray();
            var bound = new ValueSet(set.Name.Value, identifiers.Claim(Identifiers.Of(set.Name.Value), set.Name.Value), codes) { Origin = set.Name.Whole };
            names.Declare(bound.Name, new ValueSetSymbol(sets.Count, bound, set.Name.Whole), diagnostics);
            sets.Add(bound);
        }

        return sets.ToEquatableArray();
    }

    public static EquatableArray<Cohort> BindCohorts(TrialDeclaration declaration, DiagnosticBag diagnostics)
    {
        var identifiers = new Identifiers();
        var cohorts = new List<Cohort>();
        foreach (var cohort in declaration.Cohorts)
        {
            var first = cohorts.FindIndex(c => c.Id == cohort.Id.Value);
            if (first >= 0)
                diagnostics.ReportWith(BindingRules.DuplicateName, cohort.Id.Whole, [declaration.Cohorts[first].Id.Whole], cohort.Id.Value, "a cohort", "another cohort");
            cohorts.Add(new(cohort.Id.Value, identifiers.Claim(Identifiers.Of(cohort.Id.Value), cohort.Id.Value), cohort.Title.Value) { Origin = cohort.Id.Whole });
        }

        return cohorts.ToEquatableArray();
    }

    /// <summary>Resolves the cohorts that a criterion names.</summary>
    public static void BindCohortsOf(CriterionOwner criterion, EquatableArray<Cohort> cohorts)
    {
        foreach (var name in criterion.Declaration.Cohorts)
        {
            var index = cohorts.Items.Select(static c => c.Id).ToList().IndexOf(name.Value);
            if (index < 0)
            {
                var advice = Spelling.Nearest(name.Value, cohorts.Items.Select(static c => c.Id)) is { } near ? $"; did you mean '{near}'?" : string.Empty;
                criterion.Diagnostics.Report(BindingRules.UnknownName, name.Whole, name.Value, "cohort of this trial", advice);
            }
            else if (!criterion.Cohorts.Contains(index))
            {
                criterion.Cohorts.Add(index);
            }
        }
    }
}
