namespace Criteria.Generators.Tests.Analyzers;

/// <content>What a page leaves open, beside the criteria that were made of it.</content>
internal static partial class RuleCases
{
    private const string Kidney = """ "trial": "T", "functions": ["Criteria.Clinical.Kidney"], "parameters": { "Screening": "Date" }, "facts": { "BirthDate": "Date", "Creatinine": { "type": "Quantity", "unit": "mg/dL" }, "Female": "Boolean" }, """;
    private const string Filtration = "Kidney.CkdEpi2021(Creatinine, CalculateAgeInYearsAt(BirthDate, Screening), Female) < 30 'mL/min/{1.73_m2}'";
    private const string Later = """ "trial": "T", "parameters": { "Screening": "Date", "Treatment": { "type": "Date", "after": "Screening" } }, "facts": { "Changed": "Date" }, """;
    private const string Cohorts = """ "trial": "T", "subject": "Trials.Chart", """;
    private const string Tests = """ "UrineHcg": { "type": "Code", "values": ["Negative", "Positive", "Unclear"] }, "SerumHcg": { "type": "Code", "values": ["Negative", "Positive", "Unclear"] }, "Fertile": "Boolean" }, """;

    private static IReadOnlyList<RuleCase> OfPages() =>
    [
        InText("{" + Kidney + $$"""  "exclusion": [{ "id": "E1", "text": "[|eGFR|] < 30 ml/min/1.73m2", "cql": "{{Filtration}}" }, { "id": "E2", "cql": "Female" }] }""",
            "{" + Kidney + $$"""  "inclusion": [{ "id": "I1", "cql": "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 65" }], "exclusion": [{ "id": "E1", "text": "eGFR (CKD-EPI 2021) < 30 ml/min/1.73m2", "cql": "{{Filtration}}" }] }""", "CRIT0513"),
        InClass(
            "CRIT0513",
            """[Inclusion("I1", "Hemoglobin >= 30 'g/L'", Text = "[|CKD-EPI|] ≥ 30 g/L")]""",
            """[Inclusion("I1", "Hemoglobin >= 30 'g/L'", Text = "CKD-EPI of 2009 ≥ 30 g/L")]"""),
        InClass(
            "CRIT0514",
            """[Inclusion("I1", "[|Score({ Points(Adult, 6), Points(Pregnant, 5) }) >= 10|]", Text = "Total score ≥ 10 on the EULAR/ACR 2019 SLE classification criteria")]""",
            """[Inclusion("I1", "Attested('Antinuclear antibodies at 1:80, ever') and Score({ Points(Adult, 6), Points(Pregnant, 5) }) >= 10", Text = "Total score ≥ 10 on the EULAR/ACR 2019 SLE classification criteria")]"""),
        InText("{" + Cohorts + """ "population": { "groups": [|1|] }, "cohorts": { "A": "first", "B": "second" }, "inclusion": [{ "id": "I1", "cql": "Adult" }] }""",
            "{" + Cohorts + """ "population": { "groups": 2 }, "cohorts": { "A": "first", "B": "second" }, "inclusion": [{ "id": "I1", "cohort": "A", "cql": "Sledai < 8" }, { "id": "I2", "cohort": "B", "cql": "Sledai >= 8" }] }""", "CRIT0515"),
        InFile("CRIT0516", """[{ "id": "I1", "text": "[|(2) Adults|]", "cql": "Adult" }, { "id": "I2", "text": "(3) Pregnant", "cql": "Pregnant" }]""", """[{ "id": "I1", "text": "(1) Adults", "cql": "Adult" }, { "id": "I2", "text": "(2) Pregnant", "cql": "Pregnant" }]"""),
        InText("{" + Cohorts + """ "cohorts": { "A": "first", "[|B|]": "second" }, "inclusion": [{ "id": "I1", "cql": "Adult" }], "exclusion": [{ "id": "E1", "cohort": "A", "cql": "Pregnant" }] }""",
            "{" + Cohorts + """ "cohorts": { "A": "first", "B": "second" }, "inclusion": [{ "id": "I1", "cql": "Adult" }], "exclusion": [{ "id": "E1", "cohort": "A", "cql": "Pregnant" }, { "id": "E2", "cohort": "B", "gap": "the list is lost" }] }""", "CRIT0517"),
        InClass(
            "CRIT0517",
            """[Cohort("A", "first"), Cohort("[|B|]", "second"), Inclusion("I1", "Adult"), Exclusion("E1", "Pregnant", Cohort = "A")]""",
            """[Cohort("A", "first"), Cohort("B", "second"), Inclusion("I1", "Sledai < 8", Cohort = "A"), Inclusion("I2", "Sledai >= 8", Cohort = "B"), Exclusion("E1", "Pregnant")]"""),
        InClass(
            "CRIT0525",
            """[Parameter<DateOnly>("Screening"), Inclusion("I1", "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 90", Text = "[|18-90 years|] old")]""",
            """[Parameter<DateOnly>("Screening"), Inclusion("I1", "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 90", Text = "18-90 years old, inclusive")]"""),
        InText(
            """{ "trial": "T", "facts": { "Prednisone": { "type": "Quantity", "unit": "mg/d" } }, "inclusion": [{ "id": "I1", "cql": "Prednisone between [|0 'mg/d'|] and 30 'mg/d'" }] }""",
            """{ "trial": "T", "facts": { "Change": { "type": "Quantity", "unit": "kg" } }, "inclusion": [{ "id": "I1", "cql": "Change between 0 'kg' and 5 'kg'" }] }""",
            "CRIT0526"),
        InText("{" + Kidney + $$""" "inclusion": [{ "id": "I1", "cql": "CalculateAgeInYearsAt(BirthDate, Screening) between 3 and 65" }], "exclusion": [{ "id": "E1", "cql": "{{Marked(Filtration)}}" }] }""",
            "{" + Kidney + $$""" "inclusion": [{ "id": "I1", "cql": "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 65" }], "exclusion": [{ "id": "E1", "cql": "{{Filtration}}" }] }""", "CRIT0613"),
        InText(
            "{" + Later + """ "inclusion": [{ "id": "I1", "cql": "not [|(Changed during Interval[Treatment, Treatment + 24 weeks])|]" }] }""",
            "{" + Later + """ "inclusion": [{ "id": "I1", "cql": "Changed before Screening" }, { "id": "I2", "cql": "Treatment 4 weeks or more on or after Screening" }] }""",
            "CRIT0620"),
        InClass(
            "CRIT0620",
            """[Parameter<DateOnly>("Screening"), Parameter<DateOnly>("Baseline", After = "Screening"), Inclusion("I1", "[|BirthDate same day as Baseline|]")]""",
            """[Parameter<DateOnly>("Screening"), Parameter<DateOnly>("Baseline"), Inclusion("I1", "BirthDate same day as Baseline")]"""),
        InText(
            "{" + Later + """ "inclusion": [{ "id": "I1", "cql": "[|Changed 7 days or less on or before Treatment|]" }] }""",
            "{" + Later + """ "inclusion": [{ "id": "I1", "cql": "Changed 12 weeks or more on or before Treatment" }] }""",
            "CRIT0621"),
        InText(
            """{ "trial": "T", "facts": { "UrineHcg": { "type": "Code", "values": ["Negative", "Positive"] } }, "inclusion": [{ "id": "I1", "cql": "[|UrineHcg|] = 'Negative'" }] }""",
            """{ "trial": "T", "facts": { "UrineHcg": { "type": "Code", "values": ["Negative", "Positive"] }, "Fertile": "Boolean" }, "inclusion": [{ "id": "I1", "appliesTo": "Fertile", "cql": "UrineHcg = 'Negative'" }] }""",
            "CRIT0624"),
        InText(
            """{ "trial": "T", "facts": {""" + Tests + """ "inclusion": [{ "id": "I1", "appliesTo": "Fertile", "cql": "[|UrineHcg = 'Negative'|]" }], "exclusion": [{ "id": "E1", "appliesTo": "Fertile", "cql": "SerumHcg = 'Positive'" }] }""",
            """{ "trial": "T", "facts": {""" + Tests + """ "inclusion": [{ "id": "I1", "appliesTo": "Fertile", "cql": "UrineHcg = 'Negative'" }], "exclusion": [{ "id": "E1", "appliesTo": "Fertile", "cql": "UrineHcg = 'Positive' and SerumHcg = 'Negative'" }] }""",
            "CRIT0626"),
    ];

    private static RuleCase InText(string fires, string silent, string rule) => new(rule, string.Empty, string.Empty, fires, silent);

    /// <summary>The call, up to what it is compared with.</summary>
    private static string Marked(string condition) => "[|" + condition.Replace(" < 30", "|] < 30", System.StringComparison.Ordinal);
}
