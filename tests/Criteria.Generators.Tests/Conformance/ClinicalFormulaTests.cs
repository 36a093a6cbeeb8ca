using Xunit;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>Mistakes with the runtime's clinical formulas, on the subject of the language reference.</summary>
public sealed class ClinicalFormulaTests
{
    [Theory]
    [InlineData("Kidney.CkdEpi2021(Creatinine, 45, Sex) < 30 'mL/min/{1.73_m2}'", "parameter 'isFemale' of Kidney.CkdEpi2021 is a Boolean; 'Sex' is the enumeration Sex")]
    [InlineData("Kidney.CkdEpi2021(Creatinine, Sex = 'Female') < 30 'mL/min/{1.73_m2}'", "Kidney.CkdEpi2021 takes (creatinine in 'mg/dL', ageInYears, isFemale); found 2 arguments")]
    [InlineData("Kidney.CkdEpi(Creatinine, 45, true) < 30 'mL/min/{1.73_m2}'", "'CkdEpi' is not a method of Kidney marked [CriteriaFunction]")]
    [InlineData("Kidney.CkdEpi2021(120 'umol/L', 45, true) < 30 'mL/min/{1.73_m2}'", "parameter 'creatinine' of Kidney.CkdEpi2021 is in 'mg/dL' but 120 'umol/L' is in 'umol/L': mass and substance convert only where the member names its analyte, as [Analyte(\"creatinine\")] does")]
    [InlineData("Body.MassIndex(Weight, Weight) < 30 'kg/m2'", "parameter 'height' of Body.MassIndex is in 'cm' but 'Weight' is in 'kg': they measure different things")]
    [InlineData("Heart.QtcFridericia(Qt, HeartRate) >= 470 'ms'", "parameter 'rr' of Heart.QtcFridericia is in 'ms' but 'HeartRate' is in '/min': they measure different things")]
    public void A_call_that_mistakes_a_formula_is_refused(string expression, string expected)
        => Assert.StartsWith(expected, Assert.Single(Bind(expression)), StringComparison.Ordinal);

    /// <summary>UCUM would make 80 mmol/mol of 8 %.</summary>
    [Theory]
    [InlineData("Glucose.HbA1cNgsp(HbA1cByNgsp) >= 8.0 '%'", "parameter 'ifcc' of Glucose.HbA1cNgsp is in 'mmol/mol' but 'HbA1cByNgsp' is in '%'")]
    [InlineData("Glucose.HbA1cIfcc(HbA1c) >= 64 'mmol/mol'", "parameter 'ngsp' of Glucose.HbA1cIfcc is in '%' but 'HbA1c' is in 'mmol/mol'")]
    public void HbA1c_of_one_scale_is_no_argument_of_the_other(string expression, string expected)
        => Assert.StartsWith(expected, Assert.Single(Bind(expression)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Kidney.CkdEpi2021(Creatinine, 45, Sex = 'Female') < 30 'mL/min/{1.73_m2}'")]
    [InlineData("Criteria.Clinical.Kidney.CkdEpi2021(Creatinine, 45.5, true) < 1.8 'L/h'")]
    [InlineData("exists (Creatinines C where Kidney.CockcroftGault(C, Weight, 45, null) < 30 'mL/min')")]
    [InlineData("exists (Steroids S where Steroids.PrednisoneEquivalent(S.Drug, S.Amount) / Weight > 1 'mg/kg/d')")]
    public void These_are_understood(string expression) => Assert.Empty(Bind(expression));

    private static IEnumerable<string> Bind(string expression)
        => new ExpressionBatch(LanguageExamples.Subject, LanguageExamples.Declarations).Bind([expression])[0].Errors.Select(static error => error.Message);
}
