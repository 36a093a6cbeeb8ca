using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>What holds of an assignment beyond clauses: sums of facts.</summary>
internal interface ITheory
{
    /// <summary>A clause that is true of every patient and false in the assignment; null where the assignment has a patient.</summary>
    IReadOnlyList<Literal>? Refute(SatSolver assignment);
}
