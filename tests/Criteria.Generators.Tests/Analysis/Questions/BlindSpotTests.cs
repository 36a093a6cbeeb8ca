using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;
using Criteria.Units;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Questions;

/// <summary>A blind spot is one: by the plain evaluation the criterion is unknown without the fact, and decided alike with whatever value of it.</summary>
public sealed class BlindSpotTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_126;
    private const int Trials = 300;

    [Fact]
    public void On_random_trials_every_value_of_the_missing_fact_decides_alike()
    {
        var random = Enumerable.Range(0, Trials).Select(static index => RandomTrial.Make(Seed + index, $"T{index}")).ToArray();
        var found = 0;
        foreach (var (name, bound) in BoundTrials.Bind(random))
        {
            if (bound.Errors.Any())
                continue;
            var model = TrialModel.OfCompleteData(bound.Trial, WorkBudget.Unlimited());
            foreach (var criterion in bound.Trial.TopLevel.Where(static criterion => criterion is { AppliesTo: null, Body: ExpressionBody { Expression: var expression } } && IsPlain(expression)))
            {
                var read = CriterionParts.OfAll(bound.Trial, criterion).OfType<PathExpression>().Distinct().ToList();
                if (BlindSpotSearch.Find(model.Partial, criterion, read) is not { } spot)
                    continue;
                found++;
                Assert.Null(new WitnessEvaluator(bound.Trial, spot.Known).Value(criterion.Index));
                foreach (var value in ValuesOf(spot.Missing))
                {
                    var completed = new Dictionary<Expression, FactValue>(spot.Known.Values) { [spot.Missing] = value };
                    Assert.True(
                        new WitnessEvaluator(bound.Trial, new(completed)).Value(criterion.Index) == spot.IsTrue,
                        $"{name} {criterion.Id} {criterion.Cql} of {WitnessText.Of(bound.Trial, new(completed))} is not {spot.IsTrue}");
                }
            }
        }

        output.WriteLine($"{found} blind spots");
        Assert.True(found > 0, "no random criterion has a blind spot");
    }

    private static bool IsPlain(Expression expression) => expression switch
    {
        LogicalExpression or NotExpression or CardinalityExpression or BetweenExpression => ExpressionChildren.Of(expression).All(IsPlain),
        ComparisonExpression { Left: PathExpression, Right: NumberConstant or EnumConstant or BooleanConstant } => true,
        PathExpression { Root: SubjectRoot } or NumberConstant or BooleanConstant => true,
        _ => false,
    };

    private static IEnumerable<FactValue> ValuesOf(Expression reading) => reading.Type.Kind switch
    {
        TypeKind.Boolean => [new TruthValue(true), new TruthValue(false)],
        TypeKind.Enumeration => ((EnumMember)((PathExpression)reading).Steps[^1].Type).Values.Where(static value => !value.IsMissing).Select(static value => new TextValue(value.Text)),
        TypeKind.Integer => WithinDomain(reading, Enumerable.Range(-20, 60).Select(static number => (Rational)number)),
        _ when reading.Type.IsNumeric => WithinDomain(reading, Enumerable.Range(-200, 600).Select(static number => Rational.Create(number, 4))),
        _ => [],
    };

    private static IEnumerable<FactValue> WithinDomain(Expression reading, IEnumerable<Rational> numbers)
        => numbers.Where(number => ((PathExpression)reading).Steps[^1].Domain is not { } domain || (number >= domain.Low && number <= domain.High)).Select(static number => new NumberValue(number));
}
