using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Certificates;

/// <summary>What a second look says of conditions that no patient meets together.</summary>
internal enum Certainty
{
    /// <summary>The work that is allowed did not suffice to prove it once more.</summary>
    Undecided,

    /// <summary>It was proved once more, and each step was checked.</summary>
    Confirmed,

    /// <summary>A patient was found, or a step does not follow: one of the two is mistaken.</summary>
    Refused,
}

/// <summary>Looks a second time at what was proved, before anybody is told of it as a mistake.</summary>
internal interface IReproof
{
    /// <param name="conditions">What no patient is said to meet together.</param>
    Certainty Of(IReadOnlyList<Literal> conditions);
}
