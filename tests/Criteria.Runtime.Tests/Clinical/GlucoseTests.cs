using Criteria.Clinical;
using Xunit;

namespace Criteria.Runtime.Tests.Clinical;

/// <summary>HbA1c between the scales of NGSP and IFCC.</summary>
public sealed class GlucoseTests
{
    [Theory]
    [InlineData(48, 6.5)]
    [InlineData(53, 7.0)]
    public void The_pairs_of_guidelines_are_found_both_ways(double ifcc, double ngsp)
    {
        Near.Equal(ngsp, Glucose.HbA1cNgsp(ifcc), 0.05);
        Near.Equal(ifcc, Glucose.HbA1cIfcc(ngsp), 0.5);
    }

    [Fact]
    public void The_equations_are_those_of_their_publishers_in_decimals()
    {
        Assert.Equal((8.00672, 63.94), (Glucose.HbA1cNgsp(64), Glucose.HbA1cIfcc(8)));
        Near.Equal(47.5, Glucose.HbA1cIfcc(6.5), 0.06);
    }

    [Fact]
    public void There_and_back_misses_by_no_more_than_is_said()
        => Assert.All(Enumerable.Range(30, 171).Select(static tenths => tenths / 10.0), static ngsp => Near.Equal(ngsp, Glucose.HbA1cNgsp(Glucose.HbA1cIfcc(ngsp)!.Value), 0.002));

    [Fact]
    public void What_no_blood_holds_is_outside()
    {
        Assert.All([9, 196], static ifcc => Assert.NotNull(Glucose.HbA1cNgsp(ifcc)));
        Assert.All([-1, 0, 6.5, 8.9999, 196.0001], static ifcc => Assert.Null(Glucose.HbA1cNgsp(ifcc)));
        Assert.All([3, 20], static ngsp => Assert.NotNull(Glucose.HbA1cIfcc(ngsp)));
        Assert.All([-1, 0, 0.08, 2.9999, 20.0001, 64], static ngsp => Assert.Null(Glucose.HbA1cIfcc(ngsp)));
    }

    [Fact]
    public void Both_scales_rise_together()
    {
        for (var tenths = 90; tenths < 1960; tenths++)
            Assert.True(Glucose.HbA1cNgsp(tenths / 10.0) < Glucose.HbA1cNgsp((tenths + 1) / 10.0), $"{tenths}");
        for (var hundredths = 300; hundredths < 2000; hundredths++)
            Assert.True(Glucose.HbA1cIfcc(hundredths / 100.0) < Glucose.HbA1cIfcc((hundredths + 1) / 100.0), $"{hundredths}");
    }
}
