using System.Collections.Generic;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Trials;

/// <summary>
/// A bound trial: all that Analysis and Emit read. A value; two trials that say the same are equal, wherever they were written.
/// </summary>
internal sealed record Trial
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    /// <summary>The file name of the C# or JSON file that holds it, without its folder.</summary>
    public required string SourceName { get; init; }

    public SourcePage? Page { get; init; }

    /// <summary>The registry's header; null where the author copied none.</summary>
    public Population? Population { get; init; }

    public required TrialClass Class { get; init; }

    public required TrialSubject Subject { get; init; }

    public EquatableArray<Parameter> Parameters { get; init; }

    public EquatableArray<Attestation> Attestations { get; init; }

    public EquatableArray<ValueSet> ValueSets { get; init; }

    /// <summary>The author's own functions that some expression calls.</summary>
    public EquatableArray<TrialFunction> Functions { get; init; }

    /// <summary>Each after those it refers to.</summary>
    public EquatableArray<Definition> Definitions { get; init; }

    public EquatableArray<Cohort> Cohorts { get; init; }

    /// <summary>What the author says holds of every patient: only the analysis reads it.</summary>
    public EquatableArray<Invariant> Invariants { get; init; }

    /// <summary>What the trial declares and nothing in it names.</summary>
    public EquatableArray<DeclaredPart> UnusedParts { get; init; }

    /// <summary>The lists of criteria that were written without any.</summary>
    public EquatableArray<DeclaredPart> EmptySections { get; init; }

    /// <summary>Findings that the author looked at and that stay, each with the reason.</summary>
    public EquatableArray<Suppression> Suppressions { get; init; }

    /// <summary>Every criterion: the top level first, in the author's order, then the children of groups, depth first. The index is its bit.</summary>
    public EquatableArray<Criterion> AllCriteria { get; init; }

    /// <summary>How many of <see cref="AllCriteria"/> stand at the top level.</summary>
    public int TopLevelCount { get; init; }

    /// <summary>Every value read from the subject outside queries, every parameter and every attestation that a criterion reads, in order of first use.</summary>
    public EquatableArray<Fact> Facts { get; init; }

    /// <summary>The order in which criteria can be computed: children before their group, and what is referred to before what refers.</summary>
    public EquatableArray<int> EvaluationOrder { get; init; }

    public IEnumerable<Criterion> TopLevel
    {
        get
        {
            for (var index = 0; index < TopLevelCount; index++)
                yield return AllCriteria[index];
        }
    }
}

/// <summary>The page the trial was taken from.</summary>
internal sealed record SourcePage(string? File, string? Url, string? Retrieved);

/// <summary>The C# class that carries the generated code.</summary>
/// <param name="Namespace">Null: the global namespace.</param>
/// <param name="Containers">The declarations around it, outermost first, for instance <c>partial class Outer</c>.</param>
/// <param name="Declaration">For instance <c>public static partial class Bh002</c>: modifiers as the author's other part has them.</param>
internal sealed record TrialClass(string? Namespace, EquatableArray<string> Containers, string Name, string Declaration, string MetadataName)
{
    /// <summary>The names of the members that the author's part and its bases have already.</summary>
    public EquatableArray<string> Members { get; init; }
}

/// <param name="FullName">The full C# name without <c>global::</c>.</param>
/// <param name="IsSelf">The trial's class is its own subject.</param>
internal sealed record TrialSubject(string FullName, string Name, bool IsValueType, bool IsSelf)
{
    /// <summary>The subject, where it is generated; null where it is a type of the author's.</summary>
    public SubjectRecord? Record { get; init; }
}

/// <param name="Identifier">The C# name of the argument, without <c>@</c>.</param>
/// <param name="After">The index of the parameter that must not come later; where it does, this one is unknown.</param>
/// <param name="HasOffset">Of a DateTime: the argument is a <c>DateTimeOffset</c>, else a <c>DateTime</c>, whose clock is taken for UTC.</param>
internal sealed record Parameter(string Name, string Identifier, CriteriaType Type, int? After, bool HasOffset = true);

/// <param name="Identifier">The C# name of the member of <c>Attestations</c>.</param>
internal sealed record Attestation(string Identifier, string Statement);

internal sealed record ValueSet(string Name, string Identifier, EquatableArray<CodedValue> Codes)
{
    /// <summary>Where its name stands; no part of what it is.</summary>
    public Provenance Origin { get; init; }
}

internal sealed record CodedValue(string System, string Code);

/// <summary>A C# static method marked <c>[CriteriaFunction]</c>.</summary>
/// <param name="ContainingType">The full C# name of its type, without <c>global::</c>.</param>
/// <param name="Result">How the result is held; <paramref name="ResultCanBeNull"/>: a null one is missing.</param>
internal sealed record TrialFunction(
    string ContainingType,
    string Name,
    EquatableArray<FunctionParameter> Parameters,
    MemberType Result,
    bool ResultCanBeNull,
    string? ResultUnit);

/// <param name="Unit">The unit in which the number counts; null: none.</param>
internal sealed record FunctionParameter(string Name, MemberType Type, string? Unit)
{
    /// <summary>The values for which the function is made, both ends included; null: nobody says. Only the analysis reads it.</summary>
    public NumberDomain? Domain { get; init; }
}

/// <summary>
/// A named expression. Boolean, number or date; a definition with an error is a <see cref="NullExpression"/>, and so is one of a list, or of an element with
/// members, which stands in the expressions that name it.
/// </summary>
internal sealed record Definition(string Name, string Identifier, string Cql, Expression Expression)
{
    /// <summary>What the page says, where the author copied it.</summary>
    public string? Text { get; init; }

    /// <summary>Where its text stands.</summary>
    public Diagnostics.Provenance TextOrigin { get; init; }
}

/// <summary>Something that holds of every patient, whatever the criteria say.</summary>
/// <param name="Cql">As it prints, for people.</param>
internal sealed record Invariant(string Cql, Expression Expression);

/// <summary>A finding that the author looked at and that stays.</summary>
/// <param name="Rule">The id.</param>
/// <param name="Criterion">The id of the criterion that it is about; null: the trial.</param>
internal sealed record Suppression(string Rule, string? Criterion, string Because);

internal sealed record Cohort(string Id, string Identifier, string Title)
{
    /// <summary>Where its id stands; no part of what it is.</summary>
    public Provenance Origin { get; init; }
}

/// <summary>A part of a declaration that is of interest only for where it stands.</summary>
/// <param name="Display">What messages call it, for instance <c>value set 'Malignancies'</c>.</param>
internal sealed record DeclaredPart(string Display)
{
    /// <summary>Where it stands; no part of what it is.</summary>
    public Provenance Origin { get; init; }
}

internal enum FactKind
{
    Subject,
    Parameter,
    Attestation,
}

/// <param name="Name">What the author calls it, for instance <c>Ast.High</c>.</param>
/// <param name="Identifier">The C# name of the member of <c>Fact</c>, for instance <c>Ast_High</c>.</param>
/// <param name="Reading">How it is read: a path, a parameter or an attestation.</param>
internal sealed record Fact(FactKind Kind, string Name, string Identifier, Expression Reading);
