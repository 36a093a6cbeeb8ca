using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Criteria.Evaluation;

/// <summary>
/// Numbers against constant thresholds, four at a time and without a branch: one bit a threshold. Every threshold is a closed range here; one that is open
/// ends at the neighbouring double, and one without an end at the largest.
/// </summary>
public struct Thresholds
{
    private ulong _met;
    private ulong _present;

    /// <summary>A bit where the number is there and lies in its range.</summary>
    public readonly ulong Met
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _met & _present;
    }

    /// <summary>A bit where the number is there and does not lie in its range.</summary>
    public readonly ulong NotMet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _present & ~_met;
    }

    /// <summary>A bit where the number is there.</summary>
    public readonly ulong Present => _present;

    /// <summary>Compares four numbers; their bits are those from <paramref name="bit"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Compare(int bit, Number a, Number b, Number c, Number d, Vector256<double> low, Vector256<double> high)
    {
        // NaN is in no range, and neither it nor an infinity is a number that is there.
        var values = Vector256.Create(a.ValueOrDefault, b.ValueOrDefault, c.ValueOrDefault, d.ValueOrDefault);
        var finite = Vector256.LessThanOrEqual(Vector256.Abs(values), Vector256.Create(double.MaxValue)).ExtractMostSignificantBits();
        var met = (Vector256.GreaterThanOrEqual(values, low) & Vector256.LessThanOrEqual(values, high)).ExtractMostSignificantBits();
        var present = (a.Present | (b.Present << 1) | (c.Present << 2) | (d.Present << 3)) & finite;
        _met |= (ulong)met << bit;
        _present |= (ulong)present << bit;
    }

    /// <summary>The truth of one threshold.</summary>
    public readonly Truth this[int bit]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Met >> bit, NotMet >> bit);
    }
}
