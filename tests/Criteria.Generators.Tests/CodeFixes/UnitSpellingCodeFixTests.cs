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
        public sealed class Chart { [Unit("mm[Hg]")] public double? PaO2 { get; init; } }
        """;

    [Fact]
    public async Task A_unit_in_an_attribute_becomes_its_UCUM_code()
    {
        const string Trial = """
            using Criteria;
            namespace Study;
            [Trial<Chart>("T"), Exclusion("E1", "PaO2 < 60 'mmHg'")]
            public static partial class T;
            """;
        var project = TrialProject.Of(Trial).With("Chart.cs", Chart);
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Study", LanguageNames.CSharp).AddDocument("Trial.cs", SourceText.From(Trial), filePath: "Trial.cs");
        var diagnostic = Assert.Single(AnalyzerRun.Of(project), static found => found.Id == "CRIT0203");

        var actions = new List<CodeAction>();
        await new UnitSpellingCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));

        var action = Assert.Single(actions);
        Assert.Equal("Write the UCUM code 'mm[Hg]'", action.Title);
        var changed = (await Apply(action)).GetDocument(document.Id)!;
        Assert.Equal(Trial.Replace("mmHg", "mm[Hg]"), (await changed.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task A_unit_in_a_criteria_file_becomes_its_UCUM_code()
    {
        const string File = """
            { "trial": "T", "subject": "Study.Chart", "exclusion": [ { "id": "E1", "cql": "PaO2 < 60 'mmHg'" } ] }
            """;
        var project = TrialProject.Of(Chart).WithFile("t.criteria.json", File);
        using var workspace = new AdhocWorkspace();
        var file = workspace.AddProject("Study", LanguageNames.CSharp).AddAdditionalDocument("t.criteria.json", SourceText.From(File), filePath: "t.criteria.json");
        var diagnostic = Assert.Single(AnalyzerRun.Of(project), static found => found.Id == "CRIT0203");

        var actions = new List<CodeAction>();
        await new UnitSpellingInFileCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(file, diagnostic, (action, _) => actions.Add(action), default));

        var changed = (await Apply(Assert.Single(actions))).GetAdditionalDocument(file.Id)!;
        Assert.Equal(File.Replace("mmHg", "mm[Hg]"), (await changed.GetTextAsync()).ToString());
    }

    [Theory]
    [InlineData("PaO2 < 60 'wombats'", "means nothing in UCUM")]
    [InlineData("PaO2 < 60 '\\u006dmHg'", "stands there escaped")]
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
        var diagnostic = Assert.Single(AnalyzerRun.Of(TrialProject.Of(trial).With("Chart.cs", Chart)), static found => found.Id == "CRIT0203");

        var actions = new List<CodeAction>();
        await new UnitSpellingCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));

        Assert.True(actions.Count == 0, $"an edit was offered although the unit {reason}");
    }

    private static async Task<Solution> Apply(CodeAction action)
        => (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
}
