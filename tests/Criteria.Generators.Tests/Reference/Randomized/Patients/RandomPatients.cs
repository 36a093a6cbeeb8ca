using Criteria.Generators.Tests.Reference.Randomized.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized.Patients;

/// <summary>Random patients of a random subject, who lie at, just below and just above the thresholds of its trials; about a third of what they have is missing.</summary>
internal sealed class RandomPatients(Dice dice, RandomTrial trial)
{
    private const double Missing = 0.3;
    private const int LongList = 40;

    public static readonly IReadOnlyList<string> Texts = ["", "1", "red"];

    private static readonly DateOnly s_screening = new(2024, 2, 29);

    private readonly RandomAmounts _amounts = new(dice);
    private readonly RandomDays _days = new(dice);

    public Inputs Make(Trial bound)
    {
        var anchor = dice.Pick(s_screening, s_screening, new DateOnly(2024, 8, 31), new DateOnly(2023, 2, 28));
        return new(
            Record(trial.Subject.Members, anchor, 0),
            [.. bound.Parameters.Items.Select(_ => dice.Chance(0.15) ? null : new PatientDate(RandomDays.Near(anchor, dice.Between(-2, 30))))],
            [.. bound.Attestations.Items.Select(_ => dice.Pick<bool?>(null, true, false))])
        {
            Functions = UserFunctions.Called(bound),
        };
    }

    private PatientRecord Record(IReadOnlyList<SubjectMember> members, DateOnly anchor, int depth)
    {
        var values = new Dictionary<string, PatientValue?>(members.Count, StringComparer.Ordinal);
        foreach (var member in members)
            values.Add(member.Name, member.IsNullable && dice.Chance(Missing) ? null : Value(member, anchor, depth));
        return new(values);
    }

    private PatientValue Value(SubjectMember member, DateOnly anchor, int depth) => member.Kind switch
    {
        MemberKind.Boolean => new PatientTruth(dice.Chance(0.5)),
        MemberKind.Enumeration => Grade(dice.Between(0, 5)),
        MemberKind.Text => new PatientText(dice.Pick(Texts)),
        MemberKind.Code => new PatientCode(dice.Pick(TrialSource.FirstSystem, TrialSource.SecondSystem), dice.Pick("1", "2", "3")),
        MemberKind.Date => new PatientDate(_days.Day(anchor)),
        MemberKind.PartialDate => _days.Partial(anchor),
        MemberKind.DateTimeOffset => _days.Moment(anchor, hasOffset: true),
        MemberKind.DateTime => _days.Moment(anchor, hasOffset: false),
        MemberKind.Period => _days.Period(anchor),
        MemberKind.Nested => Record(member.Members!, anchor, depth + 1),
        MemberKind.Records => List(depth, () => Record(member.Members!, anchor, depth + 1)),
        _ when member.IsList => List(depth, () => Value(member.Element, anchor, depth + 1)),
        _ => _amounts.Of(member),
    };

    private PatientList List(int depth, Func<PatientValue> make)
        => new(dice.Some(0, depth == 0 && dice.Chance(0.02) ? LongList : 3, () => dice.Chance(0.1) ? null : make()));

    private static PatientEnum Grade(int number) => new(number, RandomSubject.EnumNames.ElementAtOrDefault(number));
}
