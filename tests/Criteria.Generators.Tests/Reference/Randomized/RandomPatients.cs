using System.Globalization;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>Random patients of a random subject, who lie at, just below and just above the thresholds of its trials; about a third of what they have is missing.</summary>
internal sealed class RandomPatients(Dice dice, RandomTrial trial)
{
    private const double Missing = 0.3;

    public static readonly IReadOnlyList<string> Texts = ["", "1", "red"];

    private static readonly DateOnly s_screening = new(2024, 2, 29);

    public Inputs Make(Trial bound)
    {
        var anchor = dice.Pick(s_screening, s_screening, new DateOnly(2024, 8, 31), new DateOnly(2023, 2, 28));
        return new(
            Record(trial.Subject.Members, anchor),
            [.. bound.Parameters.Items.Select(_ => dice.Chance(0.15) ? null : new PatientDate(Near(anchor, dice.Between(-2, 30))))],
            [.. bound.Attestations.Items.Select(_ => dice.Pick<bool?>(null, true, false))]);
    }

    private PatientRecord Record(IReadOnlyList<SubjectMember> members, DateOnly anchor)
        => new(members.ToDictionary(m => m.Name, m => m.IsNullable && dice.Chance(Missing) ? null : Value(m, anchor), StringComparer.Ordinal));

    private PatientValue Value(SubjectMember member, DateOnly anchor) => member.Kind switch
    {
        MemberKind.Double => new PatientNumber(Number(member)),
        MemberKind.Single => new PatientNumber((float)Number(member)),
        MemberKind.Decimal => new PatientNumber(Finite(member) is var value && Math.Abs(value) < 1E20 ? (decimal)value : 0m),
        MemberKind.Int32 => new PatientNumber(dice.Chance(0.05) ? dice.Pick(int.MaxValue, int.MinValue) : dice.Between(-1, 121)),
        MemberKind.Int64 => new PatientNumber(dice.Chance(0.05) ? dice.Pick(long.MaxValue, long.MinValue, 9007199254740993) : (long)dice.Between(-1, 121)),
        MemberKind.Boolean => new PatientTruth(dice.Chance(0.5)),
        MemberKind.Enumeration => Grade(dice.Between(0, 5)),
        MemberKind.Text => new PatientText(dice.Pick(Texts)),
        MemberKind.Date => new PatientDate(Day(anchor)),
        MemberKind.Lab => Lab(member),
        MemberKind.Code => Code(),
        MemberKind.Nested => Record(member.Members!, anchor),
        MemberKind.Records => List(() => Record(member.Members!, anchor)),
        MemberKind.Numbers => List(() => new PatientNumber(Number(member))),
        MemberKind.Texts => List(() => new PatientText(dice.Pick(Texts))),
        MemberKind.Codes => List(Code),
        _ => throw new InvalidOperationException($"no values of {member.Kind}"),
    };

    private PatientList List(Func<PatientValue> make) => new(dice.Some(0, 3, () => dice.Chance(0.1) ? null : make()));

    private PatientCode Code() => new(dice.Pick(TrialSource.FirstSystem, TrialSource.SecondSystem), dice.Pick("1", "2", "3"));

    private static PatientEnum Grade(int number) => new(number, RandomSubject.EnumNames.ElementAtOrDefault(number));

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
        var number = dice.Pick(RandomCql.Thresholds);
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

    /// <summary>At, just before and just after the ends of the windows that criteria write.</summary>
    private DateOnly Day(DateOnly anchor)
    {
        if (dice.Chance(0.03))
            return dice.Pick(DateOnly.MinValue, DateOnly.MaxValue);
        var length = dice.Pick(0, 1, 2, 3, 6, 18) * dice.Pick(-1, 1);
        return Near(CalendarArithmetic.Shift(anchor, length, dice.Pick(CalendarArithmetic.Units)) ?? anchor, dice.Between(-1, 1));
    }

    private static DateOnly Near(DateOnly day, int days) => CalendarArithmetic.Shift(day, days, DateUnit.Day) ?? day;
}
