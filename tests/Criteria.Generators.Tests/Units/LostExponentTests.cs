using Criteria.Units;
using Xunit;

namespace Criteria.Generators.Tests.Units;

/// <summary>A power of ten whose raised digits became part of it.</summary>
public sealed class LostExponentTests
{
    [Theory]
    [InlineData("109/L", "10*9/L")]
    [InlineData("x109/L", "10*9/L")]
    [InlineData("× 106/uL", "10*6/uL")]
    [InlineData("103", "10*3")]
    [InlineData("1012/L", "10*12/L")]
    [InlineData("10*9/L", null)]
    [InlineData("108/L", null)]
    [InlineData("1098/L", null)]
    [InlineData("/L", null)]
    public void A_lost_exponent_is_found_again(string unit, string? expected)
        => Assert.Equal(expected, LostExponent.Repaired(unit));
}
