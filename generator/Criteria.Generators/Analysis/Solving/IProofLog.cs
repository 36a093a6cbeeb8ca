using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>Hears what the solver concludes, each before it is used.</summary>
internal interface IProofLog
{
    /// <summary>A clause that follows from those before it: who assumes the contrary meets a contradiction by what is forced alone.</summary>
    void AddLearnt(IReadOnlyList<Literal> clause);

    /// <summary>A clause by which the theory refuted an assignment.</summary>
    void AddLemma(IReadOnlyList<Literal> clause);
}
