using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>A sum of facts, each with its factor, in the order of the facts; without its constant.</summary>
internal sealed class LinearForm : IEquatable<LinearForm>
{
    private readonly string _key;

    private LinearForm(IReadOnlyList<KeyValuePair<int, Rational>> parts)
    {
        Parts = parts;
        var key = new StringBuilder();
        foreach (var part in parts)
            key.Append(part.Key).Append('*').Append(part.Value).Append(' ');
        _key = key.ToString();
    }

    /// <summary>The facts by their numbers, with factors that are not zero.</summary>
    public IReadOnlyList<KeyValuePair<int, Rational>> Parts { get; }

    /// <summary>The fact, where the form is one fact alone.</summary>
    public int? SingleFact => Parts.Count == 1 && Parts[0].Value == Rational.One ? Parts[0].Key : null;

    /// <summary>The fact alone.</summary>
    public static LinearForm Of(int fact) => new([new(fact, Rational.One)]);

    /// <summary>A form whose first factor is 1, and the factor by which it was divided.</summary>
    public static (LinearForm Form, Rational Scale) Normal(SortedDictionary<int, Rational> sum)
    {
        var parts = sum.Where(static part => part.Value != Rational.Zero).ToArray();
        var scale = parts[0].Value;
        return (new(parts.Select(part => new KeyValuePair<int, Rational>(part.Key, part.Value / scale)).ToArray()), scale);
    }

    public bool Equals(LinearForm? other) => other is not null && _key == other._key;

    public override bool Equals(object? obj) => Equals(obj as LinearForm);

    public override int GetHashCode() => _key.GetHashCode();

    public override string ToString() => _key;
}
