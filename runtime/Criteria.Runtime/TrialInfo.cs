using System;
using System.Collections.Generic;

namespace Criteria;

/// <summary>Whether an eligible patient meets the criterion or not.</summary>
public enum CriterionKind
{
    /// <summary>An eligible patient meets it.</summary>
    Inclusion = 0,

    /// <summary>An eligible patient does not meet it.</summary>
    Exclusion = 1,
}

/// <summary>What a criterion does.</summary>
public enum CriterionForm
{
    /// <summary>An expression decides it.</summary>
    Computed = 0,

    /// <summary>A person decides it.</summary>
    Attested = 1,

    /// <summary>Its children decide it.</summary>
    Group = 2,

    /// <summary>The source lost it: always unknown.</summary>
    Gap = 3,

    /// <summary>Only a text.</summary>
    Heading = 4,
}

/// <summary>A criterion as it was written.</summary>
/// <param name="Id">The id, for instance <c>I4.1</c>.</param>
/// <param name="Kind">Inclusion or exclusion.</param>
/// <param name="Form">What decides it.</param>
/// <param name="Counts">Whether it counts towards the verdict: not a definition or a heading.</param>
/// <param name="Parent">The index of its group, or -1 at the top level.</param>
/// <param name="Cql">The expression, the statement to attest, or why it is a gap; null for groups without a predicate of their own.</param>
/// <param name="AppliesTo">The condition under which it applies, in CQL; null: always.</param>
/// <param name="Text">The source's text, verbatim.</param>
/// <param name="Note">A remark for readers.</param>
/// <param name="Cohorts">The ids of its cohorts; none: all.</param>
/// <param name="Facts">Indexes into <see cref="TrialInfo.Facts"/> of what it reads.</param>
public sealed record CriterionInfo(
    string Id,
    CriterionKind Kind,
    CriterionForm Form,
    bool Counts,
    int Parent,
    string? Cql,
    string? AppliesTo,
    string? Text,
    string? Note,
    IReadOnlyList<string> Cohorts,
    IReadOnlyList<int> Facts);

/// <summary>A cohort.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
public sealed record CohortInfo(string Id, string Title);

/// <summary>Something that criteria read: a member of the subject, a parameter, or an attestation.</summary>
/// <param name="Name">What the author calls it.</param>
/// <param name="Unit">The UCUM unit of a quantity.</param>
public sealed record FactInfo(string Name, string? Unit);

/// <summary>What a trial is.</summary>
public sealed record TrialInfo
{
    /// <summary>The trial's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The page the criteria were taken from: its file.</summary>
    public string? SourceFile { get; init; }

    /// <summary>The page's address.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>When the page was retrieved.</summary>
    public string? SourceRetrieved { get; init; }

    /// <summary>A hash of all that decides a verdict, in hexadecimal: equal hashes, equal criteria. For audit.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Every criterion: the top level first, then the children of groups, depth first.</summary>
    public required IReadOnlyList<CriterionInfo> Criteria { get; init; }

    /// <summary>How many of <see cref="Criteria"/> stand at the top level.</summary>
    public required int TopLevelCount { get; init; }

    /// <summary>The cohorts; none where the trial has none.</summary>
    public required IReadOnlyList<CohortInfo> Cohorts { get; init; }

    /// <summary>What the criteria read.</summary>
    public required IReadOnlyList<FactInfo> Facts { get; init; }

    /// <summary>The names of the parameters, in the order of the arguments.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>The identifiers of the attestations.</summary>
    public required IReadOnlyList<string> Attestations { get; init; }

    /// <summary>
    /// The trial as a library of HL7 CQL 1.5 over the System model: a parameter for what is read of a patient, a Boolean definition of each criterion by its id,
    /// null where it is unknown, and one of the verdict. Null where CQL cannot say all of it.
    /// </summary>
    public string? Cql { get; init; }

    /// <summary>What of the trial CQL cannot say so that every engine decides alike, for instance a function of the author's; null where <see cref="Cql"/> says all.</summary>
    public string? CqlRefusal { get; init; }
}
