using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Criteria.Generators.CodeFixes;

/// <summary>CRIT0203 and CRIT0204 in a criteria file: writes the UCUM code where an expression spells a unit another way.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(UnitSpellingInFileCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".json"])]
public sealed class UnitSpellingInFileCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => UnitSpelling.Rules;

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = context.TextDocument;
        var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (UnitSpelling.EditOf(text, diagnostic) is not { } edit)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    UnitSpelling.TitleOf(edit),
                    _ => Task.FromResult(file.Project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(edit))),
                    equivalenceKey: edit.NewText),
                diagnostic);
        }
    }
}
