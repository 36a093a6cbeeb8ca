using System.Globalization;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>The language's promises in CQL: what an author writes, bound by the product, and what the reference makes of a patient.</summary>
public sealed class LanguageTests
{
    private const string Chart = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using Criteria;
        namespace Study;
        public enum Sex { Female, Male, [Name("III+V")] Mixed, [Missing] NotKnown }
        public sealed record Dose { [Unit("mg/d")] public double? Amount { get; init; } public DateOnly? Date { get; init; } }
        public sealed record Chart
        {
            public double? X { get; init; }
            public double? Y { get; init; }
            public bool? B { get; init; }
            public Sex? Sex { get; init; }
            public DateOnly? Day { get; init; }
            [Unit("g/L")] public double? Hemoglobin { get; init; }
            [Unit("mg/d")] public double? Daily { get; init; }
            [Unit("umol/L"), Analyte("creatinine")] public double? Creatinine { get; init; }
            [Criteria.Range(0, 5)] public int? Ecog { get; init; }
            [Unit("U/L")] public Lab? Ast { get; init; }
            public IReadOnlyList<Dose>? Doses { get; init; }
            [Open] public IReadOnlyList<Dose>? Vaccines { get; init; }
        }
        """;

    [Theory]
    [InlineData("Hemoglobin >= 8.5 'g/dL'", "Hemoglobin=85", "T")]
    [InlineData("Hemoglobin >= 8.5 'g/dL'", "Hemoglobin=84.99999999999999", "F")]
    [InlineData("Hemoglobin >= 8.5 'g/dL'", "Hemoglobin=NaN", "?")]
    [InlineData("Daily = 15 'mg/wk'", "Daily=2.142857142857143", "T")]
    [InlineData("Creatinine <= 2.5 'mg/dL'", "Creatinine=221", "T")]
    [InlineData("X <= 3 * Y", "X=120.3;Y=40.1", "T")]
    [InlineData("X + 0.1 = 0.3", "X=0.2", "T")]
    [InlineData("X / Y > 1", "X=3;Y=0", "?")]
    [InlineData("Ecog <= 1", "Ecog=1", "T")]
    [InlineData("Ecog <= 1", "Ecog=7", "?")]
    public void Numbers_and_units(string cql, string patient, string expected) => Check(cql, patient, expected);

    [Theory]
    [InlineData("Ast <= 3 * ULN(Ast)", "Ast=120.3/40.1", "T")]
    [InlineData("Ast <= 3 * ULN(Ast)", "Ast=121/40.1", "F")]
    [InlineData("Ast <= 3 * ULN(Ast)", "Ast=120/0", "?")]
    [InlineData("Ast <= 3 * ULN(Ast)", "Ast=120", "?")]
    [InlineData("Ast < 40 'U/L'", "Ast=<30", "T")]
    [InlineData("Ast < 20 'U/L'", "Ast=<30", "?")]
    [InlineData("Ast >= 30 'U/L'", "Ast=<30", "F")]
    [InlineData("Ast > 30 'U/L'", "Ast=>30", "T")]
    public void Laboratory_results(string cql, string patient, string expected) => Check(cql, patient, expected);

    [Theory]
    [InlineData("if B then X > 1 else X > 1", "X=2", "T")]
    [InlineData("if B then X > 1 else X > 3", "X=2", "?")]
    [InlineData("if B then X > 1 else X > 3", "X=2;B=false", "F")]
    [InlineData("case when B then true when X > 1 then true else false end", "X=2", "T")]
    [InlineData("case when B then true when X > 1 then true else false end", "X=0", "?")]
    [InlineData("B is null", "", "T")]
    [InlineData("B is not true", "", "T")]
    [InlineData("Coalesce(X, 3) = 3", "", "T")]
    [InlineData("X in { 1, Y }", "X=1", "T")]
    [InlineData("X in { 1, Y }", "X=2", "?")]
    [InlineData("X in Interval[1, null]", "X=1", "T")]
    [InlineData("X in Interval[1, Y]", "X=1", "?")]
    [InlineData("X in Interval(1, Y]", "X=1", "F")]
    [InlineData("AtLeast(2, { B, X > 1, Y > 1 })", "X=2;Y=2", "T")]
    [InlineData("AtMost(1, { B, X > 1, Y > 1 })", "X=2;Y=0", "?")]
    [InlineData("Sex = 'Female'", "Sex=Female", "T")]
    [InlineData("Sex != 'III+V'", "Sex=Mixed", "F")]
    [InlineData("Sex = 'Female'", "Sex=NotKnown", "?")]
    public void Logic_choice_and_membership(string cql, string patient, string expected) => Check(cql, patient, expected);

    [Theory]
    [InlineData("exists (Doses D where D.Amount > 10 'mg/d')", "Doses=5,20", "T")]
    [InlineData("exists (Doses D where D.Amount > 10 'mg/d')", "Doses=5,?", "?")]
    [InlineData("exists (Doses D where D.Amount > 10 'mg/d')", "Doses=", "F")]
    [InlineData("exists (Doses D where D.Amount > 10 'mg/d')", "", "?")]
    [InlineData("exists (Vaccines D where D.Amount > 10 'mg/d')", "Vaccines=5", "?")]
    [InlineData("exists (Vaccines D where D.Amount > 10 'mg/d')", "Vaccines=20", "T")]
    [InlineData("Count(Doses D where D.Amount > 10 'mg/d') >= 2", "Doses=20,20,?", "T")]
    [InlineData("Count(Doses D where D.Amount > 10 'mg/d') >= 2", "Doses=20,?", "?")]
    [InlineData("Count(Doses D where D.Amount > 10 'mg/d') >= 2", "Doses=20,5", "F")]
    [InlineData("Count(Vaccines D where D.Amount > 10 'mg/d') <= 1", "Vaccines=20,20", "F")]
    [InlineData("Count(Vaccines D where D.Amount > 10 'mg/d') <= 1", "Vaccines=20", "?")]
    [InlineData("exists (Doses D where D.Amount > Daily)", "Doses=5;Daily=4", "T")]
    public void Lists(string cql, string patient, string expected) => Check(cql, patient, expected);

    // Screening is 2024-08-31.
    [Theory]
    [InlineData("Day 6 months or less on or before Screening", "Day=2024-03-01", "T")]
    [InlineData("Day 6 months or less on or before Screening", "Day=2024-02-29", "F")]
    [InlineData("Day 6 months or less on or before Screening", "Day=2024-08-31", "T")]
    [InlineData("Day 6 months or less on or before Screening", "Day=2024-09-01", "F")]
    [InlineData("Day 6 months or less on or before Screening", "", "?")]
    [InlineData("Day 6 months or less before Screening", "Day=2024-08-31", "F")]
    [InlineData("Day 6 months or less before Screening", "Day=2024-03-01", "T")]
    [InlineData("Day more than 3 months before Screening", "Day=2024-05-31", "F")]
    [InlineData("Day more than 3 months before Screening", "Day=2024-05-30", "T")]
    [InlineData("Day 3 months or more before Screening", "Day=2024-05-31", "T")]
    [InlineData("Day 3 months or more before Screening", "Day=2024-06-01", "F")]
    [InlineData("Day within 2 weeks of Screening", "Day=2024-08-17", "T")]
    [InlineData("Day within 2 weeks of Screening", "Day=2024-09-14", "T")]
    [InlineData("Day within 2 weeks of Screening", "Day=2024-08-16", "F")]
    [InlineData("Day same day or before Screening", "Day=2024-08-31", "T")]
    [InlineData("Day after Screening", "Day=2024-08-31", "F")]
    [InlineData("Day during Interval[Screening - 1 month, Screening]", "Day=2024-07-31", "T")]
    [InlineData("Day during Interval[Screening - 1 month, Screening)", "Day=2024-08-31", "F")]
    [InlineData("months between Day and Screening > 3", "Day=2024-05-01", "F")]
    [InlineData("months between Day and Screening > 3", "Day=2024-04-30", "T")]
    [InlineData("difference in years between Day and Screening = 1", "Day=2023-12-31", "T")]
    [InlineData("difference in weeks between Day and Screening = 0", "Day=2024-08-25", "T")]
    [InlineData("difference in weeks between Day and Screening = 1", "Day=2024-08-24", "T")]
    [InlineData("CalculateAgeInYearsAt(Day, Screening) between 18 and 90", "Day=2006-08-31", "T")]
    [InlineData("CalculateAgeInYearsAt(Day, Screening) between 18 and 90", "Day=2006-09-01", "F")]
    [InlineData("CalculateAgeInYearsAt(Day, @2024) >= 18", "Day=2006-08-31", "?")]
    [InlineData("Day < @2024-02", "Day=2024-01-31", "T")]
    [InlineData("Day < @2024-02", "Day=2024-02-10", "?")]
    [InlineData("Day + 1 year >= @2025-02-28", "Day=2024-02-29", "T")]
    public void Dates_and_windows(string cql, string patient, string expected) => Check(cql, patient, expected);

    private static void Check(string cql, string patient, string expected)
    {
        var source = $"using System;\nusing Criteria;\nnamespace Study;\n[Trial<Chart>(\"T1\")]\n[Parameter<DateOnly>(\"Screening\")]\n[Inclusion(\"I1\", \"{cql}\")]\npublic static partial class T1;";
        var bound = BoundTrials.Bind(TrialProject.Of(source).With("Chart.cs", Chart))["T1"];
        Assert.Empty(bound.Errors.Select(e => e.Rule.Id + " " + string.Join(" | ", e.Arguments)));
        var inputs = new Inputs(Patient(patient), [new PatientDate(new(2024, 8, 31))], []);
        var outcome = TrialInterpreter.Evaluate(bound.Trial, inputs).Outcomes[0];
        Assert.Equal(expected switch { "T" => ReferenceOutcome.Met, "F" => ReferenceOutcome.NotMet, _ => ReferenceOutcome.Unknown }, outcome);
    }

    private static PatientRecord Patient(string text) => PatientRecord.Of(
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Split('=', 2)).Select(m => (m[0], (PatientValue?)Value(m[0], m[1])))]);

    private static PatientValue Value(string name, string text) => name switch
    {
        "B" => new PatientTruth(bool.Parse(text)),
        "Sex" => new PatientEnum(0, text),
        "Day" => new PatientDate(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        "Ecog" => new PatientNumber(int.Parse(text, CultureInfo.InvariantCulture)),
        "Ast" => Lab(text),
        "Doses" or "Vaccines" => new PatientList(
            [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(a => PatientRecord.Of(("Amount", a == "?" ? null : new PatientNumber(Number(a)))))]),
        _ => new PatientNumber(Number(text)),
    };

    private static PatientLab Lab(string text)
    {
        var parts = text.TrimStart('<', '>').Split('/');
        return new(Number(parts[0]), null, parts.Length > 1 ? Number(parts[1]) : null, text[0] switch { '<' => 1, '>' => 4, _ => 0 });
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
