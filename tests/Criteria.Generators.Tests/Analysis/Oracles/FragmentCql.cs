using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized.Expressions;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>Random conditions of which the analysis decides everything.</summary>
internal sealed class FragmentCql
{
    private const int Deepest = 2;

    // Patients lie at, just below and just above these.
    private static readonly string[] s_numbers = ["1", "2", "2.5", "3", "8.5"];
    private static readonly string[] s_comparisons = ["=", "!=", "<", "<=", ">", ">="];

    private readonly Dice _dice;
    private readonly IReadOnlyList<SubjectMember> _members;
    private readonly bool _closesTheWorld;

    public FragmentCql(Dice dice, IReadOnlyList<SubjectMember> members)
    {
        _dice = dice;
        _members = members;
        _closesTheWorld = dice.Chance(0.25);
    }

    /// <summary>Conditions that can be named.</summary>
    public List<string> Names { get; } = [];

    public Cql Truth() => Truth(0);

    private Cql Truth(int depth) => depth > Deepest || _dice.Chance(depth == 0 ? 0.3 : 0.55) ? Atom(depth) : Connected(depth);

    private Cql Connected(int depth) => _dice.Weighted<Cql>(
        (5, () => Of(depth, 2, "({0} and {1})")),
        (5, () => Of(depth, 2, "({0} or {1})")),
        (1, () => Of(depth, 2, "({0} xor {1})")),
        (1, () => Of(depth, 2, "({0} implies {1})")),
        (2, () => Of(depth, 1, "(not {0})")),
        (1, () => Of(depth, 3, "(if {0} then {1} else {2})")),
        (1, () => Of(depth, 3, $"{_dice.Pick("AtLeast", "AtMost", "Exactly")}({_dice.Between(1, 2)}, {{{{ {{0}}, {{1}}, {{2}} }}}})")),
        (depth < Deepest ? 1 : 0, () => Of(depth, 4, $"(Score({{{{ Points({{0}}, {Weight()}), Worst({{{{ Points({{1}}, {Weight()}), Points({{2}}, {Weight()}) }}}}), Points({{3}}, {Weight()}) }}}}) {Comparison()} {_dice.Between(0, 6)})")),
        (_closesTheWorld ? 2 : 0, () => Of(depth, 1, $"({{0}} is {_dice.Pick("", "not ")}{_dice.Pick("true", "false")})")));

    private int Weight() => _dice.Between(0, 4);

    private Cql Of(int depth, int operands, string template) => new(Cql.Truth, template, [.. Enumerable.Range(0, operands).Select(_ => Truth(depth + 1))]);

    private string Comparison() => _dice.Pick(s_comparisons);

