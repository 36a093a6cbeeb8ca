using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <summary>The element that a query stands at.</summary>
/// <param name="Alias">As it stands in CQL.</param>
/// <param name="Type">How the list holds it.</param>
/// <param name="Domain">The declared domain of plain numbers and laboratory results.</param>
internal sealed record ListedElement(string Alias, MemberType Type, NumberDomain? Domain);
