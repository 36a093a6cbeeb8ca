using System;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>The variables that wait for a decision, the most active of the latest conflicts first: a binary heap. Of equals, the first made comes first.</summary>
internal sealed class VariableOrder
{
    private const double Decay = 1 / 0.95;
    private const double Highest = 1e100;

    private readonly IntVector _heap = new();
    private double[] _activity = new double[64];
    private int[] _place = new int[64];
    private double _step = 1;

    public bool IsEmpty => _heap.Count == 0;

    public void Reserve(int variables)
    {
        var length = _place.Length;
        if (variables <= length)
            return;
        Array.Resize(ref _activity, Math.Max(variables, length * 2));
        Array.Resize(ref _place, _activity.Length);
    }

    // A place is kept one higher, so that a new variable is in no heap.
    public bool Contains(int variable) => _place[variable] != 0;

    public void Clear()
    {
        for (var index = 0; index < _heap.Count; index++)
            _place[_heap.Items[index]] = 0;
        _heap.Count = 0;
    }

    /// <summary>Forgets how active the first variables were: another question may use them.</summary>
    public void Reset(int variables)
    {
        Clear();
        Array.Clear(_activity, 0, variables);
        _step = 1;
    }

    public void Insert(int variable)
    {
        if (Contains(variable))
            return;
        _heap.Add(variable);
        _place[variable] = _heap.Count;
        Rise(_heap.Count - 1);
    }

    public int TakeFirst()
    {
        var first = _heap.Items[0];
        _place[first] = 0;
        var last = _heap.Items[--_heap.Count];
        if (_heap.Count > 0)
        {
            _heap.Items[0] = last;
            _place[last] = 1;
            Sink(0);
        }

        return first;
    }

    public void Bump(int variable)
    {
        _activity[variable] += _step;
        if (_activity[variable] > Highest)
            Rescale();
        if (Contains(variable))
            Rise(_place[variable] - 1);
    }

    public void Fade() => _step *= Decay;

    private void Rescale()
    {
        for (var index = 0; index < _activity.Length; index++)
            _activity[index] /= Highest;
        _step /= Highest;
    }

    private bool ComesBefore(int variable, int other)
        => _activity[variable] > _activity[other] || (_activity[variable] == _activity[other] && variable < other);

    private void Rise(int index)
    {
        var items = _heap.Items;
        var variable = items[index];
        while (index > 0)
        {
            var parent = (index - 1) >> 1;
            if (!ComesBefore(variable, items[parent]))
                break;
            items[index] = items[parent];
            _place[items[index]] = index + 1;
            index = parent;
        }

        items[index] = variable;
        _place[variable] = index + 1;
    }

    private void Sink(int index)
    {
        var items = _heap.Items;
        var variable = items[index];
        while (true)
        {
            var child = (index * 2) + 1;
            if (child >= _heap.Count)
                break;
            if (child + 1 < _heap.Count && ComesBefore(items[child + 1], items[child]))
                child++;
            if (!ComesBefore(items[child], variable))
                break;
            items[index] = items[child];
            _place[items[index]] = index + 1;
            index = child;
        }

        items[index] = variable;
        _place[variable] = index + 1;
    }
}
