using System.Globalization;
using System.Text;

namespace Criteria.Benchmarks.Analysis;

/// <summary>One criterion of a random protocol, as CQL and as SMT-LIB.</summary>
/// <param name="IsInclusion">The patient after whom the protocol was made passes it either way.</param>
/// <param name="Facts">The numbers of the facts at which it looks.</param>
internal sealed record ProtocolCriterion(string Id, bool IsInclusion, string Cql, string Smt, IReadOnlyList<int> Facts);

/// <summary>
/// A random protocol that some patient passes, so that every check has to run to its end: thresholds on numbers, judgements, enumerations, windows in days, multiples of upper limits of
/// reference ranges, two numbers compared, and conjunctions, disjunctions and counts of these. The same seed makes the same protocol.
/// </summary>
internal sealed class Protocol
{
    private const int CriteriaOfFact = 3;
    private const int FewestFacts = 16;

    private readonly Dice _dice;
    private readonly List<ProtocolFact> _facts = [];
    private readonly List<ProtocolCriterion> _criteria = [];

    /// <param name="facts">How many facts it has; null: a third as many as criteria.</param>
    public Protocol(int criteria, ulong seed, int? facts = null)
    {
        _dice = new(seed);
        var count = facts ?? Math.Max(FewestFacts, criteria / CriteriaOfFact);
        for (var index = 0; index < count; index++)
            _facts.Add(ProtocolFact.Make(index, _dice));
        for (var index = 0; index < criteria; index++)
            _criteria.Add(Criterion(index));
    }

    public IReadOnlyList<ProtocolFact> Facts => _facts;

    public IReadOnlyList<ProtocolCriterion> Criteria => _criteria;

    /// <summary>The protocol as an author writes it: a type for the patient and a class with attributes.</summary>
    public string Source(IEnumerable<ProtocolCriterion>? criteria = null)
    {
        var text = new StringBuilder("using System;\nusing Criteria;\n\npublic enum Grade { None, Mild, Moderate, Severe, Critical }\n\npublic sealed record Chart\n{\n");
        foreach (var fact in _facts)
            text.Append("    ").Append(fact.Member).Append('\n');
        text.Append("}\n\n[Trial<Chart>(\"P\")]\n[Parameter<DateOnly>(\"Screening\")]\n");
        foreach (var criterion in criteria ?? _criteria)
            text.Append(CultureInfo.InvariantCulture, $"[{(criterion.IsInclusion ? "Inclusion" : "Exclusion")}(\"{criterion.Id}\", \"{criterion.Cql}\")]\n");
        return text.Append("public static partial class P;\n").ToString();
    }

    private ProtocolCriterion Criterion(int index)
    {
        var used = new SortedSet<int>();
        var shape = _dice.Below(100);
        var condition = shape switch
        {
            < 40 => Atom(used),
            < 60 => Joined("and", Atoms(2 + _dice.Below(2), used)),
            < 85 => Joined("or", Atoms(2 + _dice.Below(2), used)),
            < 92 => Joined("or", [Joined("and", Atoms(2, used)), Atom(used)]),
            _ => Counted(Atoms(3 + _dice.Below(3), used)),
        };
        return new((condition.Holds ? "I" : "E") + (index + 1).ToString(CultureInfo.InvariantCulture), condition.Holds, condition.Cql, condition.Smt, [.. used]);
    }

    private List<Condition> Atoms(int count, ISet<int> used) => [.. Enumerable.Range(0, count).Select(_ => Atom(used))];

    private Condition Atom(ISet<int> used)
    {
        var fact = _facts[_dice.Below(_facts.Count)];
        used.Add(fact.Index);
        if (fact.Kind == FactKind.Number && _dice.Below(100) < 5)
        {
            var other = _facts[_dice.Below(_facts.Count)];
            if (other.Kind == FactKind.Number && other != fact)
            {
                used.Add(other.Index);
                return fact.ComparedWith(other, _dice);
            }
        }

        return fact.Condition(_dice);
    }

    private static Condition Joined(string word, List<Condition> parts) => new(
        string.Join($" {word} ", parts.Select(static part => part.Cql.Contains(' ', StringComparison.Ordinal) ? $"({part.Cql})" : part.Cql)),
        $"({word} {string.Join(' ', parts.Select(static part => part.Smt))})",
        word == "and" ? parts.TrueForAll(static part => part.Holds) : parts.Exists(static part => part.Holds));

    private Condition Counted(List<Condition> parts)
    {
        var number = 2 + _dice.Below(parts.Count - 2);
        return new(
            $"AtLeast({number}, {{ {string.Join(", ", parts.Select(static part => part.Cql))} }})",
            $"((_ at-least {number}) {string.Join(' ', parts.Select(static part => part.Smt))})",
            parts.Count(static part => part.Holds) >= number);
    }
}

/// <param name="Holds">What the patient makes of it after whom the protocol was made.</param>
internal sealed record Condition(string Cql, string Smt, bool Holds);

/// <summary>Random numbers that are the same in every version of .NET (splitmix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return (int)((bits ^ (bits >> 31)) % (ulong)limit);
    }
}
