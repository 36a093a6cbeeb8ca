using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>
/// What cuts of several sums say together: <c>AST &gt; 120</c>, <c>ULN &lt;= 40</c> and <c>AST &lt;= 3 * ULN</c> are cuts of three numbers, one of which
/// is made of the other two.
/// </summary>
internal sealed class SumTheory : ITheory
{
    // What is so whatever is asked is the reason of no answer.
    private static readonly Literal _given = new(int.MinValue);

    private readonly Func<IReadOnlyList<SumRow>> _rows;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly Dictionary<LinearForm, int> _sums = [];
    private Simplex _simplex = new();

    /// <summary>Of everything that the criteria of a trial look at, now and later.</summary>
    public SumTheory(FactTable facts) => _rows = () => facts.Cuts.Values.Select(SumRow.Of).ToList();

    /// <summary>Of what one question looks at.</summary>
    public SumTheory(IReadOnlyList<SumRow> rows) => _rows = () => rows;

    /// <summary>The value of a fact in the assignment that was not refuted, and how much it gives where limits are strict.</summary>
    public DeltaRational? ValueOf(int fact) => _numbers.TryGetValue(fact, out var number) ? _simplex.ValueOf(number) : null;

    /// <summary>How often each limit of the last refutation counts, in its order.</summary>
    public IReadOnlyList<Rational> Factors { get; private set; } = [];

    public IReadOnlyList<Literal>? Refute(SatSolver assignment)
    {
        var limited = new List<SumRow>();
        foreach (var row in _rows())
        {
            if (row.IsLimitedIn(assignment))
                limited.Add(row);
        }

        var entangled = SumRow.Entangled(limited);
        return entangled.Count == 0 ? null : Solve(entangled, assignment);
    }

    /// <summary>Looks for values of all facts in an assignment that was not refuted: the same ones, whatever was asked before.</summary>
    public void Fit(SatSolver assignment)
    {
        _simplex = new();
        _numbers.Clear();
        _sums.Clear();
        Solve(_rows(), assignment);
    }

    private IReadOnlyList<Literal>? Solve(IEnumerable<SumRow> rows, SatSolver assignment)
    {
        _simplex.Clear();
        foreach (var row in rows)
            Limit(row, assignment);
        if (_simplex.Refute() is not { } reasons)
            return null;
        var literals = reasons.Where(static reason => reason != _given).Distinct().ToList();
        Factors = literals.ConvertAll(literal => FactorOf(literal, reasons));
        return literals.ConvertAll(static reason => !reason);
    }

    private Rational FactorOf(Literal literal, IReadOnlyList<Literal> reasons)
    {
        var sum = Rational.Zero;
        for (var index = 0; index < reasons.Count; index++)
        {
            if (reasons[index] == literal)
                sum += _simplex.Factors[index];
        }

        return sum;
    }

    private void Limit(SumRow row, SatSolver assignment)
    {
        SumCut? below = null, above = null;
        foreach (var cut in row.Cuts)
        {
            switch (cut.ValueIn(assignment))
            {
                case true:
                    below ??= cut;
                    break;
                case false:
                    above = cut;
                    break;
            }
        }

        if (below is null && above is null)
            return;
        var number = NumberOf(row.Form);
        if (below is { } high)
            _simplex.LimitFromAbove(number, new(high.Cut.Value, high.Cut.IncludesValue ? Rational.Zero : -Rational.One), high.Fixed is null ? high.Literal : _given);
        if (above is { } low)
            _simplex.LimitFromBelow(number, Next(low.Cut, row.IsWhole), low.Fixed is null ? !low.Literal : _given);
    }

    /// <summary>The least value above a cut.</summary>
    private static DeltaRational Next(Cut cut, bool isWhole)
        => isWhole ? new(cut.Value + Rational.One, Rational.Zero) : new(cut.Value, cut.IncludesValue ? Rational.One : Rational.Zero);

    private int NumberOf(LinearForm form)
    {
        if (form.SingleFact is { } fact)
            return NumberOf(fact);
        if (!_sums.TryGetValue(form, out var sum))
            _sums.Add(form, sum = _simplex.AddSum(form.Parts.Select(part => new KeyValuePair<int, Rational>(NumberOf(part.Key), part.Value)).ToList()));
        return sum;
    }

    private int NumberOf(int fact)
    {
        if (!_numbers.TryGetValue(fact, out var number))
            _numbers.Add(fact, number = _simplex.AddNumber());
        return number;
    }
}
