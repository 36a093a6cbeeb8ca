using Criteria.Generators.Trials;
using CsCheck;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

/// <summary>What the reference knows of a list is checked against every way to fill it in, and of a list without gaps against LINQ.</summary>
public sealed class ListFillingTests
{
    private static readonly Query s_kept = Query(ListOfObjects("L"), TruthOfElement("P"));
    private static readonly Expression s_value = IntegerOfElement("V");
    private static readonly Expression s_key = IntegerOfElement("K");

    private static readonly IReadOnlyList<ListQuestion> s_questions =
    [
        new("Max", Of(Aggregate.Max, s_kept, s_value), items => items.Count == 0 ? null : items.Max(i => i.Value)),
        new("Min", Of(Aggregate.Min, s_kept, s_value), items => items.Count == 0 ? null : items.Min(i => i.Value)),
        new("Sum", Of(Aggregate.Sum, s_kept, s_value), items => items.Count == 0 ? null : items.Sum(i => i.Value)),
        new("Sum of declared", Of(Aggregate.Sum, s_kept, Declared(IntegerOfElement("V"), 1, 3)), items => items.Count == 0 ? null : items.Sum(i => i.Value), IsTight: true),
        new("distinct Sum", Of(Aggregate.Sum, s_kept, s_value, distinct: true), items => items.Count == 0 ? null : items.Select(i => i.Value).Distinct().Sum()),
        new("Avg", Of(Aggregate.Avg, s_kept, s_value), items => items.Count == 0 ? null : Average([.. items.Select(i => i.Value)])),
        new("distinct Avg", Of(Aggregate.Avg, s_kept, s_value, distinct: true), items => items.Count == 0 ? null : Average([.. items.Select(i => i.Value).Distinct()])),
        new("Count", new CountExpression(s_kept), items => items.Count, IsTight: true),
        new("distinct Count", Of(Aggregate.Count, s_kept, s_value, distinct: true), items => items.Select(i => i.Value).Distinct().Count()),
        new("First", Of(Aggregate.First, s_kept, s_value), items => items.Count == 0 ? null : items[0].Value),
        new("Last", Of(Aggregate.Last, s_kept, s_value), items => items.Count == 0 ? null : items[^1].Value),
        new("First by key", Of(Aggregate.First, s_kept, s_value, false, Ascending(s_key)), items => Agreed(items.GroupBy(i => i.Key).MinBy(g => g.Key))),
        new("Last by key", Of(Aggregate.Last, s_kept, s_value, false, Ascending(s_key)), items => Agreed(items.GroupBy(i => i.Key).MaxBy(g => g.Key))),
        new(
            "First downwards by key, then upwards by value",
            Of(Aggregate.First, s_kept, s_value, false, Descending(s_key), Ascending(s_value)),
            items => Agreed(items.GroupBy(i => (-i.Key, i.Value)).MinBy(g => g.Key))),
        new(
            "Score",
            Score([.. Enumerable.Range(0, 3).Select(at => Worst(Points(AtMost(Integer(at + 1), new CountExpression(s_kept)), at + 1)))]),
            items => items.Count * (items.Count + 1) / 2,
            IsTight: true),
    ];

    [Fact]
    public void Of_a_list_without_gaps_everything_is_what_LINQ_says() => Gen.Int.Sample(
        seed =>
        {
            var dice = new Dice(seed);
            var items = dice.Some(0, 3, () => RandomItem(dice, 0));
            Assert.All(s_questions, question => AssertAsked(question, items));
        },
        iter: 300);

    [Fact]
    public void What_is_known_of_a_list_holds_of_every_way_to_fill_it_in() => Gen.Int.Sample(
        seed =>
        {
            var dice = new Dice(seed);
            var patient = Patient(dice.Some(0, 3, () => RandomItem(dice, 0.3)));
            var fillings = AllFillings.Of(patient, Domain).ToArray();
            foreach (var question in s_questions)
            {
                var before = question.Ask(patient);
                var after = fillings.Select(f => question.Oracle(Kept(f))).Select(v => v is { } number ? NumberRange.Of(number) : null).ToArray();
                Assert.All(after, a => Assert.True(AllFillings.Covers(before, a), $"{question.Name} of {patient} is {before}, but a filling gives {a}"));
                if (question.IsTight && before is not null)
                    Assert.Equal(NumberRange.Between(after.Min(a => a!.Point!.Value), after.Max(a => a!.Point!.Value)), before);
            }
        },
        iter: 400);

