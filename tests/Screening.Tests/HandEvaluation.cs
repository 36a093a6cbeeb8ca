namespace Screening.Tests;

/// <summary>The criteria of two trials, worked out by hand from their pages for what a FHIR record can tell. C#'s own logic of bool? is Kleene's.</summary>
internal static class HandEvaluation
{
    private static readonly (string, decimal)[] s_cells = [("10*9/L", 1), ("10*3/uL", 1)];
    private static readonly (string, decimal)[] s_pressure = [("mm[Hg]", 1)];
    private static readonly (string, decimal)[] s_percent = [("%", 1)];
    private static readonly (string, decimal)[] s_glucose = [("mmol/L", 1), ("mg/dL", 1 / 18.02m)];
    private static readonly string[] s_ejectionFraction = ["18043-0", "10230-1"];
    private static readonly string[] s_nervousDiseases = ["84757009", "230690007", "45170000", "52448006"];
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
        var e2 = Recorded(s_nervousDiseases.Any(code => record.Onsets(code).Any()));
        var e6 = Recorded(record.Onsets("86406008").Any());
        return
        [
            new("I1", record.Age() is { } age ? age is >= 18 and <= 90 : null),
            new("I2", s_notInTheRecord),
            new("I3", s_notInTheRecord),
            new("I4", BCells(record)),
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
            new("I10", s_notInTheRecord),
            new("I11", s_notInTheRecord) { Applies = record.Gender() != "male" },
            new("I12", s_notInTheRecord),
            new("I13", s_notInTheRecord),
            new("I14", s_notInTheRecord),
            new("E1", s_notInTheRecord | s_notInTheRecord),
            new("E1.1", s_notInTheRecord, false),
            new("E1.2", s_notInTheRecord, false),
            new("E2", e2),
            new("E3", s_notInTheRecord),
            new("E4", s_notInTheRecord),
            new("E5", s_notInTheRecord),
            new("E6", e6),
            new("E7", s_notInTheRecord),
            new("E8", s_notInTheRecord),
            new("E9", e9),
            new("E10", s_notInTheRecord),
            new("E11", s_notInTheRecord),
            new("E12", s_notInTheRecord),
            new("E12.1", s_notInTheRecord, false),
            new("E12.2", s_notInTheRecord, false),
            new("E13", s_notInTheRecord),
            new("E14", s_notInTheRecord),
            new("E14.1", s_notInTheRecord, false) { Applies = record.Gender() != "male" },
            new("E14.2", s_notInTheRecord, false),
            new("E15", s_notInTheRecord),
            new("E16", s_notInTheRecord),
            new("E17", s_notInTheRecord),
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
        var e8 = Recorded(record.Onsets("52448006").Any());
        return
        [
            new("I1", record.Age() is { } age ? age is >= 3 and <= 65 : null),
            new("I2", s_notInTheRecord),
            new("I3", s_notInTheRecord | s_notInTheRecord),
            new("I3.1", s_notInTheRecord, false),
            new("I3.2", s_notInTheRecord, false),
            new("I4", s_notInTheRecord),
            new("I4.1", s_notInTheRecord, false),
            new("I4.1.1", s_notInTheRecord, false),
            new("I4.1.2", s_notInTheRecord, false),
            new("I4.2", s_notInTheRecord, false),
            new("I4.2.1", s_notInTheRecord, false),
            new("I4.2.1w", s_notInTheRecord, false),
            new("I4.2.2", s_notInTheRecord, false),
            new("I5", BCells(record) & s_notInTheRecord),
            new("I5.1", BCells(record), false),
            new("I5.2", s_notInTheRecord, false),
            new("I6", i61 & s_notInTheRecord),
            new("I6.1", i61, false),
            new("I6.2", s_notInTheRecord, false),
            new("I7", s_notInTheRecord),
            new("I8", All(record.Latest(["89247-1"], ("{score}", 1), ("1", 1)), static result => result.Value is >= 0 and <= 2)),
            new("I9", s_notInTheRecord),
            new("I10", s_notInTheRecord),
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
            new("E4", s_notInTheRecord),
            new("E5", s_notInTheRecord),
            new("E6", s_notInTheRecord),
            new("E7", s_notInTheRecord | e71 | e72),
            new("E7.1", e71, false),
            new("E7.2", e72, false),
            new("E8", e8),
            new("E9", s_notInTheRecord),
            new("E10", s_notInTheRecord),
            new("E11", s_notInTheRecord) { Applies = record.Gender() != "male" },
            new("E12", s_notInTheRecord),
            new("E13", s_notInTheRecord),
            new("E14", FiltersBelow30(record)),
            new("E15", s_notInTheRecord),
            new("E15.1", s_notInTheRecord, false),
            new("E15.2", s_notInTheRecord, false),
            new("E16", s_notInTheRecord),
        ];
    }

    private static bool? BCells(RawRecord record) => All(record.Latest(["8116-6"], ("/uL", 1)), static result => result.Value > 0);

    /// <summary>CKD-EPI 2021, once more, from creatinine in mg/dL; for adults.</summary>
    private static bool? FiltersBelow30(RawRecord record)
    {
        if (record.Age() is not { } age || age < 18 || record.Gender() is not ("female" or "male"))
            return null;
        var (limit, exponent, factor) = record.Gender() == "female" ? (0.7, -0.241, 1.012) : (0.9, -0.302, 1);
        var latest = record.Latest(["2160-0", "14682-9", "38483-4", "59826-8"], ("mg/dL", 1), ("umol/L", 1 / 88.4m));
        return All(latest, creatinine =>
        {
            var ratio = (double)creatinine.Value / limit;
            return 142 * Math.Pow(Math.Min(ratio, 1), exponent) * Math.Pow(Math.Max(ratio, 1), -1.2) * Math.Pow(0.9938, age) * factor < 30;
        });
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
