using System.Globalization;
using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

public sealed class DecimalPowersTests
{
    [Fact]
    public void A_number_has_as_many_digits_as_it_prints()
    {
        Assert.Equal(0, DecimalPowers.DigitCount(0));
        var numbers = Enumerable.Range(0, DecimalPowers.Highest + 1).SelectMany(static exponent => new[] { DecimalPowers.Of(exponent), DecimalPowers.Of(exponent) - 1, DecimalPowers.Of(exponent) + 1 })
            .Concat(Enumerable.Range(0, 128).SelectMany(static bit => new[] { UInt128.One << bit, (UInt128.One << bit) - 1 }))
            .Append(UInt128.MaxValue);
        foreach (var number in numbers.Where(static number => number != 0))
        {
            var printed = number.ToString(CultureInfo.InvariantCulture).Length;
            Assert.True(printed == DecimalPowers.DigitCount(number), $"{number} has {printed} digits, found {DecimalPowers.DigitCount(number)}");
        }
    }
}
