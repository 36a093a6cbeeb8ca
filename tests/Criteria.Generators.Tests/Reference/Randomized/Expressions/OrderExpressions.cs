using Criteria.Generators.Tests.Reference.Randomized.Patients;
using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>Random statements of the first and the last element of a list, in its own order or by keys.</summary>
internal sealed class OrderExpressions(RandomCql all)
{
    private readonly Dice _dice = all.Dice;

    /// <summary>Something that is said of the first or the last element.</summary>
    public Cql Of(Readable list, Scope scope)
    {
        var query = all.Lists.Query(list, scope);
        if (list.Member.Kind != MemberKind.Records)
            return Said($"{End()}({query.Text}{(_dice.Chance(0.5) && IsKey(list.Member.Element) ? $" sort {_dice.Pick("asc", "desc")}" : "")})", query.Conditions, list.Member.Element, scope);
        var own = list.Member.Members!.Where(m => !m.IsList && m.Kind is not (MemberKind.Nested or MemberKind.Period)).ToArray();
        if (own.Length == 0)
            return new(Cql.Truth, $"(exists ({query.Text}))", query.Conditions);
        var value = _dice.Pick(own);
        if (IsKey(value) && _dice.Chance(0.2))
            return Said($"{End()}({query.Text} return all {query.Alias}.{value.Name} sort {_dice.Pick("asc", "desc", "ascending", "descending")})", query.Conditions, value, scope);
        var keys = own.Where(IsKey).Take(2).Select(key => $"{key.Name}{_dice.Pick("", " asc", " desc")}").ToArray();
        var sort = keys.Length > 0 && _dice.Chance(0.7) ? $" sort by {string.Join(", ", _dice.Chance(0.5) ? keys : keys[..1])}" : "";
        return Said($"{End()}({query.Text}{sort}).{value.Name}", query.Conditions, value, scope);
    }

    private static bool IsKey(SubjectMember member) => (member.IsNumber && member.Kind != MemberKind.Lab) || member.IsDate || member.IsDateTime || member.Kind == MemberKind.Text;

    private string End() => _dice.Pick("First", "Last");

    private Cql Said(string element, IReadOnlyList<Cql> conditions, SubjectMember value, Scope scope) => value.Kind switch
    {
        MemberKind.Boolean => new(Cql.Truth, element, conditions),
        MemberKind.Text => new(Cql.Truth, $"({element} = '{_dice.Pick(RandomPatients.Texts)}')", conditions),
        MemberKind.Enumeration => new(Cql.Truth, $"({element} {_dice.Pick("=", "!=")} '{_dice.Pick(RandomSubject.EnumTexts)}')", conditions),
        MemberKind.Code => new(Cql.Truth, $"({element} in \"One system\")", conditions),
        _ when value.IsDate => all.Dates.Of(new Cql(Cql.Date, element, conditions), scope),
        _ when value.IsDateTime => all.Moments.Of(new Cql(Cql.Moment, element, conditions), scope),
        _ => all.Amounts.Compared(new(Cql.Amount, element, conditions), Measure.Of(value)),
    };
}
