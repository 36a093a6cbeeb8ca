namespace Criteria.Generators.Tests.Reference;

/// <summary>Fills in what is missing: some missing values get one, censored results their true value; nothing known changes, and no closed list grows.</summary>
internal static class Filling
{
    /// <summary>The parameters stay: one that is filled in may show another to be out of order.</summary>
    public static Inputs Fill(Inputs inputs, Inputs more) => inputs with
    {
        Subject = Fill(inputs.Subject, more.Subject),
        Attestations = [.. inputs.Attestations.Zip(more.Attestations, (known, other) => known ?? other)],
    };

    public static PatientRecord Fill(PatientRecord patient, PatientRecord more) => (PatientRecord)Fill((PatientValue)patient, more)!;

    private static PatientValue? Fill(PatientValue? value, PatientValue? more) => (value, more) switch
    {
        (null, _) => more,
        (PatientRecord record, PatientRecord other) when record.Members.ContainsKey("Ongoing") => FillPeriod(record, other),
        (PatientRecord record, PatientRecord other)
            => new PatientRecord(record.Members.ToDictionary(m => m.Key, m => Fill(m.Value, other.Member(m.Key)), StringComparer.Ordinal)),
        (PatientList list, PatientList other) => new PatientList([.. list.Items.Select((item, index) => Fill(item, other.Items.ElementAtOrDefault(index)))]),
        (PatientPartialDate date, PatientPartialDate other) => FillDate(date, other),
        (PatientEnum { Name: null or "NotKnown" }, PatientEnum) => more,
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

    /// <summary>What has ended does not go on, so that no end that is known becomes another one.</summary>
    private static PatientRecord FillPeriod(PatientRecord period, PatientRecord other)
    {
        var end = period.Member("End") ?? (period.Member("Ongoing") is PatientTruth { Value: true } ? null : other.Member("End"));
        var ongoing = period.Member("Ongoing") ?? (end is null ? other.Member("Ongoing") : new PatientTruth(false));
        return PatientRecord.Of(("Start", period.Member("Start") ?? other.Member("Start")), ("End", end), ("Ongoing", ongoing));
    }
}
