using System.Threading;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>What the expressions of one trial have in common while they are bound.</summary>
internal sealed record TrialScope(
    NameTable Names,
    SubjectReader Subject,
    UnitBook Units,
    AttestationTable Attestations,
    FunctionTable Functions,
    CancellationToken Cancellation)
{
    public static readonly Expression Failure = new NullExpression(CriteriaType.Error);
}
