using System.Collections.Generic;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>One number at which criteria look: its cuts in their order, each with the literal "it lies below".</summary>
/// <param name="IsWhole">Only whole numbers are values.</param>
internal sealed record Axis(int Number, bool IsWhole, SortedList<Cut, Literal> Below);

/// <summary>
/// Which literals are cuts, and of what: of numbers and sums, of the days and of the months between two dates. What a criterion asks can so be put in
/// order with what others ask, however each of them was written.
/// </summary>
internal sealed class Axes
{
    private readonly Dictionary<Literal, (Axis Axis, Cut Cut)> _places = [];

    public static Axes Of(TrialModel model)
    {
        var axes = new Axes();
        var count = 0;
        foreach (var entry in model.Facts.Cuts)
        {
            var axis = new Axis(count++, entry.Value.IsWhole, []);
            foreach (var cut in entry.Value.Cuts)
                axes.Add(axis, cut, entry.Value[cut]);
        }

        foreach (var pair in model.Criteria.Conditions.Pairs)
        {
            // Months are counted on a scale of their own; that the first date comes so many months later is a negative number of them.
            var axis = new Axis(count++, false, []);
            foreach (var span in pair.Value.Spans)
            {
                var has = pair.Value.Has(span);
                axes.Add(axis, span.Months > 0 ? new(span.Months, span.IsExceeded) : new(span.Months, !span.IsExceeded), span.Months > 0 ? !has : has);
            }
        }

        return axes;
    }

    /// <summary>The cut that the literal speaks of, and whether the number has to lie below it; null where it speaks of none.</summary>
    public (Axis Axis, Cut Cut, bool IsBelow)? Find(Literal literal)
        => _places.TryGetValue(literal, out var below) ? (below.Axis, below.Cut, true)
            : _places.TryGetValue(!literal, out var above) ? (above.Axis, above.Cut, false)
            : null;

    private void Add(Axis axis, Cut cut, Literal below)
    {
        axis.Below.Add(cut, below);
        _places[below] = (axis, cut);
    }
}
