using System;
using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>
/// The part of all clauses on which a question depends, with numbers of its own in the order in which the question comes upon its variables. Two questions
/// with the same excerpt are the same question, whatever else their trials say: so what is found out about the one is known of the other.
/// </summary>
internal sealed class Excerpt(Gates gates)
{
    private const int MostPairs = 6;

    private readonly List<int> _variables = [];
    private readonly List<bool> _decides = [];
    private readonly List<(int Group, int Place, Literal Link)> _links = [];
    private readonly Dictionary<object, int> _groups = [];
    private readonly HashSet<Literal[]> _axioms = [];
    private readonly List<Literal> _members = [];
    private int[] _places = new int[64];
    private int _clause;
    private bool _holds;

    /// <summary>The variables of all clauses by the numbers that they have here; -1: there is none.</summary>
    public IReadOnlyList<int> Variables => _variables;

    /// <summary>The clauses, each as its length and the codes of its literals.</summary>
    public IntVector Clauses { get; } = new();

    /// <summary>Where the clauses end that say how literals are made of others.</summary>
    public int EndOfGates { get; private set; }

    /// <summary>What is asked.</summary>
    public List<Literal> Assumptions { get; } = [];

    /// <summary>The inputs, which together decide everything else.</summary>
    public List<int> Decisions { get; } = [];

    /// <summary>Takes what conditions depend on. The solver of the gates is settled.</summary>
    /// <param name="conditions">None that has its value whatever is asked.</param>
    public void Take(IReadOnlyList<Literal> conditions)
    {
        Clear();
        for (var index = 0; index < conditions.Count; index++)
            Visit(conditions[index].Variable, true);
        for (var index = 0; index < _variables.Count; index++)
            VisitAround(_variables[index]);
        var visited = _variables.Count;
        for (var index = 0; index < visited; index++)
            WriteGate(_variables[index]);
        EndOfGates = Clauses.Count;
        for (var index = 0; index < visited; index++)
            WriteBackground(_variables[index]);
        WriteChains(visited);
        WriteAlternatives(visited);
        for (var index = 0; index < conditions.Count; index++)
            Assumptions.Add(LocalOf(conditions[index]));
        for (var index = 0; index < visited; index++)
        {
            if (_decides[index])
                Decisions.Add(index);
        }
    }

    public bool Contains(int variable) => variable < _places.Length && _places[variable] > 0;

    /// <summary>The literal by its number here.</summary>
    public Literal LocalOf(Literal literal) => new(((_places[literal.Variable] - 1) << 1) | (literal.Code & 1));

    private void Clear()
    {
        foreach (var variable in _variables)
        {
            if (variable >= 0)
                _places[variable] = 0;
        }

        _variables.Clear();
        _decides.Clear();
        _axioms.Clear();
        Clauses.Count = 0;
        Assumptions.Clear();
        Decisions.Clear();
        if (_places.Length < gates.Solver.VariableCount)
            Array.Resize(ref _places, Math.Max(gates.Solver.VariableCount, _places.Length * 2));
    }

    private void Visit(int variable, bool isDecided)
    {
        var place = _places[variable];
        if (place > 0)
        {
            _decides[place - 1] |= isDecided && gates.InputsOf(variable) is null;
        }
        else if (gates.Solver.FixedValueOf(variable) == 0)
        {
            _variables.Add(variable);
            _decides.Add(isDecided && gates.InputsOf(variable) is null);
            _places[variable] = _variables.Count;
        }
    }

    private void VisitAround(int variable)
    {
        if (gates.InputsOf(variable) is { } inputs)
        {
            foreach (var input in inputs)
                Visit(input.Variable, true);
        }

        if (gates.Background.Of(variable) is not { } around)
            return;
        foreach (var tie in around.Ties)
            Visit(tie[1].Variable, false);
        foreach (var axiom in around.Axioms)
        {
            foreach (var literal in axiom)
                Visit(literal.Variable, true);
        }
    }

    private void WriteGate(int variable)
    {
        if (gates.InputsOf(variable) is not { } inputs)
            return;
        if (gates.IsChoice(variable))
            WriteChoice(Literal.Of(variable), inputs[0], inputs[1], inputs[2]);
        else
            WriteAnd(Literal.Of(variable), inputs);
    }

    private void WriteBackground(int variable)
    {
        if (gates.Background.Of(variable) is not { } around)
            return;
        foreach (var tie in around.Ties)
            Write(tie);
        foreach (var lemma in around.Lemmas)
        {
            if (Contains(lemma[1].Variable))
                Write(lemma);
        }

        foreach (var axiom in around.Axioms)
        {
            if (_axioms.Add(axiom))
                Write(axiom);
        }
    }

