using Criteria.Generators.Analysis.Certificates;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Tests.Analysis.Solving;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Certificates;

/// <summary>The checker takes up what follows by what is forced, and nothing that does not follow.</summary>
public sealed class RupCheckerTests
{
    [Fact]
    public void It_confirms_every_step_of_the_solver_on_random_clauses()
    {
        var learnt = 0;
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var variables = random.Next(8, 14);
                var clauses = Clauses(random, variables, variables * 5);
                var checker = Checker(clauses);
                var proof = new Steps();
                var solver = new SatSolver { Proof = proof };
                for (var variable = 0; variable < variables; variable++)
                    solver.NewVariable();
                foreach (var clause in clauses)
                    solver.Add(clause);
                var assumptions = Clauses(random, variables, 1)[0];
                var answer = solver.Solve(assumptions, [.. Enumerable.Range(0, variables)], WorkBudget.Unlimited());
                Assert.All(proof.Clauses, step => Assert.True(checker.TryConclude(step), $"{string.Join(" ", step)} is refused"));
                Interlocked.Add(ref learnt, proof.Clauses.Count);
                Assert.Equal(answer == Answer.Unsatisfiable, checker.Refutes(assumptions));
            },
            iter: 1000);
        // About as many as there are samples, which are others in every run.
        Assert.InRange(learnt, 100, int.MaxValue);
    }

    [Fact]
    public void It_takes_up_no_clause_that_does_not_follow()
        => Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var variables = random.Next(3, 9);
                var clauses = Clauses(random, variables, random.Next(2, variables * 4));
                var checker = Checker(clauses);
                foreach (var tampered in Clauses(random, variables, 6))
                {
                    var follows = BruteForce.Assignments(variables).Where(a => BruteForce.Holds(clauses, a)).All(a => BruteForce.Holds([tampered], a));
                    Assert.True(!checker.TryConclude(tampered) || follows, $"{string.Join(" ", tampered)} does not follow from {string.Join(", ", clauses.Select(c => string.Join(" ", c)))}");
                }
            },
            iter: 3000);

    [Fact]
    public void A_proof_without_one_of_its_steps_is_refused()
    {
        // Each two of three pigeons in two holes: nothing is forced before something is assumed.
        var sits = Enumerable.Range(0, 6).Select(Literal.Of).ToArray();
        var checker = new RupChecker();
        for (var pigeon = 0; pigeon < 3; pigeon++)
            checker.Add([sits[2 * pigeon], sits[(2 * pigeon) + 1]]);
        foreach (var hole in new[] { 0, 1 })
        {
            checker.Add([!sits[hole], !sits[2 + hole]]);
            checker.Add([!sits[hole], !sits[4 + hole]]);
            checker.Add([!sits[2 + hole], !sits[4 + hole]]);
        }

        Assert.False(checker.TryConclude([]));
        Assert.True(checker.TryConclude([!sits[0]]));
        Assert.True(checker.TryConclude([]));
    }

    [Fact]
    public void A_clause_that_was_refused_is_not_used()
    {
        var (a, b) = (Literal.Of(0), Literal.Of(1));
        var checker = Checker([[a, b]]);
        Assert.False(checker.TryConclude([a]));
        Assert.False(checker.Refutes([!a]));
        Assert.True(checker.Refutes([!a, !b]));
    }

    private static RupChecker Checker(IEnumerable<Literal[]> clauses)
    {
        var checker = new RupChecker();
        foreach (var clause in clauses)
            checker.Add(clause);
        return checker;
    }

    private static Literal[][] Clauses(Random random, int variables, int count)
        => [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(2, 4)).Select(_ => new Literal(random.Next(variables * 2))).ToArray())];

    private sealed class Steps : IProofLog
    {
        public List<Literal[]> Clauses { get; } = [];

        public void AddLearnt(IReadOnlyList<Literal> clause) => Clauses.Add([.. clause]);

        public void AddLemma(IReadOnlyList<Literal> clause) => Assert.Fail("there is no theory");
    }
}
