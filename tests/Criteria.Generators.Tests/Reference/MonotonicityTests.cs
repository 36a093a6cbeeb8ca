using Criteria.Generators.Trials;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Reference;

/// <summary>The product's promise, of the reference itself: filling in a missing value never turns a decided criterion or verdict around.</summary>
public sealed class MonotonicityTests
{
    [Fact]
    public void Filling_in_a_missing_value_never_changes_a_decided_expression() => Gen.Int.Sample(
        seed =>
        {
            var random = new RandomBoundExpressions(new(seed));

            // An expression that reads an element has one to read.
            var expression = new ExistsExpression(Bound.Query(Bound.ListOfObjects("One"), random.Truth()));
            var patient = random.Patient();
            var before = Bound.Truth(expression, WithOne(patient));
            var filled = Filling.Fill(patient, random.Patient());
            var after = Bound.Truth(expression, WithOne(filled));
            Assert.True(before == Kleene.Unknown || before == after, $"{before} became {after}: {expression}\nof {patient}\nand {filled}");
        },
        iter: 10_000);

    [Fact]
    public void Random_expressions_are_decided_often_enough_to_prove_anything()
    {
        var counts = new int[3];
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new RandomBoundExpressions(new(seed));
            counts[(int)Bound.Truth(new ExistsExpression(Bound.Query(Bound.ListOfObjects("One"), random.Truth())), WithOne(random.Patient()))]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 450, 2_100));
    }

    [Fact]
    public void Every_construct_is_known_often_enough_to_be_turned_around()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new RandomBoundExpressions(new(seed));
            var (expression, patient) = (random.Truth(), WithOne(random.Patient()));
            foreach (var part in Parts(expression).Where(part => Known(part, patient)))
                known[Name(part)] = known.GetValueOrDefault(Name(part)) + 1;
        }

        string[] constructs =
        [
            nameof(DateTimeConstant), nameof(PrecisionComparisonExpression), nameof(DatePartExpression), nameof(DateFromExpression), nameof(DurationExpression),
            nameof(DateShiftExpression), nameof(PresentExpression), nameof(ScoreExpression), nameof(DomainExpression), nameof(ArithmeticExpression),
            nameof(NegateExpression), nameof(ConversionExpression), nameof(CountExpression), nameof(ConditionalExpression),
            .. Enum.GetNames<Aggregate>(),
            .. Enum.GetNames<NumberFunction>().Except([nameof(NumberFunction.Power)]),
        ];
        Assert.All(constructs, construct => Assert.True(known.GetValueOrDefault(construct) >= 20, $"{construct} is known {known.GetValueOrDefault(construct)} times"));
    }

    [Fact]
    public void Filling_in_a_missing_value_never_turns_a_criterion_or_a_verdict_around() => Gen.Int.Sample(
        seed =>
        {
            var dice = new Dice(seed);
            var trial = Bound.Trial([.. dice.Some(1, 3, () => Tree(dice, dice.Pick<CriterionKind>(), 0))]);
            var known = dice.Some(6, 6, () => dice.Pick<bool?>(null, true, false));
            var before = TrialInterpreter.Evaluate(trial, Inputs.Of(Booleans(known)));
            var after = TrialInterpreter.Evaluate(trial, Inputs.Of(Booleans([.. known.Select(k => k ?? dice.Pick<bool?>(null, true, false))])));
            Assert.True(
                before.Verdict == ReferenceVerdict.Undetermined || before.Verdict == after.Verdict,
                $"the verdict {before.Verdict} became {after.Verdict}: {trial.AllCriteria.Count} criteria");
            Assert.All(trial.TopLevel, c => Assert.True(
                MayBecome(c.Kind, before.Outcomes[c.Index], after.Outcomes[c.Index]),
                $"{c.Kind} {c.Body}: {before.Outcomes[c.Index]} became {after.Outcomes[c.Index]}"));
        },
        iter: 10_000);

    /// <summary>Met (inclusion) or NotMet (exclusion) may become NotApplicable; nothing else that is decided changes.</summary>
    internal static bool MayBecome(CriterionKind kind, ReferenceOutcome before, ReferenceOutcome after)
        => before == ReferenceOutcome.Unknown || before == after
            || (after == ReferenceOutcome.NotApplicable && before == (kind == CriterionKind.Inclusion ? ReferenceOutcome.Met : ReferenceOutcome.NotMet));

    private static GroupTree Tree(Dice dice, CriterionKind kind, int depth)
    {
        var tree = depth > 2 || dice.Chance(0.3)
            ? Bound.Criterion(kind, "C", new ExpressionBody(Boolean(dice)))
            : Bound.Group(
                kind,
                "G",
                dice.Pick<GroupKind>(),
                dice.Between(1, 3),
                dice.Chance(0.2) ? Boolean(dice) : null,
                [.. dice.Some(1, 3, () => Tree(dice, kind, depth + 1))]);
        return dice.Chance(0.4) ? tree.When(Boolean(dice)) : tree;
    }

    private static Expression Boolean(Dice dice) => Bound.BooleanMember($"B{dice.Between(0, 5)}");

    private static IEnumerable<Expression> Parts(Expression expression) => [expression, .. ExpressionChildren.Of(expression).SelectMany(Parts)];

    /// <summary>Whether anything is known of a value, where an element stands that it may read.</summary>
    private static bool Known(Expression expression, PatientRecord patient)
        => Bound.Truth(new ExistsExpression(Bound.Query(Bound.ListOfObjects("One"), new PresentExpression(expression))), patient) == Kleene.True;

    private static string Name(Expression expression) => expression switch
    {
        AggregateExpression aggregate => aggregate.Aggregate.ToString(),
        NumberFunctionExpression function => function.Function.ToString(),
        _ => expression.GetType().Name,
    };

    private static PatientRecord WithOne(PatientRecord patient) => patient.With("One", PatientList.Of(PatientRecord.Of(
        ("V", patient.Member("X")), ("N", patient.Member("N")), ("D", patient.Member("E")), ("T", patient.Member("T")), ("P", patient.Member("B")))));

    private static PatientRecord Booleans(IReadOnlyList<bool?> values)
        => PatientRecord.Of([.. values.Select((v, i) => ($"B{i}", v is { } known ? (PatientValue?)new PatientTruth(known) : null))]);
}
