using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>
/// Literals of which each implies the next, as <c>x &lt; 3</c> implies <c>x &lt; 5</c>. A question needs those of its own cone alone: whatever they are,
/// the others can be so that the order holds.
/// </summary>
internal sealed class Chain(Gates gates)
{
    private readonly List<Literal> _links = [];
    private readonly Dictionary<int, int> _places = [];
    private bool _isMoved;

    public IReadOnlyList<Literal> Links => _links;

    /// <summary>What the links speak of; null where nobody asks.</summary>
    public object? Owner { get; set; }

    public void Insert(int place, Literal link)
    {
        _links.Insert(place, link);
        _isMoved = true;
        gates.Background.Join(link.Variable, this);
        if (place > 0)
            gates.Solver.Define(!_links[place - 1], link);
        if (place + 1 < _links.Count)
            gates.Solver.Define(!link, _links[place + 1]);
    }

    /// <summary>The place of a variable among the links.</summary>
    public int PlaceOf(int variable)
    {
        if (_isMoved)
        {
            for (var place = 0; place < _links.Count; place++)
                _places[_links[place].Variable] = place;
            _isMoved = false;
        }

        return _places[variable];
    }
}
