using System;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>What the catalogue knows of a value that criteria read: what it measures, and between which figures it lies, in the value's own unit.</summary>
internal static class MeasuredQuantity
{
    private static readonly string[] _birthDates = ["BirthDate", "DateOfBirth"];

    /// <returns>Null where nobody says what is measured.</returns>
    public static Analyte? AnalyteOf(Expression reading) => reading switch
    {
        PathExpression { Steps: { Count: > 0 } steps } => AnalyteCatalogue.TryFind(steps[steps.Count - 1].Analyte, out var analyte) ? analyte : null,
        DurationExpression { IsDifference: false, Unit: DateUnit.Year or DateUnit.Month or DateUnit.Week or DateUnit.Day } duration when IsBirthDate(duration.From)
            => AnalyteCatalogue.TryFind("age", out var age) ? age : null,
        _ => null,
    };

    /// <summary>The UCUM code in which the value counts.</summary>
    public static string UnitOf(Expression reading) => reading is DurationExpression duration
        ? duration.Unit switch { DateUnit.Year => "a", DateUnit.Month => "mo", DateUnit.Week => "wk", _ => "d" }
        : reading.Type.Unit ?? "1";

    /// <summary>A range of the catalogue in the unit of the value.</summary>
    /// <returns>Null where there is none, or no factor leads to that unit.</returns>
    public static NumberDomain? RangeOf(AnalyteRange? range, Analyte analyte, string unit)
        => range is not null && Convert(range.Low, range.Unit, unit, analyte) is { } low && Convert(range.High, range.Unit, unit, analyte) is { } high ? new(low, high) : null;

    /// <returns>Null where the units are incommensurable for the analyte.</returns>
    public static Rational? Convert(Rational value, string from, string to, Analyte? analyte)
        => Ucum.TryParse(from, out var source, out _) && Ucum.TryParse(to, out var target, out _) && UnitConversion.TryConvert(value, source, target, analyte, out var result) ? result : null;

    /// <summary>A member that is called as every standard calls the day of birth: nothing else in the model says which date it is.</summary>
    public static bool IsBirthDate(Expression reading)
        => reading is PathExpression { Root: SubjectRoot, Type.Kind: TypeKind.Date, Steps: { Count: > 0 } steps }
            && Array.Exists(_birthDates, name => string.Equals(name, steps[steps.Count - 1].Member, StringComparison.OrdinalIgnoreCase));
}
