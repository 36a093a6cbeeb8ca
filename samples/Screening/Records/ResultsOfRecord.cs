using System;
using System.Collections.Generic;
using System.Linq;
using Criteria;
using Criteria.Fhir;
using Criteria.Units;
using Trials;

namespace Screening.Records;

/// <summary>Finds the results of a record by the analyte catalogue: its LOINC codes, in the chart's unit, converted for that analyte.</summary>
internal sealed class ResultsOfRecord(PatientRecord record, LookupReport report)
{
    private const string EjectionFractionByUltrasound = "18043-0";

    /// <summary>The latest result, where it is a number; one that is only known to lie below or above a limit is none.</summary>
    public double? Number(string analyte, string unit) => Latest(analyte, unit) is { } result ? new Result(result).Exact : null;

    /// <summary>The latest result; of different ones of one moment, that it is at least the lowest.</summary>
    public Lab? AtLeast(string analyte, string unit) => Latest(analyte, unit, TiedResults.AtLeastTheLowest) is { } result ? new Result(result).Lab : null;

    /// <summary>The latest result; of different ones of one moment, that it is at most the highest.</summary>
    public Lab? AtMost(string analyte, string unit) => Latest(analyte, unit, TiedResults.AtMostTheHighest) is { } result ? new Result(result).Lab : null;

    /// <summary>Every result, the earliest first.</summary>
    public IEnumerable<Result> All(string analyte, string unit)
    {
        var known = Named(analyte);
        return record.All(known.LoincCodes, unit, Converter(known), report).Select(static result => new Result(result));
    }

    /// <summary>The latest ejection fraction. Only the code for ultrasound says how it was measured.</summary>
    public EjectionFraction? LatestEjectionFraction()
    {
        var known = Named("lvef");
        var convert = Converter(known);
        if (record.Latest(known.LoincCodes, "%", convert, report) is not { } latest)
            return null;
        var isUltrasound = record.Latest([EjectionFractionByUltrasound], "%", convert) == latest;
        return EjectionFraction(new(latest), isUltrasound);
    }

    /// <summary>Every ejection fraction.</summary>
    public IEnumerable<EjectionFraction> EjectionFractions()
    {
        var known = Named("lvef");
        return known.LoincCodes.SelectMany(code => record.All([code], "%", Converter(known), report)
            .Select(result => EjectionFraction(new(result), code == EjectionFractionByUltrasound)));
    }

    private static EjectionFraction EjectionFraction(Result result, bool isUltrasound) => new()
    {
        Percent = result.Exact,
        Method = isUltrasound ? CardiacImaging.Echocardiography : null,
        Date = result.Lab.Date,
    };

    private LabResult? Latest(string analyte, string unit, TiedResults ties = TiedResults.Missing)
    {
        var known = Named(analyte);
        return record.Latest(known.LoincCodes, unit, Converter(known), report, ties);
    }

    private static Analyte Named(string name)
        => AnalyteCatalogue.TryFind(name, out var analyte) ? analyte : throw new ArgumentException($"the catalogue has no analyte '{name}'", nameof(name));

    private static QuantityConverter Converter(Analyte analyte)
        => (decimal value, string from, string to, out decimal result) => UnitConversion.TryConvert(value, from, to, analyte, out result);
}

/// <summary>A result as a chart holds it.</summary>
internal readonly record struct Result(LabResult Source)
{
    /// <summary>The value; null where it is only known to lie below or above a limit.</summary>
    public double? Exact => Source.Comparator == QuantityComparator.None ? Source.Value : null;

    /// <summary>The value with its range, its day and its bound.</summary>
    public Lab Lab => new(Source.Value, Source.Low, Source.High)
    {
        Date = Source.Effective.Date.Exact,
        Bound = Source.Comparator switch
        {
            QuantityComparator.LessThan => ValueBound.Below,
            QuantityComparator.AtMost => ValueBound.AtMost,
            QuantityComparator.AtLeast => ValueBound.AtLeast,
            QuantityComparator.GreaterThan => ValueBound.Above,
            _ => ValueBound.Exact,
        },
    };
}
