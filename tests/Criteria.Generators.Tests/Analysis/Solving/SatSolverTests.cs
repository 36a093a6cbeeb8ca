using Criteria.Generators.Analysis.Solving;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Solving;

public sealed class SatSolverTests
{
    [Fact]
    public void It_agrees_with_trying_every_assignment()
        => Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var variables = random.Next(2, 9);
                var clauses = Clauses(random, variables, random.Next(1, variables * 5));
                var solver = Solver(variables, clauses);
                for (var question = 0; question < 4; question++)
                {
                    var assumptions = Some(random, variables, random.Next(0, 4));
                    var expected = BruteForce.Assignments(variables).Any(a => BruteForce.Holds(clauses, a) && assumptions.All(l => BruteForce.Holds(l, a)));
                    var answer = solver.Solve(assumptions, All(variables), WorkBudget.Unlimited());
                    Assert.Equal(expected ? Answer.Satisfiable : Answer.Unsatisfiable, answer);
                    if (expected)
                        AssertIsModel(solver, variables, clauses, assumptions);
                    else
                        AssertIsCore(solver.Failed, variables, clauses, assumptions);
                }
            },
            iter: 2000);

    [Fact]
    public void Pigeons_that_do_not_fit_are_refuted()
    {
        const int Holes = 6;
        var solver = new SatSolver();
        var sits = Enumerable.Range(0, Holes + 1).Select(_ => Enumerable.Range(0, Holes).Select(_ => solver.NewVariable()).ToArray()).ToArray();
        foreach (var pigeon in sits)
            solver.Add(pigeon);
        for (var hole = 0; hole < Holes; hole++)
        {
            for (var first = 0; first <= Holes; first++)
            {
                for (var second = first + 1; second <= Holes; second++)
                    solver.Add(!sits[first][hole], !sits[second][hole]);
            }
        }

        Assert.Equal(Answer.Unsatisfiable, solver.Solve([], All(solver.VariableCount), WorkBudget.Unlimited()));
        Assert.True(solver.LearntCount > 10, "a refutation without conflicts would be no search");
    }

    [Fact]
    public void It_gives_up_when_the_conflicts_that_it_may_meet_are_met()
    {
        var random = new Random(7);
        var clauses = Clauses(random, 60, 260);
        var solver = Solver(60, clauses);
        Assert.Equal(Answer.Undecided, solver.Solve([], All(60), WorkBudget.Unlimited(), conflicts: 1));
        var answer = solver.Solve([], All(60), WorkBudget.Unlimited());
        Assert.NotEqual(Answer.Undecided, answer);
    }

    [Fact]
    public void A_cancelled_search_ends_at_once()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var solver = Solver(200, Clauses(new Random(3), 200, 860));
        Assert.Throws<OperationCanceledException>(() => solver.Solve([], All(200), new WorkBudget(long.MaxValue, source.Token)));
    }

    [Fact]
    public void What_was_refuted_without_assumptions_stays_refuted()
    {
        var solver = new SatSolver();
        var variable = solver.NewVariable();
        solver.Add(variable);
        solver.Add(!variable);
        Assert.Equal(Answer.Unsatisfiable, solver.Solve([], [0], WorkBudget.Unlimited()));
        Assert.Empty(solver.Failed);
    }

    [Fact]
    public void The_same_questions_have_the_same_models()
    {
        static string Run()
        {
            var solver = Solver(40, Clauses(new Random(11), 40, 150));
            solver.Solve([Literal.Of(3), !Literal.Of(5)], All(40), WorkBudget.Unlimited());
            return string.Join(",", Enumerable.Range(0, 40).Select(v => solver.ValueOf(Literal.Of(v))));
        }

        Assert.Equal(Run(), Run());
    }

    private static SatSolver Solver(int variables, IEnumerable<Literal[]> clauses)
    {
        var solver = new SatSolver();
        for (var index = 0; index < variables; index++)
            solver.NewVariable();
        foreach (var clause in clauses)
            solver.Add(clause);
        return solver;
    }

    private static int[] All(int variables) => [.. Enumerable.Range(0, variables)];

    private static Literal[] Some(Random random, int variables, int count)
        => [.. Enumerable.Range(0, count).Select(_ => new Literal(random.Next(variables * 2)))];

    private static Literal[][] Clauses(Random random, int variables, int count)
        => [.. Enumerable.Range(0, count).Select(_ => Some(random, variables, variables > 20 ? 3 : random.Next(1, 4)))];

    private static void AssertIsModel(SatSolver solver, int variables, IReadOnlyList<Literal[]> clauses, Literal[] assumptions)
    {
        var model = Enumerable.Range(0, variables).Select(v => solver.ValueOf(Literal.Of(v)) ?? false).ToArray();
        Assert.True(BruteForce.Holds(clauses, model), "the model breaks a clause");
        Assert.True(assumptions.All(l => BruteForce.Holds(l, model)), "the model breaks an assumption");
    }

    private static void AssertIsCore(IReadOnlyList<Literal> failed, int variables, IReadOnlyList<Literal[]> clauses, Literal[] assumptions)
    {
        Assert.True(failed.All(assumptions.Contains), "what failed was not assumed");
        Assert.False(BruteForce.Assignments(variables).Any(a => BruteForce.Holds(clauses, a) && failed.All(l => BruteForce.Holds(l, a))), "the failed assumptions have a model");
    }
}
