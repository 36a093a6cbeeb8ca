namespace Criteria;

/// <summary>A code of a code system.</summary>
/// <param name="System">The system's URI, for instance <c>http://loinc.org</c>.</param>
/// <param name="Value">The code, for instance <c>718-7</c>.</param>
public readonly record struct Code(string System, string Value);
