using System.Globalization;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A member that an expression can name where it stands.</summary>
/// <param name="Path">For instance <c>Chart member</c>, <c>Nested.Member</c> or <c>X.Member</c>.</param>
/// <param name="IsElement">It is read from the element of a query.</param>
internal sealed record Readable(string Path, SubjectMember Member, bool IsElement);

/// <summary>What a random trial declares and its expressions may name.</summary>
/// <param name="Truths">Quoted names of Boolean definitions and criteria.</param>
/// <param name="Numbers">Quoted names of definitions that are bare numbers.</param>
/// <param name="ClosesTheWorld">Whether expressions may ask what is null.</param>
internal sealed record RandomNames(List<string> Truths, List<string> Numbers, bool HasSecondAnchor, bool ClosesTheWorld);

/// <summary>Random Boolean expressions in CQL over a random subject: every construct of the language's first half.</summary>
internal sealed class RandomCql(Dice dice, RandomSubject subject, RandomNames names)
{
    private static readonly string[] s_comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private int _aliases;

    /// <summary>Numbers that thresholds were made of: patients lie at, just below and just above them.</summary>
    public static readonly IReadOnlyList<string> Thresholds = ["0.1", "0.3", "1", "2", "2.5", "3", "8.5", "15", "40.1", "85", "120.3"];

    public Cql Truth() => Truth(0, ReadablesOf(subject.Members, "", isElement: false));

    /// <summary>A bare number, for definitions.</summary>
    public Cql? Number()
    {
        var numbers = ReadablesOf(subject.Members, "", false).Where(r => r.Member is { IsNumber: true, Dimension: null }).ToArray();
        return numbers.Length == 0 ? null : Arithmetic(dice.Pick(numbers), numbers, 0);
    }

    private static List<Readable> ReadablesOf(IReadOnlyList<SubjectMember> members, string prefix, bool isElement)
    {
        var readables = new List<Readable>();
        foreach (var member in members)
        {
            readables.Add(new(prefix + member.Name, member, isElement));
            if (member.Kind == MemberKind.Nested)
                readables.AddRange(ReadablesOf(member.Members!, $"{prefix}{member.Name}.", isElement));
        }

        return readables;
    }

    private Cql Truth(int depth, IReadOnlyList<Readable> scope) => depth > 3 || dice.Chance(0.35)
        ? Atom(scope, depth)
        : dice.Weighted<Cql>(
            (4, () => Of(depth, scope, 2, "({0} and {1})")),
            (4, () => Of(depth, scope, 2, "({0} or {1})")),
            (1, () => Of(depth, scope, 2, "({0} xor {1})")),
            (1, () => Of(depth, scope, 2, "({0} implies {1})")),
            (2, () => Of(depth, scope, 1, "(not {0})")),
            (names.ClosesTheWorld ? 1 : 0, () => Of(depth, scope, 1, $"({{0}} is {dice.Pick("", "not ")}{dice.Pick("true", "false")})")),
            (1, () => Of(depth, scope, 3, "(if {0} then {1} else {2})")),
            (1, () => Of(depth, scope, 5, "(case when {0} then {1} when {2} then {3} else {4} end)")),
            (1, () => Of(depth, scope, 3, $"{dice.Pick("AtLeast", "AtMost", "Exactly")}({dice.Between(1, 2)}, {{{{ {{0}}, {{1}}, {{2}} }}}})")));

    private Cql Of(int depth, IReadOnlyList<Readable> scope, int operands, string template)
        => new(Cql.Truth, template, [.. Enumerable.Range(0, operands).Select(_ => Truth(depth + 1, scope))]);

