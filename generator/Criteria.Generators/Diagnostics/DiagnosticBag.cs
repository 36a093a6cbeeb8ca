using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Diagnostics;

/// <summary>Collects what one phase has to say. Nothing stops at the first mistake: every phase recovers and goes on.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>How many errors are kept, and how many findings beside them: nobody reads more, and a file with a mistake in every third character would be all memory.</summary>
    public const int Most = 10_000;

    // Of one text in a message: names may be as long as a file.
    private const int LongestArgument = 4_000;

    private readonly List<CriteriaDiagnostic> _diagnostics = [];
    private int _errors;
    private int _others;

    public IReadOnlyList<CriteriaDiagnostic> Diagnostics => _diagnostics;

    public bool HasErrors => _errors > 0;

    public void Report(CriteriaRule rule, SourceSpan span, params string[] arguments)
        => Add(new(rule, span, Shortened(arguments), EquatableArray<SourceSpan>.Empty));

    public void ReportWith(CriteriaRule rule, SourceSpan span, IEnumerable<SourceSpan> additional, params string[] arguments)
        => Add(new(rule, span, Shortened(arguments), additional.ToEquatableArray()));

    public void Add(CriteriaDiagnostic diagnostic)
    {
        var count = diagnostic.Rule.Severity == RuleSeverity.Error ? ++_errors : ++_others;
        if (count <= Most)
            _diagnostics.Add(diagnostic);
    }

    public void AddRange(IEnumerable<CriteriaDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    private static EquatableArray<string> Shortened(string[] arguments)
        => arguments.Select(static argument => argument.Length <= LongestArgument ? argument : argument.Substring(0, WholeCharacters(argument)) + "…").ToEquatableArray();

    private static int WholeCharacters(string argument) => char.IsHighSurrogate(argument[LongestArgument - 1]) ? LongestArgument - 1 : LongestArgument;
}
