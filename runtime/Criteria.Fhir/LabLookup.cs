using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Criteria.Fhir;

/// <summary>Finds results by code and gives them in a wanted unit.</summary>
internal static class LabLookup
{
    /// <summary>A result before it is rounded, so that two of one moment are compared as what they are.</summary>
    private readonly record struct Candidate(decimal Value, decimal? Low, decimal? High, QuantityComparator Comparator, FhirDateTime Effective)
    {
        public LabResult Rounded() => new(ToDouble(Value), Low is { } low ? ToDouble(low) : null, High is { } high ? ToDouble(high) : null, Comparator, Effective);
    }

    public static LabResult? Latest(
        IReadOnlyList<Observation> observations, IReadOnlyCollection<string> codes, string unit, QuantityConverter convert, LookupReport? report, TiedResults ties)
    {
        List<Candidate> latest = [];
        foreach (var candidate in Candidates(observations, codes, unit, convert, report))
        {
            var order = latest.Count == 0 ? 0 : candidate.Effective.CompareTo(latest[0].Effective);
            if (order > 0)
                latest.Clear();
            if (order >= 0)
                latest.Add(candidate);
        }
        if (latest.Count == 0)
            return null;
        var one = latest[0];
        if (latest.Exists(other => other.Low != one.Low || other.High != one.High))
            one = one with { Low = null, High = null };
        if (!latest.Exists(other => other.Value != one.Value || other.Comparator != one.Comparator))
            return one.Rounded();
        report?.CountTie();
        return Limit(latest, ties) is { } limit ? (one with { Value = limit.Value, Comparator = limit.Comparator }).Rounded() : null;
    }

    /// <summary>What is true of the result whichever of those tied it is; nothing where one of them is open on that side.</summary>
    private static (decimal Value, QuantityComparator Comparator)? Limit(List<Candidate> tied, TiedResults ties) => ties switch
    {
        TiedResults.AtLeastTheLowest when tied.TrueForAll(static one => one.Comparator is QuantityComparator.None or QuantityComparator.AtLeast or QuantityComparator.GreaterThan) =>
            (tied.Min(static one => one.Value), QuantityComparator.AtLeast),
        TiedResults.AtMostTheHighest when tied.TrueForAll(static one => one.Comparator is QuantityComparator.None or QuantityComparator.AtMost or QuantityComparator.LessThan) =>
            (tied.Max(static one => one.Value), QuantityComparator.AtMost),
        _ => null,
    };

    public static IReadOnlyList<LabResult> All(IReadOnlyList<Observation> observations, IReadOnlyCollection<string> codes, string unit, QuantityConverter convert, LookupReport? report) =>
        [.. Candidates(observations, codes, unit, convert, report).OrderBy(static candidate => candidate.Effective).Select(static candidate => candidate.Rounded())];

    public static IEnumerable<Observation> Find(IReadOnlyList<Observation> observations, IReadOnlyCollection<string> codes) =>
        observations.Where(observation => observation.Result.HasLoinc(codes) || observation.Components.Any(component => component.HasLoinc(codes)));

    private static IEnumerable<Candidate> Candidates(IReadOnlyList<Observation> observations, IReadOnlyCollection<string> codes, string unit, QuantityConverter convert, LookupReport? report)
    {
        foreach (var observation in observations)
        {
            if (observation.Result.HasLoinc(codes) && TryConvert(observation.Result, observation.Effective, unit, convert, report, out var own))
                yield return own;
            foreach (var component in observation.Components)
            {
                if (component.HasLoinc(codes) && TryConvert(component, observation.Effective, unit, convert, report, out var candidate))
                    yield return candidate;
            }
        }
    }

    private static bool TryConvert(Measurement measurement, FhirDateTime effective, string unit, QuantityConverter convert, LookupReport? report, out Candidate candidate)
    {
        candidate = default;
        if (measurement.Quantity is not { } quantity)
        {
            report?.CountNotAQuantity();
            return false;
        }
        if (quantity.Unit is null || !convert(quantity.Value, quantity.Unit, unit, out var value))
        {
            report?.CountUnconvertible(quantity.Unit);
            return false;
        }
        report?.CountUsed();
        if (!TryConvert(measurement.ReferenceRange, unit, convert, out var low, out var high))
            report?.CountUnconvertibleRange();
        candidate = new(value, low, high, quantity.Comparator, effective);
        return true;
    }

    /// <summary>A range of which one limit does not convert, or that says nothing once both are in one unit, is missing as a whole.</summary>
    private static bool TryConvert(ReferenceRange? range, string unit, QuantityConverter convert, out decimal? low, out decimal? high)
    {
        low = high = null;
        if (range is null)
            return true;
        if (!TryConvert(range.Low, unit, convert, out var lower) || !TryConvert(range.High, unit, convert, out var upper) || lower >= upper)
            return false;
        (low, high) = (lower, upper);
        return true;
    }

    private static bool TryConvert(QuantityValue? limit, string unit, QuantityConverter convert, out decimal? value)
    {
        value = null;
        if (limit is null)
            return true;
        if (limit.Unit is null || !convert(limit.Value, limit.Unit, unit, out var converted))
            return false;
        value = converted;
        return true;
    }

    /// <summary>The nearest double. The cast from decimal rounds twice, once for the digits and once for their scale.</summary>
    private static double ToDouble(decimal value)
    {
        Span<char> digits = stackalloc char[32];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        return double.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
