namespace Criteria.Generators.Diagnostics;

internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>A rule: its id never changes and never changes its meaning. Each has a page in <c>generator/rules</c>.</summary>
/// <param name="Id">CRIT01xx form, 02xx binding, 03xx logic, 04xx thresholds, 05xx source text, 06xx missing data, 09xx environment.</param>
/// <param name="Title">What is wrong in general, in a few words.</param>
/// <param name="Message">What is wrong here, with <c>{0}</c> for arguments: what was found and what was expected, no final period.</param>
/// <param name="Severity">How it is reported unless the user configures it otherwise.</param>
internal sealed record CriteriaRule(string Id, string Title, string Message, RuleSeverity Severity);
