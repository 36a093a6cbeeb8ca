using System.Collections.Generic;
using Criteria;
using Criteria.Fhir;

namespace Screening.Records;

/// <summary>The RxNorm ingredients of autoimmune diseases. The codes are those of the cohort definitions in OHDSI/PhenotypeLibrary and of PEDSnet.</summary>
internal static class Ingredients
{
    private static readonly HashSet<string> s_known =
    [
        "1256", "6851", "68149", "3002", "42316", "3008", "27169", "121191", "1092437", // immunosuppressants
        "8640", "8638", "6902", "5492", "3264", "1514", "10759", "2878", "22396", // glucocorticoids
        "5521", "2393", // antimalarials
    ];

    /// <summary>The ingredient among the codes. The code of a product names none: which it contains, only RxNorm's own tables say.</summary>
    public static Code? Find(IReadOnlyList<Code> codes)
    {
        foreach (var code in codes)
        {
            if (code.System == CodeSystems.RxNorm && s_known.Contains(code.Value))
                return code;
        }

        return null;
    }
}
