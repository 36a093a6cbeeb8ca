using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

public class ExactRangeTests
{
    private static readonly ExactRange _known = ExactNumber.Of(0.3m);
    private static readonly ExactRange _between = ExactRange.Between(ExactNumber.Of(1m), ExactNumber.Of(2m));
    private static readonly ExactRange _from = ExactRange.Between(ExactNumber.Of(1m), ExactNumber.Missing);

    [Fact]
    public void A_comparison_is_decided_where_every_number_agrees()
    {
        Assert.True(_known.LessThan(_between).IsTrue);
        Assert.True(_between.AtLeast(ExactNumber.Of(1m)).IsTrue);
        Assert.True(_between.MoreThan(ExactNumber.Of(1m)).IsUnknown);
        Assert.True(_between.MoreThan(ExactNumber.Of(2m)).IsFalse);
        Assert.True(_between.AtMost(ExactNumber.Of(2m)).IsTrue);
        Assert.True(_from.AtLeast(ExactNumber.Of(1m)).IsTrue);
        Assert.True(_from.AtMost(ExactNumber.Of(9m)).IsUnknown);
        Assert.True(_from.LessThan(_known).IsFalse);
        Assert.True(ExactRange.Missing.AtLeast(_known).IsUnknown);
        Assert.True(_between.AtLeast(ExactNumber.Missing).IsUnknown);
    }

    [Fact]
    public void Two_are_equal_only_where_both_are_single_numbers()
    {
        Assert.True(_known.EqualTo(ExactNumber.Of(0.30m)).IsTrue);
        Assert.True(_between.EqualTo(_between).IsUnknown);
        Assert.True(_between.EqualTo(_known).IsFalse);
        Assert.True(_known.EqualTo(_from).IsFalse);
        Assert.True(_from.EqualTo(ExactNumber.Of(5m)).IsUnknown);
    }

    [Fact]
    public void It_is_known_missing_or_neither()
    {
        Assert.Equal("0.3", _known.Known.ToString());
        Assert.False(_between.Known.IsPresent);
        Assert.True(ExactRange.Missing.IsMissing);
        Assert.True(ExactRange.Missing.IsNull().IsTrue);
        Assert.Equal(0ul, ExactRange.Missing.PresenceBit);
        Assert.Equal(1ul, _from.PresenceBit);
        Assert.Equal("0.3", ExactRange.Missing.Or(_known).ToString());
        Assert.Equal("1..2", _between.Or(_known).ToString());
        Assert.Equal("0.3", ExactRange.Choose(Truth.Unknown, _known, ExactNumber.Of(0.3m)).ToString());
        Assert.True(ExactRange.Choose(Truth.Unknown, _between, _between).IsMissing);
        Assert.Equal("1..2", ExactRange.Choose(Truth.False, _known, _between).ToString());
    }

    [Fact]
    public void Other_numbers_become_one_and_it_becomes_theirs()
    {
        Assert.Equal("missing", ExactRange.Of(Number.Missing).ToString());
        Assert.Equal("0.1", ExactRange.Of(Number.Of(0.1)).ToString());
        Assert.Equal("<= 30", ExactRange.Of(NumberRange.Of(new Lab(30) { Bound = ValueBound.AtMost })).ToString());
        Assert.Equal(">= 3", ExactRange.Of(IntegerRange.From(3)).ToString());
        Assert.Equal("9223372036854775806", ExactRange.Of(IntegerRange.Of(long.MaxValue - 1)).ToString());
        Assert.Equal("1..2", _between.ToRange().ToString());
        Assert.Equal(">= 1", _from.ToRange().ToString());
        Assert.Equal(">= 1", IntegerRange.Of(_from).ToString());
        Assert.Equal("9007199254740993", IntegerRange.Of(ExactRange.Of(ExactNumber.Of(9007199254740993m))).ToString());
        Assert.Equal("1..2", IntegerRange.Of(ExactRange.Between(ExactNumber.Of(0.5m), ExactNumber.Of(2.5m))).ToString());
        Assert.Equal("missing", IntegerRange.Of(NumberRange.Missing).ToString());
    }
}
