namespace Criteria.Generators.Tests.Analyzers;

/// <summary>
/// One way to break a rule, and the near miss that keeps it. <c>Trial.cs</c> is <see cref="RuleCases.Chart"/> and the source; a file is <c>t.criteria.json</c>.
/// <c>[|…|]</c> encloses exactly the characters that are reported, in one of the two.
/// </summary>
/// <param name="Rule">The id.</param>
/// <param name="Fires">The source that has the mistake.</param>
/// <param name="Silent">The source that does not.</param>
/// <param name="FiringFile">The criteria file of the mistake.</param>
/// <param name="SilentFile">The criteria file without it.</param>
public sealed record RuleCase(string Rule, string Fires, string Silent, string? FiringFile = null, string? SilentFile = null)
{
    public override string ToString() => $"{Rule} {FiringFile ?? Fires}";
}
