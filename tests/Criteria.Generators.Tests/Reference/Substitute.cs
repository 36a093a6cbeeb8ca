using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>A value that takes the place of that of some expressions, to see whether anything depends on them.</summary>
/// <param name="Replaces">Whether it stands for the expression.</param>
internal sealed record Substitute(Func<Expression, bool> Replaces, Possible? Value);
