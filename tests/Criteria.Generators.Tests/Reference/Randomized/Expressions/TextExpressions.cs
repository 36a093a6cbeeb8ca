using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized.Expressions;

/// <summary>Random statements of texts and of values of enums.</summary>
internal sealed class TextExpressions(RandomCql all)
{
    private readonly Dice _dice = all.Dice;

    /// <param name="texts">What the texts of patients are, or what the enum's values are called.</param>
    public Cql Of(Readable read, IReadOnlyList<string> texts, Scope scope)
    {
        var isText = read.Member.Kind == MemberKind.Text;
        return _dice.Weighted<Cql>(
            (4, () => Leaf($"({read.Path} {_dice.Pick("=", "!=")} '{_dice.Pick(texts)}')")),
            (2, () => Leaf($"({read.Path} in {{ '{texts[0]}', '{texts[^1]}' }})")),
            (1, () => new(
                Cql.Truth,
                $"(case {read.Path} when '{texts[0]}' then {{0}} when '{texts[1]}' then {{1}} else {{2}} end)",
                all.Truths.Make(scope.Deeper(3)),
                all.Truths.Make(scope.Deeper(3)),
                all.Truths.Make(scope.Deeper(3)))),
            (isText ? 2 : 0, () => Leaf($"({read.Path} in \"One system\")")),
            (isText ? Topics.Weight(Topic.TextOrder, 2) : 0, () => Leaf($"({read.Path} {_dice.Pick("<", "<=", ">", ">=")} '{_dice.Pick("", "1", "2", "Red", "reda")}')")),
            (isText ? Topics.Weight(Topic.UserFunctions, 1) : 0, () => Leaf($"{UserFunctions.Class}.IsShort({read.Path})")));
    }

    private static Cql Leaf(string text) => Cql.Leaf(Cql.Truth, text);
}
