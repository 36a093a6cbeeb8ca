using System;
using System.Collections;
using System.Collections.Generic;

namespace Criteria.Fhir;

/// <summary>How often each name of an open set was met, in the order of the names.</summary>
/// <remarks>The names come from the input, so there are at most 256 of them, of at most 64 characters; the rest is counted as <see cref="Other"/>.</remarks>
public sealed class Tally : IReadOnlyCollection<KeyValuePair<string, long>>
{
    /// <summary>The name under which what cannot be listed is counted.</summary>
    public const string Other = "(other)";

    /// <summary>The name of what is absent.</summary>
    public const string Absent = "(none)";

    private const int MaximumNames = 256;
    private const int MaximumLength = 64;
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>How often a name was met; 0 where it never was.</summary>
    public long this[string name] => _counts.GetValueOrDefault(name);

    /// <summary>How often any name was met.</summary>
    public long Total { get; private set; }

    /// <summary>How many names there are.</summary>
    public int Count => _counts.Count;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, long>> GetEnumerator() => _counts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(string? name)
    {
        var key = name ?? Absent;
        if (key.Length > MaximumLength || (_counts.Count >= MaximumNames && !_counts.ContainsKey(key)))
            key = Other;
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
        Total++;
    }
}