    /// <summary>Plain numbers: a missing one may be any number, or none.</summary>
    [Fact]
    public void What_is_known_of_a_list_of_numbers_holds_whether_a_missing_one_is_there_or_not()
    {
        var plain = Query(ListOfNumbers("M"));
        (string Name, Expression Expression, Func<IReadOnlyList<Fraction>, Fraction?> Oracle)[] questions =
        [
            ("Max", Of(Aggregate.Max, plain, ElementItself()), numbers => numbers.Count == 0 ? null : numbers.Max()),
            ("Min", Of(Aggregate.Min, plain, ElementItself()), numbers => numbers.Count == 0 ? null : numbers.Min()),
            ("Sum", Of(Aggregate.Sum, plain, ElementItself()), numbers => numbers.Count == 0 ? null : numbers.Aggregate((a, b) => a + b)),
            ("First", Of(Aggregate.First, plain, ElementItself()), numbers => numbers.Count == 0 ? null : numbers[0]),
            ("Last", Of(Aggregate.Last, plain, ElementItself()), numbers => numbers.Count == 0 ? null : numbers[^1]),
            ("Count", new CountExpression(plain), numbers => numbers.Count),
            ("distinct Count", Of(Aggregate.Count, plain, ElementItself(), distinct: true), numbers => numbers.Distinct().Count()),
        ];
        Gen.Int.Sample(
            seed =>
            {
                var dice = new Dice(seed);
                var patient = PatientRecord.Of(("M", new PatientList(dice.Some(0, 4, () => dice.Chance(0.3) ? null : (PatientValue?)Value(dice.Between(1, 3))))));
                var fillings = AllFillings.Of(patient, Domain).Select(f => ((PatientList)f.Member("M")!).Items.Select(i => Exact((PatientNumber)i!)).ToArray()).ToArray();
                foreach (var (name, expression, oracle) in questions)
                {
                    var before = Ask(expression, patient);
                    Assert.All(fillings, f => Assert.True(
                        AllFillings.Covers(before, oracle(f) is { } number ? NumberRange.Of(number) : null),
                        $"{name} of {patient} is {before}, but [{string.Join(", ", f)}] gives {oracle(f)}"));
                }
            },
            iter: 500);
    }

    private static void AssertAsked(ListQuestion question, IReadOnlyList<PatientRecord> items)
    {
        var patient = Patient(items);
        var expected = question.Oracle(Kept(patient)) is { } number ? NumberRange.Of(number) : null;
        Assert.True(Equals(expected, question.Ask(patient)), $"{question.Name} of {patient}: expected {expected}, found {question.Ask(patient)}");
    }

    private static Possible? Ask(Expression expression, PatientRecord patient)
        => new ExpressionInterpreter(Trial(), Inputs.Of(patient), _ => Kleene.Unknown).Value(expression);

    private static PatientRecord Patient(IReadOnlyList<PatientRecord> items) => PatientRecord.Of(("L", PatientList.Of([.. items])));

    private static PatientRecord RandomItem(Dice dice, double missing)
    {
        PatientValue? Maybe(string name) => dice.Chance(missing) ? null : dice.Pick(Domain(name));
        return PatientRecord.Of(("K", Maybe("K")), ("V", Maybe("V")), ("P", Maybe("P")));
    }

    private static IReadOnlyList<PatientValue> Domain(string name) => name switch
    {
        "K" => [new PatientNumber(1), new PatientNumber(2)],
        "V" or "M" => [new PatientNumber(1), new PatientNumber(2), new PatientNumber(3)],
        _ => [new PatientTruth(true), new PatientTruth(false)],
    };

    /// <summary>The elements that the query keeps, in a patient without gaps.</summary>
    private static IReadOnlyList<(int Key, int Value)> Kept(PatientRecord patient) =>
    [
        .. ((PatientList)patient.Member("L")!).Items.Cast<PatientRecord>()
            .Where(i => ((PatientTruth)i.Member("P")!).Value)
            .Select(i => ((int)((PatientNumber)i.Member("K")!).Number, (int)((PatientNumber)i.Member("V")!).Number)),
    ];

    /// <summary>The value of elements that tie, where they have the same.</summary>
    private static Fraction? Agreed(IEnumerable<(int Key, int Value)>? ties) => ties?.Select(t => t.Value).Distinct().ToArray() is [var value] ? value : null;

    private static Fraction Average(IReadOnlyCollection<int> values) => Fraction.Of((double)values.Sum() / values.Count)!.Value;

    private static Fraction Exact(PatientNumber number) => PathReader.Exact(number.Number)!.Value;

    /// <param name="Oracle">The answer for the elements kept of a list without gaps.</param>
    /// <param name="IsTight">What is known is no wider than the fillings.</param>
    private sealed record ListQuestion(string Name, Expression Expression, Func<IReadOnlyList<(int Key, int Value)>, Fraction?> Oracle, bool IsTight = false)
    {
        public Possible? Ask(PatientRecord patient) => ListFillingTests.Ask(Expression, patient);
    }
}
