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
            TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => NumberOf(printed, ends, type),
            TypeKind.Date or TypeKind.DateTime => new MomentValue(Moment(ends[0]), Moment(ends[^1]), type.Kind == TypeKind.DateTime),
            _ => new OtherValue(printed),
        };
    }

    public static SuiteValue OfReference(Possible? value, CriteriaType type) => value switch
    {
        null => new MissingValue(),
        KnownTruth truth => new TruthValue(truth.Value),
        KnownText text => new TextValue(text.Value),
        NumberRange range => new NumberValue(Decimal(range.Low.Value), Decimal(range.High.Value), type.Unit, type.Kind == TypeKind.Integer),
        DateRange days => new MomentValue(First(days.Low), First(days.High), false),
        MomentRange moments => new MomentValue(First(moments.Low), First(moments.High), true),
        _ => new OtherValue(value.ToString()!),
    };

    // A number that may be anything on one side prints as its limit: >= 4, < 30.
    private static NumberValue NumberOf(string printed, string[] ends, CriteriaType type)
    {
        var isInteger = type.Kind == TypeKind.Integer;
        return printed[0] switch
        {
            '>' => new(Parse(printed.TrimStart('>', '=')), null, type.Unit, isInteger),
            '<' => new(null, Parse(printed.TrimStart('<', '=')), type.Unit, isInteger),
            _ => new(Parse(ends[0]), Parse(ends[^1]), type.Unit, isInteger),
        };
    }

    private static decimal Parse(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static decimal? Decimal(Fraction? end)
        => end is { } exact ? Rounding.ToDecimal(exact) ?? throw new OverflowException($"{exact} is beyond the numbers of the suite") : null;

    private static DateTime First(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static DateTime First(long milliseconds) => new(milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    private static DateTime Moment(string printed)
        => DateTime.Parse(printed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
