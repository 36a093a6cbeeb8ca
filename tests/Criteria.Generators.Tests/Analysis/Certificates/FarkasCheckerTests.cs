using Criteria.Generators.Analysis.Certificates;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Certificates;

/// <summary>Limits that add up to a number less than itself contradict each other; others do not, whatever is said of them.</summary>
public sealed class FarkasCheckerTests
{
    private readonly FactTable _facts = new(new(new SatSolver()), static _ => false, static _ => false);
    private readonly FarkasChecker _checker;
    private readonly Literal _astIsHigh;
    private readonly Literal _limitIsLow;
    private readonly Literal _ratioIsKept;

    public FarkasCheckerTests()
    {
        _checker = new(_facts);
        var (ast, limit) = (NumberOf(0, CriteriaType.Decimal), NumberOf(1, CriteriaType.Decimal));
        _astIsHigh = !_facts.CutsOf(LinearForm.Of(ast)).Below(new(120, true));
        _limitIsLow = _facts.CutsOf(LinearForm.Of(limit)).Below(new(40, true));
        _ratioIsKept = _facts.CutsOf(LinearForm.Normal(new() { [ast] = Rational.One, [limit] = -3 }).Form).Below(new(0, true));
    }

    [Fact]
    public void It_confirms_what_adds_up() => Assert.True(Confirms([1, 3, 1]));

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(1, 3, 0)]
    [InlineData(-1, -3, -1)]
    [InlineData(2, 3, 1)]
    public void It_refuses_other_factors(int high, int low, int ratio) => Assert.False(Confirms([high, low, ratio]));

    [Fact]
    public void It_refuses_a_limit_less() => Assert.False(_checker.Confirms([!_astIsHigh, !_limitIsLow], [Rational.One, 3]));

    [Fact]
    public void It_refuses_a_limit_turned_round() => Assert.False(_checker.Confirms([_astIsHigh, !_limitIsLow, !_ratioIsKept], [Rational.One, 3, Rational.One]));

    [Fact]
    public void It_refuses_limits_that_leave_one_number()
    {
        // At most 40 and at least 40.
        var isAtLeast = !_facts.CutsOf(LinearForm.Of(1)).Below(new(40, false));
        Assert.False(_checker.Confirms([!_limitIsLow, !isAtLeast], [Rational.One, Rational.One]));
        var isAbove = !_facts.CutsOf(LinearForm.Of(1)).Below(new(40, true));
        Assert.True(_checker.Confirms([!_limitIsLow, !isAbove], [Rational.One, Rational.One]));
    }

    [Fact]
    public void It_refuses_what_says_nothing_of_numbers()
        => Assert.False(_checker.Confirms([_facts.Gates.Input()], [Rational.One]));

    [Fact]
    public void Between_two_whole_numbers_is_none()
    {
        var whole = _facts.CutsOf(LinearForm.Of(NumberOf(2, CriteriaType.Integer)));
        var (isBelow, isAbove) = (whole.Below(new(4, false)), !whole.Below(new(3, true)));
        Assert.Equal(isBelow, !isAbove);
        Assert.Equal(new LinearLimit(LinearForm.Of(2), false, 4, false), _checker.LimitOf(isAbove));
    }

    private bool Confirms(Rational[] factors) => _checker.Confirms([!_astIsHigh, !_limitIsLow, !_ratioIsKept], factors);

    private int NumberOf(int parameter, CriteriaType type) => _facts.NumberOf(new ParameterExpression(parameter, type));
}
