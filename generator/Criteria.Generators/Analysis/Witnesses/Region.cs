using System;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>The numbers between two neighbouring cuts. An end that is null is none.</summary>
internal readonly record struct Region(Rational? Low, bool LowIncluded, Rational? High, bool HighIncluded)
{
    /// <summary>Where the number lies by the literals that have a value.</summary>
    public static Region Of(CutTable cuts, Func<Literal, bool?> valueOf)
    {
        Rational? low = null, high = null;
        bool lowIncluded = false, highIncluded = false;
        for (var place = 0; place < cuts.Cuts.Count; place++)
        {
            var cut = cuts.Cuts[place];
            switch (valueOf(cuts.Chain.Links[place]))
            {
                case false when cuts.IsWhole:
                    (low, lowIncluded) = (cut.Value + Rational.One, true);
                    break;
                case false:
                    (low, lowIncluded) = (cut.Value, !cut.IncludesValue);
                    break;
                case true when high is null:
                    (high, highIncluded) = (cut.Value, cut.IncludesValue);
                    break;
            }
        }

        return new(low, lowIncluded, high, highIncluded);
    }

    public bool Contains(Rational number)
        => (Low is not { } low || number > low || (LowIncluded && number == low))
            && (High is not { } high || number < high || (HighIncluded && number == high));

    /// <summary>The numbers that lie in both.</summary>
    public Region And(Region other)
    {
        var region = this;
        if (other.Low is { } low && (region.Low is not { } least || low > least || (low == least && !other.LowIncluded)))
            region = region with { Low = low, LowIncluded = other.LowIncluded };
        if (other.High is { } high && (region.High is not { } most || high < most || (high == most && !other.HighIncluded)))
            region = region with { High = high, HighIncluded = other.HighIncluded };
        return region;
    }

    public Region Less(Rational amount) => this with { Low = Low - amount, High = High - amount };

    /// <param name="factor">Not zero; a negative one turns the region round.</param>
    public Region DividedBy(Rational factor)
        => factor.Sign > 0 ? this with { Low = Low / factor, High = High / factor } : new(High / factor, HighIncluded, Low / factor, LowIncluded);
}
