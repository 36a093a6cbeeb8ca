using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>Random statements of the highest, lowest, sum, mean and number of distinct values of lists.</summary>
internal sealed class AggregateExpressions(RandomCql all)
{
    private readonly Dice _dice = all.Dice;

    /// <summary>Something that is said of all values of a list together.</summary>
    public Cql Of(Readable list, Scope scope)
    {
        var query = all.Lists.Query(list, scope);
        if (list.Member.Kind != MemberKind.Records)
        {
            var isWhole = query.Conditions.Count == 0 && _dice.Chance(0.5);
            return Said(isWhole ? list.Path : query.Text, query.Conditions, list.Member.Element, scope);
        }

        // A nested list gives a value too.
        var values = query.Inside.Readables.Where(r => r.IsElement && r.Path.StartsWith(query.Alias + ".", StringComparison.Ordinal) && IsValue(r.Member)).ToArray();
        if (values.Length == 0)
            return new(Cql.Truth, $"(exists ({query.Text}))", query.Conditions);
        var value = _dice.Pick(values);
        var isTwice = value.Member.IsNumber && _dice.Chance(0.15);
        return Said($"{query.Text} return {(value.Member.Kind == MemberKind.Lab ? "all " : _dice.Pick("", "all ", "distinct "))}{(isTwice ? $"(2 * {value.Path})" : value.Path)}", query.Conditions, value.Member, scope);
    }

    /// <summary>Something that is said of values that are written one by one.</summary>
    public Cql OfWritten(Scope scope)
    {
        var measure = _dice.Pick(scope.Such(m => m.IsNumber).Select(r => Measure.Of(r.Member)).Append(Measure.Decimal).ToArray());
        var items = _dice.Some(1, 4, () => all.Amounts.Make(measure, scope.Deeper()));
        var written = $"{{{{ {string.Join(", ", items.Select((_, index) => $"{{{index}}}"))} }}}}";
        var alias = all.Alias();
        var threshold = Cql.Escape(measure.Written(_dice, _dice.Pick(Measure.Thresholds)));
        return _dice.Weighted<Cql>(
            (4, () => Amount(_dice.Pick("Max", "Min", "Sum"), written, items, measure)),
            (1, () => Amount("Avg", written, items, measure with { IsInteger = false })),
            (1, () => Amount(_dice.Pick("First", "Last"), written, items, measure)),
            (1, () => new(Cql.Truth, $"(exists ({written}))", items)),
            (1, () => new(Cql.Truth, $"(exists (({written}) {alias} where {alias} {all.Comparison()} {threshold}))", items)),
            (1, () => all.Integers.Compared(new(Cql.Integer, $"Count(({written}) {alias} where {alias} {all.Comparison()} {threshold})", items), scope)));
    }

    private static bool IsValue(SubjectMember member) => member.IsNumber || member.IsDate || member.IsDateTime || member.Kind is MemberKind.Text or MemberKind.Code or MemberKind.Enumeration;

    private Cql Said(string list, IReadOnlyList<Cql> conditions, SubjectMember value, Scope scope)
    {
        var measure = Measure.Of(value);
        return _dice.Weighted<Cql>(
            (value.IsNumber ? 3 : 0, () => Amount(_dice.Pick("Max", "Min"), list, conditions, measure)),
            (value.IsNumber ? 2 : 0, () => Amount("Sum", list, conditions, measure)),
            (value.IsNumber ? 1 : 0, () => Amount("Avg", list, conditions, measure with { IsInteger = false })),
            (value.IsDate ? 3 : 0, () => all.Dates.Of(new Cql(Cql.Date, $"{_dice.Pick("Max", "Min")}({list})", conditions), scope)),
            (value.IsDateTime ? 3 : 0, () => all.Moments.Of(new Cql(Cql.Moment, $"{_dice.Pick("Max", "Min")}({list})", conditions), scope)),
            (1, () => all.Integers.Compared(new(Cql.Integer, $"Count({list})", conditions), scope)),
            (1, () => new(Cql.Truth, $"(exists ({list}))", conditions)));
    }

    private Cql Amount(string aggregate, string list, IReadOnlyList<Cql> parts, Measure measure) => all.Amounts.Compared(new(Cql.Amount, $"{aggregate}({list})", parts), measure);
}
