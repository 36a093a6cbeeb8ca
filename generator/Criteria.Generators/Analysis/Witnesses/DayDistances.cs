using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>How far dates lie apart at most, drawn out: what two distances say of a third is among them, so that days can be chosen one after the other.</summary>
internal sealed class DayDistances
{
    private readonly Dictionary<int, int> _places = [];

    // The most by which the first exceeds the second; the last place is the calendar's first day.
    private readonly long[,] _most;

    public DayDistances(IReadOnlyList<int> dates, IEnumerable<(int First, int? Second, Region Days)> regions)
    {
        foreach (var date in dates)
            _places.Add(date, _places.Count);
        var calendar = dates.Count;
        _most = new long[calendar + 1, calendar + 1];
        for (var first = 0; first <= calendar; first++)
        {
            for (var second = 0; second <= calendar; second++)
                _most[first, second] = first == second || first == calendar ? 0 : Calendar.LastDay;
        }

        foreach (var region in regions)
        {
            var (first, second) = (_places[region.First], region.Second is { } other ? _places[other] : calendar);
            if (region.Days.High is { } high)
                _most[first, second] = Math.Min(_most[first, second], Within(high.Floor()));
            if (region.Days.Low is { } low)
                _most[second, first] = Math.Min(_most[second, first], -Within(low.Floor()));
        }

        for (var by = 0; by <= calendar; by++)
        {
            for (var first = 0; first <= calendar; first++)
            {
                for (var second = 0; second <= calendar; second++)
                    _most[first, second] = Math.Min(_most[first, second], _most[first, by] + _most[by, second]);
            }
        }
    }

    /// <summary>The first and the last day on which the date can be by those that are placed.</summary>
    public (int Low, int High) Between(int date, IReadOnlyDictionary<int, int> days)
    {
        var (place, calendar) = (_places[date], _places.Count);
        var (low, high) = (-_most[calendar, place], _most[place, calendar]);
        foreach (var placed in days)
        {
            low = Math.Max(low, placed.Value - _most[_places[placed.Key], place]);
            high = Math.Min(high, placed.Value + _most[place, _places[placed.Key]]);
        }

        return ((int)Math.Max(low, 0), (int)Math.Min(high, Calendar.LastDay));
    }

    private static long Within(System.Numerics.BigInteger days)
        => (long)System.Numerics.BigInteger.Max(System.Numerics.BigInteger.Min(days, 2L * Calendar.LastDay), -2L * Calendar.LastDay);
}
