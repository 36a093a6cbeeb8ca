using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>Which sums of facts a question compares with each other, so that its clauses alone do not answer it; most compare none.</summary>
internal sealed class ComparedSums(FactTable facts)
{
    private readonly List<CutTable> _fixedSums = [];
    private readonly Dictionary<int, CutTable> _fixedNumbers = [];
    private readonly HashSet<CutTable> _touched = [];
    private readonly HashSet<int> _facts = [];
    private readonly List<CutTable> _tables = [];
    private int _fixedCount = -1;

    /// <summary>The sums that matter, with their cuts by the numbers of the excerpt; null where none does.</summary>
    public List<SumRow>? Of(Excerpt excerpt)
    {
        ReadFixed();
        _touched.Clear();
        _facts.Clear();
        _tables.Clear();
        var tables = _tables;
        foreach (var variable in excerpt.Variables)
        {
            if (variable >= 0 && facts.TableOf(variable) is { } table)
                Touch(table, tables);
        }

        // What is always so of sums of the same facts counts too, and of sums of the facts of those.
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var sum in _fixedSums)
                grown |= sum.Form.Parts.Any(part => _facts.Contains(part.Key)) && Touch(sum, tables);
        }

        if (!tables.Exists(static table => table.Form.Parts.Count > 1))
            return null;
        foreach (var fact in _facts.ToList())
        {
            if (_fixedNumbers.TryGetValue(fact, out var number))
                Touch(number, tables);
        }

        var entangled = SumRow.Entangled(tables.ConvertAll(table => RowOf(table, excerpt)));
        return entangled.Count == 0 ? null : entangled;
    }

    /// <summary>Everything that matters of the sums, with the facts numbered as they come.</summary>
    public static void Describe(List<SumRow> rows, IntVector description)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var row in rows)
        {
            description.Add(row.IsWhole ? 1 : 0);
            description.Add(row.Form.Parts.Count);
            foreach (var part in row.Form.Parts)
            {
                if (!numbers.TryGetValue(part.Key, out var number))
                    numbers.Add(part.Key, number = numbers.Count);
                description.Add(number);
                Describe(part.Value, description);
            }

            description.Add(row.Cuts.Count);
            foreach (var cut in row.Cuts)
            {
                description.Add(cut.Fixed switch { null => cut.Literal.Code, true => -1, false => -2 });
                description.Add(cut.Cut.IncludesValue ? 1 : 0);
                Describe(cut.Cut.Value, description);
            }
        }
    }

    private static void Describe(Rational number, IntVector description)
    {
        Describe(number.Numerator, description);
        Describe(number.Denominator, description);
    }

    private static void Describe(BigInteger number, IntVector description)
    {
        if (number >= int.MinValue && number <= int.MaxValue)
        {
            description.Add(0);
            description.Add((int)number);
            return;
        }

        var bytes = number.ToByteArray();
        description.Add(bytes.Length);
        foreach (var part in bytes)
            description.Add(part);
    }

    /// <summary>What is so whatever is asked changes only where the solver finds out more of it.</summary>
    private void ReadFixed()
    {
        var solver = facts.Gates.Solver;
        if (_fixedCount == solver.FixedCount)
            return;
        _fixedCount = solver.FixedCount;
        _fixedSums.Clear();
        _fixedNumbers.Clear();
        foreach (var table in facts.Cuts.Values)
        {
            if (!table.Chain.Links.Any(link => solver.FixedValueOf(link.Variable) != 0))
                continue;
            if (table.Form.SingleFact is { } fact)
                _fixedNumbers.Add(fact, table);
            else
                _fixedSums.Add(table);
        }
    }

    private bool Touch(CutTable table, List<CutTable> tables)
    {
        if (!_touched.Add(table))
            return false;
        tables.Add(table);
        foreach (var part in table.Form.Parts)
            _facts.Add(part.Key);
        return true;
    }

    private SumRow RowOf(CutTable table, Excerpt excerpt)
    {
        var cuts = new List<SumCut>();
        for (var place = 0; place < table.Cuts.Count; place++)
        {
            var literal = table.Chain.Links[place];
            var value = facts.Gates.Solver.FixedValueOf(literal.Variable);
            if (value != 0)
                cuts.Add(new(table.Cuts[place], literal, value > 0));
            else if (excerpt.Contains(literal.Variable))
                cuts.Add(new(table.Cuts[place], excerpt.LocalOf(literal), null));
        }

        return new(table.Form, table.IsWhole, cuts);
    }
}
