namespace Criteria.Integration.Tests.Trials;

/// <summary>Invented formulas that criteria call.</summary>
public static class Formulas
{
    /// <summary>A dose by the blood, in a unit of its own; nobody knows it for a score of 0.</summary>
    [CriteriaFunction]
    [return: Unit("mg/d")]
    public static double? DoseFor([Unit("g/dL")] double hemoglobin, int score) => score == 0 ? null : hemoglobin * 10 / score;

    /// <summary>Whether somebody was of age on a day.</summary>
    [CriteriaFunction]
    internal static bool IsOfAge(DateOnly birthDate, DateOnly on) => birthDate.AddYears(18) <= on;

    /// <summary>What a stage weighs for a woman and for a man.</summary>
    [CriteriaFunction]
    public static decimal WeightOf(string stage, Sex sex) => stage.Length + (sex == Sex.Female ? 0.5m : 0.25m);

    /// <summary>The sex that is not asked for; of nobody's it is unknown.</summary>
    [CriteriaFunction]
    public static Sex Other(Sex sex) => sex == Sex.Female ? Sex.Male : Sex.Unknown;
}
