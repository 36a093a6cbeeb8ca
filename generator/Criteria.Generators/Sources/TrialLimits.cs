using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources;

/// <summary>
/// How much of each kind a trial may have. What it takes to compile grows with a power of that, so a text with a million of something, which no
/// author wrote, is refused as a whole. The limits are ten times what any real trial comes near.
/// </summary>
internal static class TrialLimits
{
    /// <summary>Criteria of all levels, and other readings of them.</summary>
    public const int Criteria = 5_000;

    /// <summary>Of definitions, value sets, invariants, and facts that a file declares.</summary>
    public const int Parts = 2_000;

    /// <summary>Of parameters, cohorts and types with functions.</summary>
    public const int Axes = 200;

    /// <summary>Of codes in all value sets.</summary>
    public const int Codes = 200_000;

    /// <summary>
    /// The declaration; where it has too much of something, one of the same trial whose only criterion is unknown for everybody, so that nobody is
    /// admitted by what was not compiled.
    /// </summary>
    public static TrialDeclaration Apply(TrialDeclaration declaration, DiagnosticBag diagnostics)
    {
        var all = AllCriteria(declaration);
        var excess = Excess(declaration.Parameters.Select(static part => part.Name), Axes, "parameters")
            ?? Excess(declaration.Cohorts.Select(static part => part.Id), Axes, "cohorts")
            ?? Excess(declaration.Functions, Axes, "types with functions")
            ?? Excess(declaration.ValueSets.Select(static part => part.Name), Parts, "value sets")
            ?? Excess(declaration.ValueSets.SelectMany(static set => set.Codes.Select(static code => code.Code)), Codes, "codes")
            ?? Excess(declaration.Definitions.Select(static part => part.Name), Parts, "definitions")
            ?? Excess(declaration.Invariants, Parts, "invariants")
            ?? Excess(AllFacts(declaration.Facts?.Members ?? default), Parts, "facts")
            ?? Excess(all.Select(static criterion => criterion.Id), Criteria, "criteria")
            ?? Excess(all.SelectMany(static criterion => criterion.Readings.Select(static reading => reading.Name)), Criteria, "readings");
        if (excess is null)
            return declaration;
        diagnostics.Report(FormRules.TooMany, excess.First.Whole, excess.Limit.ToString("N0", CultureInfo.InvariantCulture), excess.Of);
        return declaration with
        {
            // What the author's own code writes of the trial's record and arguments stays right.
            Facts = declaration.Facts is null || excess.Of is not ("facts" or "parameters") ? declaration.Facts : new FactsDeclaration(EquatableArray<FactDeclaration>.Empty),
            Functions = default,
            Parameters = excess.Of == "parameters" ? default : declaration.Parameters,
            ValueSets = default,
            Definitions = default,
            Cohorts = default,
            Invariants = default,
            EmptySections = default,
            Suppressions = default,
            Criteria = EquatableArray.Of(Refused(declaration.Id, excess)),
        };
    }

    private static CriterionDeclaration Refused(LocatedText trial, Beyond excess)
        => new(CriterionKind.Inclusion, CriterionRole.Criterion, trial, null, null, null, default, new InvalidDeclaration("more " + excess.Of + " than can be compiled"));

    private static Beyond? Excess(IEnumerable<LocatedText> parts, int limit, string of)
        => parts.Skip(limit).FirstOrDefault() is { } first ? new(first, limit, of) : null;

    private static IEnumerable<LocatedText> AllFacts(EquatableArray<FactDeclaration> facts)
        => facts.SelectMany(static fact => AllFacts(fact.Members).Prepend(fact.Name));

    /// <summary>Without recursion, as deep as groups may be; not more than are needed to see that there are too many.</summary>
    private static List<CriterionDeclaration> AllCriteria(TrialDeclaration declaration)
    {
        var all = declaration.Criteria.ToList();
        for (var index = 0; index < all.Count && all.Count <= Criteria; index++)
        {
            all.AddRange(all[index].Body switch
            {
                GroupDeclaration group => group.Children,
                InvalidDeclaration invalid => invalid.Children,
                _ => EquatableArray<CriterionDeclaration>.Empty,
            });
        }

        return all;
    }

    private sealed record Beyond(LocatedText First, int Limit, string Of);
}
