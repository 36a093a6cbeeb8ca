using System.Reflection;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Tests.Hostile;

/// <summary>
/// Whatever an author writes stays data in what is generated: the code has the same tokens as that of a harmless text, compiles without a warning, and
/// gives the text back as it was written. C# is the only code that is generated; there is no SQL.
/// </summary>
public sealed class InjectionTests
{
    // A text that is an identifier, and one that is not, which stands beside its identifier as [Name].
    private static readonly Lazy<IReadOnlyList<SyntaxToken>[]> s_harmless = new(static () => [.. new[] { "harmless", "harm less" }.Select(static text => Tokens(Generated(text).Sources.Single().SourceText.ToString()))]);

    public static TheoryData<string, string> Texts => HostileText.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_adds_no_token_to_the_generated_code(string what, string text)
    {
        var tokens = Tokens(Generated(text).Sources.Single().SourceText.ToString());
        var (harmless, same) = s_harmless.Value.Select(harmless => (Tokens: harmless, Same: harmless.Zip(tokens).TakeWhile(static pair => pair.First.IsKind(pair.Second.Kind())).Count())).MaxBy(static pair => pair.Same);
        Assert.True(
            same == tokens.Count && same == harmless.Count,
            $"with {what} the code has other tokens than with a harmless text:\n{Line(harmless, same)}\n{Line(tokens, same)}");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_is_what_the_compiled_code_gives_back(string what, string text)
    {
        using var assembly = GeneratedAssembly.Load(Generated(text).Output);
        var info = assembly.Assembly.GetType("Study.T")!.GetProperty("Info", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal(text, Value(info, "Id"));
        Assert.Equal(text, Value(info, "Title"));
        Assert.Equal([text, text + "i", text + "a", text + "g", text + "h"], Items(info, "Criteria").Select(static criterion => (string?)Value(criterion, "Id")));
        var first = Items(info, "Criteria").First();
        Assert.Equal(text, Value(first, "Text"));
        Assert.Equal(text, Value(first, "Note"));
        Assert.Equal([text + "c"], ((IEnumerable<string>)Value(first, "Cohorts")!).ToArray());
        Assert.Equal((text + "c", text), Items(info, "Cohorts").Select(static cohort => ((string?)Value(cohort, "Id"), (string?)Value(cohort, "Title"))).Single());
        Assert.Equal([text + "p"], ((IEnumerable<string>)Value(info, "Parameters")!).ToArray());
        Assert.True(assembly.Assembly.GetTypes().All(static type => !type.Name.Contains("Injected", StringComparison.Ordinal)), $"{what} became a type");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_in_an_attribute_is_the_same_data(string what, string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        var project = TrialProject.Of($$"""
            using Criteria;
            namespace Study;
            public sealed record Chart { public bool? P { get; init; } public string? S { get; init; } }
            [Trial<Chart>({{literal}}, Title = {{literal}}), Inclusion({{literal}}, "P", Text = {{literal}}, Note = {{literal}}), Exclusion("E1", Attest = {{literal}})]
            public static partial class T;
            """);
        var errors = AnalyzerRun.WithoutProofs(project).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, what + ": " + AnalyzerRun.Show(errors));
        using var assembly = GeneratedAssembly.Load(GeneratorRun.Of(project, isTracked: false).Output);
        var info = assembly.Assembly.GetType("Study.T")!.GetProperty("Info")!.GetValue(null)!;
        Assert.Equal([text, "E1"], Items(info, "Criteria").Select(static criterion => (string?)Value(criterion, "Id")));
        Assert.Equal(text, Value(Items(info, "Criteria").First(), "Text"));
    }

    private static GeneratorRun Generated(string text)
    {
        var project = new TrialProject { DocumentationMode = DocumentationMode.Diagnose }.WithFile("t.criteria.json", HostileText.TrialWith(text));
        var errors = AnalyzerRun.WithoutProofs(project).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, AnalyzerRun.Show(errors));
        return GeneratorRun.Of(project, isTracked: false);
    }

    // An identifier of the author's may need an @, which is part of its token; what a text says is inside the token of its literal.
    private static List<SyntaxToken> Tokens(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp12)).GetRoot();
        Assert.Empty(root.GetDiagnostics());
        return [.. root.DescendantTokens()];
    }

    private static string Line(IReadOnlyList<SyntaxToken> tokens, int index)
    {
        var token = tokens[Math.Min(index, tokens.Count - 1)];
        return token.SyntaxTree!.GetText().Lines.GetLineFromPosition(token.SpanStart).ToString();
    }

    private static object? Value(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner);

    private static IEnumerable<object> Items(object owner, string property) => ((System.Collections.IEnumerable)Value(owner, property)!).Cast<object>();
}
