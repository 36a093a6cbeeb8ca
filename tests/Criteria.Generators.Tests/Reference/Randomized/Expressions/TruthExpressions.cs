using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>Random Booleans: logic, choice and cardinality over what the other topics say.</summary>
internal sealed class TruthExpressions(RandomCql all)
{
    private const int Deepest = 3;
    private readonly Dice _dice = all.Dice;

    public Cql Make(Scope scope)
    {
        if (scope.Depth == 0 && _dice.Chance(0.015))
            return Tower(scope.Deeper(Deepest));
        if (scope.Depth == 0 && _dice.Chance(0.008))
            return Run(scope.Deeper(Deepest));
        return scope.Depth > Deepest || _dice.Chance(0.5) ? Atom(scope) : Connected(scope);
    }

    private Cql Connected(Scope scope) => _dice.Weighted<Cql>(
        (4, () => Of(scope, 2, "({0} and {1})")),
        (4, () => Of(scope, 2, "({0} or {1})")),
        (1, () => Of(scope, 2, "({0} xor {1})")),
        (1, () => Of(scope, 2, "({0} implies {1})")),
        (2, () => Of(scope, 1, "(not {0})")),
        (all.Names.ClosesTheWorld ? 1 : 0, () => Of(scope, 1, $"({{0}} is {_dice.Pick("", "not ")}{_dice.Pick("true", "false")})")),
        (1, () => Of(scope, 3, "(if {0} then {1} else {2})")),
        (1, () => Of(scope, 5, "(case when {0} then {1} when {2} then {3} else {4} end)")),
        (1, () => Of(scope, 3, $"{_dice.Pick("AtLeast", "AtMost", "Exactly")}({_dice.Between(1, 2)}, {{{{ {{0}}, {{1}}, {{2}} }}}})")));

    /// <summary>A deep tree: level upon level, each with something small beside it.</summary>
    private Cql Tower(Scope scope)
    {
        var tower = Atom(scope);
        for (var level = _dice.Between(20, 40); level > 0; level--)
        {
            var beside = level % 3 == 0 ? Atom(scope) : Truth(_dice.Pick("true", "false"));
            tower = _dice.Weighted<Cql>(
                (2, () => new(Cql.Truth, "({0} and {1})", tower, beside)),
                (2, () => new(Cql.Truth, "({1} or {0})", tower, beside)),
                (2, () => new(Cql.Truth, "({0} xor {1})", tower, beside)),
                (1, () => new(Cql.Truth, "({1} implies {0})", tower, beside)),
                (1, () => new(Cql.Truth, "(if {1} then {0} else false)", tower, beside)),
                (2, () => new(Cql.Truth, "(not {0})", tower)));
        }

        return tower;
    }

    /// <summary>Many operands of one operator.</summary>
    private Cql Run(Scope scope)
    {
        var operands = _dice.Some(20, 60, () => Atom(scope));
        var @operator = _dice.Pick(" and ", " or ");
        return new(Cql.Truth, $"({string.Join(@operator, operands.Select((_, index) => $"{{{index}}}"))})", operands);
    }

    private Cql Of(Scope scope, int operands, string template) => new(Cql.Truth, template, [.. Enumerable.Range(0, operands).Select(_ => Make(scope.Deeper()))]);

    private Cql Atom(Scope scope)
    {
        if (_dice.Chance(0.05))
            return Truth(_dice.Pick("true", "false"));
        if (!scope.IsInQuery && _dice.Chance(0.2) && Named(scope) is { } named)
            return named;
        if (_dice.Chance(0.06) && all.Integers.Free(scope) is { } free)
            return all.Integers.Compared(free, scope);

        // An element's own members are what a query is about.
        var elements = scope.Readables.Where(r => r.IsElement).ToArray();
        return Of(_dice.Pick(elements.Length > 0 && _dice.Chance(0.7) ? elements : scope.Readables), scope);
    }

    private Cql? Named(Scope scope)
    {
        if (all.Names.Truths.Count > 0 && _dice.Chance(0.5))
            return Truth(_dice.Pick(all.Names.Truths));
        if (all.Names.Numbers.Count > 0 && _dice.Chance(0.5))
            return all.Amounts.Compared(Cql.Leaf(Cql.Amount, _dice.Pick(all.Names.Numbers)), Measure.Decimal);
        if (all.Names.Lists.Count > 0 && _dice.Chance(0.7))
            return all.Lists.Of(_dice.Pick(all.Names.Lists) is var list ? new(list.Name, list.Member, false) : null!, scope);
        return _dice.Chance(0.2) ? Truth($"Attested('statement {_dice.Between(1, 3)}')") : null;
    }

    private Cql Of(Readable read, Scope scope)
    {
        var member = read.Member;
        if (all.Names.ClosesTheWorld && !member.IsList && member.Kind is not (MemberKind.Nested or MemberKind.Period) && _dice.Chance(0.06))
            return Truth($"({read.Path} is {_dice.Pick("", "not ")}null)");
        return member.Kind switch
        {
            MemberKind.Boolean => Truth(_dice.Pick(read.Path, $"({read.Path} = {_dice.Pick("true", "false")})")),
            MemberKind.Enumeration => all.Texts.Of(read, RandomSubject.EnumTexts, scope),
            MemberKind.Text => all.Texts.Of(read, Patients.RandomPatients.Texts, scope),
            MemberKind.Code => Truth($"({read.Path} in {_dice.Pick("\"One system\"", "\"Two systems\"")})"),
            MemberKind.Period => all.Dates.OfPeriod(read, scope),
            MemberKind.Nested => Truth("true"),
            _ when member.IsDate => all.Dates.Of(read, scope),
            _ when member.IsDateTime => all.Moments.Of(read, scope),
            _ when member.IsList => all.Lists.Of(read, scope),
            _ => all.Amounts.Of(read, scope),
        };
    }

    private static Cql Truth(string text) => Cql.Leaf(Cql.Truth, text);
}
