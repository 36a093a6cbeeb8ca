using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>
/// The cuts at which criteria look at one number, each with the literal "the number lies below it". Between two neighbours lies always some number, so
/// a threshold is a literal and the solver never computes with it.
/// </summary>
/// <param name="isDecimal">Only numbers that a decimal writes are values: no threshold that none writes is met exactly.</param>
internal sealed class CutTable(Gates gates, bool isWhole, bool isDecimal)
{
    private readonly SortedList<Cut, Literal> _literals = [];

    /// <summary>The cuts in their order.</summary>
    public IList<Cut> Cuts => _literals.Keys;

    /// <summary>Only whole numbers are values.</summary>
    public bool IsWhole => isWhole;

    /// <summary>That the number lies below the cut.</summary>
    public Literal Below(Cut cut)
    {
        if (isWhole)
            cut = cut.OfWholeNumbers();
        else if (isDecimal && cut.IncludesValue && !cut.Value.IsTerminatingDecimal)
            cut = cut with { IncludesValue = false };
        if (_literals.TryGetValue(cut, out var known))
            return known;
        var literal = gates.Input();
        _literals.Add(cut, literal);
        var place = _literals.IndexOfKey(cut);
        if (place > 0)
            gates.Solver.Add(!_literals.Values[place - 1], literal);
        if (place + 1 < _literals.Count)
            gates.Solver.Add(!literal, _literals.Values[place + 1]);
        return literal;
    }

    /// <summary>The literal of a cut that is there.</summary>
    public Literal this[Cut cut] => _literals[cut];
}
