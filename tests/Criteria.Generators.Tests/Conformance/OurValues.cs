using System.Globalization;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>Takes what the generated code and what the reference interpreter give for a value of the suite.</summary>
internal static class OurValues
{
    /// <summary>A value as the runtime prints it.</summary>
    public static SuiteValue OfGenerated(string printed, CriteriaType type)
    {
        if (printed is "missing" or "unknown")
            return new MissingValue();
        var ends = printed.Split("..");
        return type.Kind switch
        {
            TypeKind.Boolean => new TruthValue(printed == "true"),
            TypeKind.String => new TextValue(printed[1..^1]),
            TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity when decimal.TryParse(ends[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var low)
                => new NumberValue(low, decimal.Parse(ends[^1], NumberStyles.Float, CultureInfo.InvariantCulture), type.Unit, type.Kind == TypeKind.Integer),
            TypeKind.Date or TypeKind.DateTime => new MomentValue(Moment(ends[0]), Moment(ends[^1]), type.Kind == TypeKind.DateTime),
            _ => new OtherValue(printed),
        };
    }

    public static SuiteValue OfReference(Possible? value, CriteriaType type) => value switch
    {
        null => new MissingValue(),
        KnownTruth truth => new TruthValue(truth.Value),
        KnownText text => new TextValue(text.Value),
        NumberRange { Low.Value: { } low, High.Value: { } high } when Rounding.ToDecimal(low) is { } from && Rounding.ToDecimal(high) is { } to
            => new NumberValue(from, to, type.Unit, type.Kind == TypeKind.Integer),
        DateRange days => new MomentValue(First(days.Low), First(days.High), false),
        _ => new OtherValue(value.ToString()!),
    };

    private static DateTime First(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static DateTime Moment(string printed)
        => DateTime.Parse(printed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
