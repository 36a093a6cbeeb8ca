using System;
using System.Collections.Generic;

namespace Criteria;

/// <summary>The parameters and attestations of a trial by name. What is absent is missing, and what depends on it unknown.</summary>
public sealed class TrialParameters
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Attestation> _attestations = new(StringComparer.Ordinal);

    /// <summary>Sets a parameter; null removes it.</summary>
    /// <param name="name">The parameter's name.</param>
    public object? this[string name]
    {
        set
        {
            if (value is null)
                _values.Remove(name);
            else
                _values[name] = value;
        }
    }

    /// <summary>Records an attestation under its identifier; null removes it.</summary>
    /// <param name="identifier">The name of the member of the trial's <c>Attestations</c>, for instance <c>E13</c>.</param>
    /// <param name="attestation">The judgement.</param>
    public TrialParameters Attest(string identifier, Attestation? attestation)
    {
        if (attestation is { } judgement)
            _attestations[identifier] = judgement;
        else
            _attestations.Remove(identifier);
        return this;
    }

    /// <summary>The parameter of a name and value type; null where it is absent. A whole number serves where a double is expected.</summary>
    /// <exception cref="InvalidCastException">The parameter was set to a value of another type.</exception>
    public T? Get<T>(string name)
        where T : struct
        => _values.TryGetValue(name, out var value) ? Cast<T>(name, value) : null;

    /// <summary>The text of a name; null where it is absent.</summary>
    /// <exception cref="InvalidCastException">The parameter was set to a value of another type.</exception>
    public string? GetText(string name) => _values.TryGetValue(name, out var value) ? Cast<string>(name, value) : null;

    /// <summary>The attestation of an identifier; null where nobody has attested.</summary>
    public Attestation? GetAttestation(string identifier)
        => _attestations.TryGetValue(identifier, out var attestation) ? attestation : null;

    private static T Cast<T>(string name, object value)
        => value switch
        {
            T typed => typed,
            int number when (double)number is T widened => widened,
            _ => throw new InvalidCastException($"parameter '{name}' has a value of type {value.GetType().Name}; expected {typeof(T).Name}"),
        };
}
