namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>Random numbers and quantities, and what is said of them.</summary>
internal sealed class AmountExpressions(RandomCql all)
{
    private readonly Dice _dice = all.Dice;

    /// <summary>A number that counts what the measure says; of members in scope where there are any.</summary>
    public Cql Make(Measure measure, Scope scope) => Arithmetic(measure, scope, 0);

    /// <summary>Something that is said of the number that is read.</summary>
    public Cql Of(Readable read, Scope scope)
    {
        var measure = Measure.Of(read.Member);
        Cql Read() => Cql.Leaf(Cql.Amount, read.Path);
        return _dice.Weighted<Cql>(
            (6, () => all.Compare(Mixed(Read(), measure, scope), Threshold(measure))),
            (3, () => all.Compare(Read(), Threshold(measure))),
            (2, () => all.Compare(Read(), Make(measure with { IsInteger = false }, scope))),
            (read.Member.Kind == Subjects.MemberKind.Lab ? 6 : 0, () => all.Compare(Read(), Limit(read))),
            (2, () => Range(Read(), measure, scope)),
            (1, () => new(Cql.Truth, "({0} in {{ {1}, {2} }})", Read(), Threshold(measure), _dice.Chance(0.5) ? Threshold(measure) : Operand(measure, scope))),
            (all.Names.ClosesTheWorld ? 1 : 0, () => all.Compare(new(Cql.Amount, "Coalesce({0}, {1}, {2})", Read(), Operand(measure, scope), Threshold(measure)), Threshold(measure))),
            (1, () => all.Compare(new(Cql.Amount, "(if {0} then {1} else null)", Condition(scope), Read()), Threshold(measure))),
            (1, () => all.Compare(new(Cql.Amount, "(if {0} then {1} else {2})", Condition(scope), Read(), Threshold(measure)), Threshold(measure))),
            (Topics.Weight(Topic.NumberFunctions, 3), () => Function(Read(), measure)),
            (Topics.Weight(Topic.UserFunctions, 2), () => Call(Read(), measure)));
    }

    /// <summary>A comparison with a threshold.</summary>
    public Cql Compared(Cql amount, Measure measure) => all.Compare(amount, Threshold(measure));

    public Cql Threshold(Measure measure) => Cql.Leaf(Cql.Amount, measure.Written(_dice, _dice.Pick(Measure.Thresholds)));

    private Cql Condition(Scope scope) => all.Truths.Make(scope.Deeper(4));

    /// <summary>The limits of the laboratory's own reference range, or a multiple of them.</summary>
    private Cql Limit(Readable lab) => Cql.Leaf(Cql.Amount, $"{_dice.Pick("", "3 * ", "1.5 * ")}{_dice.Pick("ULN", "ULN", "LLN")}({lab.Path})");

    /// <summary>A member, by itself.</summary>
    private Cql Operand(Measure measure, Scope scope)
        => scope.Such(measure.Fits) is { Length: > 0 } readables ? Cql.Leaf(Cql.Amount, _dice.Pick(readables).Path) : Threshold(measure);

    private Cql Arithmetic(Measure measure, Scope scope, int depth) => Arithmetic(Operand(measure, scope), measure, scope, depth);

    private Cql Mixed(Cql read, Measure measure, Scope scope) => Arithmetic(read, measure, scope, 0);

    private Cql Arithmetic(Cql read, Measure measure, Scope scope, int depth) => depth > 1 || _dice.Chance(0.5)
        ? read
        : _dice.Weighted<Cql>(
            (2, () => new(Cql.Amount, "({0} + {1})", Arithmetic(read, measure, scope, depth + 1), Arithmetic(measure, scope, depth + 1))),
            (2, () => new(Cql.Amount, "({0} - {1})", Arithmetic(read, measure, scope, depth + 1), Arithmetic(measure, scope, depth + 1))),
            (2, () => new(Cql.Amount, $"({_dice.Pick("3", "2", measure.IsInteger ? "2" : "0.1")} * {{0}})", Arithmetic(read, measure, scope, depth + 1))),
            (measure.IsInteger ? 0 : 1, () => new(Cql.Amount, $"({{0}} / {_dice.Pick("3", "7", "0.1")})", Arithmetic(read, measure, scope, depth + 1))),
            (1, () => new(Cql.Amount, "(-{0})", Arithmetic(read, measure, scope, depth + 1))),
            (Topics.Weight(Topic.NumberFunctions, 1), () => new(Cql.Amount, "Abs({0})", Arithmetic(read, measure, scope, depth + 1))));

    private Cql Range(Cql read, Measure measure, Scope scope)
    {
        var low = _dice.Between(0, Measure.Thresholds.Count - 2);
        var high = measure.IsInteger ? Measure.Thresholds.Count - 1 : _dice.Between(low + 1, Measure.Thresholds.Count - 1);

        // Ends in one unit, so that the lower is surely not above the higher.
        var unit = measure.Dimension is { } dimension ? _dice.Pick(dimension.Units).Code : null;
        string Of(int index) => unit is null ? measure.Written(_dice, Measure.Thresholds[index]) : measure.Dimension!.Quantity(Measure.Thresholds[index], unit);
        var (lower, higher) = (Cql.Leaf(Cql.Amount, Of(low)), _dice.Chance(0.7) ? Cql.Leaf(Cql.Amount, Of(high)) : Operand(measure, scope));
        return _dice.Weighted<Cql>(
            (2, () => new(Cql.Truth, "({0} between {1} and {2})", read, lower, higher)),
            (1, () => new(Cql.Truth, "({0} in Interval[{1}, {2}])", read, lower, higher)),
            (1, () => new(Cql.Truth, "({0} in Interval({1}, {2}])", read, lower, higher)),
            (1, () => new(Cql.Truth, "({0} in Interval[{1}, {2}))", read, lower, higher)),
            (1, () => new(Cql.Truth, "({0} in Interval[{1}, null])", read, lower)));
    }

    private Cql Function(Cql read, Measure measure) => _dice.Weighted<Cql>(
        (1, () => Compared(new(Cql.Amount, "Abs({0})", read), measure)),
        (measure.Dimension is null ? 5 : 0, () => _dice.Weighted<Cql>(
            (2, () => Compared(new(Cql.Amount, $"Round({{0}}{_dice.Pick("", ", 1", ", 2")})", read), Measure.Decimal)),
            (2, () => Compared(new(Cql.Amount, $"{_dice.Pick("Ceiling", "Floor", "Truncate")}({{0}})", read), Measure.Integer)),
            (1, () => Compared(new(Cql.Amount, "Ln({0})", read), Measure.Decimal)),
            (1, () => Compared(new(Cql.Amount, "Exp({0})", read), Measure.Decimal)),
            (1, () => Compared(new(Cql.Amount, $"Power({{0}}, {_dice.Pick("2", "0", "3", "0.5", "-1")})", read), Measure.Decimal)),
            (1, () => Compared(new(Cql.Amount, "({0} ^ 2)", read), Measure.Decimal)))));

    private Cql Call(Cql read, Measure measure) => measure switch
    {
        { Dimension.Name: "concentration" } => Compared(new(Cql.Amount, $"{UserFunctions.Class}.Diluted({{0}}, {_dice.Between(0, 3)})", read), measure),
        { Dimension: null, IsInteger: true } => Compared(new(Cql.Amount, $"{UserFunctions.Class}.Steps({{0}}, {_dice.Between(0, 9)})", read), Measure.Integer),
        { Dimension: null } => Compared(new(Cql.Amount, $"{UserFunctions.Class}.Half({{0}})", read), Measure.Decimal),
        _ => Compared(read, measure),
    };
}
