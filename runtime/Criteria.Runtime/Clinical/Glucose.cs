namespace Criteria.Clinical;

/// <summary>HbA1c between its two scales: per cent as NGSP reports it, and mmol/mol as IFCC does.</summary>
/// <remarks>
/// A straight line that misses zero joins them, so a unit conversion does not: UCUM would make 8 % of 80 mmol/mol, which is 9.5 %. A member that names its
/// analyte, <c>hba1c</c> or <c>hba1c-ifcc</c>, is kept from that.
/// </remarks>
public static class Glucose
{
    private static readonly Domain s_ngsp = new(3, 20);
    private static readonly Domain s_ifcc = new(9, 196);

    /// <summary>HbA1c in NGSP per cent, from that in IFCC mmol/mol.</summary>
    /// <param name="ifcc">HbA1c on the scale of IFCC.</param>
    /// <returns>Per cent, not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>Version: NGSP = 0.09148 · IFCC + 2.152, the master equation in the decimals of NGSP.</para>
    /// <para>Domain: 9 to 196 mmol/mol, which is 3 to 20 %; beyond, a value is an error of entry or of unit. The limits are this library's.</para>
    /// <para>Source: ngsp.org, IFCC Standardization of HbA1c; Hoelzel W et al., Clin Chem 2004;50:166-174.</para>
    /// <para>Check: 48 mmol/mol: 6.5 %; 53 mmol/mol: 7.0 % (the pairs of NICE's guideline NG28).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("%")]
    public static double? HbA1cNgsp([Unit("mmol/mol")] double ifcc) => s_ifcc.Holds(ifcc) ? (double)(0.09148m * (decimal)ifcc + 2.152m) : null;

    /// <summary>HbA1c in IFCC mmol/mol, from that in NGSP per cent.</summary>
    /// <param name="ngsp">HbA1c on the scale of NGSP.</param>
    /// <returns>mmol/mol, not rounded; null outside the domain.</returns>
    /// <remarks>
    /// <para>
    /// Version: IFCC = 10.93 · NGSP − 23.5, the master equation as IFCC prints it. Its decimals are rounded, so that there and back through
    /// <see cref="HbA1cNgsp"/> misses by up to 0.002 %: compare in the unit in which the value was reported.
    /// </para>
    /// <para>Domain: 3 to 20 %; beyond, a value is an error of entry or of unit. The limits are this library's.</para>
    /// <para>Source: information.ifcchba1c.org, Master Equations; Hoelzel W et al., Clin Chem 2004;50:166-174.</para>
    /// <para>Check: 6.5 %: 48 mmol/mol; 7.0 %: 53 mmol/mol (the pairs of NICE's guideline NG28).</para>
    /// </remarks>
    [CriteriaFunction]
    [return: Unit("mmol/mol")]
    public static double? HbA1cIfcc([Unit("%")] double ngsp) => s_ngsp.Holds(ngsp) ? (double)(10.93m * (decimal)ngsp - 23.5m) : null;
}
