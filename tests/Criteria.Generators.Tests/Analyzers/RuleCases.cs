namespace Criteria.Generators.Tests.Analyzers;

/// <summary>For every rule at least one case that fires and one that does not.</summary>
internal static partial class RuleCases
{
    public const string Chart = """
        using System; using System.Collections.Generic; using Criteria; namespace Trials;
        public enum Sex { Female, Male }
        public sealed record Dose { public double? Amount { get; init; } }
        public sealed record Chart
        {
            public DateOnly? BirthDate { get; init; }
            [Unit("g/L")] public double? Hemoglobin { get; init; }
            [Unit("mg/dL")] public double? Creatinine { get; init; }
            [Unit("mg/dL"), Analyte("creatinine")] public double? SerumCreatinine { get; init; }
            [Range(5, 1)] public double? Inverted { get; init; }
            [Range(1, 1)] public double? Narrow { get; init; }
            public Sex? Sex { get; init; }
            public bool? Pregnant { get; init; }
            public bool? Adult { get; init; }
            public bool Consented { get; init; }
            public double? Sledai { get; init; }
            public string? Diagnosis { get; init; }
            public TimeSpan? Stay { get; init; }
            public IReadOnlyList<Dose>? Medications { get; init; }
            [Unit("10*9/L"), Analyte("leukocytes")] public double? Leukocytes { get; init; }
            [Unit("10*9/L"), Analyte("neutrophils")] public double? Neutrophils { get; init; }
            [Unit("%"), Analyte("spo2")] public double? SpO2 { get; init; }
            public double? Sledai2K { get; init; }
            [CollectedAfter("Infusion")] public double? Response { get; init; }
        }

        """;

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        InFile("CRIT0101", """[{ "id": "I1" [|"cql"|]: "Adult" }]""", """[{ "id": "I1", "cql": "Adult" }, ]"""),
        InFile("CRIT0102", """[{ "id": "I1", "[|apliesTo|]": "Sex = 'Female'", "cql": "Adult" }]""", """[{ "id": "I1", "appliesTo": "Sex = 'Female'", "cql": "Adult" }]"""),
        InFile("CRIT0103", """[{ "id": "I5", "cql": "Hemoglobin >= 85 'g/L'", "[|cql|]": "Hemoglobin >= 90 'g/L'" }]""", """[{ "id": "I5", "cql": "Hemoglobin >= 90 'g/L'" }]"""),
        InClass("CRIT0104", """[Inclusion("I5", "Hemoglobin [|>=|] ")]""", """[Inclusion("I5", "Hemoglobin >= 85 'g/L'")]"""),
        InFile("CRIT0104", """[{ "id": "I5", "cql": "Adult [|and|] " }]""", """[{ "id": "I5", "cql": "Adult and true" }]"""),
        InClass("CRIT0105", """[Inclusion("I2", "Diagnosis [|~|] 'M32.1'")]""", """[Inclusion("I2", "Diagnosis = 'M32.1'")]"""),
        InClass("CRIT0106", $"""[Inclusion("I1", "{new string('(', 64)}[|(|]Adult{new string(')', 65)}")]""", $"""[Inclusion("I1", "{new string('(', 62)}Adult{new string(')', 62)}")]"""),
        InClass("CRIT0107", """[Inclusion("I4.1", "Adult"), Inclusion("[|I4-1|]", "Pregnant")]""", """[Inclusion("I4.1", "Adult"), Inclusion("I4.2", "Pregnant")]"""),
        InFile("CRIT0107", """[{ "id": "I4.1", "cql": "Adult" }, { "id": "[|I4-1|]", "cql": "Pregnant" }]""", """[{ "id": "I4.1", "cql": "Adult" }, { "id": "I4.2", "cql": "Pregnant" }]"""),
        new(
            "CRIT0108",
            """[Trial<Chart>("T"), Inclusion("I1", "Adult")] public static partial class NCT06585514;""",
            """[Trial<Chart>("T"), Inclusion("I1", "Adult")] public static partial class NCT06585515;""",
            """{ "trial": "[|NCT06585514|]", "class": "Trials.NCT06585514", "subject": "Trials.Chart", "inclusion": [{ "id": "I1", "cql": "Adult" }] }""",
            """{ "trial": "NCT06585514", "class": "Trials.NCT06585514", "subject": "Trials.Chart", "inclusion": [{ "id": "I1", "cql": "Adult" }] }"""),
        InFile("CRIT0109", """[{ "id": "E13", "attest": "No frozen PBMC", "[|cql|]": "not Adult" }]""", """[{ "id": "E13", "attest": "No frozen PBMC" }]"""),
        InClass("CRIT0109", """[Inclusion("[|I1|]")]""", """[Inclusion("I1", Attest = "fit")]"""),
        InClass("CRIT0111", """[Inclusion([|""|], "Hemoglobin >= 85 'g/L'")]""", """[Inclusion("I5", "Hemoglobin >= 85 'g/L'")]"""),
        new("CRIT0111", """public sealed class Lost { [[|Inclusion|]("I1", AtLeast = 1)] public double? Age { get; init; } }""", """[Trial("L")] public sealed partial class Lost { [Inclusion("I1", AtLeast = 1)] public double? Age { get; init; } }"""),
        InClass("CRIT0112", """[Inclusion("[|I4|]", Group = Group.Any)]""", """[Inclusion("I4", Group = Group.Any), Inclusion("I4.1", "Adult", PartOf = "I4")]"""),
        InFile("CRIT0112", """[{ "id": "[|I4|]", "any": [] }]""", """[{ "id": "I4", "any": [{ "id": "I4.1", "cql": "Adult" }] }]"""),
        new("CRIT0113", """[Trial<Chart>("T"), Inclusion("I5", "Adult")] public static class [|Bh002|];""", """[Trial<Chart>("T"), Inclusion("I5", "Adult")] public static partial class Bh002;"""),
        new(
            "CRIT0114",
            """[Trial<Chart>("BH002", File = "[|x.criteria.json|]")] public static partial class Bh002;""",
            """[Trial<Chart>("BH002", File = "t.criteria.json")] public static partial class Bh002;""",
            null,
            """{ "trial": "BH002", "inclusion": [{ "id": "I1", "cql": "Adult" }] }"""),
        new("CRIT0115", """[Trial("S"), Inclusion("I1", "Result > 3")] public partial class Self { public double? [|Result|] { get; init; } }""", """[Trial("S"), Inclusion("I1", "Outcome > 3")] public partial class Self { public double? Outcome { get; init; } public static void Explain() { } }"""),
        new("CRIT0115", """[Trial<Chart>("S"), Inclusion("I1", "Adult")] public static partial class [|Trial|];""", """[Trial<Chart>("S"), Inclusion("I1", "Adult")] public static partial class Trials;"""),
        new("CRIT0115", """public abstract class Base { public bool? Info { get; init; } } [Trial("S"), Inclusion("I1", "Info")] public partial class [|Self|] : Base;""", """public abstract class Base { public bool? Known { get; init; } } [Trial("S"), Inclusion("I1", "Known")] public partial class Self : Base;"""),
        InClass(
            "CRIT0116",
            $$"""[Inclusion("I1", "exists (({ {{OneByOne(33)}} }) A where exists [|(({ {{OneByOne(33)}} }) B where A + B > 5)|])")]""",
            """[Inclusion("I1", "exists (Medications A where exists (Medications B where A.Amount > B.Amount))")]"""),
        InClass("CRIT0116", $$"""[Inclusion("I1", "Sledai in { {{string.Join(", ", Enumerable.Repeat("1", 1000))}}, [|1|] }")]""", """[Inclusion("I1", "Sledai in { 1, 2, 3 }")]"""),
        InFile("CRIT0117", $$"""[{{string.Join(", ", Enumerable.Range(1, 5000).Select(static number => $$"""{ "id": "I{{number}}", "gap": "lost" }"""))}}, { "id": "[|I5001|]", "gap": "lost" }]""", """[{ "id": "I1", "gap": "lost" }]"""),
        InClass("CRIT0117", $$"""{{string.Join(", ", Enumerable.Range(1, 200).Select(static number => $"""[Cohort("C{number}", "C")]"""))}} [Cohort("[|C201|]", "C")] [Inclusion("I1", "Adult")]""".Replace("], [", "] [", StringComparison.Ordinal), """[Cohort("C1", "C")] [Inclusion("I1", "Adult", Cohort = "C1")]"""),
        new(
            "CRIT0115",
            "",
            "",
            """{ "trial": "T", "class": "[|Trials.Chart|]", "facts": { "Adult": "Boolean" }, "inclusion": [{ "id": "I1", "cql": "Adult" }] }""",
            """{ "trial": "T", "class": "Trials.Charts", "facts": { "Adult": "Boolean" }, "inclusion": [{ "id": "I1", "cql": "Adult" }] }"""),
        InClass("CRIT0201", """[Inclusion("I5", "[|Haemoglobin|] >= 85 'g/L'")]""", """[Inclusion("I5", "Hemoglobin >= 85 'g/L'")]"""),
        InFile("CRIT0201", """[{ "id": "I5", "cql": "[|Haemoglobin|] >= 85 'g/L'" }]""", """[{ "id": "I5", "cql": "Hemoglobin >= 85 'g/L'" }]"""),
        InClass("CRIT0202", """[Inclusion("I1", "[|BirthDate >= 18|]")]""", """[Parameter<DateOnly>("Screening"), Inclusion("I1", "CalculateAgeInYearsAt(BirthDate, Screening) >= 18")]"""),
        InClass("CRIT0203", """[Inclusion("I5", "Hemoglobin >= 85 '[|gr/l|]'")]""", """[Inclusion("I5", "Hemoglobin >= 85 'g/L'")]"""),
        InFile("CRIT0203", """[{ "id": "I5", "cql": "Hemoglobin >= 85 '[|gr/l|]'" }]""", """[{ "id": "I5", "cql": "Hemoglobin >= 85 'g/L'" }]"""),
        InClass("CRIT0204", """[Exclusion("E3", "Creatinine > 177 '[|umol/L|]'")]""", """[Exclusion("E3", "SerumCreatinine > 177 'umol/L'")]"""),
        InClass("CRIT0205", """[Inclusion("I5", "Hemoglobin >= [|85|]")]""", """[Inclusion("I5", "Hemoglobin >= 85 'g/L'")]"""),
        InClass("CRIT0206", """[Define("Active", "not [|Remission|]"), Define("Remission", "not Active"), Inclusion("I1", "Active")]""", """[Define("Active", "Sledai > 6"), Define("Remission", "not Active"), Inclusion("I1", "Remission")]"""),
        InClass("CRIT0207", """[Inclusion("I1", "Sledai [|between 65 and 18|]")]""", """[Inclusion("I1", "Sledai between 18 and 65")]"""),
        InClass("CRIT0207", """[Inclusion("I1", "[|Inverted|] > 3")]""", """[Inclusion("I1", "Narrow is not null")]"""),
        InClass("CRIT0208", """[Exclusion("E1", "Sex = [|'F'|] and Pregnant")]""", """[Exclusion("E1", "Sex = 'Female' and Pregnant")]"""),
        InClass("CRIT0209", """[Exclusion("E11", "Pregnant", AppliesTo = "Sex = 'Female'"), Exclusion("E12", "[|`E11`|] and Adult")]""", """[Define("Expecting", "Pregnant"), Exclusion("E11", "Expecting", AppliesTo = "Sex = 'Female'"), Exclusion("E12", "Expecting and Adult")]"""),
        InClass("CRIT0210", """[Inclusion("I1", "[|Stay|] is null")]""", """[Inclusion("I1", "BirthDate is null")]"""),
        new("CRIT0211", """[Trial<[|Chrat|]>("T"), Inclusion("I1", "Adult")] public static partial class T;""", """[Trial<Chart>("T"), Inclusion("I1", "Adult")] public static partial class T;"""),
        new(
            "CRIT0211",
            "",
            "",
            """{ "trial": "NCT06585514", "subject": "[|Chart|]", "inclusion": [{ "id": "I1", "cql": "Adult" }] }""",
            """{ "trial": "NCT06585514", "subject": "Trials.Chart", "inclusion": [{ "id": "I1", "cql": "Adult" }] }"""),
        new("CRIT0211", """[Trial<[|Local|]>("T"), Inclusion("I1", "Adult")] static partial class T; file sealed record Local { public bool? Adult { get; init; } }""", """[Trial<Whole>("T"), Inclusion("I1", "Adult")] static partial class T; sealed record Whole { public bool? Adult { get; init; } }"""),
        new("CRIT0211", """public static partial class Around { [Trial<[|Own|]>("T"), Inclusion("I1", "Adult")] static partial class T; private sealed record Own { public bool? Adult { get; init; } } }""", """public static partial class Around { [Trial<Own>("T"), Inclusion("I1", "Adult")] static partial class T; internal sealed record Own { public bool? Adult { get; init; } } }"""),
        InClass("CRIT0212", """[Inclusion("I5", "[|Consented|]")]""", """[Inclusion("I5", "Adult")]"""),
        InClass("CRIT0213", """[Inclusion("I7", "Coalesce([|Count(Medications)|], 0) < 3")]""", """[Inclusion("I7", "(if exists Medications then Count(Medications) else 0) < 3")]"""),
        InClass("CRIT0214", """[Parameter<DateOnly>("[|BirthDate|]"), Inclusion("I1", "Adult")]""", """[Parameter<DateOnly>("Screening"), Inclusion("I1", "Adult")]"""),
        InClass("CRIT0301", """[Inclusion("I1", "Sledai > 3 and [|Sledai < 2|]")]""", """[Inclusion("I1", "Sledai > 3 and Sledai < 4")]"""),
        InFile("CRIT0301", """[{ "id": "I1", "cql": "Sledai > 3 and [|Sledai < 2|]" }]""", """[{ "id": "I1", "cql": "Sledai > 3 and Sledai < 4" }]"""),
        InClass("CRIT0301", """[Inclusion("I1", "Adult"), Inclusion("I2", "[|Narrow > 1|]")]""", """[Inclusion("I1", "Adult"), Inclusion("I2", "Sledai > 1")]"""),
        InClass("CRIT0302", """[Inclusion("I1", "Sledai > 3 or [|Sledai <= 3|]")]""", """[Inclusion("I1", "Sledai > 3 or Sledai < 3")]"""),
        InClass("CRIT0303", """[Exclusion("E1", "Sledai < 5"), Exclusion("E2", "[|Sledai >= 5|]")]""", """[Exclusion("E1", "Sledai < 5"), Exclusion("E2", "Sledai > 6")]"""),
        InClass("CRIT0304", """[Inclusion("I1", "Sledai > 3"), Inclusion("I2", "Adult and [|Sledai < 3|]")]""", """[Inclusion("I1", "Sledai > 3"), Inclusion("I2", "Adult and Sledai < 4")]"""),
        InClass("CRIT0305", """[Inclusion("I6", "Hemoglobin <= 80 'g/L'"), Exclusion("E3", "[|Hemoglobin < 10 'g/dL'|]")]""", """[Inclusion("I6", "Hemoglobin <= 80 'g/L'"), Exclusion("E3", "Hemoglobin < 7 'g/dL'")]"""),
        InClass("CRIT0306", """[Inclusion("[|I1|]", "Sledai > 3"), Inclusion("I2", "Sledai > 4")]""", """[Inclusion("I1", "Sledai > 3"), Inclusion("I2", "Sledai > 4 or Adult")]"""),
        InClass("CRIT0307", """[Exclusion("E1", "Sledai > 3"), Exclusion("[|E2|]", "Sledai > 4")]""", """[Exclusion("E1", "Sledai > 3"), Exclusion("E2", "Sledai < 2")]"""),
        InClass("CRIT0308", """[Inclusion("I1", "Sledai >= 3"), Exclusion("[|E1|]", "Sledai < 3")]""", """[Inclusion("I1", "Sledai >= 3"), Exclusion("E1", "Sledai > 9")]"""),
        InClass("CRIT0309", """[Inclusion("I1", "Sledai > 3"), Inclusion("[|I2|]", "3 < Sledai")]""", """[Inclusion("I1", "Sledai > 3"), Inclusion("I2", "3 > Sledai or Adult")]"""),
        InClass("CRIT0927", """[Inclusion("[|I1|]", "exists Medications")]""", """[Inclusion("I1", "Adult")]"""),
        InClass("CRIT0432", """[Inclusion("I1", "[|Sledai >= 3|]"), Exclusion("E1", "Sledai < 4")]""", """[Inclusion("I1", "Sledai >= 3"), Exclusion("E1", "Sledai > 4")]"""),
        InClass("CRIT0441", """[Inclusion("I6", "Leukocytes < 1.0 '10*9/L'"), Inclusion("I7", "[|Neutrophils >= 1.5 '10*9/L'|]")]""", """[Inclusion("I6", "Leukocytes < 2.0 '10*9/L'"), Inclusion("I7", "Neutrophils >= 1.5 '10*9/L'")]"""),
        InClass("CRIT0441", """[Invariant("Sledai <= Sledai2K"), Inclusion("I1", "Sledai > 3 and [|Sledai2K < 2|]")]""", """[Invariant("Sledai <= Sledai2K"), Inclusion("I1", "Sledai > 3 and Sledai2K < 5")]"""),
        InFile("CRIT0441", """[{ "id": "I7", "cql": "Leukocytes < 1.0 '10*9/L' and [|Neutrophils >= 1.5 '10*9/L'|]" }]""", """[{ "id": "I7", "cql": "Leukocytes < 2.0 '10*9/L' and Neutrophils >= 1.5 '10*9/L'" }]"""),
        InClass("CRIT0442", """[Exclusion("E1", "SerumCreatinine > [|221 'mg/dL'|]")]""", """[Exclusion("E1", "SerumCreatinine > 221 'umol/L'")]"""),
        InFile("CRIT0442", """[{ "id": "I6", "cql": "Leukocytes >= [|2500 '10*9/L'|]" }]""", """[{ "id": "I6", "cql": "Leukocytes >= 2500 '/uL'" }]"""),
        InClass("CRIT0443", """[Exclusion("E1", "SerumCreatinine > 2.5 'mg/dL' or SerumCreatinine > [|221 'umol/L'|]")]""", """[Exclusion("E1", "SerumCreatinine > 2.5 'mg/dL' or SerumCreatinine < 44 'umol/L'")]"""),
        InClass("CRIT0450", """[Inclusion("I1", "[|SpO2 > 100 '%'|]")]""", """[Inclusion("I1", "SpO2 >= 100 '%'")]"""),
        InClass("CRIT0453", """[Exclusion("E1", "SerumCreatinine > 2.5 'mg/dL' or SerumCreatinine > [|250 'umol/L'|]")]""", """[Exclusion("E1", "SerumCreatinine > 2.5 'mg/dL' or SerumCreatinine < 44 'umol/L'")]"""),
        InClass("CRIT0630", """[Inclusion("[|I1|]", "Sledai < 3"), Inclusion("I2", "Sledai < Sledai2K and Sledai2K < 3")]""", """[Inclusion("I1", "Sledai < 3"), Inclusion("I2", "Sledai < Sledai2K and Sledai2K < 4")]"""),
        InClass("CRIT0636", """[Parameter<DateOnly>("Screening"), Parameter<DateOnly>("Infusion", After = "Screening"), Inclusion("I1", "[|Response|] >= 3")]""", """[Parameter<DateOnly>("Screening"), Parameter<DateOnly>("Infusion"), Inclusion("I1", "Response >= 3")]"""),
        new(
            "CRIT0636",
            string.Empty,
            string.Empty,
            """{ "trial": "T", "facts": { "Response": { "type": "Decimal", "collectedAfter": "Infusion" } }, "parameters": { "Screening": "Date", "Infusion": { "type": "Date", "after": "Screening" } }, "inclusion": [{ "id": "I1", "cql": "[|Response|] >= 3" }] }""",
            """{ "trial": "T", "facts": { "Response": { "type": "Decimal" } }, "parameters": { "Screening": "Date", "Infusion": { "type": "Date", "after": "Screening" } }, "inclusion": [{ "id": "I1", "cql": "Response >= 3" }] }"""),
        InClass("CRIT0637", """[Parameter<DateOnly>("Screening"), Parameter<DateOnly>("Infusion", After = "Screening"), Inclusion("I1", "Adult and [|Response|] >= 3")]""", """[Parameter<DateOnly>("Screening"), Inclusion("I1", "Adult and Response >= 3")]"""),
        InClass("CRIT0638", """[Inclusion("[|I1|]", "Sex = 'Female' and Sledai > 3 or Sex = 'Male' and Sledai > 4")]""", """[Inclusion("I1", "if Sex = 'Female' then Sledai > 3 else Sledai > 4")]"""),
        InFile("CRIT0638", """[{ "id": "I1", "cql": "Adult and [|(Sledai > 3 or Sledai <= 3)|]" }]""", """[{ "id": "I1", "cql": "Adult and (Sledai > 3 or Sledai < 3)" }]"""),
        InClass("CRIT0335", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai > 3"), Inclusion("I2", "[|Sledai < 2|]", Cohort = "A")]""", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai >= 2", Cohort = "B"), Inclusion("I2", "Sledai < 2", Cohort = "A")]"""),
        new("CRIT0312", "", "",
            """{ "trial": "T", "subject": "Trials.Chart", "inclusion": [{ "id": "I1", "cql": "Adult" }], "[|exclusion|]": [] }""",
            """{ "trial": "T", "subject": "Trials.Chart", "inclusion": [{ "id": "I1", "cql": "Adult" }] }"""),
        new("CRIT0312", "", "",
            """{ "trial": "T", "subject": "Trials.Chart", "inclusion": [{ "id": "I1", "cql": "Adult" }], "exclusion": [{ "id": "[|E0|]", "role": "heading", "text": "Exclusion criteria" }] }""",
            """{ "trial": "T", "subject": "Trials.Chart", "inclusion": [{ "id": "I1", "cql": "Adult" }], "exclusion": [{ "id": "E0", "role": "heading", "text": "Exclusion criteria" }, { "id": "E1", "gap": "the list is lost" }] }"""),
        InClass("CRIT0312", """[Inclusion("I1", "[|Score({ Points(Adult, 6), Points(Pregnant, 3) }) >= 10|]")]""", """[Inclusion("I1", "Score({ Points(Adult, 6), Points(Pregnant, 5), Points(Sledai > 8, 5) }) >= 8")]"""),
        InFile("CRIT0312", """[{ "id": "I1", "cql": "[|Count(Medications) >= 0|]" }]""", """[{ "id": "I1", "cql": "Count(Medications) >= 1" }]"""),
        InClass("CRIT0313", """[ValueSet("[|Malignancies|]", "icd10", "C50"), Inclusion("I1", "Adult")]""", """[ValueSet("Malignancies", "icd10", "C50"), Inclusion("I1", "Diagnosis in `Malignancies`")]"""),
        InClass("CRIT0313", """[ValueSet("A", "icd10", "C50", "C51"), ValueSet("[|B|]", "icd10", "C51", "C50"), Inclusion("I1", "Diagnosis in `A`"), Exclusion("E1", "Diagnosis in `B` and Pregnant")]""", """[ValueSet("A", "icd10", "C50", "C51"), ValueSet("B", "icd10", "C51"), Inclusion("I1", "Diagnosis in `A`"), Exclusion("E1", "Diagnosis in `B` and Pregnant")]"""),
        InClass("CRIT0313", """[Define("[|Frail|]", "Sledai > 3"), Inclusion("I1", "Adult")]""", """[Define("Frail", "Sledai > 3"), Inclusion("I1", "`Frail`")]"""),
        InClass("CRIT0313", """[Cohort("A", "first"), Cohort("[|B|]", "second"), Inclusion("I1", "Adult", Cohort = "A")]""", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Adult", Cohort = "A"), Inclusion("I2", "Pregnant", Cohort = "B")]"""),
        new("CRIT0313", "", "",
            """{ "trial": "T", "facts": { "A": "Boolean", "[|B|]": { "list": { "C": "Boolean" } } }, "inclusion": [{ "id": "I1", "cql": "A" }] }""",
            """{ "trial": "T", "facts": { "A": "Boolean", "B": { "list": { "C": "Boolean" } } }, "inclusion": [{ "id": "I1", "cql": "A or exists (B X where X.C)" }] }"""),
        new("CRIT0313", "", "",
            """{ "trial": "T", "facts": { "A": "Boolean", "B": { "list": { "C": "Boolean", "[|D|]": "Date" } } }, "inclusion": [{ "id": "I1", "cql": "A or exists (B X where X.C)" }] }""",
            """{ "trial": "T", "facts": { "A": "Boolean", "B": { "list": { "C": "Boolean", "D": "Integer" } } }, "inclusion": [{ "id": "I1", "cql": "A or exists (B X where X.C or X.D > 3)" }] }"""),
        InClass("CRIT0318", """[Inclusion("I1", "[|Sledai > 8|] or Sledai > 5")]""", """[Inclusion("I1", "Sledai > 8 or Sledai > 5 and Adult")]"""),
        InFile("CRIT0318", """[{ "id": "I1", "any": [{ "id": "[|I1.1|]", "cql": "Sledai > 8" }, { "id": "I1.2", "cql": "Sledai > 5" }] }]""", """[{ "id": "I1", "any": [{ "id": "I1.1", "cql": "Sledai > 8" }, { "id": "I1.2", "cql": "Adult" }] }]"""),
        InClass("CRIT0411", """[Inclusion("I1", "Sledai >= 8"), Exclusion("E1", "[|Sledai > 8|]")]""", """[Inclusion("I1", "Sledai >= 8"), Exclusion("E1", "Sledai > 10")]"""),
        InFile("CRIT0411", """[{ "id": "I1", "cql": "Sledai >= 8" }, { "id": "I2", "cql": "[|Sledai <= 8|]" }]""", """[{ "id": "I1", "cql": "Sledai >= 8" }, { "id": "I2", "cql": "Sledai <= 9" }]"""),
        InClass("CRIT0414", """[Inclusion("I1", "Narrow >= [|3|] or Adult")]""", """[Inclusion("I1", "Sledai >= 3 or Adult")]"""),
        new("CRIT0414", "", "",
            """{ "trial": "T", "facts": { "Mrss": { "type": "Quantity", "unit": "{score}", "analyte": "mrss" } }, "inclusion": [{ "id": "I1", "cql": "Mrss >= [|55 '{score}'|]" }] }""",
            """{ "trial": "T", "facts": { "Mrss": { "type": "Quantity", "unit": "{score}", "analyte": "mrss" } }, "inclusion": [{ "id": "I1", "cql": "Mrss >= 15 '{score}'" }] }"""),
        InClass("CRIT0431", """[Inclusion("I1", "Sledai > 8"), Exclusion("E1", "[|Sledai < 8|]")]""", """[Inclusion("I1", "Sledai >= 8"), Exclusion("E1", "Sledai > 20")]"""),
        new("CRIT0431", "", "",
            """{ "trial": "T", "facts": { "HbA1c": { "type": "Quantity", "unit": "%", "precision": 0.1 } }, "inclusion": [{ "id": "I1", "cql": "HbA1c < 7.9 '%'" }], "exclusion": [{ "id": "E1", "cql": "[|HbA1c >= 8.0 '%'|]" }] }""",
            """{ "trial": "T", "facts": { "HbA1c": { "type": "Quantity", "unit": "%", "precision": 0.1 } }, "inclusion": [{ "id": "I1", "cql": "HbA1c <= 7.9 '%'" }], "exclusion": [{ "id": "E1", "cql": "HbA1c >= 8.0 '%'" }] }"""),
        InClass("CRIT0316", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai < 4", Cohort = "A"), Inclusion("I2", "[|Sledai >= 8|]", Cohort = "B")]""", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai < 8", Cohort = "A"), Inclusion("I2", "Sledai >= 8", Cohort = "B")]"""),
        new("CRIT0316", "", "",
            """{ "trial": "T", "subject": "Trials.Chart", "cohorts": { "A": "first", "B": "second" }, "inclusion": [{ "id": "I1", "cql": "Diagnosis in { 'I', 'II', 'III' }" }, { "id": "I2", "cql": "Diagnosis = 'I'", "cohort": "A" }, { "id": "I3", "cql": "[|Diagnosis = 'II'|]", "cohort": "B" }] }""",
            """{ "trial": "T", "subject": "Trials.Chart", "cohorts": { "A": "first", "B": "second" }, "inclusion": [{ "id": "I1", "cql": "Diagnosis in { 'I', 'II', 'III' }" }, { "id": "I2", "cql": "Diagnosis = 'I'", "cohort": "A" }, { "id": "I3", "cql": "Diagnosis = 'II' or Diagnosis = 'III'", "cohort": "B" }] }"""),
        InClass("CRIT0317", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai <= 10", Cohort = "A"), Inclusion("I2", "[|Sledai >= 8|]", Cohort = "B")]""", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai <= 10 and Adult", Cohort = "A"), Inclusion("I2", "Sledai >= 8 and Pregnant", Cohort = "B")]"""),
        InClass("CRIT0431", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai < 8", Cohort = "A"), Inclusion("I2", "[|Sledai > 8|]", Cohort = "B")]""", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai <= 8", Cohort = "A"), Inclusion("I2", "Sledai > 8", Cohort = "B")]"""),
        InClass("CRIT0319", """[Inclusion("I1", "([|Adult|] and Sledai > 8) or (not Adult and Sledai > 8)")]""", """[Inclusion("I1", "if Adult then Sledai > 8 else Sledai > 5")]"""),
        InClass("CRIT0433", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "[|Sledai >= 3|]"), Inclusion("I2", "Sledai >= 8 and Adult", Cohort = "A"), Inclusion("I3", "Sledai >= 6 and Pregnant", Cohort = "B")]""", """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai >= 3"), Inclusion("I2", "Sledai >= 8 and Adult", Cohort = "A"), Inclusion("I3", "Pregnant", Cohort = "B")]"""),
        InClass("CRIT0449", """[Inclusion("I1", "[|Score({ Points(Adult, 10), Points(Pregnant, 2), Points(Sledai > 8, 2) }) >= 10|]")]""", """[Inclusion("I1", "Score({ Points(Adult, 6), Points(Pregnant, 2), Points(Sledai > 8, 6) }) >= 8")]"""),
        InFile("CRIT0449", """[{ "id": "I1", "cql": "[|Score({ Worst({ Points(Sledai > 8, 4), Points(Sledai > 3, 1) }), Points(Adult, 3), Points(Pregnant, 3) }) >= 6|]" }]""", """[{ "id": "I1", "cql": "Score({ Worst({ Points(Sledai > 8, 4), Points(Sledai > 3, 2) }), Points(Adult, 4), Points(Pregnant, 2) }) >= 6" }]"""),
        InClass("CRIT0351", """[Exclusion("E1", "Sledai > 3 or [|Sledai <= 3|]")]""", """[Exclusion("E1", "Sledai > 3 or Sledai < 2")]"""),
        InClass("CRIT0560", """[Inclusion("I5", "Hemoglobin >= [|90 'g/L'|]", Text = "Hemoglobin≥85 g/L.")]""", """[Inclusion("I5", "Hemoglobin >= 8.5 'g/dL'", Text = "Hemoglobin≥85 g/L.")]"""),
        InClass("CRIT0560", """[Inclusion("I5", "Adult", Text = "Adult, hemoglobin [|≥85 g/L|].")]""", """[Inclusion("I5", "Adult", Text = "1. Adult since 2019, CD19+.")]"""),
        InFile("CRIT0560", """[{ "id": "I5", "text": "Hemoglobin≥85 g/L", "cql": "Hemoglobin > [|85 'g/L'|]" }]""", """[{ "id": "I5", "text": "Hemoglobin≥85 g/L", "cql": "Hemoglobin >= 85 'g/L'" }]"""),
        InFile("CRIT0560", """[{ "id": "I5", "text": "Hemoglobin [|\u226585 g/L|]", "cql": "Adult" }]""", """[{ "id": "I5", "text": "Hemoglobin", "cql": "Adult" }]"""),
        InClass("CRIT0122", """[Inclusion("I1", "Diagnosis = '[|М|]32.1'")]""", """[Inclusion("I1", "Diagnosis = 'M32.1' or Diagnosis = 'красная волчанка'")]"""),
        InClass("CRIT0122", """[ValueSet("V", "urn:s", "2[|–|]1"), Inclusion("I1", "Diagnosis in \"V\"")]""", """[ValueSet("V", "urn:s", "2-1"), Inclusion("I1", "Diagnosis in \"V\"")]"""),
        InFile("CRIT0122", """[{ "id": "I[|\u200b|]1", "cql": "Adult" }]""", """[{ "id": "I1", "text": "\u200bAdult", "cql": "Adult" }]"""),
        new(
            "CRIT0122",
            "",
            "",
            """{ "trial": "T", "facts": { "Lymphocytes": { "type": "Quantity", "unit": "[|109/L|]" } }, "inclusion": [{ "id": "I1", "cql": "Lymphocytes > 1 '10*9/L'" }] }""",
            """{ "trial": "T", "facts": { "Lymphocytes": { "type": "Quantity", "unit": "10*9/L" } }, "inclusion": [{ "id": "I1", "cql": "Lymphocytes > 1 '10*9/L'" }] }"""),
        new(
            "CRIT0544",
            "",
            "",
            """{ "trial": "T", "subject": "Trials.Chart", "parameters": { "Screening": "Date" }, "population": { "minimumAge": "5 years", "maximumAge": "[|18 years|]", "sex": "all" }, "inclusion": [{ "id": "I1", "cql": "CalculateAgeInYearsAt(BirthDate, Screening) >= 5" }] }""",
            """{ "trial": "T", "subject": "Trials.Chart", "parameters": { "Screening": "Date" }, "population": { "minimumAge": "5 years", "maximumAge": "18 years", "sex": "all" }, "inclusion": [{ "id": "I1", "cql": "CalculateAgeInYearsAt(BirthDate, Screening) between 5 and 18" }] }"""),
        InFile("CRIT0545", """[{ "id": "I1", "cql": "Sledai > 3 and Adult", "readings": [{ "name": "either", "cql": "[|Sledai > 3 or Adult|]" }] }]""", """[{ "id": "I1", "cql": "Sledai > 3 and Adult" }]"""),
        InFile(
            "CRIT0570",
            """[{ "id": "I1", "cql": "Sledai > 3", "suppress": [{ "rule": "[|CRIT0306|]", "because": "the page prints both" }] }, { "id": "I2", "cql": "Sledai > 4 or Adult" }]""",
            """[{ "id": "I1", "cql": "Sledai > 3", "suppress": [{ "rule": "CRIT0306", "because": "the page prints both" }] }, { "id": "I2", "cql": "Sledai > 4" }]"""),
        .. OfPages(),
    ];

    private static string OneByOne(int count) => string.Join(", ", System.Linq.Enumerable.Repeat("Sledai", count));

    private static RuleCase InClass(string rule, string fires, string silent) => new(rule, Class(fires), Class(silent));

    private static RuleCase InFile(string rule, string fires, string silent) => new(rule, string.Empty, string.Empty, File(fires), File(silent));

    private static string Class(string attributes) => $"[Trial<Chart>(\"T\")]\n{attributes}\npublic static partial class T;";

    private static string File(string inclusion) => $"{{ \"trial\": \"T\", \"subject\": \"Trials.Chart\",\n  \"inclusion\": {inclusion} }}";
}
