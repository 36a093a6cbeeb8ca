using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;

namespace Criteria.Generators.Binding;

/// <summary>
/// What refers to what: definitions and criteria by their names, groups to their children. It finds those that depend on themselves, and the
/// order in which the others can be bound and computed. Nothing here recurs, because chains may be as long as a trial.
/// </summary>
internal sealed class OwnerGraph
{
    // Of a longer way only the beginning is named: a thousand owners that each name a thousand would be all memory.
    private const int LongestWay = 20;

    private readonly IReadOnlyList<Owner> _owners;
    private readonly List<Edge>[] _edges;

    private OwnerGraph(IReadOnlyList<Owner> owners)
    {
        _owners = owners;
        _edges = new List<Edge>[owners.Count];
    }

    /// <param name="Place">Where the name stands; none from a group to its child.</param>
    private sealed record Edge(int Target, SourceSpan? Place);

    /// <summary>Reports each circle once and leaves those in it failed.</summary>
    /// <returns>Every owner after those it depends on.</returns>
    public static IReadOnlyList<Owner> Order(IReadOnlyList<Owner> owners, NameTable names)
    {
        var graph = new OwnerGraph(owners);
        graph.Connect(names);
        foreach (var circle in graph.Circles())
            graph.Report(circle);
        return graph.Sort().Select(index => owners[index]).ToList();
    }

    private void Connect(NameTable names)
    {
        var indexes = new Dictionary<Owner, int>();
        for (var index = 0; index < _owners.Count; index++)
            indexes.Add(_owners[index], index);
        for (var index = 0; index < _owners.Count; index++)
        {
            var edges = _edges[index] = [];
            if (_owners[index] is CriterionOwner group)
                edges.AddRange(group.Children.Select(child => new Edge(indexes[child], null)));
            foreach (var text in _owners[index].Texts)
            {
                // An alias with the name of an owner is a mistake of its own and refers to nothing.
                var aliases = new HashSet<string>(SyntaxWalk.Nodes(text.Tree).OfType<QuerySyntax>().Select(static q => q.Alias.Name));
                foreach (var name in SyntaxWalk.Nodes(text.Tree).OfType<NameSyntax>())
                {
                    if (!aliases.Contains(name.Name) && TargetOf(names.Find(name.Name)) is { } target)
                        edges.Add(new(indexes[target], text.Text.SpanOf(name.Span)));
                }
            }
        }
    }

    private static Owner? TargetOf(Symbol? symbol) => symbol switch
    {
        DefinitionSymbol definition => definition.Owner,
        CriterionSymbol criterion => criterion.Owner,
        _ => null,
    };

    /// <summary>The sets of owners each of which depends on all others of its set (Tarjan's strongly connected components).</summary>
    private List<List<int>> Circles()
    {
        var circles = new List<List<int>>();
        var number = new int[_owners.Count];
        var lowest = new int[_owners.Count];
        var next = new int[_owners.Count];
        var isOpen = new bool[_owners.Count];
        var open = new Stack<int>();
        var path = new Stack<int>();
        var count = 0;
        for (var root = 0; root < _owners.Count; root++)
        {
            if (number[root] == 0)
                Enter(root);
            while (path.Count > 0)
            {
                var node = path.Peek();
                if (next[node] < _edges[node].Count)
                {
                    var target = _edges[node][next[node]++].Target;
                    if (number[target] == 0)
                        Enter(target);
                    else if (isOpen[target])
                        lowest[node] = System.Math.Min(lowest[node], number[target]);
                    continue;
                }

                path.Pop();
                if (path.Count > 0)
                    lowest[path.Peek()] = System.Math.Min(lowest[path.Peek()], lowest[node]);
                if (lowest[node] == number[node])
                    Close(node);
            }
        }

        return circles;

        void Enter(int node)
        {
            number[node] = lowest[node] = ++count;
            isOpen[node] = true;
            open.Push(node);
            path.Push(node);
        }

        void Close(int node)
        {
            var members = new List<int>();
            int member;
            do
            {
                member = open.Pop();
                isOpen[member] = false;
                members.Add(member);
            }
            while (member != node);
            if (members.Count > 1 || _edges[node].Any(e => e.Target == node))
            {
                members.Sort();
                circles.Add(members);
            }
        }
    }

    private void Report(List<int> circle)
    {
        var inside = new HashSet<int>(circle);

        // A group is in a circle only by its children, so some other member has the name that closes it.
        var first = circle.First(node => _edges[node].Any(e => e.Place is not null && inside.Contains(e.Target)));
        var route = ShortestWayBack(first, inside);
        var named = route.Count <= LongestWay ? route.Select(node => _owners[node].Name) : [.. route.Take(LongestWay - 2).Select(node => _owners[node].Name), "…", _owners[first].Name];
        var names = string.Join(" → ", named);
        var place = _edges[first].First(e => e.Target == route[1] && e.Place is not null).Place!.Value;
        _owners[first].Diagnostics.Report(BindingRules.Cycle, place, _owners[first].Name, names);
        foreach (var node in circle)
        {
            if (_edges[node].RemoveAll(e => e.Place is not null && inside.Contains(e.Target)) > 0)
                _owners[node].Inherit($"'{_owners[node].Name}' depends on itself: {names}");
        }
    }

    /// <summary>The shortest way along edges from a node to itself, beginning with a name.</summary>
    private List<int> ShortestWayBack(int start, HashSet<int> inside)
    {
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>();
        foreach (var edge in _edges[start].Where(e => e.Place is not null && inside.Contains(e.Target)))
        {
            if (edge.Target == start)
                return [start, start];
            if (!cameFrom.ContainsKey(edge.Target))
            {
                cameFrom.Add(edge.Target, start);
                queue.Enqueue(edge.Target);
            }
        }

        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            foreach (var edge in _edges[node].Where(e => inside.Contains(e.Target)))
            {
                if (edge.Target == start)
                    return WayTo(node, start, cameFrom);
                if (!cameFrom.ContainsKey(edge.Target))
                {
                    cameFrom.Add(edge.Target, node);
                    queue.Enqueue(edge.Target);
                }
            }
        }

        return [start, start];
    }

    private static List<int> WayTo(int end, int start, Dictionary<int, int> cameFrom)
    {
        var way = new List<int> { start };
        for (var node = end; node != start; node = cameFrom[node])
            way.Add(node);
        way.Add(start);
        way.Reverse();
        return way;
    }

    private List<int> Sort()
    {
        var order = new List<int>();
        var next = new int[_owners.Count];
        var seen = new bool[_owners.Count];
        var path = new Stack<int>();
        for (var root = 0; root < _owners.Count; root++)
        {
            if (!seen[root])
            {
                seen[root] = true;
                path.Push(root);
            }

            while (path.Count > 0)
            {
                var node = path.Peek();
                if (next[node] == _edges[node].Count)
                {
                    order.Add(path.Pop());
                    continue;
                }

                var target = _edges[node][next[node]++].Target;
                if (seen[target])
                    continue;
                seen[target] = true;
                path.Push(target);
            }
        }

        return order;
    }
}
