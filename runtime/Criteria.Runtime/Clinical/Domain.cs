namespace Criteria.Clinical;

/// <summary>The values for which a formula is made, or beyond which a value is an error of entry; both ends are included, and NaN is outside.</summary>
internal readonly record struct Domain(double Low, double High)
{
    public static readonly Domain AdultAge = new(18, 120);

    // The valid ranges of MLforHealth/MIMIC_Extract, resources/variable_ranges.csv, and for heights and weights narrowed to those of people.
    public static readonly Domain SerumCreatinine = new(0.1, 60);
    public static readonly Domain Weight = new(1, 400);
    public static readonly Domain Height = new(30, 250);

    public bool Holds(double value) => value >= Low && value <= High;
}
