using Criteria.Generators.Analysis.Solving;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Solving;

public sealed class CountingTests
{
    [Fact]
    public void A_score_is_reached_by_exactly_the_assignments_that_reach_it()
        => Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var gates = new Gates(new SatSolver());
                var inputs = Enumerable.Range(0, random.Next(1, 7)).Select(_ => gates.Input()).ToArray();
                var domains = Enumerable.Range(0, random.Next(1, 4))
                    .Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => new WeightedLiteral(Any(random, inputs), random.Next(0, 6))).ToArray())
                    .ToArray();
                var threshold = random.Next(0, 12);
                var reached = new Counting(gates).Score(threshold, domains);
                foreach (var assignment in BruteForce.Assignments(inputs.Length))
                {
                    bool Holds(Literal literal) => assignment[Array.FindIndex(inputs, i => i.Variable == literal.Variable)] != literal.IsNegated;
                    var expected = domains.Sum(d => d.Where(i => Holds(i.Literal)).Select(i => i.Points).DefaultIfEmpty(0).Max()) >= threshold;
                    Assert.Equal(expected, Forced(gates, inputs, assignment, reached));
                }
            },
            iter: 500);

    [Fact]
    public void At_least_so_many_is_reached_by_exactly_the_assignments_with_so_many()
        => Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var gates = new Gates(new SatSolver());
                var inputs = Enumerable.Range(0, random.Next(1, 7)).Select(_ => gates.Input()).ToArray();
                var operands = inputs.Select(i => random.Next(2) == 0 ? i : !i).ToArray();
                var number = random.Next(0, inputs.Length + 2);
                var reached = new Counting(gates).AtLeast(number, operands);
                foreach (var assignment in BruteForce.Assignments(inputs.Length))
                {
                    var count = operands.Where((o, i) => assignment[i] != o.IsNegated).Count();
                    Assert.Equal(count >= number, Forced(gates, inputs, assignment, reached));
                }
            },
            iter: 500);

    [Fact]
    public void The_same_domains_in_another_order_are_the_same_literal()
    {
        var gates = new Gates(new SatSolver());
        var domains = Enumerable.Range(0, 10).Select(i => new[] { new WeightedLiteral(gates.Input(), i + 1), new WeightedLiteral(gates.Input(), 3) }).ToArray();
        var counting = new Counting(gates);
        Assert.Equal(counting.Score(12, domains), counting.Score(12, [.. domains.Reverse().Select(d => d.Reverse().ToArray())]));
    }

    [Fact]
    public void Half_and_the_other_half_of_many_conditions_exclude_each_other_without_a_search()
    {
        var gates = new Gates(new SatSolver());
        var inputs = Enumerable.Range(0, 24).Select(_ => gates.Input()).ToArray();
        var shuffled = inputs.OrderBy(i => i.Variable * 7 % 24).Select(i => !i).ToArray();
        var counting = new Counting(gates);
        var budget = WorkBudget.Unlimited();
        Assert.Equal(Answer.Unsatisfiable, gates.Solver.Solve([counting.AtLeast(13, inputs), counting.AtLeast(12, shuffled)], new Cone(gates).Of(inputs), budget));
        Assert.Equal(0, budget.Conflicts);
    }

    private static Literal Any(Random random, Literal[] inputs) => random.Next(2) == 0 ? inputs[random.Next(inputs.Length)] : !inputs[random.Next(inputs.Length)];

    /// <summary>The value that the inputs force upon the output, which must be forced.</summary>
    private static bool Forced(Gates gates, Literal[] inputs, bool[] assignment, Literal output)
    {
        Literal[] given = [.. inputs.Select((input, index) => assignment[index] ? input : !input)];
        var decisions = new Cone(gates).Of([.. inputs, output]);
        var canHold = gates.Solver.Solve([.. given, output], decisions, WorkBudget.Unlimited()) == Answer.Satisfiable;
        var canFail = gates.Solver.Solve([.. given, !output], decisions, WorkBudget.Unlimited()) == Answer.Satisfiable;
        Assert.True(canHold != canFail, "the output does not follow from its inputs");
        return canHold;
    }
}
