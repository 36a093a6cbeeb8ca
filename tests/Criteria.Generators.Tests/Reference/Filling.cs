namespace Criteria.Generators.Tests.Reference;

/// <summary>Fills in what is missing: some missing values get one, censored results their true value; nothing known changes, and no closed list grows.</summary>
internal static class Filling
{
    public static PatientRecord Fill(PatientRecord patient, PatientRecord more) => (PatientRecord)Fill((PatientValue)patient, more)!;

    private static PatientValue? Fill(PatientValue? value, PatientValue? more) => (value, more) switch
    {
        (null, _) => more,
        // A period that is going on has no end that could be missing.
        (PatientRecord record, PatientRecord other) when record.Member("Ongoing") is PatientTruth { Value: true } && record.Member("End") is null
            => new PatientRecord(record.Members.ToDictionary(m => m.Key, m => m.Key == "End" ? null : Fill(m.Value, other.Member(m.Key)), StringComparer.Ordinal)),
        (PatientRecord record, PatientRecord other)
            => new PatientRecord(record.Members.ToDictionary(m => m.Key, m => Fill(m.Value, other.Member(m.Key)), StringComparer.Ordinal)),
        (PatientList list, PatientList other) => new PatientList([.. list.Items.Select((item, index) => Fill(item, other.Items.ElementAtOrDefault(index)))]),
        (PatientPartialDate date, PatientPartialDate other) => FillDate(date, other),
        (PatientNumber { Number: double number }, PatientNumber) when !double.IsFinite(number) => more,
        (PatientLab { Bound: 1 or 2 } lab, _) when double.IsFinite(lab.Value) => lab with { Value = lab.Value - Math.Abs(lab.Value) - 0.05, Bound = 0 },
        (PatientLab { Bound: 3 or 4 } lab, _) when double.IsFinite(lab.Value) => lab with { Value = lab.Value + 0.05, Bound = 0 },
        _ => value,
    };

    /// <summary>A date becomes known to a part that another one has; its own parts stay.</summary>
    private static PatientPartialDate FillDate(PatientPartialDate date, PatientPartialDate other)
    {
        var month = date.Month ?? other.Month;
        return month is { } known
            ? date with { Month = known, Day = date.Day ?? (other.Day is { } day ? Math.Min(day, DateTime.DaysInMonth(date.Year, known)) : null) }
            : date;
    }
}
