using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>
/// What the criteria of a trial look at, each with the literals that speak of it: values that are read, and what is computed from them in ways that
/// the solver takes as they are.
/// </summary>
/// <param name="mayBeMissing">Which readings may be missing; of the others it is assumed that they are there.</param>
/// <param name="mayBeCensored">Which readings may lie beyond the number that stands for them; of the others it is assumed that they are that number.</param>
internal sealed class FactTable(Gates gates, System.Func<Expression, bool> mayBeMissing, System.Func<Expression, bool> mayBeCensored)
{
    private readonly Dictionary<Expression, Censoring> _censored = [];
    private readonly List<Expression> _readings = [];
    private readonly Dictionary<Expression, int> _numbers = [];
    private readonly Dictionary<Expression, Literal> _presence = [];
    private readonly Dictionary<Expression, Literal> _truths = [];
    private readonly Dictionary<Expression, ClassTable> _classes = [];
    private readonly Dictionary<LinearForm, CutTable> _cuts = [];

    public Gates Gates => gates;

    /// <summary>The readings that have a number, in the order of first use.</summary>
    public IReadOnlyList<Expression> Readings => _readings;

    /// <summary>Sums of facts at which criteria look, with their cuts.</summary>
    public IReadOnlyDictionary<LinearForm, CutTable> Cuts => _cuts;

    /// <summary>The readings that may be missing and of which that matters.</summary>
    public IReadOnlyDictionary<Expression, Literal> Presence => _presence;

    public IReadOnlyDictionary<Expression, Literal> Truths => _truths;

    /// <summary>The readings of which it matters that they may lie beyond the number that stands for them.</summary>
    public IReadOnlyDictionary<Expression, Censoring> Censored => _censored;

    public IReadOnlyDictionary<Expression, ClassTable> Classes => _classes;

    /// <summary>Readings of sums that are missing where they leave the range of their type.</summary>
    public HashSet<Expression> Summed { get; } = [];

    /// <summary>The number by which sums name a reading.</summary>
    public int NumberOf(Expression reading)
    {
        if (!_numbers.TryGetValue(reading, out var number))
        {
            _numbers.Add(reading, number = _readings.Count);
            _readings.Add(reading);
        }

        return number;
    }

    /// <summary>Whether it matters that the reading may be missing.</summary>
    public bool MayBeMissing(Expression reading) => mayBeMissing(reading);

    /// <summary>That the reading is there.</summary>
    public Literal PresenceOf(Expression reading)
    {
        if (!mayBeMissing(reading))
            return gates.True;
        if (!_presence.TryGetValue(reading, out var literal))
            _presence.Add(reading, literal = gates.Input());
        return literal;
    }

    /// <summary>Which way the value lies from its number; a value that is its number lies neither way.</summary>
    public Censoring CensoringOf(Expression reading)
    {
        if (!mayBeCensored(reading))
            return new(gates.False, gates.False);
        if (!_censored.TryGetValue(reading, out var known))
        {
            _censored.Add(reading, known = new(gates.Input(), gates.Input()));
            gates.Solver.Add(!known.Below, !known.Above);
        }

        return known;
    }

    /// <summary>That a Boolean reading is true, where it is there.</summary>
    public Literal TruthOf(Expression reading)
    {
        if (!_truths.TryGetValue(reading, out var literal))
            _truths.Add(reading, literal = gates.Input());
        return literal;
    }

    /// <summary>The values of a text or code.</summary>
    public ClassTable ClassesOf(Expression reading)
    {
        if (!_classes.TryGetValue(reading, out var classes))
            _classes.Add(reading, classes = new(gates));
        return classes;
    }

    public CutTable CutsOf(LinearForm form)
    {
        if (!_cuts.TryGetValue(form, out var cuts))
        {
            var isDecimal = form.SingleFact is { } fact && _readings[fact] is PathExpression or ParameterExpression;
            _cuts.Add(form, cuts = new(gates, form, IsWhole(form), isDecimal));
            cuts.Chain.Owner = cuts;
        }

        return cuts;
    }

    /// <summary>The cuts to which a variable belongs; null where it is none.</summary>
    public CutTable? TableOf(int variable) => gates.Background.Of(variable)?.Chain?.Owner as CutTable;

    private bool IsWhole(LinearForm form)
    {
        foreach (var part in form.Parts)
        {
            if (!part.Value.IsInteger || _readings[part.Key].Type.Kind is not (TypeKind.Integer or TypeKind.Date))
                return false;
        }

        return true;
    }
}
