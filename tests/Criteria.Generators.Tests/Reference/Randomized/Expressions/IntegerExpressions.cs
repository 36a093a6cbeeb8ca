using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>Random whole numbers that are often uncertain: counts, durations, scores, and what is calculated with them.</summary>
internal sealed class IntegerExpressions(RandomCql all)
{
    private readonly Dice _dice = all.Dice;

    /// <summary>One that is about no certain member; null where no topic in use has one.</summary>
    public Cql? Free(Scope scope)
    {
        var score = Topics.Weight(Topic.Scores, 2);
        var interval = Topics.Weight(Topic.IntegerIntervals, 2);
        return score + interval == 0 ? null : _dice.Weighted<Cql>((score, () => Score(scope)), (interval, () => Calculated(scope, 0)));
    }

    /// <summary>Something that is said of a whole number.</summary>
    public Cql Compared(Cql number, Scope scope) => _dice.Weighted<Cql>(
        (4, () => new(Cql.Truth, $"({{0}} {all.Comparison()} {_dice.Between(0, 6)})", number)),
        (1, () => new(Cql.Truth, $"({{0}} between {_dice.Between(0, 2)} and {_dice.Between(3, 6)})", number)),
        (1, () => new(Cql.Truth, $"({{0}} in Interval[{_dice.Between(0, 2)}, {_dice.Between(3, 6)}))", number)),
        (1, () => new(Cql.Truth, $"({{0}} in {{{{ {_dice.Between(0, 2)}, {_dice.Between(3, 6)} }}}})", number)),
        (Topics.Weight(Topic.IntegerIntervals, 2), () => all.Compare(number, Calculated(scope, 1))));

    private Cql Calculated(Scope scope, int depth) => depth > 2
        ? Operand(scope)
        : _dice.Weighted<Cql>(
            (3, () => new(Cql.Integer, "({0} + {1})", Operand(scope), Calculated(scope, depth + 1))),
            (2, () => new(Cql.Integer, "({0} - {1})", Operand(scope), Calculated(scope, depth + 1))),
            (1, () => new(Cql.Integer, "({0} * {1})", Operand(scope), Calculated(scope, depth + 1))),
            (1, () => new(Cql.Integer, "(-{0})", Operand(scope))),
            (1, () => Operand(scope)));

    private Cql Operand(Scope scope) => _dice.Weighted<Cql>(
        (1, () => Leaf($"{_dice.Between(0, 3)}")),
        (3, () => Member(scope)),
        (2, () => all.Lists.Count(scope) ?? Member(scope)),
        (2, () => Duration(scope)),
        (Topics.Weight(Topic.Scores, 1), () => Score(scope)));

    private Cql Member(Scope scope)
        => scope.Such(m => m.IsInteger) is { Length: > 0 } readables ? Leaf(_dice.Pick(readables).Path) : Leaf($"{_dice.Between(1, 3)}");

    private Cql Duration(Scope scope)
        => scope.Such(m => m.IsDate) is { Length: > 0 } dates ? Leaf($"({all.Dates.Unit()} between {_dice.Pick(dates).Path} and Screening)") : Member(scope);

    private Cql Score(Scope scope)
    {
        var conditions = new List<Cql>();
        string Points()
        {
            conditions.Add(all.Truths.Make(scope.Deeper(3)));
            return $"Points({{{conditions.Count - 1}}}, {_dice.Pick(0, 1, 2, 5)})";
        }

        string Worst(int depth) => $"Worst({{{{ {Points()}, {(depth == 0 && _dice.Chance(0.2) ? Worst(1) : Points())} }}}})";
        var items = _dice.Some(1, 3, () => _dice.Chance(0.3) ? Worst(0) : Points());
        return new(Cql.Integer, $"Score({{{{ {string.Join(", ", items)} }}}})", conditions);
    }

    private static Cql Leaf(string text) => Cql.Leaf(Cql.Integer, text);
}
