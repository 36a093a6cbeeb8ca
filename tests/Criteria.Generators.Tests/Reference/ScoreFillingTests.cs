using Criteria.Generators.Trials;
using CsCheck;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

/// <summary>The bounds of a random score are exactly the least and the greatest that any filling of its conditions gives.</summary>
public sealed class ScoreFillingTests
{
    private const int Conditions = 6;

    [Fact]
    public void A_score_reaches_both_its_bounds_and_never_leaves_them() => Gen.Int.Sample(
        seed =>
        {
            var dice = new Dice(seed);
            var unused = new Queue<int>(Enumerable.Range(0, Conditions));
            var items = new List<ScoreItem>();
            while (unused.Count > 0)
                items.Add(Item(dice, unused));
            PatientValue?[] truths = [null, new PatientTruth(true), new PatientTruth(false)];
            var patient = PatientRecord.Of([.. Enumerable.Range(0, Conditions).Select(i => ($"B{i}", dice.Pick<PatientValue?>(truths)))]);
            var totals = AllFillings.Of(patient, _ => [new PatientTruth(true), new PatientTruth(false)]).Select(f => items.Sum(i => Total(i, f))).ToArray();
            var known = new ExpressionInterpreter(Trial(), Inputs.Of(patient), _ => Kleene.Unknown).Value(Score([.. items]));
            Assert.Equal(NumberRange.Between(totals.Min(), totals.Max()), known);
        },
        iter: 500);

    /// <summary>Each condition is used once.</summary>
    private static ScoreItem Item(Dice dice, Queue<int> unused)
    {
        if (unused.Count < 2 || dice.Chance(0.6))
            return Points(BooleanMember($"B{unused.Dequeue()}"), dice.Between(0, 5));
        var items = new List<ScoreItem>();
        while (unused.Count > 0 && items.Count < 3)
            items.Add(Item(dice, unused));
        return Worst([.. items]);
    }

    private static int Total(ScoreItem item, PatientRecord patient) => item switch
    {
        PointsItem { Condition: PathExpression condition, Weight: var weight }
            => ((PatientTruth)patient.Member(condition.Steps[0].Member)!).Value ? weight : 0,
        WorstItem worst => worst.Items.Max(i => Total(i, patient)),
        _ => throw new InvalidOperationException($"{item} is no item of these tests"),
    };
}
