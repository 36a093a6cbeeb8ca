using Criteria.Generators.Diagnostics;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>What a name means. Members, parameters, definitions, criteria and value sets share one name space.</summary>
internal abstract record Symbol(SourceSpan Span)
{
    /// <summary>What messages call it.</summary>
    public abstract string Display { get; }
}

internal sealed record MemberSymbol(MemberShape Shape) : Symbol(SourceSpan.None)
{
    public override string Display => "a member of the subject";
}

/// <param name="Type">Error where the declaration has a fault of its own.</param>
internal sealed record ParameterSymbol(int Index, string Name, CriteriaType Type, SourceSpan Span) : Symbol(Span)
{
    public override string Display => "a parameter";
}

internal sealed record DefinitionSymbol(DefinitionOwner Owner) : Symbol(Owner.Declaration.Name.Whole)
{
    public override string Display => "a definition";
}

internal sealed record CriterionSymbol(CriterionOwner Owner) : Symbol(Owner.Declaration.Id.Whole)
{
    public override string Display => "a criterion";
}

internal sealed record ValueSetSymbol(int Index, ValueSet Set, SourceSpan Span) : Symbol(Span)
{
    public override string Display => "a value set";
}
