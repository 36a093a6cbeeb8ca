namespace Criteria.Generators.Trials;

/// <summary>A query over one list: its elements, one by one, that meet the condition.</summary>
/// <param name="Source">A path of a list type, from the subject or from an outer element.</param>
/// <param name="Variable">The number by which <see cref="ElementRoot"/> refers to the element; unique within the owner (criterion or definition).</param>
/// <param name="Alias">The author's name of the element.</param>
/// <param name="Where">Null: every element.</param>
/// <param name="IsOpen">The list may lack entries.</param>
internal sealed record Query(PathExpression Source, int Variable, string Alias, Expression? Where, bool IsOpen);

/// <summary>True as soon as one element surely meets the condition; false where surely none does; a missing list is unknown.</summary>
internal sealed record ExistsExpression(Query Query) : Expression(CriteriaType.Boolean);

/// <summary>How many elements meet the condition: between those that surely do and those that may; no upper end where the list is open.</summary>
internal sealed record CountExpression(Query Query) : Expression(CriteriaType.Integer);

internal enum Aggregate
{
    /// <summary>Of what is surely there at least; of what may be there at most. Missing where nothing is surely there.</summary>
    Max,

    /// <inheritdoc cref="Max"/>
    Min,

    /// <summary>Of Integers an interval; else missing where an element or its value is uncertain. Missing of nothing.</summary>
    Sum,

    /// <summary>In double; missing where an element or its value is uncertain, and of nothing.</summary>
    Avg,

    /// <summary>The value on which all agree that may come first; missing where nothing is surely there.</summary>
    First,

    /// <inheritdoc cref="First"/>
    Last,

    /// <summary>How many distinct values: between the known ones and those plus the missing ones. Only with <see cref="AggregateExpression.Distinct"/>.</summary>
    Count,
}

/// <summary>One value of a list's elements.</summary>
/// <param name="Distinct">Equal values count once: what a plain <c>return</c> means. Only of Sum, Avg and Count, for which it matters.</param>
/// <param name="Sort">Of First and Last: the order, first key first; none: the list's own.</param>
internal sealed record AggregateExpression(Aggregate Aggregate, ListElements Elements, bool Distinct, EquatableArray<SortKey> Sort, CriteriaType Type) : Expression(Type);

/// <summary>What an aggregate goes over.</summary>
internal abstract record ListElements;

/// <summary>The elements that a query keeps.</summary>
/// <param name="Value">What counts of each: an expression over the query's variable. An element itself is a path without steps.</param>
internal sealed record QueryElements(Query Query, Expression Value) : ListElements;

/// <summary>Elements that were written one by one.</summary>
internal sealed record WrittenElements(EquatableArray<WrittenElement> Items) : ListElements;

/// <param name="Condition">Whether the element is there; null: it is.</param>
internal sealed record WrittenElement(Expression? Condition, Expression Value);

/// <param name="Key">Over the variable of the query. Whole numbers, numbers, quantities, texts, dates.</param>
internal sealed record SortKey(Expression Key, bool Descending);
