namespace Criteria.Generators.Emit.Cql;

/// <summary>CQL for the value of an expression.</summary>
/// <param name="IsRange">A tuple of two ends; else one value, null where it is missing or uncertain.</param>
/// <param name="IsInteger">One value, of CQL's Integer.</param>
internal readonly record struct CqlValue(string Text, bool IsRange = false, bool IsInteger = false);

/// <summary>A trial as a library, or what of it CQL cannot say.</summary>
/// <param name="Text">Null: there is none.</param>
/// <param name="Refusal">Why; null where there is a text.</param>
internal sealed record CqlExport(string? Text, string? Refusal);
