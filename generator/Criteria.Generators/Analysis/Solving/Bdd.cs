using System;
using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>
/// Binary decision diagrams (Bryant 1986): conditions as shared graphs, of which two that mean the same are the same. Where a search would have to count,
/// it only walks; where the graph grows too large it gives up.
/// </summary>
internal sealed class Bdd(int mostNodes, WorkBudget budget)
{
    // So many steps for each node that is allowed: a graph can be walked often without growing.
    private const int StepsOfNode = 8;

    public const int False = 0;
    public const int True = 1;

    private readonly List<(int Variable, int Low, int High)> _nodes = [(int.MaxValue, False, False), (int.MaxValue, True, True)];
    private readonly Dictionary<(int Variable, int Low, int High), int> _known = [];
    private readonly Dictionary<(int Condition, int Then, int Else), int> _chosen = [];

    public int Count => _nodes.Count;

    /// <summary>More nodes or steps would be needed than are allowed: what was made since is not to be used.</summary>
    public bool IsFull { get; private set; }

    public int Of(int variable) => Node(variable, False, True);

    public int Not(int condition) => Choose(condition, False, True);

    public int And(int left, int right) => Choose(left, right, False);

    public int Or(int left, int right) => Choose(left, True, right);

    /// <summary>The one where the condition holds, else the other.</summary>
    public int Choose(int condition, int whenTrue, int whenFalse)
    {
        if (condition == True || whenTrue == whenFalse || IsFull)
            return whenTrue;
        if (condition == False)
            return whenFalse;
        if (whenTrue == True && whenFalse == False)
            return condition;
        var key = (condition, whenTrue, whenFalse);
        if (_chosen.TryGetValue(key, out var known))
            return known;

        budget.CountPropagations(1);
        IsFull |= _chosen.Count >= mostNodes * StepsOfNode;

        // As deep as there are variables below, which is less than the stack holds: the number of variables is limited by whoever asks.
        var variable = Math.Min(_nodes[condition].Variable, Math.Min(_nodes[whenTrue].Variable, _nodes[whenFalse].Variable));
        var low = Choose(Branch(condition, variable, false), Branch(whenTrue, variable, false), Branch(whenFalse, variable, false));
        var high = Choose(Branch(condition, variable, true), Branch(whenTrue, variable, true), Branch(whenFalse, variable, true));
        var result = Node(variable, low, high);
        _chosen[key] = result;
        return result;
    }

    /// <summary>Values of variables with which the condition holds; those that are not named may be anything.</summary>
    public IEnumerable<(int Variable, bool Value)> PathOf(int condition)
    {
        while (condition > True)
        {
            var (variable, low, high) = _nodes[condition];
            yield return (variable, low == False);
            condition = low == False ? high : low;
        }
    }

    private int Branch(int condition, int variable, bool value)
    {
        var node = _nodes[condition];
        return node.Variable != variable ? condition : value ? node.High : node.Low;
    }

    private int Node(int variable, int low, int high)
    {
        if (low == high)
            return low;
        if (_known.TryGetValue((variable, low, high), out var known))
            return known;
        if (_nodes.Count >= mostNodes)
        {
            IsFull = true;
            return low;
        }

        _nodes.Add((variable, low, high));
        _known.Add((variable, low, high), _nodes.Count - 1);
        return _nodes.Count - 1;
    }
}
