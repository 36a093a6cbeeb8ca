using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.JsonFile;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Sources;

public sealed class JsonDeclarationReaderTests
{
    private const string Path = "trials/nct-1.criteria.json";

    [Fact]
    public void A_trial_is_read_with_all_its_parts()
    {
        var trial = ReadWell("""
            {
              "$schema": "./criteria.schema.json",
              "trial": "NCT-1", "title": "CAR-T",
              "source": { "file": "page.txt", "url": "u", "retrieved": "2025-11-14" },
              "population": { "minimumAge": "3 years", "maximumAge": null, "sex": "all", "enrollment": null },
              "subject": "Trials.Chart",
              "functions": ["Trials.Kidney", "Liver"],
              "parameters": { "Screening": "Date", "Dose": { "type": "Quantity", "unit": "mg" }, "Infusion": { "type": "Date", "after": "Screening" } },
              "valueSets": { "Steroids": { "system": "urn:a", "codes": ["1", { "system": "urn:b", "code": "2" }, { "code": "3" }] } },
              "define": { "Low": "Hb < 85 'g/L'", "High": { "text": "high", "cql": "Hb > 1 'g/L'" } },
              "cohorts": { "LN": "Nephritis" },
              "invariants": ["Hb < 300 'g/L'", "Free <= Total"],
              "suppress": [{ "rule": "CRIT0403", "because": "so" }],
              "exclusion": [{ "id": "E1", "attest": "seen", "appliesTo": "Sex = 'Female'", "cohort": "LN" }],
              "inclusion": [
                { "id": "I1", "text": "t", "note": "n", "cql": "Hb >= 85 'g/L'", "cohort": ["LN", "SLE"], "readings": [{ "name": "strict", "cql": "Hb > 85 'g/L'" }] },
                { "id": "I2", "gap": "lost" },
                { "id": "I3", "any": [{ "id": "I3.1", "gap": "a" }, { "id": "I3.2", "none": [{ "id": "I3.2.1", "gap": "b" }] }], "cql": "Hb > 2 'g/L'" },
                { "id": "I4", "atLeast": 1, "of": [{ "id": "I4.1", "gap": "a" }] },
                { "id": "I5", "text": "h", "role": "heading" },
                { "id": "I6", "role": "definition", "all": [{ "id": "I6.1", "gap": "a" }] },
              ],
            }
            """);

        Assert.Equal(("NCT-1", "CAR-T", "nct-1.criteria.json", "Trials.Chart"), (trial.Id.Value, trial.Title!.Value, trial.SourceName, trial.Subject.Value));
        Assert.Equal(new TrialClass("Study", EquatableArray<string>.Empty, "NCT_1", "public static partial class NCT_1", "Study.NCT_1"), trial.Class);
        Assert.Equal("Trials.Kidney Liver", string.Join(" ", trial.Functions));
        Assert.Equal("page.txt u 2025-11-14", $"{trial.Source!.File} {trial.Source.Url} {trial.Source.Retrieved}");
        Assert.Equal("Screening:Date:: Dose:Quantity:mg: Infusion:Date::Screening", string.Join(" ", trial.Parameters.Select(static p => $"{p.Name}:{p.Type}:{p.Unit}:{p.After}")));
        Assert.Equal("urn:a|1 urn:b|2 urn:a|3", string.Join(" ", trial.ValueSets.Single().Codes.Select(static code => code.System + "|" + code.Code)));
        Assert.Equal("Low  Hb < 85 'g/L'; High high Hb > 1 'g/L'", string.Join("; ", trial.Definitions.Select(static d => $"{d.Name} {d.Text} {d.Cql}")));
        Assert.Equal("LN Nephritis", string.Join(" ", trial.Cohorts.Select(static c => $"{c.Id} {c.Title}")));
        Assert.Equal("Hb < 300 'g/L'; Free <= Total", string.Join("; ", trial.Invariants));
        Assert.Equal("I1 I2 I3 I4 I5 I6 E1", string.Join(" ", trial.Criteria.Select(static criterion => criterion.Id)));
        Assert.Equal("strict: Hb > 85 'g/L'", string.Join("; ", trial.Criteria[0].Readings.Select(static reading => $"{reading.Name}: {reading.Cql}")));
        Assert.Equal("t n LN+SLE", $"{trial.Criteria[0].Text} {trial.Criteria[0].Note} {string.Join("+", trial.Criteria[0].Cohorts)}");
        var any = Assert.IsType<GroupDeclaration>(trial.Criteria[2].Body);
        Assert.Equal((GroupKind.Any, "I3.1 I3.2"), (any.Kind, string.Join(" ", any.Children.Select(static child => child.Id))));
        Assert.Equal(new CqlDeclaration(LocatedText.Unlocated("Hb > 2 'g/L'")), any.Own);
        var atLeast = Assert.IsType<GroupDeclaration>(trial.Criteria[3].Body);
        Assert.Equal((GroupKind.AtLeast, 1), (atLeast.Kind, atLeast.Number));
        Assert.Equal((CriterionRole.Heading, CriterionRole.Definition), (trial.Criteria[4].Role, trial.Criteria[5].Role));
        Assert.IsType<HeadingDeclaration>(trial.Criteria[4].Body);
        Assert.Equal((CriterionKind.Exclusion, "Sex = 'Female'"), (trial.Criteria[6].Kind, trial.Criteria[6].AppliesTo!.Value));
    }

