using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <param name="Literal">That the sum lies below the cut.</param>
/// <param name="Fixed">Where it does, or does not, whatever is asked: then the literal says nothing.</param>
internal readonly record struct SumCut(Cut Cut, Literal Literal, bool? Fixed)
{
    public bool? ValueIn(SatSolver assignment) => Fixed ?? assignment.ValueOf(Literal);
}

/// <summary>One sum of facts with the cuts at which a question looks, in their order.</summary>
internal sealed record SumRow(LinearForm Form, bool IsWhole, IReadOnlyList<SumCut> Cuts)
{
    public static SumRow Of(CutTable table)
        => new(table.Form, table.IsWhole, table.Cuts.Select((cut, place) => new SumCut(cut, table.Chain.Links[place], null)).ToList());

    public bool IsLimitedIn(SatSolver assignment)
    {
        foreach (var cut in Cuts)
        {
            if (cut.ValueIn(assignment) is not null)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Those that are left when the others are taken away, one after the other, that have a fact to themselves: whatever the others are, it gives the sum
    /// any value. Of whole numbers this is so where the fact counts once.
    /// </summary>
    public static List<SumRow> Entangled(List<SumRow> rows)
    {
        if (!rows.Exists(static row => row.Form.Parts.Count > 1))
            return [];
        var left = new List<SumRow>(rows);
        var uses = new Dictionary<int, int>();
        foreach (var row in left)
        {
            foreach (var part in row.Form.Parts)
                uses[part.Key] = uses.TryGetValue(part.Key, out var count) ? count + 1 : 1;
        }

        for (var removed = true; removed;)
        {
            removed = false;
            for (var index = left.Count - 1; index >= 0; index--)
            {
                if (!HasFactToItself(left[index], uses))
                    continue;
                foreach (var part in left[index].Form.Parts)
                    uses[part.Key]--;
                left.RemoveAt(index);
                removed = true;
            }
        }

        return left;
    }

    private static bool HasFactToItself(SumRow row, Dictionary<int, int> uses)
    {
        foreach (var part in row.Form.Parts)
        {
            if (uses[part.Key] == 1 && (part.Value == Rational.One || part.Value == -Rational.One))
                return true;
        }

        return false;
    }
}
