using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Criteria.Generators.CodeFixes;

/// <summary>CRIT0203 and CRIT0204 in C#: writes the UCUM code where an attribute spells a unit another way.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnitSpellingCodeFixProvider))]
public sealed class UnitSpellingCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => UnitSpelling.Rules;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (UnitSpelling.EditOf(text, diagnostic) is not { } edit)
                continue;
            var document = context.Document;
            context.RegisterCodeFix(
                CodeAction.Create(
                    UnitSpelling.TitleOf(edit),
                    _ => Task.FromResult(document.WithText(text.WithChanges(edit))),
                    equivalenceKey: edit.NewText),
                diagnostic);
        }
    }
}
