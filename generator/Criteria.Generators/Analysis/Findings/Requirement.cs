using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>One thing that a criterion asks of a patient, as small as it can be said.</summary>
/// <param name="Criterion">Whose condition it is; of a group, the child.</param>
/// <param name="Condition">Null: the criterion as a whole, because it does not come apart.</param>
/// <param name="MustHold">That the condition is true, else that it is false.</param>
/// <param name="Literal">What is asked, for the solver.</param>
internal sealed record Requirement(Criterion Criterion, Expression? Condition, bool MustHold, Literal Literal)
{
    /// <summary>Where it was written.</summary>
    public SourceSpan Span => Condition is { Origin.Span: { IsNone: false } span } ? span : Criterion.Origin.Span;

    /// <summary>The condition in the author's characters.</summary>
    public string Text => (Condition is ComparisonExpression comparison ? AuthorText.OfComparison(comparison) : Condition is null ? null : AuthorText.Of(Condition))
        ?? Criterion.Cql ?? "its parts";

    /// <summary>Whether a patient does what is asked, by the plain evaluation; null where that is not decided.</summary>
    public bool? IsKept(WitnessEvaluator patient) => (Condition is null ? patient.Value(Criterion.Index) : patient.Truth(Condition)) is { } holds ? holds == MustHold : null;

    /// <summary>What it asks, as a clause of a sentence: <c>I6 needs Platelets &lt;= 80 10*9/L</c>.</summary>
    public string Clause => $"{Criterion.Id} {Verb} {Text}";

    public string Verb => (Criterion.Kind, MustHold) switch
    {
        (CriterionKind.Inclusion, true) => "needs",
        (CriterionKind.Inclusion, false) => "rules out",
        (_, true) => "admits only",
        _ => "excludes",
    };
}
