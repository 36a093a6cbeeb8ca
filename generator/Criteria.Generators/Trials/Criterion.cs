namespace Criteria.Generators.Trials;

internal enum CriterionKind
{
    Inclusion,
    Exclusion,
}

internal enum CriterionRole
{
    Criterion,

    /// <summary>Has an outcome that does not count.</summary>
    Definition,

    /// <summary>Only a text.</summary>
    Heading,
}

/// <summary>A criterion; children of a group are criteria too.</summary>
/// <param name="Kind">A child has the kind of its group.</param>
/// <param name="Cql">The expression as it prints, for people; null for attestations, gaps and groups.</param>
/// <param name="AppliesTo">The condition under which the criterion concerns the patient; null: always.</param>
/// <param name="Cohorts">Indexes of cohorts; none: all.</param>
/// <param name="Parent">The index of its group, or null at the top level.</param>
/// <param name="Facts">Indexes into <see cref="Trial.Facts"/>: what it reads itself, through definitions, and through its condition; not what its children read.</param>
internal sealed record Criterion(
    int Index,
    CriterionKind Kind,
    CriterionRole Role,
    string Id,
    string Identifier,
    string? Text,
    string? Note,
    string? Cql,
    Expression? AppliesTo,
    CriterionBody Body,
    EquatableArray<int> Cohorts,
    int? Parent,
    EquatableArray<int> Facts)
{
    /// <summary>The condition of applicability as it prints, for people.</summary>
    public string? AppliesToCql { get; init; }

    /// <summary>Other readings of the text; what decides is the body.</summary>
    public EquatableArray<Reading> Readings { get; init; } = EquatableArray<Reading>.Empty;

    /// <summary>Where the criterion stands; no part of what it is.</summary>
    public Diagnostics.Provenance Origin { get; init; }

    /// <summary>Where its text stands.</summary>
    public Diagnostics.Provenance TextOrigin { get; init; }
}

/// <summary>Another reading of a criterion's text.</summary>
internal sealed record Reading(string Name, string Cql, Expression Expression);

internal abstract record CriterionBody;

/// <summary>Decided by an expression: Boolean. An attestation is an <see cref="AttestationExpression"/>.</summary>
internal sealed record ExpressionBody(Expression Expression) : CriterionBody;

/// <summary>Always unknown: a bullet the source lost, or one with an error, so that nobody is eligible by omission.</summary>
internal sealed record GapBody(string Reason, bool IsError) : CriterionBody;

internal sealed record HeadingBody : CriterionBody;

internal enum GroupKind
{
    All,
    Any,
    None,
    AtLeast,
}

/// <param name="Number">Of <see cref="GroupKind.AtLeast"/>.</param>
/// <param name="Own">The group's own predicate, one more child; null where it has none.</param>
/// <param name="Children">Indexes into <see cref="Trial.AllCriteria"/>.</param>
internal sealed record GroupBody(GroupKind Kind, int Number, Expression? Own, EquatableArray<int> Children) : CriterionBody;
