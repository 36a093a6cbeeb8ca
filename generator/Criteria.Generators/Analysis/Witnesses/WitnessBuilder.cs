using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>
/// Makes a patient of the model that the solver found: a value for each reading at which criteria look. What the analysis does not look into, a query over a
/// list for instance, has its own value by the author's text, beside the readings that it is made of.
/// </summary>
internal sealed class WitnessBuilder
{
    private readonly TrialModel _model;
    private readonly Dictionary<Expression, FactValue> _values = [];

    private WitnessBuilder(TrialModel model) => _model = model;

    /// <summary>The patient of the last satisfiable question.</summary>
    public static Witness Build(TrialModel model)
    {
        var builder = new WitnessBuilder(model);
        builder.AddTruths();
        builder.AddTexts();
        foreach (var number in NumberChoice.Choose(model, builder.ValueOf))
            builder.Add(model.Facts.Readings[number.Key], new NumberValue(number.Value));
        foreach (var date in DateChoice.Choose(model, builder.ValueOf))
            builder.Add(date.Key, new DayValue(date.Value));
        builder.AddInputs();
        builder.AddOthers();
        return new(builder._values);
    }

    private bool? ValueOf(Literal literal) => _model.Solver.ValueOf(literal);

    private bool IsPresent(Expression reading) => !_model.Facts.Presence.TryGetValue(reading, out var literal) || ValueOf(literal) != false;

    private void Add(Expression reading, FactValue value)
    {
        if (IsPresent(reading))
            _values[reading] = value;
    }

    private void AddTruths()
    {
        foreach (var truth in _model.Facts.Truths)
        {
            if (ValueOf(truth.Value) is { } value)
                Add(truth.Key, new TruthValue(value));
        }
    }

    private void AddTexts()
    {
        foreach (var entry in _model.Facts.Classes)
        {
            var literals = entry.Value.Literals;
            if (literals.Values.All(literal => ValueOf(literal) is null))
                continue;
            var held = literals.Where(literal => ValueOf(literal.Value) == true).Select(static literal => literal.Key).FirstOrDefault()
                ?? literals.Where(literal => ValueOf(literal.Value) is null).Select(static literal => literal.Key).FirstOrDefault();
            Add(entry.Key, held is null ? UsualValues.Other : new TextValue(held));
        }
    }

    /// <summary>What is computed in a way that the solver does not look into has its value by the model: here what it is computed of.</summary>
    private void AddInputs()
    {
        var computed = _values.Where(static value => value is { Key: ArithmeticExpression or NumberFunctionExpression, Value: NumberValue }).ToList();
        if (computed.Count == 0)
            return;
        var inputs = new OpaqueInputs(_model.Trial, _values, reading => !_values.ContainsKey(reading) && IsPresent(reading));
        foreach (var value in computed)
            inputs.Choose(value.Key, ((NumberValue)value.Value).Value);
    }

    /// <summary>The readings of which nothing is asked but that they are there have a usual value.</summary>
    private void AddOthers()
    {
        var usual = new HashSet<Expression>();
        foreach (var reading in _model.Trial.Facts.Select(static fact => fact.Reading))
            AddUsual(reading, usual);
        foreach (var reading in _model.Facts.Truths.Keys.Concat(_model.Facts.Readings).Concat(_model.Facts.Classes.Keys).Concat(_model.Facts.Presence.Keys).Where(static reading => ListText.SlotOf(reading) is not null))
            AddUsual(reading, usual);
        foreach (var reading in Contradicted().Where(usual.Contains))
            _values.Remove(reading);

        // What the question does not depend on can still stand beside what it does.
        foreach (var reading in _model.Facts.Truths.Keys.Concat(_model.Facts.Readings).Concat(_model.Facts.Presence.Keys).Where(static reading => !IsReading(reading)))
            AddUsual(reading, usual);
    }

    private void AddUsual(Expression reading, ISet<Expression> usual)
    {
        if (_values.ContainsKey(reading) || UsualValues.Of(reading) is not { } value || !IsPresent(reading))
            return;
        _values.Add(reading, LowerLimitOf(reading) is { } low && low >= Rational.One ? new NumberValue(low + Rational.One) : value);
        usual.Add(reading);
    }

    /// <summary>What was chosen for the lower limit of the range of which this is the upper one, which lies above it.</summary>
    private Rational? LowerLimitOf(Expression reading)
        => _values.Where(chosen => chosen.Value is NumberValue && ReferenceRange.IsOf(chosen.Key, reading)).Select(static chosen => (Rational?)((NumberValue)chosen.Value).Value).FirstOrDefault();

    /// <summary>What is read where something is made of it that has another value by the model: what of it is not asked for stays open.</summary>
    private IEnumerable<Expression> Contradicted()
    {
        var made = _values.Where(static value => !IsReading(value.Key)).ToList();
        var plain = new WitnessEvaluator(_model.Trial, new Witness(_values).Without(made.Select(static value => value.Key)));
        return made.Where(value => plain.ValueOf(value.Key) is { } computed && !computed.Equals(value.Value)).SelectMany(static value => TrialExpressions.Of(value.Key)).ToList();
    }

    private static bool IsReading(Expression expression) => expression is PathExpression or ParameterExpression or AttestationExpression;
}
