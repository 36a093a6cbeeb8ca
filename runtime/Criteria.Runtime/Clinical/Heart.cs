using System;

namespace Criteria.Clinical;

/// <summary>The QT interval of the electrocardiogram, corrected for heart rate.</summary>
public static class Heart
{
    private static readonly Domain s_interval = new(100, 1000);
    private static readonly Domain s_cycle = new(200, 3000);
    private static readonly Domain s_rate = new(20, 300);

    /// <summary>The QT interval corrected by Fridericia's formula, from the RR interval.</summary>
    /// <param name="qt">The QT interval as measured.</param>
    /// <param name="rr">The RR interval, from one beat to the next, of the same tracing.</param>
    /// <returns>ms, not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>Version: QT / ∛(RR in seconds). Not to be confused with the linear formula of Framingham, nor with Bazett's, which has the square root.</para>
    /// <para>Domain: QT from 100 to 1000 ms and RR from 200 to 3000 ms, beyond which they are errors of entry or of unit; the limits are this library's.</para>
    /// <para>Source: Fridericia LS, Acta Med Scand 1920;53:469-486.</para>
    /// <para>Check: QT 370 and RR 710 ms: 414.7461 ms; 480 and 842 ms: 508.3200 ms (tests of pharmaverse/admiral).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("ms")]
    public static double? QtcFridericia([Unit("ms")] double qt, [Unit("ms")] double rr)
        => s_interval.Holds(qt) && s_cycle.Holds(rr) ? qt / Math.Cbrt(rr / 1000) : null;

    /// <summary>The QT interval corrected by Fridericia's formula, from the heart rate.</summary>
    /// <param name="qt">The QT interval as measured.</param>
    /// <param name="heartRate">The heart rate of the same tracing.</param>
    /// <returns>ms, not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>Version: QT / ∛(60 / heart rate per minute), which is <see cref="QtcFridericia"/> of the RR interval that the rate stands for.</para>
    /// <para>Domain: QT from 100 to 1000 ms and rates from 20 to 300 per minute, beyond which they are errors of entry; the limits are this library's.</para>
    /// <para>Source: Fridericia LS, Acta Med Scand 1920;53:469-486.</para>
    /// <para>Check: at 60 beats a minute nothing is corrected; 440 ms at 75 a minute: 473.9756 ms (computed from the formula).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("ms")]
    public static double? QtcFridericiaByRate([Unit("ms")] double qt, [Unit("/min")] double heartRate)
        => s_interval.Holds(qt) && s_rate.Holds(heartRate) ? qt / Math.Cbrt(60 / heartRate) : null;
}
