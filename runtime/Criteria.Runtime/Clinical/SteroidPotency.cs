using System;

namespace Criteria.Clinical;

/// <summary>How much of a systemic glucocorticoid does what 5 mg of prednisone do.</summary>
/// <param name="Name">The ingredient's name, in lower case.</param>
/// <param name="RxNorm">Its code in RxNorm.</param>
/// <param name="Amount">The equivalent amount in mg.</param>
internal sealed record SteroidPotency(string Name, string RxNorm, decimal Amount)
{
    public const decimal Prednisone = 5;

    private const string RxNormSystem = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static readonly SteroidPotency[] s_all =
    [
        new("prednisone", "8640", Prednisone),
        new("prednisolone", "8638", 5),
        new("methylprednisolone", "6902", 4),
        new("triamcinolone", "10759", 4),
        new("hydrocortisone", "5492", 20),
        new("cortisone", "2878", 25),
        new("dexamethasone", "3264", 0.75m),
        new("betamethasone", "1514", 0.75m),
        new("deflazacort", "22396", 6),
    ];

    public static SteroidPotency? Find(string name)
    {
        foreach (var steroid in s_all)
        {
            if (steroid.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return steroid;
        }

        return null;
    }

    public static SteroidPotency? Find(Code ingredient)
    {
        foreach (var steroid in s_all)
        {
            if (ingredient.System == RxNormSystem && ingredient.Value == steroid.RxNorm)
                return steroid;
        }

        return null;
    }
}
