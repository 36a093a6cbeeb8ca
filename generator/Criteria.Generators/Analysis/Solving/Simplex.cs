using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>
/// Limits on numbers and on sums of numbers, decided exactly by the general simplex (Dutertre and de Moura, 2006). Bland's rule keeps it from going
/// in circles; a contradiction names the limits that make it up.
/// </summary>
internal sealed class Simplex
{
    private readonly List<Column> _columns = [];

    // The row of each column that depends on others: what it is the sum of.
    private readonly SortedDictionary<int, SortedDictionary<int, Rational>> _rows = [];

    private sealed class Column
    {
        public DeltaRational Value { get; set; }

        public Limit? Low { get; set; }

        public Limit? High { get; set; }
    }

    /// <param name="Reason">The literal from which the limit follows.</param>
    private sealed record Limit(DeltaRational Value, Literal Reason);

    /// <summary>A number that may be anything.</summary>
    public int AddNumber()
    {
        _columns.Add(new());
        return _columns.Count - 1;
    }

    /// <summary>A sum of other numbers, each with its factor.</summary>
    public int AddSum(IEnumerable<KeyValuePair<int, Rational>> parts)
    {
        var row = new SortedDictionary<int, Rational>();
        foreach (var part in parts)
        {
            // A number that is a sum itself is written out.
            if (_rows.TryGetValue(part.Key, out var inner))
            {
                foreach (var item in inner)
                    AddTo(row, item.Key, part.Value * item.Value);
            }
            else
            {
                AddTo(row, part.Key, part.Value);
            }
        }

        var sum = AddNumber();
        _rows.Add(sum, row);
        _columns[sum].Value = ValueOf(row);
        return sum;
    }

    /// <summary>How often each limit of the last contradiction counts: so many times each, added up, they say that something is less than itself.</summary>
    public IReadOnlyList<Rational> Factors { get; private set; } = [];

    public DeltaRational ValueOf(int number) => _columns[number].Value;

    /// <summary>Forgets every limit, but not the values: the next question is likely to be like the last.</summary>
    public void Clear()
    {
        foreach (var column in _columns)
        {
            column.Low = null;
            column.High = null;
        }
    }

    public void LimitFromAbove(int number, DeltaRational limit, Literal reason)
    {
        if (_columns[number].High is not { } known || limit < known.Value)
            _columns[number].High = new(limit, reason);
    }

    public void LimitFromBelow(int number, DeltaRational limit, Literal reason)
    {
        if (_columns[number].Low is not { } known || limit > known.Value)
            _columns[number].Low = new(limit, reason);
    }

    /// <summary>Whether all limits can hold at once.</summary>
    /// <returns>The reasons of the limits that cannot; null where the values keep all of them.</returns>
    public IReadOnlyList<Literal>? Refute()
    {
        for (var number = 0; number < _columns.Count; number++)
        {
            var column = _columns[number];
            if (column is { Low: { } low, High: { } high } && low.Value > high.Value)
            {
                Factors = [Rational.One, Rational.One];
                return [low.Reason, high.Reason];
            }

            if (!_rows.ContainsKey(number))
                MoveInside(number);
        }

        while (FirstOutside() is { } number)
        {
            var column = _columns[number];
            var isLow = column.Low is { } low && column.Value < low.Value;
            var limit = isLow ? column.Low! : column.High!;
            if (FirstThatCanGive(number, isLow) is not { } partner)
                return Reasons(number, isLow);
            Exchange(number, partner, limit.Value);
        }

        return null;
    }

    private static void AddTo(SortedDictionary<int, Rational> row, int number, Rational factor)
    {
        var sum = row.TryGetValue(number, out var known) ? known + factor : factor;
        if (sum == Rational.Zero)
            row.Remove(number);
        else
            row[number] = sum;
    }

    private DeltaRational ValueOf(SortedDictionary<int, Rational> row)
        => row.Aggregate(default(DeltaRational), (sum, part) => sum + (part.Value * _columns[part.Key].Value));

    private void MoveInside(int number)
    {
        var column = _columns[number];
        if (column.Low is { } low && column.Value < low.Value)
            Move(number, low.Value);
        else if (column.High is { } high && column.Value > high.Value)
            Move(number, high.Value);
    }

    private void Move(int number, DeltaRational value)
    {
        var change = value - _columns[number].Value;
        _columns[number].Value = value;
        foreach (var row in _rows)
        {
            if (row.Value.TryGetValue(number, out var factor))
                _columns[row.Key].Value += factor * change;
        }
    }

    private int? FirstOutside()
    {
        foreach (var number in _rows.Keys)
        {
            var column = _columns[number];
            if ((column.Low is { } low && column.Value < low.Value) || (column.High is { } high && column.Value > high.Value))
                return number;
        }

        return null;
    }

    /// <summary>The first part of a sum that can still move in the direction the sum needs.</summary>
    private int? FirstThatCanGive(int sum, bool upwards)
    {
        foreach (var part in _rows[sum])
        {
            var column = _columns[part.Key];
            var partUpwards = upwards == part.Value.Sign > 0;
            if (partUpwards ? column.High is not { } high || column.Value < high.Value : column.Low is not { } low || column.Value > low.Value)
                return part.Key;
        }

        return null;
    }

    private List<Literal> Reasons(int sum, bool isLow)
    {
        Factors = [Rational.One, .. _rows[sum].Values.Select(static factor => factor.Abs())];
        var reasons = new List<Literal> { isLow ? _columns[sum].Low!.Reason : _columns[sum].High!.Reason };
        foreach (var part in _rows[sum])
        {
            var upper = isLow == part.Value.Sign > 0;
            reasons.Add(upper ? _columns[part.Key].High!.Reason : _columns[part.Key].Low!.Reason);
        }

        return reasons;
    }

    /// <summary>The sum takes the value of its limit and becomes free; the part becomes a sum.</summary>
    private void Exchange(int sum, int part, DeltaRational value)
    {
        var row = _rows[sum];
        var factor = row[part];
        var change = Rational.One / factor * (value - _columns[sum].Value);
        _columns[sum].Value = value;
        _columns[part].Value += change;
        foreach (var other in _rows)
        {
            if (other.Key != sum && other.Value.TryGetValue(part, out var weight))
                _columns[other.Key].Value += weight * change;
        }

        _rows.Remove(sum);
        row.Remove(part);
        var solved = new SortedDictionary<int, Rational> { [sum] = Rational.One / factor };
        foreach (var item in row)
            solved[item.Key] = -item.Value / factor;
        foreach (var other in _rows.Values)
        {
            if (!other.TryGetValue(part, out var weight))
                continue;
            other.Remove(part);
            foreach (var item in solved)
                AddTo(other, item.Key, weight * item.Value);
        }

        _rows.Add(part, solved);
    }
}
