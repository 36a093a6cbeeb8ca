using Criteria.Generators.Tests.Reference.Randomized.Patients;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>A query without its brackets, and what can be said at its elements.</summary>
internal sealed record RandomQuery(string Text, string Alias, IReadOnlyList<Cql> Conditions, SubjectMember List, Scope Inside);

/// <summary>Random queries, and what is said of how many elements they keep.</summary>
internal sealed class ListExpressions(RandomCql all)
{
    private readonly Dice _dice = all.Dice;

    /// <summary>Something that is said of a list.</summary>
    public Cql Of(Readable list, Scope scope) => _dice.Weighted<Cql>(
        (6, () => Over(list, scope, "exists ({0})")),
        (3, () => all.Integers.Compared(Counted(list, scope), scope)),
        (Topics.Weight(Topic.Aggregates, 6), () => all.Aggregates.Of(list, scope)),
        (Topics.Weight(Topic.Order, 4), () => all.Orders.Of(list, scope)),
        (Topics.Weight(Topic.ListMembership, 3), () => Membership(list)),
        (Topics.Weight(Topic.WrittenLists, 2), () => all.Aggregates.OfWritten(scope)));

    /// <summary>How many elements some list in scope has; null where there is none.</summary>
    public Cql? Count(Scope scope) => scope.Such(m => m.IsList) is { Length: > 0 } lists ? Counted(_dice.Pick(lists), scope) : null;

    /// <summary>A query for a definition.</summary>
    public (Cql Query, SubjectMember Member)? Named(Scope scope)
    {
        if (scope.Such(m => m.IsList) is not { Length: > 0 } lists)
            return null;
        var list = _dice.Pick(lists);
        var query = Query(list, scope);
        return (new(Cql.List, query.Text, query.Conditions), list.Member);
    }

    /// <summary>A query over the list: with a condition, mostly.</summary>
    public RandomQuery Query(Readable list, Scope scope)
    {
        var alias = all.Alias();
        var inside = list.Member.Kind == MemberKind.Records ? scope.At(alias, list.Member.Members!) : scope.AtPlain(alias, list.Member.Element);
        if (_dice.Chance(0.15) || scope.Depth > 3)
            return new($"{list.Path} {alias}", alias, [], list.Member, inside);
        return new($"{list.Path} {alias} where {{0}}", alias, [Condition(list.Member, alias, inside)], list.Member, inside);
    }

    /// <summary>Something that is said of an element that is a plain value.</summary>
    public Cql Plain(SubjectMember element, string alias, Scope scope)
    {
        var read = new Readable(alias, element, true);
        return element.Kind switch
        {
            MemberKind.Text => Leaf($"({alias} {_dice.Pick("=", "!=")} '{_dice.Pick(RandomPatients.Texts)}')"),
            MemberKind.Code => Leaf($"({alias} in {_dice.Pick("\"One system\"", "\"Two systems\"")})"),
            MemberKind.Date => all.Dates.Of(read, scope),
            _ => all.Compare(Cql.Leaf(Cql.Amount, alias), all.Amounts.Threshold(Measure.Of(element))),
        };
    }

    private Cql Counted(Readable list, Scope scope)
    {
        var query = Query(list, scope);
        return new(Cql.Integer, $"Count({query.Text})", query.Conditions);
    }

    private Cql Over(Readable list, Scope scope, string template)
    {
        if (Topics.Has(Topic.Aggregates) && _dice.Chance(0.05))
            return Leaf($"(exists {list.Path})");
        var query = Query(list, scope);
        return new(Cql.Truth, $"({template.Replace("{0}", query.Text, StringComparison.Ordinal)})", query.Conditions);
    }

    private Cql Condition(SubjectMember list, string alias, Scope inside)
        => list.Kind == MemberKind.Records ? all.Truths.Make(inside) : Plain(list.Element, alias, inside);

    private Cql Membership(Readable list)
    {
        if (list.Member.Kind == MemberKind.Records)
            return Leaf($"(exists ({list.Path} {all.Alias()}))");
        var value = list.Member.ElementKind switch
        {
            MemberKind.Text => $"'{_dice.Pick(RandomPatients.Texts)}'",
            MemberKind.Date => "Screening",
            MemberKind.Code => null,
            _ => Measure.Of(list.Member.Element).Written(_dice, _dice.Pick(Measure.Thresholds)),
        };
        return value is null ? Leaf($"(exists ({list.Path} {all.Alias()}))") : Leaf(_dice.Pick($"({value} in {list.Path})", $"({list.Path} contains {value})"));
    }

    private static Cql Leaf(string text) => Cql.Leaf(Cql.Truth, text);
}
