namespace Screening.Tests;

/// <summary>The criteria of both trials, worked out by hand from their pages for what a FHIR record can tell. C#'s own logic of bool? is Kleene's.</summary>
internal static class HandEvaluation
{
    private static readonly (string, decimal)[] s_cells = [("10*9/L", 1), ("10*3/uL", 1)];
    private static readonly (string, decimal)[] s_pressure = [("mm[Hg]", 1)];
    private static readonly (string, decimal)[] s_percent = [("%", 1)];
    private static readonly (string, decimal)[] s_glucose = [("mmol/L", 1), ("mg/dL", 1 / 18.02m)];
    private static readonly string[] s_ejectionFraction = ["18043-0", "10230-1"];
    private static readonly string[] s_liveVaccines = ["03", "21", "94", "111", "116", "119", "121", "122", "149", "37"];

    /// <summary>What a health record never says: a judgement, a visit of the trial, how something was measured.</summary>
    private static readonly bool? s_notInTheRecord = null;

    public static IReadOnlyList<Finding> Bh002(RawRecord record, DateOnly asOf)
    {
        var ast = record.Latest(["1920-8"], ("U/L", 1));
        var alt = record.Latest(["1742-6"], ("U/L", 1));
        var i91 = All(ast, static result => result.High is { } limit ? result.Value < 2 * limit : null);
        var i92 = All(alt, static result => result.High is { } limit ? result.Value < 2 * limit : null);
        var i93 = All(record.Latest(["35591-7", "2164-2"], ("mL/min", 1)), static result => result.Value >= 30);
        var i94 = All(record.Latest(["1975-2", "14631-6"], ("mg/dL", 1), ("umol/L", 1 / 17.1m)), static result => result.Value <= 2.0m);
        var i95 = All(record.Latest(s_ejectionFraction, s_percent), static result => result.Code == "18043-0" ? result.Value >= 50 : null);

        // Within the window nothing decides but a live vaccine: the record may lack one, and leukapheresis, consent and enrollment have no date.
        bool? e9 = record.Vaccinations(s_liveVaccines).Any(date => date >= asOf.AddDays(-28)) ? true : null;
        return
        [
            new("I1", record.Age() is { } age ? age is >= 18 and <= 90 : null),
            new("I5", All(record.Latest(["718-7", "59260-0"], ("g/L", 1), ("g/dL", 10)), static result => result.Value >= 85)),
            new("I6", All(record.Latest(["6690-2", "26464-8"], s_cells), static result => result.Value >= 2.5m)),
            new("I7", All(record.Latest(["751-8", "26499-4", "753-4"], s_cells), static result => result.Value >= 1)),
            new("I8", All(record.Latest(["777-3", "26515-7", "778-1"], s_cells), static result => result.Value >= 50)),
            new("I9", i91 & i92 & i93 & i94 & i95),
            new("I9.1", i91, false),
            new("I9.2", i92, false),
            new("I9.3", i93, false),
            new("I9.4", i94, false),
            new("I9.5", i95, false),
            new("E1", s_notInTheRecord | s_notInTheRecord),
            new("E1.1", s_notInTheRecord, false),
            new("E1.2", s_notInTheRecord, false),
            new("E5", s_notInTheRecord),
            new("E9", e9),
            new("E12.1", s_notInTheRecord),
            new("E16", s_notInTheRecord),
        ];
    }

    public static IReadOnlyList<Finding> Nct06585514(RawRecord record, DateOnly asOf)
    {
        var i61 = All(record.Latest(["731-0", "26474-7", "732-8"], s_cells), static result => result.Value > 1);
        var e11 = All(record.Latest(["60956-0"], s_pressure), static result => result.Value > 15);
        var e12 = Recorded(record.Onsets("230690007").Concat(record.Onsets("45170000")).Any());
        var e21 = Recorded(record.Results(["18043-0"], s_percent).Any(result => result.Value < 45 && result.Date >= asOf.AddMonths(-12)));
        var e23 = Recorded(record.Onsets("442917000").Any()) | All(record.Latest(["76634-5"], ("ms", 1), ("s", 1000)), static result => result.Value >= 470);
        var e25 = Recorded(record.Onsets("4557003", onlyActive: true).Any());
        var e26 = Recorded(record.Onsets("22298006").Any(onset => onset >= asOf.AddMonths(-6)));
        var e33 = All(record.Latest(["2019-8"], s_pressure), static result => result.Value >= 50) | All(record.Latest(["2744-1"], ("[pH]", 1)), static result => result.Value < 7.25m);
        var e71 = s_notInTheRecord
            & All(record.Latest(["1558-6", "14771-0"], s_glucose), static result => result.Value >= 8)
            & All(record.Latest(["1521-4", "14761-1", "16915-1", "53094-9"], s_glucose), static result => result.Value >= 15)
            & All(record.Latest(["4548-4", "17856-6"], s_percent), static result => result.Value >= 8);
        var e72 = Recorded(record.Onsets("420422005").Any());
        var e31 = s_notInTheRecord;
        return
        [
            new("I1", record.Age() is { } age ? age is >= 3 and <= 65 : null),
            new("I3", s_notInTheRecord | s_notInTheRecord),
            new("I3.1", s_notInTheRecord, false),
            new("I3.2", s_notInTheRecord, false),
            new("I4", s_notInTheRecord),
            new("I4.1", s_notInTheRecord, false),
            new("I4.1.1", s_notInTheRecord, false),
            new("I6", i61 & s_notInTheRecord),
            new("I6.1", i61, false),
            new("I6.2", s_notInTheRecord, false),
            new("I8", All(record.Latest(["89247-1"], ("{score}", 1), ("1", 1)), static result => result.Value is >= 0 and <= 2)),
            new("I9", s_notInTheRecord),
            new("E1", s_notInTheRecord | e11 | e12),
            new("E1.1", e11, false),
            new("E1.2", e12, false),
            new("E2", s_notInTheRecord | e21 | e23 | e25 | e26),
            new("E2.1", e21, false),
            new("E2.2", s_notInTheRecord, false),
            new("E2.3", e23, false),
            new("E2.4", s_notInTheRecord, false),
            new("E2.5", e25, false),
            new("E2.6", e26, false),
            new("E3", s_notInTheRecord | e33),
            new("E3.1", e31, false),
            new("E3.2", s_notInTheRecord, false),
            new("E3.3", e33, false),
            new("E3.4", s_notInTheRecord, false),
            new("E3.5", s_notInTheRecord, false),
            new("E7", s_notInTheRecord | e71 | e72),
            new("E7.1", e71, false),
            new("E7.2", e72, false),
            new("E14", All(record.Latest(["62238-1", "98979-8"], ("mL/min/{1.73_m2}", 1), ("mL/min", 1)), static result => result.Value < 30)),
        ];
    }

    /// <summary>What a record lists did happen; what it does not list may have.</summary>
    private static bool? Recorded(bool isListed) => isListed ? true : null;

    /// <summary>What all of the latest results say; unknown where there is none, and where they disagree.</summary>
    private static bool? All(IReadOnlyList<RawResult> latest, Func<RawResult, bool?> says)
    {
        var answers = latest.Select(says).Distinct().ToList();
        return answers.Count == 1 ? answers[0] : null;
    }
}
