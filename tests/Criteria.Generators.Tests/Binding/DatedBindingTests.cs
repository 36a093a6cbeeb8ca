using System.Globalization;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Binding;

/// <summary>A value with a date is read by its members, and what is declared for it is its value's.</summary>
public sealed class DatedBindingTests
{
    [Theory]
    [InlineData("[|Weight > 50 'kg'|]", "'Weight' is a Dated<double> (its value is 'Weight.Value') but 50 'kg' is a Quantity in 'kg'")]
    [InlineData("exists (Weights W where [|W|])", "'where' takes Booleans; 'W' is a Dated<double> (its value is 'W.Value')")]
    public void One_that_is_named_without_its_value_is_told_of_it(string cql, string message)
        => Assert.Equal(message, AnalyzerRun.ExpectInSource("CRIT0202", Source(cql)).GetMessage(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("CRIT0205", "Weight.Value > [|50|]")]
    [InlineData("CRIT0204", "exists (Weights W where W.Value > 50 '[|g/L|]')")]
    [InlineData("CRIT0201", "Weight.[|Unit|] = 'kg'")]
    public void A_mistake_about_its_value_is_one_about_the_member(string id, string cql) => AnalyzerRun.ExpectInSource(id, Source(cql));

    private static string Source(string cql) => $$"""
        using Criteria; using System.Collections.Generic;
        public sealed record Chart { [Unit("kg")] public Dated<double>? Weight { get; init; } [Unit("kg")] public IReadOnlyList<Dated<double>>? Weights { get; init; } }
        [Trial<Chart>("T"), Inclusion("I1", "{{cql}}")] static partial class T;
        """;
}
