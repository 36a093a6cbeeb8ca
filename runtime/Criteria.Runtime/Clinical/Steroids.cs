namespace Criteria.Clinical;

/// <summary>Doses of systemic glucocorticoids as doses of prednisone.</summary>
/// <remarks>
/// <para>
/// The amounts that are equivalent, in mg: prednisone 5, prednisolone 5, methylprednisolone 4, triamcinolone 4, hydrocortisone 20, cortisone 25,
/// dexamethasone 0.75, betamethasone 0.75, deflazacort 6. For betamethasone 0.6 is in use as well; for deflazacort 6 is a convention, and measured ratios vary.
/// </para>
/// <para>They hold for oral and intravenous doses. What is inhaled, injected into a joint or put on the skin does not count: leave it out by a <c>where</c>.</para>
/// </remarks>
public static class Steroids
{
    private static readonly Domain s_anyDrug = new(0, 10_000);
    private static readonly Domain s_daily = new(0, 2000);
    private static readonly Domain s_dailyByWeight = new(0, 40);

    /// <summary>The name by which the other functions know a glucocorticoid, from its ingredient's code.</summary>
    /// <param name="ingredient">The ingredient in RxNorm, <c>http://www.nlm.nih.gov/research/umls/rxnorm</c>.</param>
    /// <returns>The name in lower case; null for every other code.</returns>
    /// <remarks>
    /// <para>Version: RxNorm's codes of ingredients, not of products.</para>
    /// <para>Domain: the nine glucocorticoids of this class.</para>
    /// <para>Source: RxNorm, as in the cohorts of OHDSI/PhenotypeLibrary.</para>
    /// <para>Check: 8640 is prednisone, 6902 methylprednisolone.</para>
    /// </remarks>
    [CriteriaFunction]
    public static string? NameOf(Code ingredient) => SteroidPotency.Find(ingredient)?.Name;

    /// <summary>The daily dose of prednisone that is equivalent to one of another glucocorticoid.</summary>
    /// <param name="drug">The ingredient's name, in capitals or not, for instance <c>methylprednisolone</c>.</param>
    /// <param name="dose">Its daily dose.</param>
    /// <returns>mg/d of prednisone; null for a drug that is not one of this class, and outside the domain.</returns>
    /// <remarks>
    /// <para>Version: dose · 5 / the equivalent amount of the drug, computed in decimals so that 4.5 mg of dexamethasone are exactly 30 mg of prednisone.</para>
    /// <para>Domain: results from 0 to 2000 mg/d, pulses included; beyond, a dose is an error of entry or of unit. The limit is this library's.</para>
    /// <para>Source: the table of FDA's label of prednisolone; for deflazacort the ratio 6 : 5 in use (doi 10.1177/0961203317751854).</para>
    /// <para>Check: methylprednisolone 12, triamcinolone 12, hydrocortisone 60, cortisone 75, dexamethasone 2.25, betamethasone 2.25 mg: 15 mg each (FDA's label).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("mg/d")]
    public static double? PrednisoneEquivalent(string drug, [Unit("mg/d")] double dose) => Equivalent(drug, dose, s_daily);

    /// <summary>The daily dose of prednisone by body weight that is equivalent to one of another glucocorticoid.</summary>
    /// <param name="drug">The ingredient's name, in capitals or not, for instance <c>methylprednisolone</c>.</param>
    /// <param name="dose">Its daily dose by body weight.</param>
    /// <returns>mg/kg/d of prednisone; null for a drug that is not one of this class, and outside the domain.</returns>
    /// <remarks>
    /// <para>Version: as <see cref="PrednisoneEquivalent"/>.</para>
    /// <para>Domain: results from 0 to 40 mg/kg/d, pulses included; beyond, a dose is an error of entry or of unit. The limit is this library's.</para>
    /// <para>Source: that of <see cref="PrednisoneEquivalent"/>.</para>
    /// <para>Check: methylprednisolone 0.8 mg/kg/d: 1 mg/kg/d (FDA's label of prednisolone: 4 mg for 5 mg).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("mg/kg/d")]
    public static double? PrednisoneEquivalentByWeight(string drug, [Unit("mg/kg/d")] double dose) => Equivalent(drug, dose, s_dailyByWeight);

    private static double? Equivalent(string drug, double dose, Domain domain)
    {
        // A dose above is outside whatever the drug is, and need not fit a decimal.
        if (SteroidPotency.Find(drug) is not { } steroid || !s_anyDrug.Holds(dose))
            return null;
        var equivalent = (double)((decimal)dose * SteroidPotency.Prednisone / steroid.Amount);
        return domain.Holds(equivalent) ? equivalent : null;
    }
}
