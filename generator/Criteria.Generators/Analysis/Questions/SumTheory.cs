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
internal sealed class SumTheory(FactTable facts) : ITheory
{
    private readonly Simplex _simplex = new();
    private readonly List<int> _numbers = [];
    private readonly Dictionary<LinearForm, int> _sums = [];

    /// <summary>The value of a fact in the assignment that was not refuted, and how much it gives where limits are strict.</summary>
    public DeltaRational? ValueOf(int fact) => fact < _numbers.Count ? _simplex.ValueOf(_numbers[fact]) : null;

    public IReadOnlyList<Literal>? Refute(SatSolver assignment)
    {
        if (!facts.Cuts.Keys.Any(static form => form.Parts.Count > 1))
            return null;
        _simplex.Clear();
        foreach (var entry in facts.Cuts)
            Limit(entry.Key, entry.Value, assignment);
        return _simplex.Refute() is { } reasons ? [.. reasons.Distinct().Select(static reason => !reason)] : null;
    }

    private void Limit(LinearForm form, CutTable cuts, SatSolver assignment)
    {
        Literal? below = null, above = null;
        Cut lowest = default, highest = default;
        foreach (var cut in cuts.Cuts)
        {
            var literal = cuts[cut];
            switch (assignment.ValueOf(literal))
            {
                case true when below is null:
                    (below, lowest) = (literal, cut);
                    break;
                case false:
                    (above, highest) = (!literal, cut);
                    break;
            }
        }

        if (below is null && above is null)
            return;
        var number = NumberOf(form);
        if (below is { } high)
            _simplex.LimitFromAbove(number, new(lowest.Value, lowest.IncludesValue ? Rational.Zero : -Rational.One), high);
        if (above is { } low)
            _simplex.LimitFromBelow(number, Next(highest, cuts.IsWhole), low);
    }

    /// <summary>The least value above a cut.</summary>
    private static DeltaRational Next(Cut cut, bool isWhole)
        => isWhole ? new(cut.Value + Rational.One, Rational.Zero) : new(cut.Value, cut.IncludesValue ? Rational.One : Rational.Zero);

    private int NumberOf(LinearForm form)
    {
        foreach (var part in form.Parts)
        {
            while (_numbers.Count <= part.Key)
                _numbers.Add(_simplex.AddNumber());
        }

        if (form.SingleFact is { } fact)
            return _numbers[fact];
        if (!_sums.TryGetValue(form, out var sum))
            _sums.Add(form, sum = _simplex.AddSum(form.Parts.Select(part => new KeyValuePair<int, Rational>(_numbers[part.Key], part.Value))));
        return sum;
    }
}
