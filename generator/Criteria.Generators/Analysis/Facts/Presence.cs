using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>Which readings can be missing at all.</summary>
internal static class Presence
{
    /// <summary>What is read may be missing, unless every member on the way to it is declared so that it cannot.</summary>
    public static bool MayBeMissing(Expression reading) => reading is not PathExpression { Root: SubjectRoot, Steps: { Count: > 0 } steps } || steps.Any(CanBeMissing);

    private static bool CanBeMissing(PathStep step) => step.CanBeNull || step.Domain is not null || step.Type switch
    {
        // A NaN and an infinity are missing, and so are values that say that nothing is known.
        NumberMember number => number.Representation is NumberRepresentation.Double or NumberRepresentation.Single,
        EnumMember values => true,
        BooleanMember or StringMember or CodeMember or ObjectMember or DateMember { Representation: DateRepresentation.DateOnly } => false,
        _ => true,
    };
}
