using System.Globalization;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>What a number counts, so that what is compared with it or added to it counts the same.</summary>
/// <param name="Dimension">Null: nothing, a bare number.</param>
/// <param name="IsInteger">A whole number, of CQL's Integer.</param>
internal sealed record Measure(Dimension? Dimension, bool IsInteger)
{
    public static readonly Measure Integer = new(null, true);
    public static readonly Measure Decimal = new(null, false);

    /// <summary>Numbers that thresholds are made of: patients lie at, just below and just above them.</summary>
    public static readonly IReadOnlyList<string> Thresholds = ["0.1", "0.3", "1", "2", "2.5", "3", "8.5", "15", "40.1", "85", "120.3"];

    public static Measure Of(SubjectMember member) => new(member.Dimension, member.IsInteger);

    /// <summary>Whether it can be compared with another: Integers become Decimals by themselves.</summary>
    public bool Fits(SubjectMember member) => member.IsNumber && member.Dimension == Dimension && (!IsInteger || member.IsInteger);

    public string Written(Dice dice, string number) => Dimension is { } dimension ? dimension.Quantity(number, dice.Pick(dimension.Units).Code) : IsInteger ? Whole(number) : number;

    private static string Whole(string number) => Math.Floor(double.Parse(number, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
}
