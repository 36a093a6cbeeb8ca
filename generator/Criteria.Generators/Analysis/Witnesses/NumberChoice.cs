using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>
/// Numbers for the facts of a witness, the simplest that the model allows: one after the other, each so that the rest can still be chosen. Facts that are
/// compared with each other depend on one another; of those, whether the rest can be chosen is asked of the simplex.
/// </summary>
internal sealed class NumberChoice
{
    private const int MostChecks = 400;
    private const int SmallestPlace = 12;
    private const int MostWritten = 10_000_000;

    private readonly TrialModel _model;
    private readonly Func<Literal, bool?> _valueOf;
    private readonly Simplex _simplex = new();
    private readonly Dictionary<int, int> _columns = [];
    private readonly List<(LinearForm Form, int Column, Region Region)> _sums = [];
    private readonly List<int> _facts;
    private readonly Dictionary<int, Rational> _chosen = [];
    private int _checks;
    private bool _isPositive;

    private NumberChoice(TrialModel model, Func<Literal, bool?> valueOf)
    {
        _model = model;
        _valueOf = valueOf;
        var sums = model.Facts.Cuts
            .Where(entry => entry.Key.SingleFact is null && entry.Key.Parts.All(part => IsNumber(part.Key)) && entry.Value.Chain.Links.Any(link => valueOf(link) is not null))
            .ToList();
        var ranges = RangesOf(sums.SelectMany(static entry => entry.Key.Parts.Select(static part => part.Key)));
        _facts = sums.SelectMany(static entry => entry.Key.Parts.Select(static part => part.Key)).Concat(ranges.SelectMany(static range => new[] { range.Low, range.High })).Distinct().OrderBy(fact => IsReferenceLimit(fact) ? 0 : 1).ThenBy(static fact => fact).ToList();
        foreach (var fact in _facts)
            _columns.Add(fact, _simplex.AddNumber());
        foreach (var entry in sums)
            _sums.Add((entry.Key, _simplex.AddSum(entry.Key.Parts.Select(part => new KeyValuePair<int, Rational>(_columns[part.Key], part.Value))), Region.Of(entry.Value, valueOf)));
        foreach (var (low, high) in ranges)
        {
            var (form, scale) = LinearForm.Normal(new() { [low] = Rational.One, [high] = -Rational.One });
            var column = _simplex.AddSum(form.Parts.Select(part => new KeyValuePair<int, Rational>(_columns[part.Key], part.Value)).ToList());
            _sums.Add((form, column, new Region(null, false, Rational.Zero, false).DividedBy(scale)));
        }
    }

    /// <summary>The ranges both limits of which the question looks at: their order is not part of it.</summary>
    private List<(int Low, int High)> RangesOf(IEnumerable<int> compared)
    {
        var looked = _model.Facts.Cuts.Where(entry => entry.Key.SingleFact is { } fact && IsNumber(fact) && entry.Value.Cuts.Any(cut => _valueOf(entry.Value[cut]) is not null)).Select(static entry => entry.Key.SingleFact!.Value);
        var limits = compared.Concat(looked).Where(IsReferenceLimit).Distinct().ToList();
        return limits.SelectMany(low => limits.Where(high => ReferenceRange.IsOf(_model.Facts.Readings[low], _model.Facts.Readings[high])).Select(high => (low, high))).ToList();
    }

    /// <summary>A number for each fact at which the question looks; those that depend on each other are left out where none are found for them.</summary>
    public static IReadOnlyDictionary<int, Rational> Choose(TrialModel model, Func<Literal, bool?> valueOf)
    {
        var choice = new NumberChoice(model, valueOf);
        if (choice._facts.Count > 0 && !choice.IsPlaced(isPositive: true) && !choice.IsPlaced(isPositive: false))
            choice._chosen.Clear();
        foreach (var entry in model.Facts.Cuts)
        {
            if (entry.Key.SingleFact is { } fact && choice.IsNumber(fact) && !choice._columns.ContainsKey(fact) && entry.Value.Chain.Links.Any(link => valueOf(link) is not null))
                choice._chosen.Add(fact, choice.SimplestOf(fact, Region.Of(entry.Value, valueOf)));
        }

        return choice._chosen;
    }

    /// <param name="isPositive">Nothing that is measured lies below zero, unless the criteria ask for it.</param>
    private bool IsPlaced(bool isPositive)
    {
        (_isPositive, _checks) = (isPositive, 0);
        _chosen.Clear();
        return CanBeCompleted() && Place(0);
    }

