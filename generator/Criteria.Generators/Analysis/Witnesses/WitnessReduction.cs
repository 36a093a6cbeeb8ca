using System;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>Leaves out of a patient what does not matter: a fact without which everything that is to be shown is decided all the same.</summary>
internal static class WitnessReduction
{
    /// <param name="isShown">Whether the plain evaluation still decides what the witness is there to show.</param>
    /// <returns>Null where the patient does not show it in the first place.</returns>
    public static Witness? Reduce(Trial trial, Witness witness, Func<WitnessEvaluator, bool> isShown)
    {
        if (!isShown(new(trial, witness)))
            return null;

        // The facts that are read last go first, so that of two that would do the first one stays.
        var order = witness.Values.Keys.OrderByDescending(reading => PlaceOf(trial, reading)).ThenByDescending(static reading => reading.Origin.Text, StringComparer.Ordinal).ToList();
        for (int place = 0, many = 1; place < order.Count;)
        {
            // Fewer facts never decide more, so what can be left out one by one can be left out at once.
            var less = witness.Without(order.Skip(place).Take(many));
            if (isShown(new(trial, less)))
            {
                witness = less;
                place += many;
                many *= 2;
            }
            else if (many == 1)
            {
                place++;
            }
            else
            {
                many = 1;
            }
        }

        return witness;
    }

    private static int PlaceOf(Trial trial, Expression reading)
    {
        for (var index = 0; index < trial.Facts.Count; index++)
        {
            if (trial.Facts[index].Reading.Equals(reading))
                return index;
        }

        return int.MaxValue;
    }
}
