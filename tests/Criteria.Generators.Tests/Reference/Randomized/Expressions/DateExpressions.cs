namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>Random statements of days: comparisons, windows, durations, ages, parts and periods.</summary>
internal sealed class DateExpressions(RandomCql all)
{
    private readonly Dice _dice = all.Dice;

    /// <summary>A calendar unit that durations are counted in.</summary>
    public string Unit() => _dice.Pick("years", "months", "weeks", "days");

    /// <summary>A day that others are compared with.</summary>
    public string Anchor(Scope scope) => _dice.Weighted<string>(
        (5, () => "Screening"),
        (all.Names.HasSecondAnchor ? 2 : 0, () => "Infusion"),
        (2, () => _dice.Pick("@2024-02-29", "@2024-01-31", "@2023-08-31")),
        (1, () => scope.Such(m => m.IsDate) is { Length: > 0 } dates ? _dice.Pick(dates).Path : "Screening"));

    public Cql Of(Readable read, Scope scope) => _dice.Chance(0.4) ? Window(read, scope) : Of(Cql.Leaf(Cql.Date, read.Path), scope);

    /// <summary>Something that is said of a day, however it is calculated.</summary>
    public Cql Of(Cql day, Scope scope)
    {
        var anchor = Anchor(scope);
        var length = Length();
        var unit = Unit();
        return new(Cql.Truth, _dice.Weighted<string>(
            (2, () => $"({{0}} {all.Comparison()} {anchor})"),
            (1, () => $"({{0}} {all.Comparison()} {_dice.Pick("@2024-01", "@2023", "@2024-02")})"),
            (2, () => $"({{0}} {_dice.Pick("before", "after", "on or before", "on or after", "same day as", "same day or before", "same day or after")} {anchor})"),
            (2, () => $"({unit} between {{0}} and {anchor} {all.Comparison()} {_dice.Between(0, 6)})"),
            (1, () => $"(difference in {unit} between {{0}} and {anchor} {all.Comparison()} {_dice.Between(0, 6)})"),
            (2, () => $"(CalculateAgeIn{_dice.Pick("Years", "Months", "Weeks", "Days")}At({{0}}, {anchor}) {all.Comparison()} {_dice.Pick(0, 1, 18)})"),
            (1, () => $"({{0}} {_dice.Pick("+", "-")} {length} {all.Comparison()} {anchor})"),
            (Topics.Weight(Topic.Precision, 3), () => Precise(anchor)),
            (Topics.Weight(Topic.UserFunctions, 1), () => $"({UserFunctions.Class}.YearOf({{0}}) {all.Comparison()} {_dice.Pick(2023, 2024)})")), day);
    }

    /// <summary>Windows, which name their day twice and so want one that is read.</summary>
    private Cql Window(Readable read, Scope scope)
    {
        var anchor = Anchor(scope);
        var length = Length();
        return Cql.Leaf(Cql.Truth, _dice.Weighted<string>(
            (3, () => $"({read.Path} {length} or {_dice.Pick("less", "more")} {_dice.Pick("on or before", "on or after", "before", "after")} {anchor})"),
            (2, () => $"({read.Path} {_dice.Pick("more", "less")} than {length} {_dice.Pick("before", "after")} {anchor})"),
            (2, () => $"({read.Path} within {length} of {anchor})"),
            (1, () => $"({read.Path} during Interval[{anchor} - {length}, {anchor}])"),
            (1, () => $"({read.Path} in Interval({anchor} - {length}, {anchor}))")));
    }

    private string Length() => $"{_dice.Pick(1, 2, 3, 6)} {_dice.Pick("days", "weeks", "months", "years")}";

    /// <summary>Something that is said of a period, or of a day and the period.</summary>
    public Cql OfPeriod(Readable period, Scope scope)
    {
        var day = scope.Such(m => m.Kind == Subjects.MemberKind.Date && m != period.Member) is { Length: > 0 } dates && _dice.Chance(0.5) ? _dice.Pick(dates).Path : Anchor(scope);
        return Cql.Leaf(Cql.Truth, _dice.Pick(
            $"({day} during {period.Path})",
            $"({day} in {period.Path})",
            $"({period.Path} contains {day})"));
    }

    private string Precise(string anchor)
    {
        var precision = _dice.Pick("year", "month", "day");
        return _dice.Pick(
            $"({{0}} same {precision} as {anchor})",
            $"({{0}} same {precision} or {_dice.Pick("before", "after")} {anchor})",
            $"({{0}} {_dice.Pick("before", "after", "on or before", "on or after")} {precision} of {anchor})",
            $"({precision} from {{0}} {all.Comparison()} {(precision == "year" ? _dice.Pick(2023, 2024) : _dice.Pick(1, 2, 29))})");
    }
}
