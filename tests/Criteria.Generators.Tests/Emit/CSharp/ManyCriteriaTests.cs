namespace Criteria.Generators.Tests.Emit.CSharp;

public sealed class ManyCriteriaTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(129)]
    [InlineData(300)]
    public void Any_number_of_criteria_decides_like_a_plain_loop_over_them(int count)
    {
        var criteria = new ManyCriteria(count);
        using var trial = CompiledTrial.Of(criteria.Project);
        var random = new Random(count);
        for (var patient = 0; patient < 100; patient++)
        {
            // From patients of whom little is known to patients of whom all is, and from low values to high ones.
            var known = patient % 5 / 4.0;
            var highest = 20 * (1 + (patient / 5));
            var values = Enumerable.Range(0, criteria.MemberCount).Select(_ => random.NextDouble() <= known ? random.Next(highest) : (double?)null).ToArray();

            Assert.Equal(criteria.Expected(values), trial.Run(values));
        }
    }
}
