namespace Criteria.Evaluation;

/// <content>The ends of the interval.</content>
public readonly partial struct Moment
{
    /// <summary>The first possible moment; <see cref="long.MinValue"/> where there is none.</summary>
    internal long Low => _low;

    /// <summary>The last possible moment; <see cref="long.MaxValue"/> where there is none.</summary>
    internal long High => _high;

    /// <summary>Minutes that its clock is ahead of UTC.</summary>
    internal int Offset => _offset;

    /// <summary>A moment between two others, both included.</summary>
    internal static Moment Spanning(long low, long high, int offset) => new(low, high, offset);
}
