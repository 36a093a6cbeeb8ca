using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Strong Kleene logic, held against its definition: a truth stands for the Booleans it can still become.</summary>
public sealed class TruthTests
{
    private static readonly bool[] s_booleans = [false, true];

    [Fact]
    public void And_or_not_xor_and_implies_are_what_every_completion_agrees_on()
    {
        foreach (var left in Samples.Truths)
        {
            Assert.Equal(Agreed([left], values => !values[0]), !left);
            foreach (var right in Samples.Truths)
            {
                Assert.Equal(Agreed([left, right], values => values[0] & values[1]), left & right);
                Assert.Equal(Agreed([left, right], values => values[0] | values[1]), left | right);
                Assert.Equal(Agreed([left, right], values => values[0] ^ values[1]), left ^ right);
                Assert.Equal(Agreed([left, right], values => !values[0] | values[1]), left.Implies(right));
            }
        }
    }

    [Fact]
    public void A_choice_is_what_every_completion_agrees_on()
        => ForEach(3, operands =>
            Assert.Equal(Agreed(operands, values => values[0] ? values[1] : values[2]), operands[0].Choose(operands[1], operands[2])));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Cardinality_is_what_every_completion_agrees_on(int count)
        => ForEach(count, operands =>
        {
            for (var number = -1; number <= count + 1; number++)
            {
                var n = number;
                Assert.Equal(Agreed(operands, values => values.Count(static value => value) >= n), Truth.AtLeast(n, operands));
                Assert.Equal(Agreed(operands, values => values.Count(static value => value) <= n), Truth.AtMost(n, operands));
                Assert.Equal(Agreed(operands, values => values.Count(static value => value) == n), Truth.Exactly(n, operands));
            }
        });

    [Fact]
    public void Filling_in_what_is_unknown_never_changes_what_is_decided()
        => ForEach(4, operands =>
        {
            for (var index = 0; index < operands.Length; index++)
            {
                if (!operands[index].IsUnknown)
                    continue;
                foreach (var value in s_booleans)
                {
                    var filled = operands.ToArray();
                    filled[index] = Truth.Of(value);
                    foreach (var (before, after) in Everything(operands).Zip(Everything(filled)))
                        Assert.True(before.IsUnknown || before == after, $"{before} became {after} when {string.Join(", ", operands)} became {string.Join(", ", filled)}");
                }
            }
        });

    [Fact]
    public void A_choice_between_values_is_what_both_agree_on()
    {
        Assert.Equal(3, Truth.Unknown.Choose<int>(3, 3));
        Assert.Null(Truth.Unknown.Choose<int>(3, 4));
        Assert.Null(Truth.Unknown.Choose<int>(3, null));
        Assert.Equal(3, Truth.True.Choose<int>(3, 4));
        Assert.Equal(4, Truth.False.Choose<int>(3, 4));
        Assert.Equal("a", Truth.Unknown.Choose("a", "a"));
        Assert.Null(Truth.Unknown.Choose("a", "A"));
        Assert.Null(Truth.Unknown.Choose((string?)null, "a"));
        Assert.Equal(("a", "b"), (Truth.True.Choose("a", "b"), Truth.False.Choose("a", "b")));
    }

    [Fact]
    public void Equality_with_something_missing_is_unknown()
    {
        Assert.Equal(Truth.Unknown, Truth.Equal(null, "a"));
        Assert.Equal(Truth.Unknown, Truth.Equal("a", null));
        Assert.Equal(Truth.Unknown, Truth.Equal((string?)null, null));
        Assert.Equal(Truth.Unknown, Truth.Equal<DayOfWeek>(null, DayOfWeek.Friday));
        Assert.Equal(Truth.Unknown, Truth.Equal((Code?)null, new Code("s", "v")));
    }

    [Fact]
    public void Equality_of_what_is_there_is_exact()
    {
        Assert.Equal(Truth.True, Truth.Equal("", ""));
        Assert.Equal(Truth.False, Truth.Equal("a", "A"));
        Assert.Equal(Truth.False, Truth.Equal("\u00e9", "e\u0301"));
        Assert.Equal(Truth.True, Truth.Equal<DayOfWeek>(DayOfWeek.Friday, DayOfWeek.Friday));
        Assert.Equal(Truth.False, Truth.Equal<DayOfWeek>(DayOfWeek.Friday, DayOfWeek.Monday));
        Assert.Equal(Truth.True, Truth.Equal(new Code("s", "v"), new Code("s", "v")));
        Assert.Equal(Truth.False, Truth.Equal(new Code("s", "v"), new Code("t", "v")));
    }

    [Fact]
    public void Its_bits_are_those_of_a_result()
    {
        foreach (var truth in Samples.Truths)
        {
            Assert.Equal(truth, Truth.FromBits(truth.TrueBit, truth.FalseBit));
            Assert.Equal((truth.IsTrue ? 1UL : 0, truth.IsFalse ? 1UL : 0), (truth.TrueBit, truth.FalseBit));
        }

        Assert.Equal(Truth.Unknown, Truth.FromBits(1, 1));
        Assert.Equal(Truth.Unknown, default);
        Assert.Equal(Truth.Unknown, Truth.Of(null));
    }

    [Fact]
    public void Its_outcome_is_not_applicable_only_where_the_condition_is_definitely_false()
    {
        Assert.Equal((Outcome.Met, Outcome.NotMet, Outcome.Unknown), (Truth.True.ToOutcome(), Truth.False.ToOutcome(), Truth.Unknown.ToOutcome()));
        foreach (var truth in Samples.Truths)
        {
            Assert.Equal(Outcome.NotApplicable, truth.ToOutcome(Truth.False));
            Assert.Equal(truth.ToOutcome(), truth.ToOutcome(Truth.True));
            Assert.Equal(truth.ToOutcome(), truth.ToOutcome(Truth.Unknown));
        }
    }

    [Fact]
    public void Or_else_closes_the_world()
        => Assert.Equal((Truth.True, Truth.False, Truth.False), (Truth.Unknown.Or(Truth.True), Truth.Unknown.Or(Truth.False), Truth.False.Or(Truth.True)));

    private static IEnumerable<Truth> Everything(Truth[] operands)
    {
        var (a, b, c, d) = (operands[0], operands[1], operands[2], operands[3]);
        yield return a & b & (c | d);
        yield return a ^ b ^ !c;
        yield return a.Implies(b).Choose(c, d);
        for (var number = 0; number <= 4; number++)
        {
            yield return Truth.AtLeast(number, operands);
            yield return Truth.AtMost(number, operands);
            yield return Truth.Exactly(number, operands);
        }
    }

    private static void ForEach(int count, Action<Truth[]> check)
    {
        for (var number = 0; number < (int)Math.Pow(3, count); number++)
        {
            var rest = number;
            var operands = new Truth[count];
            for (var index = 0; index < count; index++, rest /= 3)
                operands[index] = Samples.Truths[rest % 3];
            check(operands);
        }
    }

    /// <summary>The slow way: every Boolean that every operand can become.</summary>
    private static Truth Agreed(Truth[] operands, Func<bool[], bool> holds)
    {
        var results = Completions(operands, []).Select(holds).Distinct().ToArray();
        return results is [var single] ? Truth.Of(single) : Truth.Unknown;
    }

    private static IEnumerable<bool[]> Completions(Truth[] operands, bool[] known)
        => known.Length == operands.Length
            ? [known]
            : s_booleans.Where(value => operands[known.Length].IsUnknown || operands[known.Length].IsTrue == value)
                .SelectMany(value => Completions(operands, [.. known, value]));
}
