using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Criteria.Generators.Emit.Cql;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>Whatever characters ids and texts hold, an exported library declares what the trial declares and nothing else.</summary>
public sealed class HostileTextTests
{
    private const string Breakout = "\" define \"E9\": true\ndefine \"E8\": true // */ /* ' \\ \\u0022 ` ' + '\r\u2028\u202e\u0000\ud800";

    private static readonly Trial s_trial = WrittenTrial.Of(new JsonObject
    {
        ["trial"] = "T\"1'\n\\",
        ["class"] = "Study.Hostile",
        ["title"] = Breakout,
        ["facts"] = new JsonObject
        {
            ["define"] = "Boolean",
            ["Kind"] = "String",
            ["exactly"] = "Integer",
            ["Diagnosis"] = "Code",
            ["Doses"] = new JsonObject { ["list"] = new JsonObject { ["where"] = "Boolean", ["Verdict"] = "Date" } },
        },
        ["parameters"] = new JsonObject { ["Screening"] = "Date" },
        ["valueSets"] = new JsonObject { ["Verdict"] = new JsonObject { ["system"] = "http://x.example/'\"\\", ["codes"] = new JsonArray(Breakout, "1") } },
        ["define"] = new JsonObject { ["any"] = "exactly > 1", [Breakout] = "Kind = 'it\\'s'" },
        ["inclusion"] = new JsonArray(
            new JsonObject { ["id"] = "I1\" define \"I7", ["text"] = Breakout, ["cql"] = "`define` and `any`" },
            new JsonObject { ["id"] = "less", ["text"] = "// */", ["cql"] = "Kind in { '\\'', '\"', '// x', '\\\\' } and Diagnosis in `Verdict` and exactly in { 1, 2 }" },
            new JsonObject { ["id"] = "I3\nI3", ["note"] = Breakout, ["attest"] = Breakout }),
        ["exclusion"] = new JsonArray(
            new JsonObject { ["id"] = "Verdict of rule", ["gap"] = Breakout },
            new JsonObject { ["id"] = "any of an open list", ["cql"] = "exists (Doses x where x.`where` and x.Verdict 4 weeks or less on or before Screening)" }),
    }.ToJsonString());

    [Fact]
    public void Nothing_is_declared_but_what_the_trial_declares()
    {
        var text = CqlEmitter.Emit(s_trial).Text!;

        // Every line is a comment, or begins where a quotation mark has closed.
        var lines = text.Split('\n').Where(static line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).ToArray();
        Assert.All(lines, static line => Assert.True(Regex.Matches(Regex.Replace(line, @"\\u[0-9a-f]{4}|\\.", ""), "\"").Count % 2 == 0, line));
        Assert.DoesNotContain(text, static character => char.IsSurrogate(character) || (char.IsControl(character) && character != '\n') || character is '\u2028' or '\u202e');
        var names = new CqlNames(s_trial, new FactTree(s_trial).Members.Select(static member => member.Name));
        var expected = s_trial.AllCriteria.Items.Select(criterion => names.Criterion(criterion.Index))
            .Concat(s_trial.Definitions.Items.Select((_, index) => names.Definition(index)))
            .Concat(s_trial.ValueSets.Items.Select((_, index) => names.ValueSet(index)))
            .Append(names.Verdict)
            .Select(static name => $"define {CqlText.Quoted(name)}:");
        Assert.Equal(expected.Order(StringComparer.Ordinal), lines.Where(static line => line.StartsWith("define ", StringComparison.Ordinal) && !line.StartsWith("define function ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_function_of_the_library_gives_way_to_a_name_of_the_trial()
    {
        var text = CqlEmitter.Emit(s_trial).Text!;

        Assert.Contains("parameter \"exactly\" Integer", text, StringComparison.Ordinal);
        Assert.DoesNotContain("define function \"exactly\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("define function \"any\"", text, StringComparison.Ordinal);
    }

    [CqlEnginesFact]
    public void Engines_read_every_text_as_it_is()
    {
        using var engines = new CqlEngines();
        Assert.Empty(engines.Translate(CqlEmitter.Emit(s_trial).Text!));
        var names = new CqlNames(s_trial, new FactTree(s_trial).Members.Select(static member => member.Name));
        var code = s_trial.ValueSets[0].Codes[0];
        var dose = PatientRecord.Of(("where", new PatientTruth(true)), ("Verdict", new PatientDate(new(2024, 2, 1))));
        var patient = new Inputs(
            PatientRecord.Of(
                ("define", new PatientTruth(true)),
                ("Kind", new PatientText("'")),
                ("exactly", new PatientNumber(2)),
                ("Diagnosis", new PatientCode(code.System, code.Code)),
                ("Doses", PatientList.Of(dose))),
            [new PatientDate(new(2024, 2, 29))],
            [true]);
        var values = engines.Evaluate(
            s_trial.AllCriteria.Items.Select(criterion => names.Criterion(criterion.Index)),
            [PatientParameters.Of(s_trial, patient)],
            CqlEngines.Official);
        Assert.Equal([true, true, true, null, true], values[CqlEngines.Official][0]);
    }
}
