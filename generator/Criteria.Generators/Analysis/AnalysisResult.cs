using System.Collections.Generic;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Analysis;

/// <summary>What was found out about a trial, and what it took.</summary>
/// <param name="Asked">How many questions were asked.</param>
/// <param name="Worked">How many of them were answered by work, and not by memory.</param>
/// <param name="Propagations">The work of all of them, of those that were remembered too.</param>
internal sealed record AnalysisResult(IReadOnlyList<CriteriaDiagnostic> Diagnostics, int Asked, int Worked, long Propagations);
