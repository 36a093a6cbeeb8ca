using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>
/// What stands at the end of a trial's file where the analyzers are switched off: nobody else would say that a criterion was not understood and is unknown
/// for every patient.
/// </summary>
internal static class UnreportedErrors
{
    public static string Of(Trial trial)
        => string.Concat(trial.AllCriteria.Select(criterion => criterion.Body is GapBody { IsError: true } gap
            ? $"#error criterion '{CSharpText.Comment(criterion.Id)}' of trial '{CSharpText.Comment(trial.Id)}' is not compiled: {CSharpText.Comment(gap.Reason)}\n"
            : string.Empty));
}
