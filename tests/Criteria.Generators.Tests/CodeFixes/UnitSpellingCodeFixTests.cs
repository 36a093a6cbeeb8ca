using Criteria.Generators.CodeFixes;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Tests.CodeFixes;

public class UnitSpellingCodeFixTests
{
    private const string Chart = """
        using Criteria;
        namespace Study;
        public sealed class Chart
        {
            [Unit("mm[Hg]")] public double? PaO2 { get; init; }
            [Unit("10*9/L")] public double? Platelets { get; init; }
            [Unit("[IU]/L")] public double? Antibodies { get; init; }
            [Unit("mL/min/{1.73_m2}")] public double? Egfr { get; init; }
            [Unit("g/L")] public double? C { get; init; }
        }
        """;

    /// <summary>A member, the unit as authors spell it, and its UCUM code.</summary>
    public static TheoryData<string, string, string> Spellings => new()
    {
        { "PaO2", "mmHg", "mm[Hg]" },
        { "Platelets", "x10^9/L", "10*9/L" },
        // A code of its own, of kelvins, so another rule reports it: nothing is counted in them.
        { "Platelets", "K/uL", "10*3/uL" },
        { "Antibodies", "IU/L", "[IU]/L" },
        { "Egfr", "mL/min/1.73m2", "mL/min/{1.73_m2}" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task A_unit_in_an_attribute_becomes_its_UCUM_code(string member, string spelling, string code)
    {
        var trial = $$"""
            using Criteria;
            namespace Study;
            [Trial<Chart>("T"), Exclusion("E1", "{{member}} < 60 '{{spelling}}'")]
            public static partial class T;
            """;
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Study", LanguageNames.CSharp).AddDocument("Trial.cs", SourceText.From(trial), filePath: "Trial.cs");
        var diagnostic = MustName(code, TrialProject.Of(trial).With("Chart.cs", Chart));

        var actions = new List<CodeAction>();
        await new UnitSpellingCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));

        var action = Assert.Single(actions);
        Assert.Equal($"Write the UCUM code '{code}'", action.Title);
        var changed = (await Apply(action)).GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync()).ToString();
        Assert.Equal(trial.Replace(spelling, code, StringComparison.Ordinal), text);
        Assert.Empty(AnalyzerRun.Of(TrialProject.Of(text).With("Chart.cs", Chart)).Where(static found => found.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task A_unit_in_a_criteria_file_becomes_its_UCUM_code(string member, string spelling, string code)
    {
        var json = $$"""
            { "trial": "T", "subject": "Study.Chart", "exclusion": [ { "id": "E1", "cql": "{{member}} < 60 '{{spelling}}'" } ] }
            """;
        using var workspace = new AdhocWorkspace();
        var file = workspace.AddProject("Study", LanguageNames.CSharp).AddAdditionalDocument("t.criteria.json", SourceText.From(json), filePath: "t.criteria.json");
        var diagnostic = MustName(code, TrialProject.Of(Chart).WithFile("t.criteria.json", json));

        var actions = new List<CodeAction>();
        await new UnitSpellingInFileCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(file, diagnostic, (action, _) => actions.Add(action), default));

        var changed = (await Apply(Assert.Single(actions))).GetAdditionalDocument(file.Id)!;
        var text = (await changed.GetTextAsync()).ToString();
        Assert.Equal(json.Replace(spelling, code, StringComparison.Ordinal), text);
        Assert.Empty(AnalyzerRun.Of(TrialProject.Of(Chart).WithFile("t.criteria.json", text)).Where(static found => found.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("PaO2 < 60 'wombats'", "means nothing in UCUM")]
    [InlineData("PaO2 < 60 '\\u006dmHg'", "stands there escaped")]
    [InlineData("PaO2 < 60 'g/L'", "is well spelt but measures something else")]
    [InlineData("PaO2 < C", "is that of a member")]
    public async Task A_unit_is_left_alone_where_it(string cql, string reason)
    {
        var trial = $$"""
            using Criteria;
            namespace Study;
            [Trial<Chart>("T"), Exclusion("E1", "{{cql}}")]
            public static partial class T;
            """;
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Study", LanguageNames.CSharp).AddDocument("Trial.cs", SourceText.From(trial), filePath: "Trial.cs");
        var diagnostic = Assert.Single(AnalyzerRun.Of(TrialProject.Of(trial).With("Chart.cs", Chart)), static found => found.Id is "CRIT0203" or "CRIT0204");

        var actions = new List<CodeAction>();
        await new UnitSpellingCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));

        Assert.True(actions.Count == 0, $"an edit was offered although the unit {reason}");
    }

    /// <summary>The one error, which names the code.</summary>
    private static Diagnostic MustName(string code, TrialProject project)
    {
        var diagnostic = Assert.Single(AnalyzerRun.Of(project), static found => found.Severity == DiagnosticSeverity.Error);
        Assert.Contains($"'{code}'", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return diagnostic;
    }

    private static async Task<Solution> Apply(CodeAction action)
        => (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
}