    private Cql Atom(IReadOnlyList<Readable> scope, int depth)
    {
        if (dice.Chance(0.05))
            return Leaf(dice.Pick("true", "false"));
        if (names.Truths.Count > 0 && dice.Chance(0.12) && !scope.Any(r => r.IsElement))
            return Leaf(dice.Pick(names.Truths));
        if (names.Numbers.Count > 0 && dice.Chance(0.1) && !scope.Any(r => r.IsElement))
            return Leaf($"({dice.Pick(names.Numbers)} {Comparison()} {dice.Pick(Thresholds)})");

        // An element's own members are what a query is about.
        var elements = scope.Where(r => r.IsElement).ToArray();
        var read = dice.Pick(elements.Length > 0 && dice.Chance(0.7) ? elements : scope);
        if (names.ClosesTheWorld && !read.Member.IsList && read.Member.Kind != MemberKind.Nested && dice.Chance(0.06))
            return Leaf($"({read.Path} is {dice.Pick("", "not ")}null)");
        return read.Member.Kind switch
        {
            MemberKind.Boolean => Leaf(dice.Pick(read.Path, $"({read.Path} = {dice.Pick("true", "false")})")),
            MemberKind.Enumeration => Texts(read.Path, RandomSubject.EnumTexts),
            MemberKind.Text => dice.Chance(0.3) ? Leaf($"({read.Path} in \"One system\")") : Texts(read.Path, RandomPatients.Texts),
            MemberKind.Code => Leaf($"({read.Path} in {dice.Pick("\"One system\"", "\"Two systems\"")})"),
            MemberKind.Date => Date(read, scope),
            MemberKind.Nested => Leaf("true"),
            _ when read.Member.IsList => List(read, scope, depth),
            _ => Amount(read, scope),
        };
    }

    private Cql Texts(string path, IReadOnlyList<string> texts) => dice.Chance(0.7)
        ? Leaf($"({path} {dice.Pick("=", "!=")} '{dice.Pick(texts)}')")
        : Leaf($"({path} in {{ '{texts[0]}', '{texts[^1]}' }})");

    private Cql List(Readable list, IReadOnlyList<Readable> scope, int depth)
    {
        var alias = $"X{++_aliases}";
        var where = dice.Chance(0.15) || depth > 3 ? null : ElementCondition(list.Member, alias, scope, depth);
        var query = where is null ? $"({list.Path} {alias})" : $"({list.Path} {alias} where {{0}})";
        var template = dice.Chance(0.65) ? $"(exists {query})" : $"(Count{query} {Comparison()} {dice.Between(0, 3)})";
        return where is null ? Leaf(template) : new(Cql.Truth, template, where);
    }

    private Cql ElementCondition(SubjectMember list, string alias, IReadOnlyList<Readable> scope, int depth)
    {
        switch (list.Kind)
        {
            case MemberKind.Records:
                var outer = scope.Where(r => !r.Member.IsList || r.IsElement);
                return Truth(depth + 1, [.. outer, .. ReadablesOf(list.Members!, alias + ".", isElement: true)]);
            case MemberKind.Numbers:
                return Leaf($"({alias} {Comparison()} {dice.Pick(Thresholds)})");
            case MemberKind.Texts:
                return Texts(alias, RandomPatients.Texts);
            default:
                return Leaf($"({alias} in {dice.Pick("\"One system\"", "\"Two systems\"")})");
        }
    }

    private Cql Amount(Readable read, IReadOnlyList<Readable> scope)
    {
        var member = read.Member;
        var same = scope.Where(r => r.Member.IsNumber && r.Member.Dimension == member.Dimension).ToArray();
        return dice.Weighted<Cql>(
            (6, () => Compare(Arithmetic(read, same, 0), Threshold(member))),
            (3, () => Compare(Amount(read), Threshold(member))),
            (2, () => Compare(Amount(read), Arithmetic(dice.Pick(same), same, 0))),
            (member.Kind == MemberKind.Lab ? 6 : 0, () => Compare(Amount(read), Leaf("amount", $"{dice.Pick("", "3 * ", "1.5 * ")}{dice.Pick("ULN", "ULN", "LLN")}({read.Path})"))),
            (2, () => Range(read)),
            (1, () => new(Cql.Truth, "({0} in {{ {1}, {2} }})", Amount(read), Threshold(member), Threshold(member))),
            (names.ClosesTheWorld ? 1 : 0, () => Compare(new("amount", "Coalesce({0}, {1}, {2})", Amount(read), Amount(dice.Pick(same)), Threshold(member)), Threshold(member))),
            (1, () => Compare(new("amount", "(if {0} then {1} else null)", Truth(4, scope), Amount(read)), Threshold(member))),
            (1, () => Compare(new("amount", "(if {0} then {1} else {2})", Truth(4, scope), Amount(read), Threshold(member)), Threshold(member))));
    }

    private Cql Range(Readable read)
    {
        var low = dice.Between(0, Thresholds.Count - 2);
        var high = dice.Between(low + 1, Thresholds.Count - 1);
        var unit = read.Member.Unit;
        string Of(int index) => unit is null ? Bare(read.Member, Thresholds[index]) : read.Member.Dimension!.Quantity(Thresholds[index], unit);
        if (read.Member.IsInteger)
            (low, high) = (2, 9);
        return Leaf(dice.Pick(
            $"({read.Path} between {Of(low)} and {Of(high)})",
            $"({read.Path} in Interval[{Of(low)}, {Of(high)}])",
            $"({read.Path} in Interval({Of(low)}, {Of(high)}])",
            $"({read.Path} in Interval[{Of(low)}, null))".Replace("null)", "null]", StringComparison.Ordinal)));
    }

    private Cql Arithmetic(Readable read, IReadOnlyList<Readable> same, int depth) => depth > 1 || dice.Chance(0.5)
        ? Amount(read)
        : dice.Weighted<Cql>(
            (2, () => new("amount", "({0} + {1})", Arithmetic(read, same, depth + 1), Arithmetic(dice.Pick(same), same, depth + 1))),
            (2, () => new("amount", "({0} - {1})", Arithmetic(read, same, depth + 1), Arithmetic(dice.Pick(same), same, depth + 1))),
            (2, () => new("amount", $"({dice.Pick("3", "2", "0.1")} * {{0}})", Arithmetic(read, same, depth + 1))),
            (1, () => new("amount", $"({{0}} / {dice.Pick("3", "7", "0.1")})", Arithmetic(read, same, depth + 1))),
            (1, () => new("amount", "(-{0})", Arithmetic(read, same, depth + 1))));

    private static Cql Amount(Readable read) => Leaf("amount", read.Path);

    private Cql Threshold(SubjectMember member)
    {
        var number = dice.Pick(Thresholds);
        return Leaf("amount", member.Dimension is { } dimension ? dimension.Quantity(number, dice.Pick(dimension.Units).Code) : Bare(member, number));
    }

    private static string Bare(SubjectMember member, string number)
        => member.IsInteger ? Math.Floor(double.Parse(number, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture) : number;

    private Cql Compare(Cql left, Cql right) => new(Cql.Truth, $"({{0}} {Comparison()} {{1}})", left, right);

    private Cql Date(Readable read, IReadOnlyList<Readable> scope)
    {
        var anchor = dice.Weighted<string>(
            (5, () => "Screening"),
            (names.HasSecondAnchor ? 2 : 0, () => "Infusion"),
            (2, () => dice.Pick("@2024-02-29", "@2024-01-31", "@2023-08-31")),
            (1, () => dice.Pick(scope.Where(r => r.Member.Kind == MemberKind.Date).ToArray()).Path));
        var length = $"{dice.Pick(1, 2, 3, 6)} {dice.Pick("days", "weeks", "months", "years")}";
        var unit = dice.Pick("years", "months", "weeks", "days");
        return Leaf(dice.Weighted<string>(
            (2, () => $"({read.Path} {Comparison()} {anchor})"),
            (1, () => $"({read.Path} {Comparison()} {dice.Pick("@2024-01", "@2023", "@2024-02")})"),
            (2, () => $"({read.Path} {dice.Pick("before", "after", "on or before", "on or after", "same day as", "same day or before", "same day or after")} {anchor})"),
            (3, () => $"({read.Path} {length} or {dice.Pick("less", "more")} {dice.Pick("on or before", "on or after", "before", "after")} {anchor})"),
            (2, () => $"({read.Path} {dice.Pick("more", "less")} than {length} {dice.Pick("before", "after")} {anchor})"),
            (2, () => $"({read.Path} within {length} of {anchor})"),
            (1, () => $"({read.Path} during Interval[{anchor} - {length}, {anchor}])"),
            (2, () => $"({unit} between {read.Path} and {anchor} {Comparison()} {dice.Between(0, 6)})"),
            (1, () => $"(difference in {unit} between {read.Path} and {anchor} {Comparison()} {dice.Between(0, 6)})"),
            (2, () => $"(CalculateAgeIn{dice.Pick("Years", "Months", "Weeks", "Days")}At({read.Path}, {anchor}) {Comparison()} {dice.Pick(0, 1, 18)})"),
            (1, () => $"({read.Path} {dice.Pick("+", "-")} {length} {Comparison()} {anchor})")));
    }

    private string Comparison() => dice.Pick(s_comparisons);

    private static Cql Leaf(string text) => Cql.Leaf(Cql.Truth, text);

    private static Cql Leaf(string sort, string text) => Cql.Leaf(sort, text);
}
