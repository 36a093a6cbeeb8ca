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

    /// <summary>How often each limit of the last refutation counts, in its order.</summary>
    public IReadOnlyList<Rational> Factors { get; private set; } = [];

    public IReadOnlyList<Literal>? Refute(SatSolver assignment)
    {
        var entangled = Entangled(assignment);
        return entangled.Count == 0 ? null : Fit(entangled, assignment);
    }

    /// <summary>Looks for values of all facts in an assignment that was not refuted.</summary>
    public void Fit(SatSolver assignment) => Fit(facts.Cuts, assignment);

    private IReadOnlyList<Literal>? Fit(IEnumerable<KeyValuePair<LinearForm, CutTable>> sums, SatSolver assignment)
    {
        _simplex.Clear();
        foreach (var entry in sums)
            Limit(entry.Key, entry.Value, assignment);
        if (_simplex.Refute() is not { } reasons)
            return null;
        var literals = reasons.Distinct().ToList();
        Factors = [.. literals.Select(literal => reasons.Zip(_simplex.Factors, static (reason, factor) => (reason, factor)).Where(pair => pair.reason == literal).Aggregate(Rational.Zero, static (sum, pair) => sum + pair.factor))];
        return [.. literals.Select(static reason => !reason)];
    }

    /// <summary>
    /// The sums with a limit that are left when those are taken away, one after the other, that have a fact to themselves: whatever the others are, it
    /// gives the sum any value. Of whole numbers this is so where the fact counts once.
    /// </summary>
    private List<KeyValuePair<LinearForm, CutTable>> Entangled(SatSolver assignment)
    {
        var left = facts.Cuts.Where(entry => entry.Value.Cuts.Any(cut => assignment.ValueOf(entry.Value[cut]) is not null)).ToList();
        if (left.All(static entry => entry.Key.Parts.Count == 1))
            return [];
        var uses = new Dictionary<int, int>();
        foreach (var part in left.SelectMany(static entry => entry.Key.Parts))
            uses[part.Key] = uses.TryGetValue(part.Key, out var count) ? count + 1 : 1;
        for (var removed = true; removed;)
        {
            removed = false;
            for (var index = left.Count - 1; index >= 0; index--)
            {
                if (!left[index].Key.Parts.Any(part => uses[part.Key] == 1 && part.Value.Abs() == Rational.One))
                    continue;
                foreach (var part in left[index].Key.Parts)
                    uses[part.Key]--;
                left.RemoveAt(index);
                removed = true;
            }
        }

        return left;
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
