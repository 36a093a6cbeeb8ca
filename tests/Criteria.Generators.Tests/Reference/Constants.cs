using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>What the numbers and dates that an author wrote stand for.</summary>
internal static class Constants
{
    /// <summary>A converted number that no decimal writes is rounded once, to the nearest double; any other is exact.</summary>
    public static Fraction Alone(NumberConstant constant)
    {
        var value = Fraction.Of(constant.Value);
        return value.IsDecimal ? value : Nearest(value);
    }

    /// <summary>A threshold is rounded once to the type of the member it is compared with, so that equal amounts are equal; null where the type holds no such number.</summary>
    public static Fraction? Facing(NumberConstant constant, Expression other)
    {
        var value = Fraction.Of(constant.Value);
        return RepresentationOf(other) switch
        {
            NumberRepresentation.Double => Nearest(value),
            NumberRepresentation.Single => Fraction.Of(Rounding.ToSingle(value)) ?? value,
            NumberRepresentation.Decimal => Rounding.ToDecimal(value) is { } nearest ? Fraction.Of(nearest) : value,
            _ => Alone(constant),
        };
    }

    public static DateRange Days(DateConstant date)
    {
        var firstMonth = date.Month ?? 1;
        var lastMonth = date.Month ?? 12;
        return new(
            new(date.Year, firstMonth, date.Day ?? 1),
            new(date.Year, lastMonth, date.Day ?? DateTime.DaysInMonth(date.Year, lastMonth)));
    }

    /// <summary>From the first to the last moment that it may mean, by its own clock; without an offset that is UTC.</summary>
    public static MomentRange Moments(DateTimeConstant constant)
    {
        var days = Days(new(constant.Year, constant.Month, constant.Day));
        var first = MillisecondOfDay(constant.Hour ?? 0, constant.Minute ?? 0, constant.Second ?? 0, constant.Millisecond ?? 0);
        var last = MillisecondOfDay(constant.Hour ?? 23, constant.Minute ?? 59, constant.Second ?? 59, constant.Millisecond ?? 999);
        var offset = constant.OffsetMinutes ?? 0;
        var ahead = MomentArithmetic.OfMinutes(offset);
        return new(MomentArithmetic.Of(days.Low, first) - ahead, MomentArithmetic.Of(days.High, last) - ahead, offset);
    }

    /// <summary>The whole numbers of a domain; null where there is none.</summary>
    public static NumberRange? WholeNumbers(NumberDomain domain)
    {
        var (low, high) = (Rounding.Ceiling(Fraction.Of(domain.Low)), Rounding.Floor(Fraction.Of(domain.High)));
        return low <= high ? NumberRange.Between(low, high) : null;
    }

    private static long MillisecondOfDay(int hour, int minute, int second, int millisecond)
        => MomentArithmetic.OfMinutes((60 * hour) + minute) + (1000 * second) + millisecond;

    private static Fraction Nearest(Fraction value) => Fraction.Of(Rounding.ToDouble(value)) ?? value;

    private static NumberRepresentation? RepresentationOf(Expression expression) => expression switch
    {
        PathExpression { Steps.Count: > 0 } path => (path.Steps[path.Steps.Count - 1].Type as NumberMember)?.Representation,
        ParameterExpression or ConversionExpression when expression.Type.Kind is TypeKind.Decimal or TypeKind.Quantity => NumberRepresentation.Double,
        _ => null,
    };
}
