using System.Globalization;
using Criteria.Generators.Tests.Reference.Randomized.Expressions;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Patients;

/// <summary>Random numbers and laboratory results at and beside the thresholds that criteria write.</summary>
internal sealed class RandomAmounts(Dice dice)
{
    public PatientValue Of(SubjectMember member) => member.Kind switch
    {
        MemberKind.Double => new PatientNumber(Number(member)),
        MemberKind.Single => new PatientNumber((float)Number(member)),
        MemberKind.Decimal => new PatientNumber(Finite(member) is var value && Math.Abs(value) < 1E20 ? (decimal)value : 0m),
        MemberKind.Int32 => new PatientNumber(dice.Chance(0.05) ? dice.Pick(int.MaxValue, int.MinValue) : Whole()),
        MemberKind.Int64 => new PatientNumber(dice.Chance(0.05) ? dice.Pick(long.MaxValue, long.MinValue, 9007199254740993) : (long)Whole()),
        MemberKind.Lab => Lab(member),
        _ => throw new InvalidOperationException($"{member.Name} has no amount"),
    };

    private int Whole() => dice.Chance(0.5) ? dice.Between(-1, 6) : dice.Between(-1, 121);

    private PatientLab Lab(SubjectMember member)
    {
        double? high = dice.Chance(0.2) ? null : Number(member);
        double? low = dice.Chance(0.3) ? null : dice.Chance(0.2) ? high : dice.Pick(0, 0.1, 1);
        var value = high is { } limit && dice.Chance(0.5) ? Around(Times(limit, dice.Pick("1", "3", "1.5"))) : Number(member);
        return new(value, low, high, dice.Chance(0.25) ? dice.Between(1, 4) : 0);
    }

    private double Number(SubjectMember member) => dice.Chance(0.04) ? dice.Pick(double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0) : Finite(member);

    private double Finite(SubjectMember member)
    {
        var number = dice.Pick(Measure.Thresholds);
        var value = member.Dimension is { } dimension
            ? dimension.Convert(number, dice.Pick(dimension.Units).Code, member.Unit!)
            : double.Parse(number, CultureInfo.InvariantCulture);
        return Around(dice.Chance(0.3) ? Times(value, dice.Pick("3", "2", "0.1", "10")) : value);
    }

    /// <summary>The exact product, so that three times 40.1 is 120.3.</summary>
    private static double Times(double value, string factor)
        => Fraction.Of(value) is { } exact ? Rounding.ToDouble(exact * Fraction.Parse(factor)) : value;

    private double Around(double value) => dice.Weighted<double>(
        (6, () => value),
        (1, () => Math.BitIncrement(value)),
        (1, () => Math.BitDecrement(value)),
        (1, () => value * 1.01),
        (1, () => -value));
}
