using System;

namespace Criteria.Clinical;

/// <content>CKD-EPI, of adults, in its two versions.</content>
public static partial class Kidney
{
    /// <summary>The estimated glomerular filtration rate by the CKD-EPI creatinine equation of 2009, without its factor for race.</summary>
    /// <param name="creatinine">Creatinine in serum or plasma, by a method traceable to IDMS.</param>
    /// <param name="ageInYears">The age in years, complete ones as laboratories and calculators take them.</param>
    /// <param name="isFemale">Whether the patient is a woman, else a man.</param>
    /// <returns>mL/min for 1.73 m2 of body surface, not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>
    /// Version: 141 · min(Scr/κ, 1)^α · max(Scr/κ, 1)^−1.209 · 0.993^age · 1.018 for women; κ = 0.7 and α = −0.329 for women, 0.9 and −0.411 for men. The
    /// published factor of 1.159 for Black patients is left out: <see cref="CkdEpi2021"/> is the equation that does without one. A criterion that names
    /// CKD-EPI without its version means either, and at 2.5 mg/dL a man of 45 has 29.9 by this one and 31.5 by the later.
    /// </para>
    /// <para>Domain: ages from 18 to 120 years and creatinine from 0.1 to 60 mg/dL, beyond which it is an error of entry.</para>
    /// <para>Source: Levey AS et al., Ann Intern Med 2009;150:604-612.</para>
    /// <para>Check: 120 umol/L, which is 1.357 mg/dL, of a man of 45.2 years: 62.5 (tests of johnasher/transplantr).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("mL/min/{1.73_m2}")]
    public static double? CkdEpi2009([Unit("mg/dL")] double creatinine, [Range(18, 120)] double ageInYears, bool isFemale)
    {
        if (!IsOfAdult(creatinine, ageInYears))
            return null;
        var (scale, power) = isFemale ? (0.7, -0.329) : (0.9, -0.411);
        return 141 * Filtration(creatinine / scale, power, -1.209) * Math.Pow(0.993, ageInYears) * (isFemale ? 1.018 : 1);
    }

    /// <summary>The estimated glomerular filtration rate by the CKD-EPI creatinine equation of 2021, which knows no race.</summary>
    /// <param name="creatinine">Creatinine in serum or plasma, by a method traceable to IDMS.</param>
    /// <param name="ageInYears">The age in years, complete ones as laboratories and calculators take them.</param>
    /// <param name="isFemale">Whether the patient is a woman, else a man.</param>
    /// <returns>mL/min for 1.73 m2 of body surface, not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>
    /// Version: 142 · min(Scr/κ, 1)^α · max(Scr/κ, 1)^−1.200 · 0.9938^age · 1.012 for women; κ = 0.7 and α = −0.241 for women, 0.9 and −0.302 for men.
    /// </para>
    /// <para>Domain: ages from 18 to 120 years and creatinine from 0.1 to 60 mg/dL, beyond which it is an error of entry. <see cref="BedsideSchwartz"/> is for children.</para>
    /// <para>Source: Inker LA et al., N Engl J Med 2021;385:1737-1749.</para>
    /// <para>
    /// Check: 1.09 mg/dL of a man of 55: 80; 85 umol/L, which is 0.9615 mg/dL, of a woman of 65: 66 (calculator of the National Kidney Foundation, in
    /// the tests of pharmaverse/admiral).
    /// </para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("mL/min/{1.73_m2}")]
    public static double? CkdEpi2021([Unit("mg/dL")] double creatinine, [Range(18, 120)] double ageInYears, bool isFemale)
    {
        if (!IsOfAdult(creatinine, ageInYears))
            return null;
        var (scale, power) = isFemale ? (0.7, -0.241) : (0.9, -0.302);
        return 142 * Filtration(creatinine / scale, power, -1.2) * Math.Pow(0.9938, ageInYears) * (isFemale ? 1.012 : 1);
    }

    private static bool IsOfAdult(double creatinine, double ageInYears) => Domain.SerumCreatinine.Holds(creatinine) && Domain.AdultAge.Holds(ageInYears);

    /// <summary>The curve of both versions: one power below the hinge, where creatinine is what is usual, another one above.</summary>
    private static double Filtration(double ratio, double powerBelow, double powerAbove)
        => Math.Pow(Math.Min(ratio, 1), powerBelow) * Math.Pow(Math.Max(ratio, 1), powerAbove);
}
