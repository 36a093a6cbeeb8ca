using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Criteria.Evaluation;

/// <summary>
/// What is known of a date with a time of day, as the interval of milliseconds in UTC it lies in, both ends included: a missing one lies anywhere, one
/// known to the day in that day. A comparison is decided where every moment of the interval agrees.
/// </summary>
/// <remarks>
/// The offset from UTC in which it was given says which year, day and hour it has, and how months are added; it makes no difference where two moments
/// are compared. The default value is the beginning of 1 January of the year 1.
/// </remarks>
public readonly partial struct Moment
{
    private const long Beginning = long.MinValue;
    private const long End = long.MaxValue;

    private readonly long _low;
    private readonly long _high;

    /// <summary>Minutes that the clock it was given by is ahead of UTC.</summary>
    private readonly int _offset;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Moment(long low, long high, int offset)
    {
        _low = low;
        _high = high;
        _offset = offset;
    }

    /// <summary>Any moment.</summary>
    public static Moment Missing => new(Beginning, End, 0);

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsMissing => _low == Beginning && _high == End;

    /// <summary>1 where something is known, else 0: a bit for a mask.</summary>
    public ulong PresenceBit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits.Of(_low != Beginning) | Bits.Of(_high != End);
    }

    /// <summary>A known moment; what is shorter than a millisecond is cut off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Moment Of(DateTimeOffset time)
    {
        var milliseconds = time.UtcTicks / TimeSpan.TicksPerMillisecond;
        return new(milliseconds, milliseconds, (int)(time.Offset.Ticks / TimeSpan.TicksPerMinute));
    }

    /// <summary>A known moment, which is missing where null; what is shorter than a millisecond is cut off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Moment Of(DateTimeOffset? time) => time is { } known ? Of(known) : Missing;

    /// <summary>A known moment by a clock that is taken to show UTC, whatever its kind; what is shorter than a millisecond is cut off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Moment Of(DateTime time)
    {
        var milliseconds = time.Ticks / TimeSpan.TicksPerMillisecond;
        return new(milliseconds, milliseconds, 0);
    }

    /// <summary>A known moment by a clock that is taken to show UTC, whatever its kind; missing where null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Moment Of(DateTime? time) => time is { } known ? Of(known) : Missing;

    /// <summary>A moment of a criterion's own text, as far as it is written: what is null has no finer part behind it either.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">A day of that month.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    /// <param name="second">0 to 59.</param>
    /// <param name="millisecond">0 to 999.</param>
    /// <param name="offset">Minutes that the clock is ahead of UTC, -840 to 840.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such moment.</exception>
    public static Moment Of(
        int year, int? month = null, int? day = null, int? hour = null, int? minute = null, int? second = null, int? millisecond = null, int offset = 0)
    {
        var low = new DateTime(year, month ?? 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0, millisecond ?? 0);
        var lastDay = day ?? DateTime.DaysInMonth(year, month ?? 12);
        var high = new DateTime(year, month ?? 12, lastDay, hour ?? 23, minute ?? 59, second ?? 59, millisecond ?? 999);
        var ahead = offset * Calendar.MillisecondsPerMinute;
        var (first, last) = ((low.Ticks / TimeSpan.TicksPerMillisecond) - ahead, (high.Ticks / TimeSpan.TicksPerMillisecond) - ahead);
        if (offset is < -840 or > 840 || !Calendar.IsInCalendar(first) || !Calendar.IsInCalendar(last))
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "expected an offset of at most 14 hours that stays in the years 1 to 9999");
        return new(first, last, offset);
    }

    /// <summary>This moment, unless it surely comes before the other: then it is missing, for it contradicts the order the two must have.</summary>
    public Moment NotBefore(Moment other) => Before(other).IsTrue ? Missing : this;

    /// <summary>The moment comes before the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth Before(Moment other) => new(Bits.Of(_high < other._low), Bits.Of(_low >= other._high));

    /// <summary>The moment is the other or comes before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth OnOrBefore(Moment other) => new(Bits.Of(_high <= other._low), Bits.Of(_low > other._high));

    /// <summary>The moment comes after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth After(Moment other) => other.Before(this);

    /// <summary>The moment is the other or comes after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth OnOrAfter(Moment other) => other.OnOrBefore(this);

    /// <summary>The two are the same moment, to the millisecond, in whatever offset.</summary>
    public Truth EqualTo(Moment other)
        => new(
            Bits.Of(_low == _high) & Bits.Of(other._low == other._high) & Bits.Of(_low == other._low),
            Bits.Of(_high < other._low) | Bits.Of(_low > other._high));

    /// <summary>Whether nothing at all is known; always decided.</summary>
    public Truth IsNull() => Truth.Of(IsMissing);

    /// <summary>This moment, or the other where this is missing.</summary>
    public Moment Or(Moment other) => IsMissing ? other : this;

    /// <summary>One of two: where the condition is unknown, the moment both agree on. Two offsets are no agreement, for they may show two days.</summary>
    public static Moment Choose(Truth condition, Moment whenTrue, Moment whenFalse)
        => condition.IsTrue ? whenTrue
            : condition.IsFalse ? whenFalse
            : whenTrue.IsSameAs(whenFalse) ? whenTrue : Missing;

    /// <inheritdoc/>
    public override string ToString()
        => IsMissing ? "missing"
            : _low == _high ? Written(_low)
            : Written(_low) + ".." + Written(_high);

    private string Written(long moment)
    {
        if (moment is Beginning or End)
            return "?";
        var clock = new DateTime((moment + Ahead) * TimeSpan.TicksPerMillisecond).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
        if (_offset == 0 || !HasClock)
            return clock + "Z";
        var minutes = Math.Abs(_offset);
        return string.Create(CultureInfo.InvariantCulture, $"{clock}{(_offset < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }
}
