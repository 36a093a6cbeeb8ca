using Criteria.Generators.Diagnostics;
using Criteria.Units;

namespace Criteria.Generators.Trials;

/// <summary>
/// A bound expression: names, types and units are resolved, sugar is gone. Values are three-valued and monotone
/// (rule 2 of the language): a missing value may be any value, and what every possible value agrees on is decided.
/// </summary>
internal abstract record Expression(CriteriaType Type)
{
    /// <summary>The author's own characters; no part of what the expression is.</summary>
    public Provenance Origin { get; init; }
}

/// <summary>A missing value of its type: the literal <c>null</c>.</summary>
internal sealed record NullExpression(CriteriaType Type) : Expression(Type);

internal sealed record BooleanConstant(bool Value) : Expression(CriteriaType.Boolean);

/// <summary>An exact number, in the unit of its type.</summary>
internal sealed record NumberConstant(Rational Value, CriteriaType Type) : Expression(Type)
{
    /// <summary>The number as the author wrote it, before it was converted; no part of what the expression is.</summary>
    public WrittenNumber Written { get; init; }
}

internal sealed record StringConstant(string Value) : Expression(CriteriaType.String);

/// <summary>A value of an enum, by its C# name.</summary>
internal sealed record EnumConstant(string Member, string Text, CriteriaType Type) : Expression(Type);

/// <summary>A date; where month or day are null it is a date known only so far, an interval of days.</summary>
internal sealed record DateConstant(int Year, int? Month, int? Day) : Expression(CriteriaType.Date);

internal abstract record PathRoot;

internal sealed record SubjectRoot : PathRoot;

/// <summary>The element that a query stands at; <see cref="Variable"/> is the number of its query within the expression's owner.</summary>
internal sealed record ElementRoot(int Variable) : PathRoot;

/// <param name="Member">The C# name, unescaped.</param>
/// <param name="CanBeNull">A reference or a <c>Nullable</c>: generated code must test it.</param>
/// <param name="IsOpen">A list marked <c>[Open]</c>: what is there is known, more may exist.</param>
/// <param name="Domain">The declared domain of a number: outside it, the value is missing.</param>
internal sealed record PathStep(string Member, MemberType Type, bool CanBeNull, bool IsOpen = false, NumberDomain? Domain = null)
{
    /// <summary>What a number measures, by its name in the catalogue; null where nobody says.</summary>
    public string? Analyte { get; init; }

    /// <summary>The name of the moment after which the value is first known, which is a parameter of some trials; null: nobody says so.</summary>
    public string? CollectedAfter { get; init; }

    /// <summary>The step in which a number is reported, in the member's own unit; null: unknown. No code depends on it.</summary>
    public Rational? Precision { get; init; }
}

/// <summary>The declared domain <c>[Range(low, high)]</c>, both ends included, in the member's own unit.</summary>
internal sealed record NumberDomain(Rational Low, Rational High);

/// <summary>
/// A value read from the subject or from an element, by following members. A <c>Lab</c> is read by its own members:
/// <c>Ast</c> is the path <c>Ast.Value</c>, <c>ULN(Ast)</c> is <c>Ast.High</c>, <c>LLN(Ast)</c> is <c>Ast.Low</c>, with a last step
/// whose type is a Double number. No steps: the element itself, in a list of plain values.
/// </summary>
internal sealed record PathExpression(PathRoot Root, EquatableArray<PathStep> Steps, CriteriaType Type) : Expression(Type)
{
    /// <summary>Of the members' names alone: hardly ever do two paths differ in the rest only, and readings are looked up often.</summary>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var step in Steps)
            hash = unchecked((hash * 31) + step.Member.GetHashCode());
        return hash;
    }
}

internal sealed record ParameterExpression(int Parameter, CriteriaType Type) : Expression(Type);

internal sealed record DefinitionExpression(int Definition, CriteriaType Type) : Expression(Type);

/// <summary>The value of another criterion, by its index in <see cref="Trial.AllCriteria"/>.</summary>
internal sealed record CriterionExpression(int Criterion) : Expression(CriteriaType.Boolean);

internal sealed record AttestationExpression(int Attestation) : Expression(CriteriaType.Boolean);
