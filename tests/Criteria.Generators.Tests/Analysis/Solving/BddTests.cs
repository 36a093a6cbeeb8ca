using Criteria.Generators.Analysis.Solving;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Solving;

public sealed class BddTests
{
    [Fact]
    public void A_diagram_holds_for_exactly_the_assignments_for_which_its_condition_holds()
        => Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var variables = random.Next(1, 7);
                var diagrams = new Bdd(10_000, WorkBudget.Unlimited());
                var known = Enumerable.Range(0, variables).Select(v => (Diagram: diagrams.Of(v), Holds: (Func<bool[], bool>)(a => a[v]))).ToList();
                for (var step = 0; step < 12; step++)
                {
                    var (one, two, three) = (known[random.Next(known.Count)], known[random.Next(known.Count)], known[random.Next(known.Count)]);
                    known.Add(random.Next(4) switch
                    {
                        0 => (diagrams.And(one.Diagram, two.Diagram), a => one.Holds(a) && two.Holds(a)),
                        1 => (diagrams.Or(one.Diagram, two.Diagram), a => one.Holds(a) || two.Holds(a)),
                        2 => (diagrams.Not(one.Diagram), a => !one.Holds(a)),
                        _ => (diagrams.Choose(one.Diagram, two.Diagram, three.Diagram), a => one.Holds(a) ? two.Holds(a) : three.Holds(a)),
                    });
                    var (diagram, holds) = known[^1];
                    var models = BruteForce.Assignments(variables).Where(holds).ToList();
                    Assert.Equal(models.Count == 0, diagram == Bdd.False);
                    Assert.Equal(models.Count == 1 << variables, diagram == Bdd.True);
                    if (models.Count == 0)
                        continue;
                    var path = diagrams.PathOf(diagram).ToList();
                    Assert.All(BruteForce.Assignments(variables).Where(a => path.TrueForAll(value => a[value.Variable] == value.Value)), a => Assert.True(holds(a), "the path leads to no model"));
                }
            },
            iter: 400);

    [Fact]
    public void A_diagram_that_grows_too_large_is_given_up()
    {
        var diagrams = new Bdd(50, WorkBudget.Unlimited());
        var pairs = Bdd.False;
        for (var index = 0; index < 12; index++)
            pairs = diagrams.Or(pairs, diagrams.And(diagrams.Of(index), diagrams.Of(index + 12)));
        Assert.True(diagrams.IsFull, "pairs that lie far apart need a node for every subset");
        Assert.InRange(diagrams.Count, 1, 50);
    }
}
