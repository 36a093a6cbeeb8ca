using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>
/// Days for the dates of a witness: one is set down, and each other lies so far from those before it as the model says. Months have different lengths, so
/// several days are tried for the first.
/// </summary>
internal sealed class DateChoice
{
    // The middle of a month, ends of long and of short ones, and a leap day, in years of both kinds.
    private static readonly DateTime[] _firsts =
    [
        new(2025, 6, 15), new(2025, 1, 31), new(2025, 3, 31), new(2025, 2, 28), new(2024, 2, 29), new(2024, 3, 1), new(2025, 5, 1), new(2025, 8, 31),
    ];

    private readonly TrialModel _model;
    private readonly Func<Literal, bool?> _valueOf;
    private readonly List<(int First, int Second, Region Days, DatePair? Pair)> _distances = [];

    private DateChoice(TrialModel model, Func<Literal, bool?> valueOf)
    {
        _model = model;
        _valueOf = valueOf;
        foreach (var entry in model.Facts.Cuts.Where(static entry => entry.Key.Parts.Count == 2))
        {
            var (first, second) = (entry.Key.Parts[0], entry.Key.Parts[1]);
            if (first.Value != Rational.One || second.Value != -Rational.One || model.Facts.Readings[first.Key].Type.Kind != TypeKind.Date)
                continue;
            model.Criteria.Conditions.Pairs.TryGetValue((second.Key, first.Key), out var pair);
            var days = Region.Of(entry.Value, valueOf);
            if (days.Low is not null || days.High is not null)
                _distances.Add((first.Key, second.Key, days, pair));
        }
    }

    /// <summary>A day for each date that the model relates to another.</summary>
    public static IReadOnlyDictionary<Expression, int> Choose(TrialModel model, Func<Literal, bool?> valueOf)
    {
        var choice = new DateChoice(model, valueOf);
        var dates = choice._distances.SelectMany(static distance => new[] { distance.First, distance.Second }).Distinct()
            .OrderBy(fact => model.Facts.Readings[fact] is ParameterExpression ? 0 : 1).ThenBy(static fact => fact).ToList();
        foreach (var first in _firsts)
        {
            var days = new Dictionary<int, int>();
            if (dates.Count == 0 || choice.Place(dates, 0, days, (int)(first - DateTime.MinValue).TotalDays))
                return days.ToDictionary(day => model.Facts.Readings[day.Key], static day => day.Value);
        }

        return new Dictionary<Expression, int>();
    }

    private bool Place(List<int> dates, int index, Dictionary<int, int> days, int first)
    {
        if (index == dates.Count)
            return true;
        foreach (var day in Candidates(dates[index], days, first))
        {
            days[dates[index]] = day;
            if (_distances.All(distance => IsKept(distance, days)) && Place(dates, index + 1, days, first))
                return true;
            days.Remove(dates[index]);
        }

        return false;
    }

    /// <summary>The ends of the regions in which the date lies by the dates that are placed, and the days beside them.</summary>
    private IEnumerable<int> Candidates(int date, Dictionary<int, int> days, int first)
    {
        var ends = new SortedSet<int>();
        foreach (var distance in _distances)
        {
            var isFirst = distance.First == date;
            if ((!isFirst && distance.Second != date) || !days.TryGetValue(isFirst ? distance.Second : distance.First, out var other))
                continue;
            foreach (var end in new[] { distance.Days.Low, distance.Days.High })
            {
                if (end is not { IsInteger: true } known || known.Abs() > 3_000_000)
                    continue;
                var from = isFirst ? other + (int)known.Numerator : other - (int)known.Numerator;
                for (var beside = -4; beside <= 4; beside++)
                    ends.Add(from + beside);
            }
        }

        if (ends.Count == 0)
            ends.Add(first);
        return ends.Where(static day => day >= 0 && day <= 3_652_058).OrderBy(day => Math.Abs(day - first));
    }

    private bool IsKept((int First, int Second, Region Days, DatePair? Pair) distance, Dictionary<int, int> days)
    {
        if (!days.TryGetValue(distance.First, out var first) || !days.TryGetValue(distance.Second, out var second))
            return true;
        return distance.Days.Contains(first - second) && (distance.Pair is null || distance.Pair.Spans.All(span => IsKept(distance.Pair, span, second, first)));
    }

    private bool IsKept(DatePair pair, DatePair.Span span, int from, int to)
    {
        if (_valueOf(pair.Has(span)) is not { } expected)
            return true;
        var (earlier, later) = span.Months > 0 ? (from, to) : (to, from);
        var start = DateTime.MinValue.AddDays(earlier);
        var months = Math.Abs(span.Months);
        if (start.Year + (months / 12) > 9998)
            return !expected;
        var limit = (int)(start.AddMonths(months) - DateTime.MinValue).TotalDays;
        return expected == (span.IsExceeded ? limit < later : limit <= later);
    }
}
