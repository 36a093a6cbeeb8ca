namespace Criteria.Generators.Tests.Reference;

/// <summary>Random patients with one member of every sort and a list of objects, of which about a third is missing.</summary>
internal sealed class SmallChart(Dice dice)
{
    public PatientRecord Make() => PatientRecord.Of(
        ("X", Maybe(Number)),
        ("Y", Maybe(Number)),
        ("Z", Maybe(Number)),
        ("N", Maybe(WholeNumber)),
        ("A", Maybe(() => new PatientLab(dice.Pick(0.1, 0.3, 2.0), 0, dice.Pick(0.0, 0.2, 1.0), dice.Between(0, 4)))),
        ("D", Maybe(() => new PatientDate(Day()))),
        ("E", Maybe(PartialDate)),
        ("T", Maybe(() => Moment(dice.Pick(-300, 0, 120)))),
        ("U", Maybe(() => Moment(null))),
        ("Period", Maybe(Period)),
        ("B", Maybe(Truth)),
        ("L", Maybe(() => new PatientList(dice.Some(0, 3, () => Maybe(Element))))));

    private PatientRecord Element() => PatientRecord.Of(
        ("V", Maybe(Number)),
        ("N", Maybe(WholeNumber)),
        ("D", Maybe(PartialDate)),
        ("T", Maybe(() => Moment(dice.Pick(0, 0, 120)))),
        ("S", Maybe(() => new PatientText(dice.Pick("a", "B", "b")))),
        ("P", Maybe(Truth)));

    private PatientValue? Maybe(Func<PatientValue> make) => dice.Chance(0.35) ? null : make();

    private PatientNumber Number() => new(dice.Pick(0, 0.1, 0.2, 0.3, 1, 2, 3, 40.1, 120.3));

    /// <summary>From the domain that expressions declare.</summary>
    private PatientNumber WholeNumber() => new(dice.Between(0, 4));

    private PatientTruth Truth() => new(dice.Chance(0.5));

    private DateOnly Day() => dice.Pick<DateOnly>(new(2024, 2, 29), new(2024, 1, 31), new(2023, 12, 31), new(2025, 3, 1), new(2023, 2, 28));

    private PatientPartialDate PartialDate()
    {
        var (day, parts) = (Day(), dice.Between(1, 3));
        return new(day.Year, parts > 1 ? day.Month : null, parts > 2 ? day.Day : null);
    }

    private PatientDateTime Moment(int? offset)
        => new(Day().ToDateTime(dice.Pick<TimeOnly>(new(0, 0), new(1, 0), new(12, 0), new(12, 30), new(23, 30), new(23, 59, 59, 999))), offset);

    /// <summary>What has an end does not go on.</summary>
    private PatientRecord Period()
    {
        var goesOn = dice.Chance(0.4);
        return PatientRecord.Period(Day(), goesOn ? null : Day(), goesOn);
    }
}
