using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Whether a printed number and one of an expression are the same limit.</summary>
internal static class NumberAgreement
{
    /// <summary>The same amount, compared in the same way.</summary>
    public static bool IsSame(PrintedNumber printed, EncodedNumber encoded) => IsSameAmount(printed, encoded) && IsSameComparison(printed, encoded);

    /// <summary>Whether a class is one of those that are printed: the grades II to IV are "grade 2 or above".</summary>
    public static bool IsClassWithin(PrintedNumber printed, EncodedNumber encoded)
        => printed.Unit is null && (printed.Value == encoded.Value
            || (printed.Comparison == ComparisonOperator.GreaterOrEqual && encoded.Value > printed.Value)
            || (printed.Comparison == ComparisonOperator.LessOrEqual && encoded.Value < printed.Value));

    /// <summary>The same amount after conversion.</summary>
    public static bool IsSameAmount(PrintedNumber printed, EncodedNumber encoded)
        => IsSame(printed, encoded.Value, encoded.Unit) || (encoded.Written is { } written && IsSame(printed, written.Value, written.Unit)) || IsSameOfSubstance(printed, encoded)
            || (encoded.IsStated && IsSameNumber(printed, encoded) && !IsComparable(printed, encoded));

    /// <summary>The same digits, whatever they count.</summary>
    public static bool IsSameNumber(PrintedNumber printed, EncodedNumber encoded)
        => printed.Value == encoded.Value || printed.Value == encoded.Written?.Value;

    /// <summary>Whether both could count one thing.</summary>
    public static bool IsComparable(PrintedNumber printed, EncodedNumber encoded)
        => (printed.Unit, encoded.Unit) switch
        {
            (null, null) => true,
            ({ } unit, { } own) => unit.IsCommensurableWith(own) || (encoded.Written is { } written && unit.IsCommensurableWith(written.Unit)),
            ({ } unit, null) => unit.Dimension.IsNone,
            (null, { } own) => own.Dimension.IsNone,
        };

    private static bool IsSame(PrintedNumber printed, Rational value, UcumUnit? unit)
    {
        if (printed.Unit is not { } own || unit is null)
        {
            // Whoever prints no unit counts in ones, or in percent; thousands he would name.
            var factor = printed.Unit is null && unit is { IsSpecial: false, Code: not "%" } && unit.Dimension.IsNone ? unit.Factor : Rational.One;
            return printed.Value == value * factor || (printed.Unit?.Code == "%" && printed.Value / 100 == value);
        }

        if (own.FactorTo(unit) is { } conversion)
            return printed.Value * conversion == value;
        return own.IsSpecial || unit.IsSpecial
            ? own.TryConvert(printed.Value, unit, out var converted) ? converted == value : own.Dimension.IsNone && printed.Value == value
            : own.Dimension.IsNone && unit.Dimension.IsNone && printed.Value == value;
    }

    /// <summary>Between mass and substance some analyte's factor gives the number to its last digit.</summary>
    private static bool IsSameOfSubstance(PrintedNumber printed, EncodedNumber encoded)
    {
        if (printed.Unit is not { } own || encoded.Unit is not { } unit || own.IsSpecial || unit.IsSpecial)
            return false;
        var (first, second) = (own.Dimension, unit.Dimension);
        if ((first.ExponentOf("g"), second.ExponentOf("g")) is not ((0, 1) or (1, 0)) || first.ExponentOf("m") != second.ExponentOf("m") || first.ExponentOf("s") != second.ExponentOf("s"))
            return false;
        return AnalyteCatalogue.All.Any(analyte => analyte.MassSubstance is not null
            && UnitConversion.TryGetFactor(own, unit, analyte, out var factor)
            && (printed.Value * factor).RoundToSignificantDigits(3, System.MidpointRounding.AwayFromZero) == encoded.Value.RoundToSignificantDigits(3, System.MidpointRounding.AwayFromZero));
    }

    /// <summary>Under a "not", of the text or of the expression, the opposite may be meant.</summary>
    private static bool IsSameComparison(PrintedNumber printed, EncodedNumber encoded)
    {
        if (printed.Comparison is not { } first || encoded.Comparison is not { } second || first == second)
            return true;
        return (printed.IsDenied || encoded.IsDenied) && Opposite(second) == first;
    }

    private static ComparisonOperator Opposite(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.Less,
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        _ => ComparisonOperator.Equal,
    };
}
