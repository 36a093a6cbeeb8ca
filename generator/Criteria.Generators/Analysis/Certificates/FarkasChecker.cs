using System.Collections.Generic;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Certificates;

/// <summary>A limit on a sum of facts, as a literal says it.</summary>
/// <param name="IsUpper">The sum is at most, or below, the value; else at least, or above.</param>
internal readonly record struct LinearLimit(LinearForm Form, bool IsUpper, Rational Value, bool IsStrict);

/// <summary>
/// Says of limits on sums of facts whether they contradict each other: each taken so many times and all added up, what is on the left cancels out, and a number
/// remains that should be less than itself (Farkas' lemma).
/// </summary>
/// <param name="facts">Tells what a literal says.</param>
internal sealed class FarkasChecker(FactTable facts)
{
    private readonly Dictionary<Literal, (LinearForm Form, Cut Cut, bool IsWhole)> _cuts = [];

    /// <param name="clause">One of the limits does not hold: the negation of each is a literal.</param>
    /// <param name="factors">How often each counts.</param>
    public bool Confirms(IReadOnlyList<Literal> clause, IReadOnlyList<Rational> factors)
    {
        if (clause.Count != factors.Count)
            return false;
        var left = new Dictionary<int, Rational>();
        var right = Rational.Zero;
        var isStrict = false;
        for (var index = 0; index < clause.Count; index++)
        {
            if (factors[index].Sign <= 0 || LimitOf(!clause[index]) is not { } limit)
                return false;
            var factor = limit.IsUpper ? factors[index] : -factors[index];
            foreach (var part in limit.Form.Parts)
                left[part.Key] = (left.TryGetValue(part.Key, out var known) ? known : Rational.Zero) + (factor * part.Value);
            right += factor * limit.Value;
            isStrict |= limit.IsStrict;
        }

        foreach (var sum in left.Values)
        {
            if (sum != Rational.Zero)
                return false;
        }

        // Zero is at most, or below, the right side.
        return right.Sign < 0 || (right.Sign == 0 && isStrict);
    }

    /// <summary>What the literal says; null where it says nothing of numbers.</summary>
    public LinearLimit? LimitOf(Literal literal)
    {
        if (!_cuts.TryGetValue(Literal.Of(literal.Variable), out var cut) && !TryFind(literal, out cut))
            return null;
        if (!literal.IsNegated)
            return new(cut.Form, true, cut.Cut.Value, !cut.Cut.IncludesValue);

        // The next whole number after one that is not below the cut.
        return cut.IsWhole ? new(cut.Form, false, cut.Cut.Value + Rational.One, false) : new(cut.Form, false, cut.Cut.Value, cut.Cut.IncludesValue);
    }

    private bool TryFind(Literal literal, out (LinearForm Form, Cut Cut, bool IsWhole) found)
    {
        foreach (var entry in facts.Cuts)
        {
            foreach (var cut in entry.Value.Cuts)
                _cuts[entry.Value[cut]] = (entry.Key, cut, entry.Value.IsWhole);
        }

        return _cuts.TryGetValue(Literal.Of(literal.Variable), out found);
    }
}