    private void WriteAnd(Literal output, Literal[] inputs)
    {
        Begin();
        Put(output);
        foreach (var input in inputs)
            Put(!input);
        End();
        foreach (var input in inputs)
            Write(!output, input);
    }

    private void WriteChoice(Literal output, Literal condition, Literal whenTrue, Literal whenFalse)
    {
        Write([!condition, !whenTrue, output]);
        Write([!condition, whenTrue, !output]);
        Write([condition, !whenFalse, output]);
        Write([condition, whenFalse, !output]);
        Write([!whenTrue, !whenFalse, output]);
        Write([whenTrue, whenFalse, !output]);
    }

    private void WriteChains(int visited)
    {
        Gather(visited, static around => around.Chain, static (chain, variable) =>
        {
            var place = ((Chain)chain).PlaceOf(variable);
            return (place, ((Chain)chain).Links[place]);
        });
        _links.Sort(static (left, right) => left.Group != right.Group ? left.Group.CompareTo(right.Group) : left.Place.CompareTo(right.Place));
        for (var index = 1; index < _links.Count; index++)
        {
            if (_links[index].Group == _links[index - 1].Group)
                Write(!_links[index - 1].Link, _links[index].Link);
        }
    }

    private void WriteAlternatives(int visited)
    {
        Gather(visited, static around => around.Alternatives, static (_, variable) => (0, Literal.Of(variable)));
        foreach (var entry in _groups)
        {
            _members.Clear();
            foreach (var link in _links)
            {
                if (link.Group == entry.Value)
                    _members.Add(link.Link);
            }

            WriteAtMostOne();
            var alternatives = (Alternatives)entry.Key;
            if (!alternatives.IsComplete || alternatives.Members.Count != _members.Count)
                continue;
            Begin();
            foreach (var member in _members)
                Put(member);
            End();
        }
    }

    private void WriteAtMostOne()
    {
        if (_members.Count <= MostPairs)
        {
            for (var second = 1; second < _members.Count; second++)
            {
                for (var first = 0; first < second; first++)
                    Write(!_members[first], !_members[second]);
            }

            return;
        }

        // Of many a ladder, with variables that only this question knows: that it is one of the first n.
        for (var index = 0; index < _members.Count; index++)
        {
            var member = LocalOf(_members[index]).Code;
            var isEarlier = _variables.Count << 1;
            _variables.Add(-1);
            _decides.Add(false);
            WriteCodes(member ^ 1, isEarlier);
            if (index == 0)
                continue;
            WriteCodes(member ^ 1, (isEarlier - 2) ^ 1);
            WriteCodes((isEarlier - 2) ^ 1, isEarlier);
        }
    }

    /// <summary>The variables of each group, and the groups in the order in which the question comes upon them.</summary>
    private void Gather(int visited, Func<Surroundings, object?> groupOf, Func<object, int, (int Place, Literal Link)> linkOf)
    {
        _links.Clear();
        _groups.Clear();
        for (var index = 0; index < visited; index++)
        {
            if (gates.Background.Of(_variables[index]) is not { } around || groupOf(around) is not { } group)
                continue;
            if (!_groups.TryGetValue(group, out var number))
                _groups.Add(group, number = _groups.Count);
            var (place, link) = linkOf(group, _variables[index]);
            _links.Add((number, place, link));
        }
    }

    private void Write(Literal first, Literal second)
    {
        Begin();
        Put(first);
        Put(second);
        End();
    }

    private void Write(Literal[] clause)
    {
        Begin();
        foreach (var literal in clause)
            Put(literal);
        End();
    }

    private void Begin()
    {
        _clause = Clauses.Count;
        _holds = false;
        Clauses.Add(0);
    }

    private void Put(Literal literal)
    {
        var value = gates.Solver.FixedValueOf(literal.Variable);
        if (value == 0)
            Clauses.Add(LocalOf(literal).Code);
        else if (value > 0 != literal.IsNegated)
            _holds = true;
    }

    private void End()
    {
        if (_holds)
            Clauses.Count = _clause;
        else
            Clauses.Items[_clause] = Clauses.Count - _clause - 1;
    }

    private void WriteCodes(int first, int second)
    {
        Clauses.Add(2);
        Clauses.Add(first);
        Clauses.Add(second);
    }
}
