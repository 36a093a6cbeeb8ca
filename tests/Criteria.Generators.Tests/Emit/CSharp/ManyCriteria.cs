using System.Globalization;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>A trial with any number of criteria, written by a rule, and a plain loop that evaluates it.</summary>
/// <remarks>
/// Groups have three children, which stand behind the whole top level and so in other blocks than their group; some criteria refer back over more
/// than a block, some ahead.
/// </remarks>
internal sealed class ManyCriteria
{
    private static readonly string[] _kinds = ["All", "Any", "None", "AtLeast"];

    private readonly List<Node> _top = [];

    public ManyCriteria(int count)
    {
        while (count > 0)
        {
            var index = _top.Count;
            var isGroup = index % 5 == 4 && count >= 4;
            count -= isGroup ? 4 : 1;
            _top.Add(new(index, isGroup ? _kinds[index / 5 % 4] : null));
        }
    }

    public int MemberCount => (_top.Count * 4) + 4;

    public TrialProject Project => TrialProject.Of($$"""
        using System.Linq;
        using Criteria;
        namespace Study;

        public sealed class Chart(double?[] values)
        {
            {{string.Join("\n    ", Enumerable.Range(0, MemberCount).Select(static member => $"public double? M{member} => values[{member}];"))}}
        }

        [Trial<Chart>("MANY")]
        {{string.Join("\n", _top.SelectMany(Attributes))}}
        public static partial class Many;

        public static class Probe
        {
            public static string Run(double?[] values)
            {
                var result = Many.Evaluate(new Chart(values));
                var outcomes = Many.Info.Criteria.Select((criterion, index) => criterion.Id + "=" + result[(Many.Criterion)index]).OrderBy(text => text, System.StringComparer.Ordinal);
                return string.Join(" ", outcomes) + " " + result.Verdict + " [" + string.Join(",", result.Blocking.Select(one => one.ToString()).OrderBy(text => text, System.StringComparer.Ordinal)) + "]";
            }
        }
        """);

    /// <summary>What <c>Probe.Run</c> has to answer.</summary>
    public string Expected(double?[] values)
    {
        var outcomes = new List<string>();
        var blocking = new List<string>();
        var isOpen = false;
        foreach (var node in _top)
        {
            var (outcome, value) = Evaluate(node, values);
            outcomes.Add($"{node.Id}={outcome}");
            isOpen |= value is null && outcome == "Unknown";
            if (outcome == (node.IsExclusion ? "Met" : "NotMet"))
                blocking.Add(node.Id);
            if (node.Kind is not null)
            {
                for (var child = 1; child <= 3; child++)
                    outcomes.Add($"{node.Id}.{child}={Outcome(Child(node, child, values))}");
            }
        }

        var verdict = blocking.Count > 0 ? "Ineligible" : isOpen ? "Undetermined" : "Eligible";
        return $"{string.Join(" ", outcomes.Order(StringComparer.Ordinal))} {verdict} [{string.Join(",", blocking.Order(StringComparer.Ordinal))}]";
    }

    private (string Outcome, bool? Value) Evaluate(Node node, double?[] values)
    {
        var value = Condition(node, values);
        if (!node.IsConditional)
            return (Outcome(value), value);
        var applies = IsAbove(values[node.Index + 1], 30);
        if (applies == false)
            return ("NotApplicable", null);
        value = node.IsExclusion ? And(applies, value) : Or(Not(applies), value);
        return (Outcome(value), value);
    }

    private bool? Condition(Node node, double?[] values)
    {
        if (node.Kind is null)
        {
            var own = IsAbove(values[node.Index], node.Threshold);
            return Reference(node) is { } other ? Or(Condition(_top[other], values), own) : own;
        }

        bool?[] children = [Child(node, 1, values), Child(node, 2, values), Child(node, 3, values)];
        return node.Kind switch
        {
            "All" => children.Aggregate((bool?)true, And),
            "Any" => children.Aggregate((bool?)false, Or),
            "None" => Not(children.Aggregate((bool?)false, Or)),
            _ => children.Count(static child => child == true) >= 2 ? true : children.Count(static child => child != false) < 2 ? false : null,
        };
    }

    private bool? Child(Node node, int child, double?[] values) => IsAbove(values[MemberOf(node, child)], node.Threshold + child);

    private int MemberOf(Node node, int child) => _top.Count + (node.Index * 3) + child;

    /// <summary>The criterion that a leaf refers to: back over more than a block, or ahead over more than one.</summary>
    private int? Reference(Node node)
    {
        var other = node.Index % 4 == 3 ? node.Index - 37 : node.Index % 11 == 5 ? node.Index + 40 : -1;
        return other >= 0 && other < _top.Count && !_top[other].IsConditional ? other : null;
    }

    private IEnumerable<string> Attributes(Node node)
    {
        var word = node.IsExclusion ? "Exclusion" : "Inclusion";
        if (node.Kind is null)
        {
            var reference = Reference(node) is { } other ? $"\\\"X{other}\\\" or " : string.Empty;
            var condition = node.IsConditional ? $", AppliesTo = \"M{node.Index + 1} > 30\"" : string.Empty;
            yield return $"[{word}(\"{node.Id}\", \"{reference}M{node.Index} > {node.Threshold}\"{condition})]";
            yield break;
        }

        yield return $"[{word}(\"{node.Id}\", Group = Group.{node.Kind}{(node.Kind == "AtLeast" ? ", Of = 2" : string.Empty)})]";
        for (var child = 1; child <= 3; child++)
            yield return $"[{word}(\"{node.Id}.{child}\", \"M{MemberOf(node, child)} > {node.Threshold + child}\", PartOf = \"{node.Id}\")]";
    }

    private static string Outcome(bool? value) => value switch { null => "Unknown", true => "Met", false => "NotMet" };

    private static bool? IsAbove(double? value, int threshold) => value is null ? null : value > threshold;

    private static bool? Not(bool? value) => !value;

    private static bool? And(bool? left, bool? right) => left & right;

    private static bool? Or(bool? left, bool? right) => left | right;

    /// <summary>A criterion at the top level; a group where it has a kind.</summary>
    private sealed record Node(int Index, string? Kind)
    {
        public string Id => "X" + Index.ToString(CultureInfo.InvariantCulture);

        public bool IsExclusion => Index % 3 == 2;

        public bool IsConditional => Kind is null && Index % 13 == 7;

        public int Threshold => Index % 7 * 10;
    }
}
