using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>Makes a patient of the model that the solver found: a value for each reading that has some literal in it.</summary>
internal sealed class WitnessBuilder
{
    private readonly TrialModel _model;
    private readonly Dictionary<Expression, FactValue> _values = [];

    private WitnessBuilder(TrialModel model) => _model = model;

    /// <summary>The patient of the last satisfiable question.</summary>
    public static Witness Build(TrialModel model)
    {
        model.Sums.Fit(model.Solver);
        var builder = new WitnessBuilder(model);
        builder.AddTruths();
        builder.AddTexts();
        builder.AddNumbers();
        builder.AddDates();
        return new(builder._values);
    }

    private bool? ValueOf(Literal literal) => _model.Solver.ValueOf(literal);

    private bool IsPresent(Expression reading) => ValueOf(_model.Facts.PresenceOf(reading)) != false;

    private void AddTruths()
    {
        foreach (var truth in _model.Facts.Truths)
        {
            if (IsPresent(truth.Key) && ValueOf(truth.Value) is { } value)
                _values.Add(truth.Key, new TruthValue(value));
        }
    }

    private void AddTexts()
    {
        foreach (var entry in _model.Facts.Classes)
        {
            var literals = entry.Value.Literals;
            if (!IsPresent(entry.Key) || literals.Values.All(literal => ValueOf(literal) is null))
                continue;
            var held = literals.Where(literal => ValueOf(literal.Value) == true).Select(static literal => literal.Key).FirstOrDefault()
                ?? literals.Where(literal => ValueOf(literal.Value) is null).Select(static literal => literal.Key).FirstOrDefault()
                ?? "another value";
            _values.Add(entry.Key, new TextValue(held));
        }
    }

    private void AddNumbers()
    {
        var sums = new HashSet<int>(_model.Facts.Cuts.Where(HasAssigned).Where(static cuts => cuts.Key.Parts.Count > 1).SelectMany(static cuts => cuts.Key.Parts.Select(static part => part.Key)));
        foreach (var entry in _model.Facts.Cuts.Where(HasAssigned).Where(entry => entry.Key.SingleFact is { } single && !sums.Contains(single)))
            Add(entry.Key.SingleFact!.Value, SimplestOf(entry.Value));
        AddNumbersOfSums(sums);
    }

    private bool HasAssigned(KeyValuePair<LinearForm, CutTable> entry) => entry.Value.Cuts.Any(cut => ValueOf(entry.Value[cut]) is not null);

    private void Add(int fact, Rational value)
    {
        var reading = _model.Facts.Readings[fact];
        if (reading.Type.IsNumeric && IsPresent(reading))
            _values.Add(reading, new NumberValue(value));
    }

    private Rational SimplestOf(CutTable cuts)
    {
        var region = Region.Of(cuts, ValueOf);
        return SimplestNumber.Within(region.Low, region.LowIncluded, region.High, region.HighIncluded);
    }

    /// <summary>Facts that are compared with each other have the values that the simplex found, with something small where limits are strict.</summary>
    private void AddNumbersOfSums(HashSet<int> facts)
    {
        var numbers = facts.Where(fact => _model.Facts.Readings[fact].Type.IsNumeric).OrderBy(static fact => fact).ToList();
        for (var small = Rational.One; ; small /= 10)
        {
            var values = numbers.ToDictionary(static fact => fact, fact => _model.Sums.ValueOf(fact) is { } value ? value.Value + (small * value.Delta) : Rational.Zero);
            if (small < Rational.PowerOfTen(-30) || AllRegionsHold(values))
            {
                foreach (var value in values)
                    Add(value.Key, value.Value);
                return;
            }
        }
    }

    private bool AllRegionsHold(Dictionary<int, Rational> values)
    {
        foreach (var entry in _model.Facts.Cuts)
        {
            if (!entry.Key.Parts.All(part => values.ContainsKey(part.Key)))
                continue;
            var sum = entry.Key.Parts.Aggregate(Rational.Zero, (total, part) => total + (part.Value * values[part.Key]));
            if (!Region.Of(entry.Value, ValueOf).Contains(sum))
                return false;
        }

        return true;
    }

    private void AddDates()
    {
        foreach (var date in DateChoice.Choose(_model, ValueOf))
        {
            if (IsPresent(date.Key))
                _values.Add(date.Key, new DayValue(date.Value));
        }
    }
}
