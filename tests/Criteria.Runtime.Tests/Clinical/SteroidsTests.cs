using Criteria.Clinical;
using Xunit;

namespace Criteria.Runtime.Tests.Clinical;

/// <summary>Glucocorticoids as prednisone.</summary>
public sealed class SteroidsTests
{
    private const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    public static TheoryData<string, string, double> Equivalents => new()
    {
        { "prednisone", "8640", 15 },
        { "prednisolone", "8638", 15 },
        { "methylprednisolone", "6902", 12 },
        { "triamcinolone", "10759", 12 },
        { "hydrocortisone", "5492", 60 },
        { "cortisone", "2878", 75 },
        { "dexamethasone", "3264", 2.25 },
        { "betamethasone", "1514", 2.25 },
        { "deflazacort", "22396", 18 },
    };

    [Theory]
    [MemberData(nameof(Equivalents))]
    public void Equivalent_doses_give_exactly_15_mg(string drug, string code, double dose)
    {
        Assert.Equal(15, Steroids.PrednisoneEquivalent(drug, dose));
        Assert.Equal(15, Steroids.PrednisoneEquivalent(Steroids.NameOf(new(RxNorm, code))!, dose));
        Assert.Equal(0.15, Steroids.PrednisoneEquivalentByWeight(drug, dose / 100));
    }

    [Fact]
    public void A_limit_in_prednisone_is_met_exactly_where_the_factor_has_no_end()
        => Assert.Equal((30, 1, 0), (Steroids.PrednisoneEquivalent("dexamethasone", 4.5), Steroids.PrednisoneEquivalentByWeight("methylprednisolone", 0.8), Steroids.PrednisoneEquivalent("cortisone", 0)));

    [Fact]
    public void Capitals_do_not_matter() => Assert.Equal(10, Steroids.PrednisoneEquivalent("Methylprednisolone", 8));

    [Theory]
    [InlineData("")]
    [InlineData("rituximab")]
    [InlineData("prednison")]
    [InlineData("prednisone ")]
    [InlineData("fludrocortisone")]
    public void Another_drug_has_no_equivalent(string drug)
        => Assert.True(Steroids.PrednisoneEquivalent(drug, 5) is null && Steroids.PrednisoneEquivalentByWeight(drug, 0.5) is null);

    [Fact]
    public void Another_code_and_another_system_have_no_name()
        => Assert.All([new(RxNorm, "121191"), new("http://snomed.info/sct", "8640"), new(RxNorm, ""), default(Code)], static code => Assert.Null(Steroids.NameOf(code)));

    [Fact]
    public void A_dose_that_nobody_takes_is_outside()
    {
        Assert.Equal(1250, Steroids.PrednisoneEquivalent("methylprednisolone", 1000));
        Assert.Equal((2000, 40), (Steroids.PrednisoneEquivalent("cortisone", 10_000), Steroids.PrednisoneEquivalentByWeight("methylprednisolone", 32)));
        Assert.All([-5, 2000.0001, 1e300], static dose => Assert.Null(Steroids.PrednisoneEquivalent("prednisone", dose)));
        Assert.All([-0.5, 40.0001, 1e300], static dose => Assert.Null(Steroids.PrednisoneEquivalentByWeight("prednisone", dose)));
    }

    [Fact]
    public void More_of_a_drug_is_more_prednisone()
    {
        foreach (var drug in Equivalents.Select(static row => (string)row[0]))
        {
            for (var tenths = 0; tenths < 2900; tenths++)
                Assert.True(Steroids.PrednisoneEquivalent(drug, tenths / 10.0) < Steroids.PrednisoneEquivalent(drug, (tenths + 1) / 10.0), $"{drug} {tenths / 10.0}");
        }
    }
}
