using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Diagnostics;

/// <summary>Collects what one phase has to say. Nothing stops at the first mistake: every phase recovers and goes on.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<CriteriaDiagnostic> _diagnostics = [];

    public IReadOnlyList<CriteriaDiagnostic> Diagnostics => _diagnostics;

    public bool HasErrors => _diagnostics.Any(static d => d.Rule.Severity == RuleSeverity.Error);

    public void Report(CriteriaRule rule, SourceSpan span, params string[] arguments)
        => _diagnostics.Add(new(rule, span, arguments.ToEquatableArray(), EquatableArray<SourceSpan>.Empty));

    public void ReportWith(CriteriaRule rule, SourceSpan span, IEnumerable<SourceSpan> additional, params string[] arguments)
        => _diagnostics.Add(new(rule, span, arguments.ToEquatableArray(), additional.ToEquatableArray()));

    public void Add(CriteriaDiagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void AddRange(IEnumerable<CriteriaDiagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);
}
