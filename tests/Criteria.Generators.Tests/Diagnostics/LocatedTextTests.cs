using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Tests.Diagnostics;

public sealed class LocatedTextTests
{
    private static readonly LocatedText _unit = LocatedText.Mapped("g/L", "A.cs", [50, 51, 52, 53]);
    private static readonly LocatedText _name = LocatedText.At("Hb", new("A.cs", new TextSpan(80, 10)));
    private static readonly LocatedText _sign = LocatedText.At(" >= ", new("A.cs", new TextSpan(30, 7)));

    [Fact]
    public void A_joined_text_knows_the_place_of_each_piece()
    {
        var joined = LocatedText.Join([_name, _sign, _unit]);

        Assert.Equal("Hb >= g/L", joined.Value);
        Assert.Equal(new TextSpan(80, 10), joined.SpanOf(new TextSpan(1, 1)).Span);
        Assert.Equal(new TextSpan(30, 7), joined.SpanOf(new TextSpan(3, 2)).Span);
        Assert.Equal(new TextSpan(51, 2), joined.SpanOf(new TextSpan(7, 2)).Span);
        Assert.Equal(TextSpan.FromBounds(30, 90), joined.Whole.Span);
    }

    [Fact]
    public void A_part_over_pieces_in_another_order_than_the_files_covers_them_all()
        => Assert.Equal(TextSpan.FromBounds(30, 90), LocatedText.Join([_name, _sign, _unit]).SpanOf(new TextSpan(0, 5)).Span);

    [Fact]
    public void Pieces_without_places_join_to_a_text_without_a_place()
        => Assert.True(LocatedText.Join([LocatedText.Unlocated("a"), LocatedText.Unlocated("b")]).Whole.IsNone);

    [Fact]
    public void Pieces_in_two_files_are_known_as_the_first_of_them()
        => Assert.Equal(new SourceSpan("A.cs", new TextSpan(50, 3)), LocatedText.Join([_unit, LocatedText.At("x", new("B.cs", new TextSpan(0, 1)))]).SpanOf(new TextSpan(3, 1)));

    [Fact]
    public void Texts_are_equal_wherever_they_stand()
    {
        Assert.Equal(LocatedText.Unlocated("g/L"), _unit);
        Assert.Equal(LocatedText.Unlocated("g/L").GetHashCode(), _unit.GetHashCode());
        Assert.NotEqual(LocatedText.Unlocated("g/l"), _unit);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    public void A_part_behind_the_text_is_placed_at_its_end(int start)
        => Assert.Equal(new TextSpan(53, 0), _unit.SpanOf(new TextSpan(start, 5)).Span);
}