    [Theory]
    [InlineData("NCT06585514", null, "Study", "NCT06585514", "Study.NCT06585514")]
    [InlineData("2024-1/a", null, "Study", "_2024_1_a", "Study._2024_1_a")]
    [InlineData("T", "Trials.Deep.Nct1", "Trials.Deep", "Nct1", "Trials.Deep.Nct1")]
    [InlineData("T", "Nct1", null, "Nct1", "Nct1")]
    [InlineData("class", null, "Study", "@class", "Study.class")]
    public void The_class_is_the_trials_id_in_the_root_namespace_or_as_it_is_named(string id, string? named, string? space, string name, string metadataName)
    {
        var trial = ReadWell($$"""{ "trial": "{{id}}", {{(named is null ? "" : $"\"class\": \"{named}\",")}} "subject": "Chart", "inclusion": [] }""");

        Assert.Equal((space, name, metadataName), (trial.Class.Namespace, trial.Class.Name, trial.Class.MetadataName));
    }

    [Theory]
    [InlineData("[|[]|]")]
    [InlineData("""{ "subject": "S", "trial": "T", "inclusion": [], [|"titel|]": "x" }""", true)]
    [InlineData("""{ "trial": [|3|], "subject": "S", "inclusion": [] }""")]
    [InlineData("""[|{|] "subject": "S", "inclusion": [] }""")]
    [InlineData("""[|{|] "trial": "T", "inclusion": [] }""")]
    [InlineData("""[|{|] "trial": "T", "subject": "S" }""")]
    [InlineData("""{ "trial": "T", "subject": "[|List<int|]", "inclusion": [] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "class": "[|A..B|]", "inclusion": [] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "[|facts|]": {} }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": [|[]|] }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": "[|Text|]" } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": "[|Quantity|]" } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": "[|Lab|]" } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": [|3|] } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "[|a b|]": "Date" } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "[|Chart|]": "Date" } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "[|Clone|]": "Date" } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "[|get_A|]": "Date" } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": [|{|] "unit": "g" } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Date", "[|unit|]": "g" } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Date", "[|values|]": ["a"] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Code", "[|range|]": [0, 1] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Integer", "[|analyte|]": "sodium" } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "[|Quantity|]" } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Date", "[|open|]": true } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Date", "[|tpye|]": "g" } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Code", "values": [|[]|] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Code", "values": ["a", [|"a"|]] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Code", "values": ["a", [|""|]] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Decimal", "range": [|[1]|] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Decimal", "range": [[|"0"|], 1] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Decimal", "range": [|"0-1"|] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Decimal", "range": [0, [|1e999|]] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "list": "Date", "[|type|]": "Date" } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "list": "[|Quantity|]", "open": true } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "list": [|true|] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "list": "Date", "open": [|"yes"|] } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "list": { "[|AEntry|]": "Date" } } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "list": { "B": { "list": { "C": "[|Day|]" } } } } } }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "list": { "B": "Date" }, "[|unit|]": "g" } } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [|{}|] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [[|"I1"|]] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [[|{|] "gap": "a" }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": [|""|], "gap": "a" }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "cql": [|true|] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "gap": "a", "text": [|null|] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "gap": "a", "role": "[|header|]" }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "role": "heading", "[|gap|]": "a" }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "gap": "a", "[|of|]": [] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "[|atLeast|]": 1 }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "atLeast": [|2|], "of": [{ "id": "I2", "gap": "a" }] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "atLeast": [|1.5|], "of": [{ "id": "I2", "gap": "a" }] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "gap": "a", "appliesTo": [|3|] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "gap": "a", "cohort": ["A", [|3|]] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "gap": "a", "readings": [[|{|] "name": "n" }] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "gap": "a", "readings": [{ "name": "n", "cql": "a" }, { "name": "[|n|]", "cql": "b" }] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "gap": "a", "readings": [{ "name": [|""|], "cql": "a" }] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "role": "heading", "[|readings|]": [{ "name": "n", "cql": "a" }] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "gap": "a", "suppress": [{ "rule": "[|CRIT1|]", "because": "b" }] }] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "parameters": { "P": "[|Time|]" } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "parameters": { "P": "[|Quantity|]" } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "parameters": { "P": { "type": "Date", "unit": "[|d|]" } } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "valueSets": { "V": { "codes": [[|"1"|]] } } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "valueSets": { "V": { "system": "s", "codes": [|[]|] } } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "define": { "D": [|{|] "text": "t" } } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "functions": [|"Kidney"|] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "functions": ["Kidney", [|3|]] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "functions": ["[|Kidney.|]"] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "functions": [[|""|]] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "cohorts": { "C": [|1|] } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "invariants": [|"Free <= Total"|] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "invariants": ["Free <= Total", [|7|]] }""")]
    [InlineData("""{ "trial": "T", "inclusion": [], "facts": { "A": { "type": "Date", "collectedAfter": [|3|] } } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "source": [|"page.txt"|] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "population": { "minimumAge": "[|18|]" } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "population": { "sex": "[|both|]" } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "population": { "enrollment": [|"20"|] } }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [], "population": { "groups": [|"one"|] } }""")]
    public void What_does_not_follow_the_format_is_reported_at_its_characters(string markedText, bool isName = false)
    {
        var text = Marked.Parse(isName ? markedText.Replace("[|\"", "\"[|", StringComparison.Ordinal) : markedText);
        var (_, diagnostics) = Read(text.Text);

        Assert.True(diagnostics.Count == 1, "found: " + string.Join("; ", diagnostics.Select(static d => d.Rule.Id + " " + d.Message)));
        Assert.Equal("CRIT0102", diagnostics[0].Rule.Id);
        Assert.Equal(text.At(text.Span), text.At(diagnostics[0].Span.Span));
        Assert.Equal(new SourceSpan(Path, text.Span), diagnostics[0].Span);
    }

