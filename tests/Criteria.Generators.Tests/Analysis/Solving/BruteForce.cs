using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Tests.Analysis.Solving;

/// <summary>Tries every assignment of a few variables.</summary>
internal static class BruteForce
{
    public static IEnumerable<bool[]> Assignments(int variables)
        => Enumerable.Range(0, 1 << variables).Select(bits => Enumerable.Range(0, variables).Select(v => (bits >> v & 1) != 0).ToArray());

    public static bool Holds(Literal literal, IReadOnlyList<bool> assignment) => assignment[literal.Variable] != literal.IsNegated;

    public static bool Holds(IReadOnlyList<IReadOnlyList<Literal>> clauses, IReadOnlyList<bool> assignment)
        => clauses.All(clause => clause.Any(literal => Holds(literal, assignment)));
}
