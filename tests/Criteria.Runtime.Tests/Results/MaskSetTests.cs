using System.Collections;
using System.Runtime.CompilerServices;
using Xunit;

namespace Criteria.Runtime.Tests.Results;

/// <summary>Sets of enum members as bits, held against sets of numbers.</summary>
public sealed class MaskSetTests
{
    private enum Member;

    private enum Small : byte
    {
        Zero,
        One,
        Two,
    }

    private enum Wide : long
    {
        Zero,
        One,
    }

    [Fact]
    public void It_holds_its_members_in_their_order_beyond_one_word()
    {
        var random = new Random(9);
        for (var round = 0; round < 200; round++)
        {
            var numbers = new SortedSet<int>(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(192)));
            var set = Of(numbers);
            Assert.Equal(numbers.Select(static number => (Member)number), set);
            Assert.Equal((numbers.Count, numbers.Count == 0), (set.Count, set.IsEmpty));
            for (var number = 0; number < 192; number++)
                Assert.Equal(numbers.Contains(number), set.Contains((Member)number));
        }
    }

    [Fact]
    public void The_first_and_the_last_bit_of_every_word_are_members()
    {
        int[] ends = [0, 63, 64, 127, 128, 191];
        Assert.Equal(ends.Select(static number => (Member)number), Of(ends));
        Assert.Equal(192, Of(Enumerable.Range(0, 192)).Count());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(192)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_number_that_is_no_member_is_in_no_set(int number) => Assert.False(Of(Enumerable.Range(0, 192)).Contains((Member)number), $"{number} is no member");

    [Fact]
    public void The_integer_type_below_the_enum_does_not_matter()
    {
        var small = new MaskSet<Small, ulong>(0b110);
        Assert.Equal([Small.One, Small.Two], small);
        Assert.Equal((false, true, false), (small.Contains(Small.Zero), small.Contains(Small.Two), small.Contains((Small)255)));
        var wide = new MaskSet<Wide, ulong>(0b10);
        Assert.Equal([Wide.One], wide);
        Assert.Equal((false, true, false), (wide.Contains(Wide.Zero), wide.Contains(Wide.One), wide.Contains((Wide)(1L << 32))));
    }

    [Fact]
    public void Two_sets_of_the_same_members_are_equal()
    {
        MaskSet<Member, ThreeWords> left = Of([3, 70, 191]), same = Of([191, 3, 70]), other = Of([3, 70, 190]);
        Assert.True(left == same && left.Equals((object)same) && left.GetHashCode() == same.GetHashCode(), "the same members, in another order");
        Assert.True(left != other && !left.Equals((object)other) && !left.Equals(null), "another member");
        Assert.True(default(MaskSet<Member, ThreeWords>).IsEmpty, "the default is the empty set");
    }

    [Fact]
    public void An_enumerator_can_start_again_and_stays_at_the_end()
    {
        IEnumerator enumerator = ((IEnumerable)Of([5, 100])).GetEnumerator();
        for (var time = 0; time < 2; time++)
        {
            Assert.True(enumerator.MoveNext());
            Assert.Equal((Member)5, enumerator.Current);
            Assert.True(enumerator.MoveNext());
            Assert.Equal((Member)100, enumerator.Current);
            Assert.False(enumerator.MoveNext());
            Assert.False(enumerator.MoveNext());
            enumerator.Reset();
        }
    }

    [Fact]
    public void It_prints_the_names_of_its_members() => Assert.Equal(("One, Two", ""), (new MaskSet<Small, ulong>(0b110).ToString(), new MaskSet<Small, ulong>(0).ToString()));

    private static MaskSet<Member, ThreeWords> Of(IEnumerable<int> members)
    {
        ThreeWords words = default;
        foreach (var member in members)
            words[member / 64] |= 1UL << (member % 64);
        return new(in words);
    }

    [InlineArray(3)]
    private struct ThreeWords
    {
        private ulong _first;
    }
}
