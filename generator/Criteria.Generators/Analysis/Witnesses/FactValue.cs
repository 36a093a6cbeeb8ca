using System;
using System.Collections.Generic;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>The value that a witness has for a reading.</summary>
internal abstract record FactValue;

internal sealed record NumberValue(Rational Value) : FactValue;

/// <param name="Day">Days from 1 January of the year 1.</param>
internal sealed record DayValue(int Day) : FactValue
{
    public DateTime Date => DateTime.MinValue.AddDays(Day);
}

internal sealed record TruthValue(bool Value) : FactValue;

/// <summary>Something is there, a list or a moment for instance, and nothing else matters of it.</summary>
internal sealed record PresentValue : FactValue;

/// <summary>A text, the text of a value of an enumeration, or a code as system, <c>|</c> and code.</summary>
internal sealed record TextValue(string Value) : FactValue;

/// <summary>A patient as far as the criteria look at one: the readings that are there, with their values.</summary>
/// <param name="except">Readings that are missing all the same; null: none. Who passes it may change it before the next look.</param>
internal sealed class Witness(IReadOnlyDictionary<Expression, FactValue> values, ISet<Expression>? except = null)
{
    public IReadOnlyDictionary<Expression, FactValue> Values => except is null ? values : Without([]).Values;

    public FactValue? this[Expression reading] => values.TryGetValue(reading, out var value) && except?.Contains(reading) != true ? value : null;

    /// <summary>The same patient without these.</summary>
    public Witness Without(IEnumerable<Expression> readings)
    {
        var rest = new Dictionary<Expression, FactValue>();
        foreach (var value in values)
        {
            if (except?.Contains(value.Key) != true)
                rest.Add(value.Key, value.Value);
        }

        foreach (var reading in readings)
            rest.Remove(reading);
        return new(rest);
    }
}
