using System;
using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Analysis.Solving;

/// <param name="Points">Not negative.</param>
internal readonly record struct WeightedLiteral(Literal Literal, int Points);

/// <summary>
/// Scores and counts as decisions, domain by domain, with what is still needed. The same domains give the same literals in whatever order they were
/// written, and questions about different thresholds share them: without that the solver would have to prove arithmetic clause by clause.
/// </summary>
internal sealed class Counting(Gates gates)
{
    private readonly Dictionary<string, int> _suffixes = [];
    private readonly Dictionary<(int Suffix, int Needed), Literal> _made = [];
    private readonly Dictionary<int, SortedList<int, Literal>> _bySuffix = [];

    /// <summary>At least so many of the operands hold.</summary>
    public Literal AtLeast(int number, IReadOnlyList<Literal> operands)
    {
        // One of the two ways to say it is chosen: by a majority of plain literals.
        var negated = operands.Count(static operand => operand.IsNegated);
        return negated * 2 > operands.Count
            ? !Score(operands.Count - number + 1, operands.Select(static operand => new[] { new WeightedLiteral(!operand, 1) }).ToArray())
            : Score(number, operands.Select(static operand => new[] { new WeightedLiteral(operand, 1) }).ToArray());
    }

    /// <summary>The highest item of each domain, summed over the domains, reaches the threshold.</summary>
    public Literal Score(int threshold, IReadOnlyList<IReadOnlyList<WeightedLiteral>> domains)
    {
        var ordered = domains.Select(Normal).Where(static domain => domain.Length > 0).ToList();
        ordered.Sort(static (left, right) => left[0].Literal.CompareTo(right[0].Literal) is var first and not 0 ? first : string.CompareOrdinal(TextOf(left), TextOf(right)));
        var suffixes = new int[ordered.Count + 1];
        var most = new long[ordered.Count + 1];
        for (var index = ordered.Count - 1; index >= 0; index--)
        {
            most[index] = most[index + 1] + ordered[index].Max(static item => item.Points);
            suffixes[index] = SuffixOf(TextOf(ordered[index]), suffixes[index + 1]);
        }

        return Reach(new(ordered, suffixes, most), 0, threshold);
    }

    private sealed record Domains(List<WeightedLiteral[]> Items, int[] Suffixes, long[] Most);

    /// <summary>Without what cannot count, by falling points: the first that holds is the domain's score.</summary>
    private WeightedLiteral[] Normal(IReadOnlyList<WeightedLiteral> domain)
    {
        var items = domain.Where(item => item.Points > 0 && item.Literal != gates.False).ToArray();
        Array.Sort(items, static (left, right) => right.Points.CompareTo(left.Points) is var order and not 0 ? order : left.Literal.CompareTo(right.Literal));
        return items;
    }

    private static string TextOf(WeightedLiteral[] domain) => string.Join(",", domain.Select(static item => $"{item.Literal}:{item.Points}"));

    private int SuffixOf(string domain, int rest)
    {
        var key = domain + "|" + rest;
        if (!_suffixes.TryGetValue(key, out var suffix))
            _suffixes.Add(key, suffix = _suffixes.Count + 1);
        return suffix;
    }

    private Literal Reach(Domains domains, int domain, long needed)
    {
        if (needed <= 0)
            return gates.True;
        if (needed > domains.Most[domain])
            return gates.False;
        var key = (domains.Suffixes[domain], (int)needed);
        if (_made.TryGetValue(key, out var known))
            return known;
        var items = domains.Items[domain];
        var result = Reach(domains, domain + 1, needed);
        for (var index = items.Length - 1; index >= 0; index--)
            result = gates.Choose(items[index].Literal, Reach(domains, domain + 1, needed - items[index].Points), result);
        _made.Add(key, result);
        Order(key.Item1, key.Item2, result);
        return result;
    }

    /// <summary>Who reaches more reaches less: it follows, but not by looking at one domain.</summary>
    private void Order(int suffix, int needed, Literal reached)
    {
        if (!_bySuffix.TryGetValue(suffix, out var thresholds))
            _bySuffix.Add(suffix, thresholds = []);
        thresholds.Add(needed, reached);
        var place = thresholds.IndexOfKey(needed);
        if (place > 0)
            gates.Background.Lemma(!reached, thresholds.Values[place - 1]);
        if (place + 1 < thresholds.Count)
            gates.Background.Lemma(!thresholds.Values[place + 1], reached);
    }
}
