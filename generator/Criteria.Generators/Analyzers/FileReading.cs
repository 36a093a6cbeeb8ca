using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Analyzers;

/// <summary>A criteria file as it was read: once for each class that names it, or once by itself.</summary>
internal sealed record FileReading(ImmutableArray<FileTrial> Trials)
{
    public static FileReading Read(AdditionalText file, IReadOnlyList<TrialShell> shells, string? rootNamespace, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
            return new(ImmutableArray.Create(Unreadable(file.Path)));
        var criteria = new CriteriaFile(file.Path, text.ToString());
        var trials = shells.Select(shell => Read(criteria, shell, rootNamespace, cancellation));
        return new((shells.Count > 0 ? trials : [Read(criteria, null, rootNamespace, cancellation)]).ToImmutableArray());
    }

    private static FileTrial Read(CriteriaFile file, TrialShell? shell, string? rootNamespace, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        return new(FrontEnd.Read(file, shell, rootNamespace, diagnostics, cancellation), diagnostics.Diagnostics);
    }

    private static FileTrial Unreadable(string path)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(FormRules.UnreadableFile, new SourceSpan(path, new TextSpan(0, 0)), CSharpNames.FileName(path), "the compiler got no text of it");
        return new(null, diagnostics.Diagnostics);
    }
}

/// <param name="Declaration">Null where the file holds nothing that can be bound.</param>
internal sealed record FileTrial(TrialDeclaration? Declaration, IReadOnlyList<CriteriaDiagnostic> Diagnostics);
