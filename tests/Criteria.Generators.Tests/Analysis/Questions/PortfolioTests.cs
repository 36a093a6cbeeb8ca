using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Questions;

/// <summary>What a search cannot answer by conflicts, a decision diagram of the same question answers.</summary>
public sealed class PortfolioTests
{
    private const int Members = 40;
    private const long ConflictsOfSearch = 20_000;

    [Fact]
    public void An_odd_number_counted_in_two_orders_is_too_much_for_a_search_alone()
    {
        var (gates, forwards, shuffled) = Parities();
        var budget = WorkBudget.Unlimited();
        Assert.Equal(Answer.Undecided, gates.Solver.Solve([forwards, !shuffled], new Cone(gates).Of([forwards, shuffled]), budget, ConflictsOfSearch));
        Assert.InRange(budget.Conflicts, ConflictsOfSearch, long.MaxValue);
    }

    [Fact]
    public void An_odd_number_counted_in_two_orders_is_the_same_by_a_diagram()
    {
        var (gates, forwards, shuffled) = Parities();
        var inquiry = new Inquiry(new(gates, static _ => false, static _ => false), WorkBudget.Unlimited(), null);
        Assert.Equal(Answer.Unsatisfiable, inquiry.Ask([forwards, !shuffled]));
        Assert.Equal([forwards, !shuffled], gates.Solver.Failed);
        Assert.Equal(Answer.Unsatisfiable, inquiry.Ask([!forwards, shuffled]));
    }

    [Fact]
    public void A_model_of_a_diagram_is_a_model_of_the_question()
    {
        var (gates, forwards, shuffled) = Parities();
        gates.Solver.Settle(WorkBudget.Unlimited());
        var excerpt = new Excerpt(gates);
        Literal[] conditions = [forwards, shuffled, !Literal.Of(1), Literal.Of(2)];
        excerpt.Take(conditions);
        Assert.Equal(Answer.Satisfiable, DiagramSearch.Answer(gates, excerpt, WorkBudget.Unlimited(), out var values, out _));
        var solver = new SatSolver();
        solver.Load(excerpt.Variables.Count, excerpt.Clauses);
        Literal[] model = [.. values.Select((value, variable) => value > 0 ? Literal.Of(variable) : !Literal.Of(variable))];
        Assert.Equal(Answer.Satisfiable, solver.Solve([.. model, .. excerpt.Assumptions], excerpt.Decisions, WorkBudget.Unlimited()));
    }

    /// <summary>That an odd number of members hold, one after the other from the first, and in another order.</summary>
    private static (Gates Gates, Literal Forwards, Literal Shuffled) Parities()
    {
        var gates = new Gates(new SatSolver());
        var members = Enumerable.Range(0, Members).Select(_ => gates.Input()).ToArray();
        return (gates, Odd(gates, members), Odd(gates, members.OrderBy(static member => member.Variable * 17 % 41)));
    }

    private static Literal Odd(Gates gates, IEnumerable<Literal> members)
        => members.Aggregate(gates.False, (odd, member) => !gates.Equal(odd, member));
}
