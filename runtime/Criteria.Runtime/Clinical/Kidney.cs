namespace Criteria.Clinical;

/// <summary>Estimates of kidney function from serum creatinine.</summary>
/// <remarks>
/// <para>
/// Creatinine is taken in mg/dL, in which the formulas were published; an argument in umol/L is converted where its member names the analyte,
/// <c>[Analyte("creatinine")]</c>, by 88.4 umol/L per mg/dL.
/// </para>
/// <para>
/// Sex is a condition, <c>Sex = 'Female'</c>, because each subject type has its own way to record it. The formulas know women and men; whatever says
/// neither has to be missing, as a value of an enum marked <see cref="MissingAttribute"/> is, or it would count as a man.
/// </para>
/// <para>An estimated filtration rate is for 1.73 m2 of body surface, a clearance is not; the units differ only in an annotation that UCUM ignores.</para>
/// </remarks>
public static partial class Kidney
{
    /// <summary>The estimated glomerular filtration rate of a child, by the bedside formula of Schwartz.</summary>
    /// <param name="creatinine">Creatinine in serum or plasma, by an enzymatic method traceable to IDMS.</param>
    /// <param name="height">The height, or the length of a child that does not stand.</param>
    /// <param name="ageInYears">The age in years, which only says whether the formula is meant for the patient.</param>
    /// <returns>mL/min for 1.73 m2 of body surface, not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>Version: of 2009, 0.413 · height in cm / creatinine in mg/dL. It was derived from children with rates from 15 to 75.</para>
    /// <para>Domain: ages from 1 year to the day before the 18th birthday, heights from 30 to 250 cm and creatinine from 0.1 to 60 mg/dL.</para>
    /// <para>Source: Schwartz GJ et al., J Am Soc Nephrol 2009;20:629-637.</para>
    /// <para>Check: 101 cm and 0.6 mg/dL: 69.5 (tests of johnasher/transplantr); 100 cm and 0.5 mg/dL: 82.6 (calculatorlib.com).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("mL/min/{1.73_m2}")]
    public static double? BedsideSchwartz([Unit("mg/dL")] double creatinine, [Unit("cm")] double height, [Range(1, 17.999)] double ageInYears)
        => Domain.SerumCreatinine.Holds(creatinine) && Domain.Height.Holds(height) && ageInYears is >= 1 and < 18
            ? (double)(0.413m * (decimal)height / (decimal)creatinine)
            : null;

    /// <summary>The creatinine clearance of an adult, estimated by the formula of Cockcroft and Gault.</summary>
    /// <param name="creatinine">Creatinine in serum or plasma.</param>
    /// <param name="weight">The body weight: actual, ideal or adjusted, which a protocol has to say.</param>
    /// <param name="ageInYears">The age in years, complete ones as laboratories and calculators take them.</param>
    /// <param name="isFemale">Whether the patient is a woman, else a man.</param>
    /// <returns>mL/min, not for 1.73 m2 of body surface, and not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>
    /// Version: of 1976, (140 − age) · weight in kg / (72 · creatinine in mg/dL) · 0.85 for women. Creatinine in umol/L is converted and then put in; the
    /// shortened factors 1.23 and 1.04 for it, which are in use as well, differ from that by up to 0.4 %.
    /// </para>
    /// <para>Domain: ages from 18 to 120 years, weights from 1 to 400 kg and creatinine from 0.1 to 60 mg/dL, beyond which they are errors of entry.</para>
    /// <para>Source: Cockcroft DW, Gault MH, Nephron 1976;16:31-41.</para>
    /// <para>
    /// Check: 1.0 mg/dL and 60 kg of a woman of 25: 81.46 (tests of johnasher/transplantr); 1.09 mg/dL and 90 kg of a man of 55: 97 (calculator of the
    /// National Kidney Foundation, in the tests of pharmaverse/admiral).
    /// </para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("mL/min")]
    public static double? CockcroftGault([Unit("mg/dL")] double creatinine, [Unit("kg")] double weight, [Range(18, 120)] double ageInYears, bool isFemale)
        => IsOfAdult(creatinine, ageInYears) && Domain.Weight.Holds(weight)
            ? (double)((140 - (decimal)ageInYears) * (decimal)weight * (isFemale ? 0.85m : 1) / (72 * (decimal)creatinine))
            : null;
}
