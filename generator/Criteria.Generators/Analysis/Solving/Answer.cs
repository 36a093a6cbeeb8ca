namespace Criteria.Generators.Analysis.Solving;

/// <summary>What the solver found out.</summary>
internal enum Answer
{
    /// <summary>The work that was allowed did not suffice: never a finding, and never a clean bill.</summary>
    Undecided,

    /// <summary>There is a model.</summary>
    Satisfiable,

    /// <summary>There is none: the failed assumptions say why.</summary>
    Unsatisfiable,
}