    [Theory]
    [InlineData("""{ "id": "[|I1|]" }""")]
    [InlineData("""{ "id": "I1", "cql": "Hb > 1", "[|gap|]": "a" }""")]
    [InlineData("""{ "id": "I1", "cql": "Hb > 1", "[|all|]": [{ "id": "I2", "gap": "a" }] }""")]
    [InlineData("""{ "id": "I1", "any": [{ "id": "I2", "gap": "a" }], "cql": "a", "[|attest|]": "b" }""", 1)]
    public void A_criterion_that_says_nothing_or_two_things_is_reported(string markedCriterion, int at = -1)
    {
        var text = Marked.Parse("""{ "trial": "T", "subject": "S", "inclusion": [""" + markedCriterion + "] }");
        var (trial, diagnostics) = Read(text.Text);

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("CRIT0109", diagnostic.Rule.Id);
        Assert.Equal(at == 1 ? "cql" : text.At(text.Span), text.At(diagnostic.Span.Span));
        Assert.IsType<InvalidDeclaration>(trial!.Criteria.Single().Body);
        Assert.Equal("I1", trial.Criteria.Single().Id.Value);
    }

    [Theory]
    [InlineData("all", "met")]
    [InlineData("any", "not met")]
    [InlineData("none", "met")]
    public void A_group_without_children_is_reported_at_its_id(string group, string always)
    {
        var (_, diagnostics) = Read($$"""{ "trial": "T", "subject": "S", "inclusion": [{ "id": "I1", "{{group}}": [] }] }""");

        Assert.Equal(("CRIT0112", $"group 'I1' has no children; it would always be {always}"), (Assert.Single(diagnostics).Rule.Id, diagnostics[0].Message));
    }

    [Fact]
    public void An_unknown_property_is_told_with_the_nearest_one()
    {
        var (_, diagnostics) = Read("""{ "trial": "T", "subject": "S", "incluson": [], "inclusion": [] }""");

        Assert.Equal("'incluson' is no property of a trial; the nearest is 'inclusion'", Assert.Single(diagnostics).Message);
    }

