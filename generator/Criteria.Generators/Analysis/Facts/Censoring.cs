using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>Which way a value lies from the number that stands for it: a result of <c>&lt; 5</c> is known to be below 5, and not how far. At most one of the two holds.</summary>
/// <param name="Below">It may be any number below.</param>
/// <param name="Above">It may be any number above.</param>
internal readonly record struct Censoring(Literal Below, Literal Above);
