using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Sources;

/// <summary>
/// A trial as an author wrote it, in attributes or JSON. After this, no code knows which of the two it was, only where each part stands.
/// A value: equal when it says the same, wherever it stands.
/// </summary>
internal sealed record TrialDeclaration
{
    public required LocatedText Id { get; init; }

    public LocatedText? Title { get; init; }

    /// <summary>The file name, without its folder, of the C# or JSON file that holds the criteria.</summary>
    public required string SourceName { get; init; }

    public SourceDeclaration? Source { get; init; }

    public required TrialClass Class { get; init; }

    /// <summary>The class is not declared by the author: a file names it, and it is as visible as its subject.</summary>
    public bool ClassIsImplied { get; init; }

    /// <summary>The full C# name of the subject type, without <c>global::</c>.</summary>
    public required LocatedText Subject { get; init; }

    public bool SubjectIsSelf { get; init; }

    /// <summary>The subject's members, where the trial declares them instead of naming a type.</summary>
    public FactsDeclaration? Facts { get; init; }

    /// <summary>The full C# names, without <c>global::</c>, of the types whose functions criteria may call.</summary>
    public EquatableArray<LocatedText> Functions { get; init; }

    public EquatableArray<ParameterDeclaration> Parameters { get; init; }

    public EquatableArray<ValueSetDeclaration> ValueSets { get; init; }

    public EquatableArray<DefinitionDeclaration> Definitions { get; init; }

    public EquatableArray<CohortDeclaration> Cohorts { get; init; }

    /// <summary>Conditions in CQL that hold of every patient.</summary>
    public EquatableArray<LocatedText> Invariants { get; init; }

    /// <summary>The lists of criteria that were written and have none, by their names.</summary>
    public EquatableArray<LocatedText> EmptySections { get; init; }

    /// <summary>The top level: inclusion then exclusion, in the author's order.</summary>
    public EquatableArray<CriterionDeclaration> Criteria { get; init; }

    /// <summary>The registry's header.</summary>
    public Population? Population { get; init; }

    /// <summary>Findings that were looked at and stay: those of the trial, then those of criteria.</summary>
    public EquatableArray<SuppressionDeclaration> Suppressions { get; init; }
}

internal sealed record SourceDeclaration(LocatedText? File, LocatedText? Url, LocatedText? Retrieved);

/// <param name="Type">CQL's name of the type: Date, DateTime, Boolean, Integer, Decimal, String, Quantity.</param>
/// <param name="Unit">Of a quantity.</param>
/// <param name="HasOffset">Of a DateTime: the argument is a <c>DateTimeOffset</c>, else a <c>DateTime</c>.</param>
internal sealed record ParameterDeclaration(LocatedText Name, LocatedText Type, LocatedText? Unit, LocatedText? After, bool HasOffset = true);

internal sealed record ValueSetDeclaration(LocatedText Name, EquatableArray<CodeDeclaration> Codes);

internal sealed record CodeDeclaration(LocatedText System, LocatedText Code);

internal sealed record DefinitionDeclaration(LocatedText Name, LocatedText? Text, LocatedText Cql);

internal sealed record CohortDeclaration(LocatedText Id, LocatedText Title);

internal sealed record CriterionDeclaration(
    CriterionKind Kind,
    CriterionRole Role,
    LocatedText Id,
    LocatedText? Text,
    LocatedText? Note,
    LocatedText? AppliesTo,
    EquatableArray<LocatedText> Cohorts,
    BodyDeclaration Body)
{
    /// <summary>Other readings of the text, none of which decides.</summary>
    public EquatableArray<ReadingDeclaration> Readings { get; init; }
}

internal sealed record ReadingDeclaration(LocatedText Name, LocatedText Cql);

internal abstract record BodyDeclaration;

internal sealed record CqlDeclaration(LocatedText Cql) : BodyDeclaration;

internal sealed record AttestDeclaration(LocatedText Statement) : BodyDeclaration;

internal sealed record GapDeclaration(LocatedText Reason) : BodyDeclaration;

internal sealed record HeadingDeclaration : BodyDeclaration;

/// <summary>What could not be understood and has been reported; it binds to a gap.</summary>
internal sealed record InvalidDeclaration(string Reason) : BodyDeclaration
{
    /// <summary>The children of a group that went wrong: they have no say, but what is wrong with them is told all the same.</summary>
    public EquatableArray<CriterionDeclaration> Children { get; init; }
}

/// <param name="Number">Of <see cref="GroupKind.AtLeast"/>, else 0.</param>
/// <param name="Own">The own predicate of an <c>any</c> group: <see cref="CqlDeclaration"/> or <see cref="AttestDeclaration"/>.</param>
internal sealed record GroupDeclaration(GroupKind Kind, int Number, BodyDeclaration? Own, EquatableArray<CriterionDeclaration> Children)
    : BodyDeclaration;
