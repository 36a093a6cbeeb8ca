using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>Values for what has to be there, whatever it is.</summary>
internal static class UsualValues
{
    /// <summary>A text or code that no criterion names.</summary>
    public static readonly TextValue Other = new("another value");

    /// <returns>Null of a kind of which a witness has no values.</returns>
    public static FactValue? Of(Expression reading) => reading.Type.Kind switch
    {
        TypeKind.Boolean => new TruthValue(false),
        TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => new NumberValue(NumberOf(reading)),
        TypeKind.Date => new DayValue(DateChoice.Usual),
        TypeKind.String or TypeKind.Code => Other,
        TypeKind.Enumeration => ValueOf(reading) is { } value ? new TextValue(value) : Other,
        TypeKind.List or TypeKind.Object or TypeKind.DateTime => new PresentValue(),
        _ => null,
    };

    private static Rational NumberOf(Expression reading)
    {
        if (LastStepOf(reading) is not { } last)
            return Rational.Zero;
        if (last.Domain is { } domain)
            return domain.Low;
        return last.Member == "High" ? Rational.One : Rational.Zero;
    }

    private static string? ValueOf(Expression reading)
        => LastStepOf(reading)?.Type is EnumMember members ? members.Values.Where(static value => !value.IsMissing).Select(static value => value.Text).FirstOrDefault() : null;

    private static PathStep? LastStepOf(Expression reading) => reading is PathExpression { Steps: { Count: > 0 } steps } ? steps[steps.Count - 1] : null;
}