    [Fact]
    public void One_bad_criterion_hides_no_other()
    {
        var (trial, diagnostics) = Read("""
            { "trial": "T", "subject": "S", "inclusion": [
              { "id": "I1", "cql": 3, "gap": "g", "all": [{ "id": "I1.1" }] }, 7, { "cql": "Hb > 1" }, { "id": "I4", "gap": "lost" } ] }
            """);

        Assert.Equal("I1 UnnamedInclusion1 UnnamedInclusion2 I4", string.Join(" ", trial!.Criteria.Select(static criterion => criterion.Id)));
        Assert.Equal("CRIT0109 CRIT0109 CRIT0102 CRIT0102", string.Join(" ", diagnostics.Select(static diagnostic => diagnostic.Rule.Id)));
        Assert.IsType<CqlDeclaration>(trial.Criteria[2].Body);
    }

    [Theory]
    [InlineData("""{ "trial": "T", "subject": """)]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [ { "id": "I1", "cql": } ] }""")]
    [InlineData("""{ "trial": "T", "subject": "S", "inclusion": [ , { "id": "I1", "gap": "a" } ] }""")]
    [InlineData("")]
    [InlineData("\0")]
    public void What_the_JSON_reader_has_reported_is_not_reported_again_as_a_wrong_type(string text)
    {
        var (_, diagnostics) = Read(text);

        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Message.Contains("found nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_that_names_the_file_gives_class_and_subject_and_the_file_must_not()
    {
        var shell = new TrialShell(
            LocatedText.Unlocated("T"), LocatedText.Unlocated("Title"), new("N", EquatableArray<string>.Empty, "C", "static partial class C", "N.C"),
            LocatedText.Unlocated("N.Chart"), false, LocatedText.Unlocated("t"));
        var (trial, diagnostics) = Read("""{ "trial": "U", "subject": "S", "class": "X", "inclusion": [] }""", shell);

        Assert.Equal(3, diagnostics.Count);
        Assert.Equal("'facts' is named by the class C, which refers to this file; expected no 'facts' here", Assert.Single(Read("""{ "trial": "T", "facts": {}, "inclusion": [] }""", shell).Diagnostics).Message);
        Assert.Equal(("N.Chart", shell.Class, "Title", false), (trial!.Subject.Value, trial.Class, trial.Title!.Value, trial.ClassIsImplied));
        Assert.Empty(Read("""{ "trial": "T", "inclusion": [] }""", shell).Diagnostics);
    }

    [Fact]
    public void A_file_cut_off_anywhere_or_without_any_one_character_is_read_as_far_as_it_goes()
    {
        const string Text = """{"trial":"T","subject":"S","source":{"file":"p"},"parameters":{"P":{"type":"Date"}},"valueSets":{"V":{"system":"s","codes":["1",{"code":"2"}]}},"define":{"D":{"cql":"a"}},"cohorts":{"C":"c"},"inclusion":[{"id":"I1","any":[{"id":"I2","gap":"g"}],"cql":"b"},{"id":"I3","atLeast":1,"of":[{"id":"I4","attest":"a"}]}],"suppress":[{"rule":"CRIT0403","because":"b"}]}""";
        Assert.Empty(Read(Text).Diagnostics);
        for (var at = 0; at < Text.Length; at++)
        {
            var (start, cut) = (Text[..at], Text.Remove(at, 1));
            Assert.True(Read(start).Diagnostics.Count > 0, "nothing is said of: " + start);
            var (trial, diagnostics) = Read(cut);
            Assert.True(trial is not null || diagnostics.Count > 0, "neither read nor reported: " + cut);
        }
    }

    private static TrialDeclaration ReadWell(string text)
    {
        var (trial, diagnostics) = Read(text);
        Assert.True(diagnostics.Count == 0, "found: " + string.Join("; ", diagnostics.Select(static d => d.Rule.Id + " " + d.Message)));
        return trial!;
    }

    private static (TrialDeclaration? Trial, IReadOnlyList<CriteriaDiagnostic> Diagnostics) Read(string text, TrialShell? shell = null)
    {
        var bag = new DiagnosticBag();
        var trial = JsonDeclarationReader.Read(JsonReader.Read(text, Path, bag, default), Path, shell, "Study", bag, default);
        return (trial, bag.Diagnostics);
    }
}
