using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Wording;

/// <summary>What the author calls the values that are read.</summary>
internal static class FactNames
{
    private const int Most = 3;

    public static string Of(Trial trial, Expression reading)
        => trial.Facts.Where(fact => fact.Reading.Equals(reading)).Select(static fact => fact.Name).FirstOrDefault()
            ?? AuthorText.Of(reading)
            ?? (reading is PathExpression path ? string.Join(".", path.Steps.Select(static step => step.Member)) : "a value");

    /// <summary>Several of them as in a sentence, in the order in which the trial first reads them.</summary>
    public static string Of(Trial trial, IEnumerable<Expression> readings)
    {
        var names = readings.OrderBy(reading => PlaceOf(trial, reading)).Select(reading => Of(trial, reading)).Distinct().ToList();
        return names.Count <= Most ? Listing.And(names) : string.Join(", ", names.Take(Most)) + ", …";
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
