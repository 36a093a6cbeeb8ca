using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

/// <summary>
/// Collects what there is to say about one expression, in the order of its characters. It goes quiet after a hundred mistakes, and after
/// the one that made the parser give up, because what follows would only be its echo.
/// </summary>
internal sealed class ExpressionReporter(LocatedText text)
{
    private const int MostReports = 100;

    private readonly List<(TextSpan Span, CriteriaRule Rule, string[] Arguments)> _reports = [];

    private bool _silent;

    /// <summary>Whether nothing more will be taken, so that there is no point in reading on.</summary>
    public bool IsFull => _silent || _reports.Count >= MostReports;

    public void Syntax(TextSpan span, string message) => Report(span, FormRules.Syntax, message);

    public void OutsideSubset(TextSpan span, string construct, string advice) => Report(span, FormRules.OutsideSubset, construct, advice);

    /// <summary>Says that the expression is too deep, and nothing more after it.</summary>
    public void TooDeep(TextSpan span, string what, int limit)
    {
        Report(span, FormRules.TooDeep, what, limit.ToString(CultureInfo.InvariantCulture));
        _silent = true;
    }

    /// <summary>Says that a list is too long, and nothing more after it.</summary>
    public void TooLong(TextSpan span, string what, int limit, string advice)
    {
        Report(span, FormRules.TooLarge, what, limit.ToString("N0", CultureInfo.InvariantCulture) + " items", advice);
        _silent = true;
    }

    public void CopyTo(DiagnosticBag diagnostics)
    {
        foreach (var (span, rule, arguments) in _reports.OrderBy(static r => r.Span.Start))
            diagnostics.Report(rule, text.SpanOf(span), arguments);
    }

    private void Report(TextSpan span, CriteriaRule rule, params string[] arguments)
    {
        // Behind a text that is never closed, the rest of its lines is read a second time.
        if (!IsFull && !_reports.Any(r => r.Span == span && r.Arguments.SequenceEqual(arguments)))
            _reports.Add((span, rule, arguments));
    }
}
