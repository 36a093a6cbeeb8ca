namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>Random statements of days with a time of day.</summary>
internal sealed class MomentExpressions(RandomCql all)
{
    private readonly Dice _dice = all.Dice;

    public Cql Of(Readable read, Scope scope) => _dice.Chance(0.35) ? Window(read, scope) : Of(Cql.Leaf(Cql.Moment, read.Path), scope);

    /// <summary>Something that is said of a moment, however it is calculated.</summary>
    public Cql Of(Cql moment, Scope scope)
    {
        if (_dice.Chance(0.15))
            return all.Dates.Of(new Cql(Cql.Date, "(date from {0})", moment), scope);
        var anchor = Anchor(scope);
        var length = Length();
        var unit = _dice.Pick("years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds");
        return new(Cql.Truth, _dice.Weighted<string>(
            (3, () => $"({{0}} {all.Comparison()} {anchor})"),
            (1, () => $"({{0}} {all.Comparison()} {_dice.Pick("@2024T", "@2024-02T", "@2024-02-29T", "@2024-02-29T10", "@2024-02-29T10:30", "@2024-02-29T10:30:00")})"),
            (2, () => $"({{0}} {_dice.Pick("before", "after", "on or before", "on or after", "same day as", "same day or before", "same day or after")} {anchor})"),
            (2, () => $"({unit} between {{0}} and {anchor} {all.Comparison()} {_dice.Between(0, 6)})"),
            (1, () => $"(difference in {unit} between {{0}} and {anchor} {all.Comparison()} {_dice.Between(0, 6)})"),
            (1, () => $"({{0}} {_dice.Pick("+", "-")} {length} {all.Comparison()} {anchor})"),
            (Topics.Weight(Topic.Precision, 3), () => Precise(anchor))), moment);
    }

    /// <summary>Windows, which name their moment twice and so want one that is read.</summary>
    private Cql Window(Readable read, Scope scope)
    {
        var anchor = Anchor(scope);
        var length = Length();
        return Cql.Leaf(Cql.Truth, _dice.Weighted<string>(
            (3, () => $"({read.Path} {length} or {_dice.Pick("less", "more")} {_dice.Pick("on or before", "on or after", "before", "after")} {anchor})"),
            (1, () => $"({read.Path} {_dice.Pick("more", "less")} than {length} {_dice.Pick("before", "after")} {anchor})"),
            (2, () => $"({read.Path} within {length} of {anchor})"),
            (1, () => $"({read.Path} during Interval[{anchor} - {length}, {anchor}])")));
    }

    private string Length() => $"{_dice.Pick(1, 2, 3, 30)} {_dice.Pick("days", "months", "hours", "minutes", "seconds")}";

    private string Anchor(Scope scope) => _dice.Weighted<string>(
        (3, () => _dice.Pick("@2024-02-29T10:30:00.000", "@2024-02-29T10:30:00.000Z", "@2024-02-29T11:30:00.000+01:00", "@2024-02-28T23:59:59.999-05:30", "@2024-08-31T00:00:00.000")),
        (2, () => scope.Such(m => m.IsDateTime) is { Length: > 0 } moments ? _dice.Pick(moments).Path : "@2023-02-28T10:30:00.000Z"));

    private string Precise(string anchor)
    {
        var precision = _dice.Pick("year", "month", "day", "hour", "minute", "second", "millisecond");
        return _dice.Pick(
            $"({{0}} same {precision} as {anchor})",
            $"({{0}} same {precision} or {_dice.Pick("before", "after")} {anchor})",
            $"({{0}} {_dice.Pick("before", "after", "on or before", "on or after")} {precision} of {anchor})",
            $"({precision} from {{0}} {all.Comparison()} {(precision == "year" ? 2024 : _dice.Pick(0, 2, 10, 29, 30))})");
    }
}