    private bool IsNumber(int fact) => _model.Facts.Readings[fact].Type.IsNumeric;

    private bool IsWhole(int fact) => _model.Facts.Readings[fact].Type.Kind == TypeKind.Integer;

    /// <summary>The limits of a laboratory's range come first: a value is then so many times the limit.</summary>
    private bool IsReferenceLimit(int fact)
        => _model.Facts.Readings[fact] is PathExpression { Steps: { Count: > 1 } steps } && steps[steps.Count - 2].Type is LabMember && steps[steps.Count - 1].Member != "Value";

    private Rational SimplestOf(int fact, Region region)
    {
        var (low, lowIncluded, high, highIncluded) = (region.Low, region.LowIncluded, region.High, region.HighIncluded);
        if (IsWhole(fact))
        {
            // Ends of sums of other numbers can lie between whole numbers, or not belong to the region.
            low = low is { } least ? (lowIncluded ? -(-least).Floor() : least.Floor() + 1) : null;
            high = high is { } most ? (highIncluded ? most.Floor() : -(-most).Floor() - 1) : null;
            (lowIncluded, highIncluded) = (true, true);

            // An end as far out as that comes from the range of a type, and says nothing; but it holds.
            var written = SimplestNumber.Within(low < -MostWritten ? null : low, true, high > MostWritten ? null : high, true);
            if (region.Contains(written))
                return written;
        }

        return SimplestNumber.Within(low, lowIncluded, high, highIncluded);
    }

    private bool Place(int index)
    {
        if (index == _facts.Count)
            return true;
        var fact = _facts[index];
        var region = RegionOf(fact);
        foreach (var candidate in Candidates(fact, region, _simplex.ValueOf(_columns[fact])).Distinct().ToList())
        {
            if (!region.Contains(candidate) || (IsWhole(fact) && !candidate.IsInteger))
                continue;
            _chosen[fact] = candidate;
            if (CanBeCompleted() && Place(index + 1))
                return true;
            _chosen.Remove(fact);
            if (_checks > MostChecks)
                return false;
        }

        return false;
    }

    /// <param name="vertex">What the simplex found, with what is chosen.</param>
    private IEnumerable<Rational> Candidates(int fact, Region region, DeltaRational vertex)
    {
        yield return SimplestOf(fact, region);
        if (IsWhole(fact))
        {
            var floor = (Rational)vertex.Value.Floor();
            for (var beside = 0; beside <= 3; beside++)
            {
                yield return floor - beside;
                yield return floor + beside + 1;
            }
        }
        else if (vertex.Delta == Rational.Zero)
        {
            yield return vertex.Value;
        }
        else
        {
            for (var place = 0; place <= SmallestPlace; place++)
                yield return vertex.Value + (Rational.PowerOfTen(-place) * vertex.Delta);
        }
    }

    /// <summary>Where the fact lies by its own cuts, and by the sums all other facts of which are chosen.</summary>
    private Region RegionOf(int fact)
    {
        var region = OwnRegion(fact);
        foreach (var (form, _, limits) in _sums)
        {
            if (!form.Parts.All(part => part.Key == fact || _chosen.ContainsKey(part.Key)))
                continue;
            Rational factor = default, rest = default;
            foreach (var part in form.Parts)
            {
                if (part.Key == fact)
                    factor = part.Value;
                else
                    rest += part.Value * _chosen[part.Key];
            }

            if (factor != Rational.Zero)
                region = region.And(limits.Less(rest).DividedBy(factor));
        }

        return region;
    }

    private Region OwnRegion(int fact)
    {
        var region = _model.Facts.Cuts.TryGetValue(LinearForm.Of(fact), out var cuts) ? Region.Of(cuts, _valueOf) : default;
        return _isPositive ? region.And(new(Rational.Zero, true, null, false)) : region;
    }

    private bool CanBeCompleted()
    {
        _checks++;
        _simplex.Clear();
        foreach (var fact in _facts)
            Limit(_columns[fact], _chosen.TryGetValue(fact, out var value) ? new(value, true, value, true) : OwnRegion(fact));
        foreach (var sum in _sums)
            Limit(sum.Column, sum.Region);
        return _simplex.Refute() is null;
    }

    private void Limit(int column, Region region)
    {
        if (region.Low is { } low)
            _simplex.LimitFromBelow(column, new(low, region.LowIncluded ? Rational.Zero : Rational.One), default);
        if (region.High is { } high)
            _simplex.LimitFromAbove(column, new(high, region.HighIncluded ? Rational.Zero : -Rational.One), default);
    }
}
