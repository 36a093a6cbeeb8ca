namespace Criteria.Units;

/// <summary>How mass and substance concentrations of an analyte give each other: so many of one unit make one of the other.</summary>
/// <remarks>A stated decimal, the one laboratories use, and not computed from a molar mass: 2.5 mg/dL creatinine is 221 umol/L, both ways.</remarks>
sealed partial class MassSubstanceFactor
{
    internal MassSubstanceFactor(decimal value, string unit, string perUnit, string source)
    {
        Value = value;
        Unit = unit;
        PerUnit = perUnit;
        Source = source;
    }

    /// <summary>How many <see cref="Unit"/> one <see cref="PerUnit"/> is: 88.4 umol/L per mg/dL of creatinine.</summary>
    public decimal Value { get; }

    /// <summary>The UCUM code of what the value counts.</summary>
    public string Unit { get; }

    /// <summary>The UCUM code of what is counted for.</summary>
    public string PerUnit { get; }

    /// <summary>Where the figure comes from.</summary>
    public string Source { get; }
}
