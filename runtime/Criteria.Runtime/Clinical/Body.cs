using System;

namespace Criteria.Clinical;

/// <summary>Measures of body size.</summary>
public static class Body
{
    /// <summary>The body mass index.</summary>
    /// <param name="weight">The body weight.</param>
    /// <param name="height">The height.</param>
    /// <returns>kg/m2, not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>Version: weight in kg / (height in m)².</para>
    /// <para>Domain: weights from 1 to 400 kg and heights from 30 to 250 cm, beyond which they are errors of entry. Of children it is read by percentiles, not by the limits of adults.</para>
    /// <para>Source: Keys A et al., J Chronic Dis 1972;25:329-343, after Quetelet.</para>
    /// <para>Check: 75 kg and 170 cm: 25.9516 kg/m2 (computed from the definition).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("kg/m2")]
    public static double? MassIndex([Unit("kg")] double weight, [Unit("cm")] double height)
        => Domain.Weight.Holds(weight) && Domain.Height.Holds(height) ? (double)(10_000 * (decimal)weight / ((decimal)height * (decimal)height)) : null;

    /// <summary>The surface area of the body, by Mosteller's formula.</summary>
    /// <param name="weight">The body weight.</param>
    /// <param name="height">The height.</param>
    /// <returns>m2, not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>Version: √(height in cm · weight in kg / 3600). The formula of DuBois gives about 1 % less.</para>
    /// <para>Domain: weights from 1 to 400 kg and heights from 30 to 250 cm, beyond which they are errors of entry.</para>
    /// <para>Source: Mosteller RD, N Engl J Med 1987;317:1098.</para>
    /// <para>Check: 75 kg and 170 cm: 1.882 m2; 90 kg and 185 cm: 2.151 m2 (tests of pharmaverse/admiral).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("m2")]
    public static double? SurfaceAreaMosteller([Unit("kg")] double weight, [Unit("cm")] double height)
        => Domain.Weight.Holds(weight) && Domain.Height.Holds(height) ? Math.Sqrt((double)((decimal)height * (decimal)weight / 3600)) : null;
}
