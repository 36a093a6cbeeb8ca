using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>
/// Looks for patients who refute that a part of a trial decides nothing: a comparison that is always the same (CRIT0312, CRIT0414), a branch that counts as true
/// or as false without a difference (CRIT0318), a fact that may be anything (CRIT0319). What is not decided refutes nothing.
/// </summary>
internal sealed class IdlePartWatch
{
    private readonly Trial _trial;
    private readonly CriteriaDiagnostic _finding;
    private readonly List<Expression> _parts;
    private readonly HashSet<bool> _refuted = [];

    private IdlePartWatch(Trial trial, CriteriaDiagnostic finding, List<Expression> parts) => (_trial, _finding, _parts) = (trial, finding, parts);

    /// <returns>Null where the finding claims nothing of the kind.</returns>
    public static IdlePartWatch? Of(Trial trial, CriteriaDiagnostic finding)
    {
        // What stands in a query is another comparison for each element.
        var written = TrialExpressions.Of(trial).Where(static part => !TrialExpressions.Of(part).Any(static inner => inner is PathExpression { Root: ElementRoot })).ToList();
        var parts = finding.Rule.Id switch
        {
            "CRIT0312" => written.Where(part => part is ComparisonExpression && part.Origin.Span == finding.Span).ToList(),
            "CRIT0414" => written.Where(part => part is ComparisonExpression comparison && (comparison.Left.Origin.Span == finding.Span || comparison.Right.Origin.Span == finding.Span)).ToList(),
            "CRIT0318" => written.Where(part => part.Type.Kind == TypeKind.Boolean && part.Origin.Span == finding.Span).ToList(),
            "CRIT0319" => trial.Facts.Items.Where(fact => fact.Name == finding.Arguments[0]).Select(static fact => fact.Reading).ToList(),
            _ => [],
        };
        return parts.Count == 0 || finding.Span.IsNone ? null : new(trial, finding, parts);
    }

    /// <summary>Whether the patients so far refute it.</summary>
    /// <param name="another">Whose fact the patient could have as well.</param>
    public bool IsRefutedBy(Inputs patient, Inputs another)
    {
        switch (_finding.Rule.Id)
        {
            case "CRIT0312" or "CRIT0414":
                var interpreter = new ExpressionInterpreter(_trial, patient, TrialInterpreter.Values(_trial, patient));
                _refuted.UnionWith(_parts.Select(interpreter.Truth).Where(static truth => truth != Kleene.Unknown).Select(static truth => truth == Kleene.True));
                return _refuted.Count == 2;
            case "CRIT0319":
                var fact = new ExpressionInterpreter(_trial, another, TrialInterpreter.Values(_trial, another)).Value(_parts[0]);
                return fact is not null && Differs(patient, fact);
            default:
                foreach (var value in new[] { true, false })
                {
                    if (!_refuted.Contains(value) && Differs(patient, new KnownTruth(value)))
                        _refuted.Add(value);
                }

                return _refuted.Count == 2;
        }
    }

    /// <summary>What is written twice is idle at one place only; a fact is the same wherever it is read.</summary>
    private bool Replaces(Expression expression)
        => _parts.Contains(expression) && (_finding.Rule.Id == "CRIT0319" || expression.Origin.Span == _finding.Span);

    private bool Differs(Inputs patient, Possible value)
    {
        var (own, instead) = (TrialInterpreter.Evaluate(_trial, patient), TrialInterpreter.Evaluate(_trial, patient, new(Replaces, value)));
        return _trial.TopLevel.Any(criterion => (own.Outcomes[criterion.Index], instead.Outcomes[criterion.Index])
            is (ReferenceOutcome.Met, ReferenceOutcome.NotMet) or (ReferenceOutcome.NotMet, ReferenceOutcome.Met));
    }
}
