namespace Criteria.Generators.Tests.Conformance;

/// <summary>One test of a conformance file: an expression and what CQL says of it.</summary>
/// <param name="Outputs">What it gives, each itself an expression; none where nothing is said.</param>
/// <param name="IsInvalid">The expression has a mistake, in its types or when it is run.</param>
internal sealed record SuiteTest(string File, string Group, string Name, string Expression, IReadOnlyList<string> Outputs, bool IsInvalid)
{
    public override string ToString() => $"{File}, {Group}, {Name}";
}
