using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Lists;

/// <summary>That a list has one more element; what is read of that element are paths from its <see cref="Slot"/>. Only the analysis makes it.</summary>
/// <param name="List">The list, read from the subject or from an element of another list.</param>
/// <param name="Slot">The number by which <see cref="ElementRoot"/> refers to the element: below zero, so that no query has it.</param>
internal sealed record ListedExpression(PathExpression List, int Slot) : Expression(CriteriaType.Boolean)
{
    /// <summary>The member by which an element that is a plain value is read.</summary>
    public const string Itself = "";
}
