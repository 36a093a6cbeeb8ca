using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Lists;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>Leaves out of a patient what does not matter: a fact without which everything that is to be shown is decided all the same.</summary>
internal static class WitnessReduction
{
    /// <param name="isShown">Whether the plain evaluation still decides what the witness is there to show.</param>
    /// <returns>Null where the patient does not show it in the first place.</returns>
    public static Witness? Reduce(Trial trial, Witness witness, Func<WitnessEvaluator, bool> isShown)
    {
        var criteria = new CriterionOrder(trial);
        if (!isShown(new(trial, witness, criteria)))
            return null;

        var places = PlacesOf(trial);

        // The facts that are read last go first, so that of two that would do the first one stays.
        var order = witness.Values.Keys.Where(static reading => reading is not ListedExpression).OrderByDescending(reading => places.TryGetValue(reading, out var place) ? place : int.MaxValue).ThenByDescending(static reading => reading.Origin.Text, StringComparer.Ordinal).ToList();
        var (missing, less) = (new HashSet<Expression>(), new List<Expression>());
        for (int place = 0, many = 1; place < order.Count;)
        {
            // Fewer facts never decide more, so what can be left out one by one can be left out at once.
            less.Clear();
            for (var index = place; index < order.Count && index < place + many; index++)
                less.Add(order[index]);
            missing.UnionWith(less);
            if (isShown(new(trial, new(witness.Values, missing), criteria)))
            {
                place += many;
                many *= 2;
                continue;
            }

            missing.ExceptWith(less);
            if (many == 1)
                place++;
            else
                many = 1;
        }

        foreach (var listed in witness.Values.Keys.OfType<ListedExpression>().OrderBy(static listed => listed.Slot))
        {
            // An element of which something matters is there, or is none.
            if (witness.Values.Keys.Any(reading => ListText.SlotOf(reading) == listed.Slot && !missing.Contains(reading)))
                continue;
            missing.Add(listed);
            if (!isShown(new(trial, new(witness.Values, missing), criteria)))
                missing.Remove(listed);
        }

        return witness.Without(missing);
    }

    private static Dictionary<Expression, int> PlacesOf(Trial trial)
    {
        var places = new Dictionary<Expression, int>(trial.Facts.Count);
        for (var index = 0; index < trial.Facts.Count; index++)
        {
            if (!places.ContainsKey(trial.Facts[index].Reading))
                places.Add(trial.Facts[index].Reading, index);
        }

        return places;
    }
}