    private Cql Atom(int depth)
    {
        if (Names.Count > 0 && _dice.Chance(0.1))
            return Leaf(_dice.Pick(Names));
        if (_dice.Chance(0.03))
            return Leaf(_dice.Pick("true", "false"));
        var member = _dice.Pick(_members);
        if (_closesTheWorld && _dice.Chance(0.15))
            return Leaf($"({member.Name} is {_dice.Pick("", "not ")}null)");
        return member.Kind switch
        {
            MemberKind.Boolean => Leaf(_dice.Chance(0.8) || Other(member, MemberKind.Boolean) is not { } other ? member.Name : $"({member.Name} {_dice.Pick("=", "!=")} {other.Name})"),
            MemberKind.Enumeration => OfText(member, RandomSubject.EnumTexts),
            MemberKind.Text => OfText(member, ["", "1", "red"]),
            MemberKind.Code => Leaf($"({member.Name} in {_dice.Pick("\"One system\"", "\"Two systems\"")})"),
            MemberKind.Date => OfDate(member),
            _ => OfNumber(member, depth),
        };
    }

    private SubjectMember? Other(SubjectMember member, MemberKind kind) => _members.FirstOrDefault(other => other != member && other.Kind == kind);

    private static Cql Leaf(string text) => Cql.Leaf(Cql.Truth, text);

    private Cql OfText(SubjectMember member, IReadOnlyList<string> texts)
    {
        var (one, other) = (_dice.Pick(texts), _dice.Pick(texts));
        return Leaf(_dice.Pick($"({member.Name} = '{one}')", $"({member.Name} != '{one}')", $"({member.Name} in {{ '{one}', '{other}' }})"));
    }

    private string Threshold(SubjectMember member)
    {
        var number = _dice.Pick(s_numbers);
        return member.Dimension is { } dimension ? dimension.Quantity(number, _dice.Pick(dimension.Units).Code)
            : member.IsInteger ? $"{_dice.Between(0, 5)}"
            : number;
    }

    private Cql OfNumber(SubjectMember member, int depth) => _dice.Weighted<Cql>(
        (8, () => Leaf($"({member.Name} {Comparison()} {Threshold(member)})")),
        (2, () => Range(member)),
        (1, () => Leaf($"({member.Name} in {{ {Threshold(member)}, {Threshold(member)} }})")),
        (member.Kind == MemberKind.Lab ? 8 : 0, () => Leaf($"({member.Name} {Comparison()} {_dice.Pick("", "2 * ", "3 * ")}{_dice.Pick("ULN", "ULN", "LLN")}({member.Name}))")),
        (3, () => Relation(member)),
        (depth > 0 ? 1 : 0, () => new(Cql.Truth, $"((if {{0}} then {member.Name} else {_dice.Pick("null", Threshold(member))}) {Comparison()} {Threshold(member)})", Truth(Deepest + 1))),
        (_closesTheWorld ? 2 : 0, () => Leaf($"(Coalesce({member.Name}, {Threshold(member)}) {Comparison()} {Threshold(member)})")));

    private Cql Range(SubjectMember member)
    {
        // Ends in one unit, so that the lower one is surely not above the higher one.
        var unit = member.Dimension is { } dimension ? $" '{_dice.Pick(dimension.Units).Code}'" : "";
        var low = _dice.Between(0, 3);
        var high = low + _dice.Between(1, 3);
        return Leaf(_dice.Pick(
            $"({member.Name} between {low}{unit} and {high}{unit})",
            $"({member.Name} in Interval({low}{unit}, {high}{unit}])",
            $"({member.Name} in Interval[{low}{unit}, {high}{unit}))"));
    }

    /// <summary>Two facts of one measure, compared with each other or summed up.</summary>
    private Cql Relation(SubjectMember member)
    {
        var others = _members.Where(other => other.IsNumber && other.Dimension == member.Dimension && other != member).ToArray();
        if (others.Length == 0)
            return Leaf($"({member.Name} {Comparison()} {Threshold(member)})");
        var other = _dice.Pick(others);
        var sum = Threshold(member.IsInteger && !other.IsInteger ? other : member);
        return Leaf(_dice.Pick(
            $"({member.Name} {Comparison()} {other.Name})",
            $"({member.Name} {Comparison()} 2 * {other.Name})",
            $"({member.Name} - {other.Name} {Comparison()} {sum})",
            $"({member.Name} + {other.Name} {Comparison()} {sum})"));
    }

    private Cql OfDate(SubjectMember member)
    {
        // Months between two facts that both move are more than oracles do in time.
        var other = _dice.Chance(0.3) && Other(member, MemberKind.Date) is { } date ? date.Name : null;
        var unit = _dice.Pick(other is null ? ["days", "weeks", "months", "months"] : (string[])["days", "weeks"]);
        var length = $"{_dice.Pick(1, 2, 3, 6, 12)} {unit}";
        var anchor = other ?? "Screening";
        return Leaf(_dice.Pick(
            $"({member.Name} {length} or {_dice.Pick("less", "more")} {_dice.Pick("on or before", "before", "on or after", "after")} {anchor})",
            $"({member.Name} {_dice.Pick("more", "less")} than {length} {_dice.Pick("before", "after")} {anchor})",
            $"({member.Name} within {length} of {anchor})",
            $"({member.Name} {_dice.Pick("before", "after", "on or before", "same day as")} {anchor})",
            $"({unit} between {member.Name} and {anchor} {Comparison()} {_dice.Between(0, 13)})",
            $"(CalculateAgeIn{_dice.Pick("Years", "Months")}At({member.Name}, Screening) {Comparison()} {_dice.Pick(0, 1)})"));
    }
}
