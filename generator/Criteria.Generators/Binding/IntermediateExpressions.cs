using Criteria.Generators.Subjects;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Binding;

// What an expression can be while it is bound and no bound trial ever holds: each is taken up by the construct around it, or refused there.

/// <summary>A member whose meaning depends on what is done with it: a laboratory result (its value, or one of its own members) or a list.</summary>
internal sealed record MemberReference(PathExpression Path, MemberShape Shape) : Expression(Path.Type);

/// <summary>
/// A list that no <c>exists</c>, <c>Count</c>, <c>in</c> or aggregate has taken up yet. Its elements are as a name leads to them: values, laboratory results,
/// or objects with members.
/// </summary>
/// <param name="Element">The type of the elements.</param>
internal abstract record ListReference(CriteriaType Element) : Expression(CriteriaType.List(Element))
{
    /// <summary>Equal elements count once.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>What all elements measure.</summary>
    public Analyte? Analyte { get; init; }
}

/// <summary>What a query keeps.</summary>
/// <param name="Value">What it returns of each element, over the query's variable.</param>
internal sealed record QueryReference(Query Query, Expression Value) : ListReference(Value.Type)
{
    /// <summary>Something else than the element itself is returned.</summary>
    public bool IsMapped { get; init; }

    public EquatableArray<SortKey> Sort { get; init; } = EquatableArray<SortKey>.Empty;

    /// <summary>The order was given after equal elements were dropped, or none were.</summary>
    public bool IsInOrder { get; init; } = true;
}

/// <summary>Elements that were written one by one.</summary>
internal sealed record WrittenReference(EquatableArray<WrittenElement> Items, CriteriaType Element) : ListReference(Element);

/// <summary>What <c>First</c> or <c>Last</c> gives of elements with members: one of them, or its value, is read of it.</summary>
internal sealed record ElementReference(Aggregate Aggregate, ListReference List) : Expression(List.Element);

/// <summary><c>{ a, b }</c>, not bound yet: beside <c>in</c> the type of the other side explains its items.</summary>
internal sealed record InlineList(ListSyntax Syntax) : Expression(CriteriaType.List(CriteriaType.Any));

/// <summary><c>Interval[a, b]</c>, which only <c>in</c>, <c>contains</c> and <c>during</c> take up.</summary>
internal sealed record InlineInterval(IntervalSyntax Syntax) : Expression(CriteriaType.Object("Interval"));
