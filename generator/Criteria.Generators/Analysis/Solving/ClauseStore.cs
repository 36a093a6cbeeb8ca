using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>All clauses in one array, each as its length and then its literals; a clause is named by the place of its length.</summary>
internal sealed class ClauseStore
{
    private readonly IntVector _items = new();
    private readonly List<int> _places = [];

    public int[] Items => _items.Items;

    /// <summary>Where each clause stands, in the order they came.</summary>
    public IReadOnlyList<int> Places => _places;

    public int Add(IReadOnlyList<Literal> literals)
    {
        var place = _items.Count;
        _items.Add(literals.Count);
        for (var index = 0; index < literals.Count; index++)
            _items.Add(literals[index].Code);
        _places.Add(place);
        return place;
    }

    public void Clear()
    {
        _items.Count = 0;
        _places.Clear();
    }

    /// <summary>Adds a clause by the codes of its literals.</summary>
    public int Add(int[] codes, int start, int length)
    {
        var place = _items.Count;
        _items.Add(length);
        for (var index = 0; index < length; index++)
            _items.Add(codes[start + index]);
        _places.Add(place);
        return place;
    }

    public int LengthOf(int clause) => _items.Items[clause];

    public Literal LiteralOf(int clause, int index) => new(_items.Items[clause + 1 + index]);
}
