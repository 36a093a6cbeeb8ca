namespace Criteria.Generators.Tests.Reference;

/// <summary>An element that an aggregate goes over, as far as it is known.</summary>
/// <param name="IsThere">Whether the list holds it.</param>
/// <param name="Keys">By what it is sorted, first key first.</param>
internal sealed record ListedElement(Kleene IsThere, Possible? Value, IReadOnlyList<Possible?> Keys);
