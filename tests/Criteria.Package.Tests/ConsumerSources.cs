namespace Criteria.Package.Tests;

/// <summary>What consumers write: one subject, one trial as attributes, one as a file, and programs that use them.</summary>
internal static class ConsumerSources
{
    public const string Chart = """
        using System;
        using Criteria;

        namespace Consumer;

        public enum Sex { Female, Male }

        public sealed record Chart
        {
            public DateOnly? BirthDate { get; init; }
            public Sex? Sex { get; init; }
            public bool? Pregnant { get; init; }
            [Unit("g/L"), Analyte("hemoglobin")] public double? Hemoglobin { get; init; }
        }
        """;

    public const string AttributeTrial = """
        using System;
        using Criteria;

        namespace Consumer;

        [Trial<Chart>("BH002", Title = "CD19-BCMA CAR-T in refractory SLE")]
        [Parameter<DateOnly>("Screening")]
        [Inclusion("I1", "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 90", Text = "18-90 years old;")]
        [Inclusion("I5", "Hemoglobin >= 85 'g/L'", Text = "Hemoglobin≥85 g/L.")]
        [Exclusion("E1", "Pregnant", AppliesTo = "Sex = 'Female'")]
        public static partial class Bh002;
        """;

    // The class has the trial's id for a name and the project's root namespace, as nothing says otherwise.
    public const string FileTrial = """
        {
          // Hemoglobin in the customary unit: 8.5 g/dL are 85 g/L.
          "trial": "NCT06585514",
          "subject": "Consumer.Chart",
          "parameters": { "Screening": "Date" },
          "inclusion": [
            { "id": "I1", "text": "1. Male or female, aged 3-65 years.", "cql": "CalculateAgeInYearsAt(BirthDate, Screening) between 3 and 65" },
            { "id": "I4", "any": [
              { "id": "I4.1", "cql": "Hemoglobin >= 8.5 'g/dL'" },
              { "id": "I4.2", "cql": "Sex = 'Male'" },
            ] },
          ],
          "exclusion": [
            { "id": "E11", "appliesTo": "Sex = 'Female'", "cql": "Pregnant" },
          ],
        }
        """;

    public const string AttributeProgram = """
        using System;
        using Consumer;

        var screening = new DateOnly(2024, 3, 1);
        var chart = new Chart { BirthDate = new DateOnly(1990, 5, 17), Sex = Sex.Male, Hemoglobin = 85 };
        Console.WriteLine(Bh002.Evaluate(chart, screening).Verdict);

        var anemic = Bh002.Evaluate(chart with { Hemoglobin = 84.9 }, screening);
        Console.WriteLine($"{anemic.Verdict} {anemic[Bh002.Criterion.I1]} {anemic[Bh002.Criterion.I5]} {anemic[Bh002.Criterion.E1]}");
        foreach (var criterion in anemic.Blocking)
            Console.WriteLine(criterion);

        var unmeasured = Bh002.Evaluate(chart with { Hemoglobin = null }, screening);
        Console.WriteLine($"{unmeasured.Verdict} {unmeasured[Bh002.Criterion.I5]}");
        foreach (var fact in unmeasured.Missing)
            Console.WriteLine(fact);

        Console.WriteLine(Bh002.Screen(chart, null));
        """;

    public static readonly IReadOnlyList<string> AttributeOutput =
        ["Eligible", "Ineligible Met NotMet NotApplicable", "I5", "Undetermined Unknown", "Hemoglobin", "Undetermined"];

    public const string FileProgram = """
        using System;
        using Consumer;

        var screening = new DateOnly(2024, 3, 1);
        var chart = new Chart { BirthDate = new DateOnly(2010, 5, 17), Sex = Sex.Female, Pregnant = false, Hemoglobin = 85 };
        Console.WriteLine(NCT06585514.Evaluate(chart, screening).Verdict);

        var result = NCT06585514.Evaluate(chart with { Hemoglobin = null, Pregnant = null }, screening);
        Console.WriteLine($"{result.Verdict} {result[NCT06585514.Criterion.I4]} {result[NCT06585514.Criterion.I4_1]} {result[NCT06585514.Criterion.I4_2]} {result[NCT06585514.Criterion.E11]}");

        Console.WriteLine(NCT06585514.Screen(chart with { Pregnant = true }, screening));
        """;

    public static readonly IReadOnlyList<string> FileOutput = ["Eligible", "Undetermined Unknown Unknown NotMet Unknown", "Ineligible"];

    public const string BothProgram = """
        using System;
        using Consumer;

        var screening = new DateOnly(2024, 3, 1);
        var child = new Chart { BirthDate = new DateOnly(2010, 5, 17), Sex = Sex.Male, Hemoglobin = 85 };
        Console.WriteLine($"{Bh002.Screen(child, screening)} {NCT06585514.Screen(child, screening)}");
        Console.WriteLine($"{Bh002.Info.Id} {NCT06585514.Info.Id}");
        """;

    public static readonly IReadOnlyList<string> BothOutput = ["Ineligible Eligible", "BH002 NCT06585514"];

    public const string ExplainingProgram = BothProgram + """

        Bh002.Explain(Bh002.Evaluate(child, screening), child, screening, Console.Out);
        NCT06585514.Explain(NCT06585514.Evaluate(child, screening), child, screening, Console.Out);
        foreach (var fact in Bh002.Evaluate(child with { Hemoglobin = null }, screening).Missing)
            Console.WriteLine(fact);
        """;
}
