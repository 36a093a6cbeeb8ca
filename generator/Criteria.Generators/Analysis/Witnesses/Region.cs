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
        foreach (var cut in cuts.Cuts)
        {
            switch (valueOf(cuts[cut]))
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
}
