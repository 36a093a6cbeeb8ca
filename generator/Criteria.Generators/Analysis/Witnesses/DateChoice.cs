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
/// Days for the dates of a witness: one is set down, and each other lies as far from those before it as the model says. Months have different lengths, so
/// several days are tried for the first.
/// </summary>
internal sealed class DateChoice
{
    /// <summary>The day of a date of which nothing is asked.</summary>
    public static readonly int Usual = Calendar.DayOf(new(2025, 6, 15));

    private const int MostSteps = 4_000;

    // The middle of a month, ends of long and of short ones, and a leap day, in years of both kinds.
    private static readonly int[] _firsts =
    [
        Usual, .. new DateTime[] { new(2025, 1, 31), new(2025, 3, 31), new(2025, 2, 28), new(2024, 2, 29), new(2024, 3, 1), new(2025, 5, 1), new(2025, 8, 31), new(2024, 12, 31) }.Select(Calendar.DayOf),
    ];

    private readonly TrialModel _model;
    private readonly Func<Literal, bool?> _valueOf;
    private readonly DayDistances _distances;
    private readonly List<int> _dates;
    private readonly List<(int Earlier, int Later, int Months, bool IsExceeded, bool Holds)> _spans = [];
    private readonly Dictionary<int, int> _days = [];
    private int _steps;

    private DateChoice(TrialModel model, Func<Literal, bool?> valueOf)
    {
        _model = model;
        _valueOf = valueOf;
        var regions = new List<(int First, int? Second, Region Days)>();
        foreach (var entry in model.Facts.Cuts)
        {
            if (PartsOf(entry.Key) is { } parts && Region.Of(entry.Value, valueOf) is var days && (days.Low is not null || days.High is not null))
                regions.Add((parts.First, parts.Second, days));
        }

        foreach (var pair in model.Criteria.Conditions.Pairs)
            AddSpans(pair.Key.First, pair.Key.Second, pair.Value);
        _dates = InOrder(regions);
        _distances = new(_dates, regions);
    }

    /// <summary>A day for each date of which the model says anything; none where no such days are found.</summary>
    public static IReadOnlyDictionary<Expression, int> Choose(TrialModel model, Func<Literal, bool?> valueOf)
    {
        var choice = new DateChoice(model, valueOf);
        foreach (var first in _firsts)
        {
            choice._steps = 0;
            if (choice.Place(0, first))
                return choice._days.ToDictionary(day => model.Facts.Readings[day.Key], static day => day.Value);
        }

        return new Dictionary<Expression, int>();
    }

    /// <summary>One date, or the first less the second.</summary>
    private (int First, int? Second)? PartsOf(LinearForm form)
    {
        if (_model.Facts.Readings[form.Parts[0].Key].Type.Kind != TypeKind.Date || form.Parts[0].Value != Rational.One)
            return null;
        return form.Parts.Count == 1 ? (form.Parts[0].Key, null)
            : form.Parts.Count == 2 && form.Parts[1].Value == -Rational.One ? (form.Parts[0].Key, form.Parts[1].Key)
            : null;
    }

    private void AddSpans(int first, int second, DatePair pair)
    {
        foreach (var span in pair.Spans)
        {
            if (_valueOf(pair.Has(span)) is { } holds)
                _spans.Add(span.Months > 0 ? (first, second, span.Months, span.IsExceeded, holds) : (second, first, -span.Months, span.IsExceeded, holds));
        }
    }

    /// <summary>What is bound to the calendar first, then parameters, then each date after one that it is related to.</summary>
    private List<int> InOrder(List<(int First, int? Second, Region Days)> regions)
    {
        var related = regions.Where(static region => region.Second is not null).Select(static region => (region.First, region.Second!.Value))
            .Concat(_spans.Select(static span => (span.Earlier, span.Later))).ToList();
        var waiting = regions.Select(static region => region.First).Concat(related.SelectMany(static pair => new[] { pair.Item1, pair.Item2 })).Distinct()
            .OrderBy(date => regions.Exists(region => region.Second is null && region.First == date) ? 0 : _model.Facts.Readings[date] is ParameterExpression ? 1 : 2)
            .ThenBy(static date => date).ToList();
        var order = new List<int>();
        while (waiting.Count > 0)
        {
            var next = waiting.FindIndex(date => related.Exists(pair => (pair.Item1 == date && order.Contains(pair.Item2)) || (pair.Item2 == date && order.Contains(pair.Item1))));
            next = Math.Max(next, 0);
            order.Add(waiting[next]);
            waiting.RemoveAt(next);
        }

        return order;
    }

    private bool Place(int index, int first)
    {
        if (index == _dates.Count)
            return true;
        var date = _dates[index];
        foreach (var day in Candidates(date, first))
        {
            if (++_steps > MostSteps)
                return false;
            _days[date] = day;
            if (_spans.All(IsKept) && Place(index + 1, first))
                return true;
            _days.Remove(date);
        }

        return false;
    }

    /// <summary>The ends of where the date lies by the dates that are placed, and the days so many months away from them; the nearest to the first comes first.</summary>
    private IEnumerable<int> Candidates(int date, int first)
    {
        var (low, high) = _distances.Between(date, _days);
        var days = new SortedSet<int>();
        foreach (var near in new[] { low, high, Math.Min(Math.Max(first, low), high) })
            AddAround(near, days);
        foreach (var span in _spans)
        {
            if (span.Later == date && _days.TryGetValue(span.Earlier, out var earlier) && Calendar.Shift(earlier, span.Months) is { } end)
                AddAround(end, days);
            else if (span.Earlier == date && _days.TryGetValue(span.Later, out var later) && Calendar.Shift(later, -span.Months) is { } start)
                AddAround(start, days);
        }

        return days.Where(day => day >= low && day <= high).OrderBy(day => Math.Abs(day - first));
    }

    // The last days of months of different lengths lie up to three days apart.
    private static void AddAround(int day, SortedSet<int> days)
    {
        for (var beside = -4; beside <= 4; beside++)
            days.Add(day + beside);
    }

    private bool IsKept((int Earlier, int Later, int Months, bool IsExceeded, bool Holds) span)
    {
        if (!_days.TryGetValue(span.Earlier, out var earlier) || !_days.TryGetValue(span.Later, out var later))
            return true;
        var reached = Calendar.Shift(earlier, span.Months) ?? int.MaxValue;
        return span.Holds == (span.IsExceeded ? reached < later : reached <= later);
    }
}
