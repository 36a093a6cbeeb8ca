using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>
/// The cuts at which criteria look at one number, each with the literal "the number lies below it". Between two neighbours lies always some number, so
/// a threshold is a literal and the solver never computes with it.
/// </summary>
/// <param name="form">The number, as a sum of facts.</param>
/// <param name="isWhole">Only whole numbers are values.</param>
/// <param name="isDecimal">Only numbers that a decimal writes are values: no threshold that none writes is met exactly.</param>
internal sealed class CutTable(Gates gates, LinearForm form, bool isWhole, bool isDecimal)
{
    private readonly SortedList<Cut, Literal> _literals = [];
    private readonly Chain _chain = new(gates);

    public LinearForm Form => form;

    /// <summary>The cuts in their order.</summary>
    public IList<Cut> Cuts => _literals.Keys;

    /// <summary>The literals in the order of their cuts.</summary>
    public Chain Chain => _chain;

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
        _chain.Insert(_literals.IndexOfKey(cut), literal);
        return literal;
    }

    /// <summary>The literal of a cut that is there.</summary>
    public Literal this[Cut cut] => _literals[cut];
}
