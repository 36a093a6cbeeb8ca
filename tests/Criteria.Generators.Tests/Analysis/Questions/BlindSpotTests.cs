using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Trials;
using Criteria.Units;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Questions;

/// <summary>A blind spot is found where trying all patients who lack one fact finds one, and nowhere else.</summary>
public sealed class BlindSpotTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_126;
    private const int Criteria = 120;

    private static readonly string[] s_atoms = ["X < 1", "X <= 2", "X > 1", "X >= 2", "X between 1 and 3", "Pregnant", "Lactating", "Sex = 'Female'", "Sex != 'Female'", "Sex = 'Male'"];

    [Fact]
    public void On_random_criteria_it_is_found_exactly_where_some_patient_shows_it()
    {
        var random = new Random(Seed);
        var trial = AnalyzedTrial.Of([.. Enumerable.Range(0, Criteria).Select(_ => Condition(random, 3))]);
        var search = new BlindSpotSearch(trial.Model.Partial);
        var found = 0;
        foreach (var criterion in trial.Trial.TopLevel)
        {
            var readings = CriterionParts.OfAll(trial.Trial, criterion).OfType<PathExpression>().Distinct().ToList();
            var isExpected = readings.Exists(missing => Patients([.. readings.Where(reading => !reading.Equals(missing))]).Any(patient => Decided(trial.Trial, criterion, patient, missing) is not null));
            var spot = search.Find(criterion, readings);
            Assert.True(spot is not null == isExpected, $"{criterion.Cql}: by trial {isExpected}, by the solver {(spot is null ? "none" : WitnessText.Of(trial.Trial, spot.Known))}");
            if (spot is null)
                continue;
            found++;
            Assert.Equal(spot.IsTrue, Decided(trial.Trial, criterion, spot.Known, spot.Missing));
        }

        output.WriteLine($"{found} of {Criteria}");
        Assert.InRange(found, Criteria / 10, Criteria * 9 / 10);
    }

    /// <summary>How every value of the missing fact decides a criterion that is unknown without it; null where it is known, and where not all decide alike.</summary>
    private static bool? Decided(Trial trial, Criterion criterion, Witness patient, Expression missing)
    {
        if (new WitnessEvaluator(trial, patient).Value(criterion.Index) is not null)
            return null;
        var values = ValuesOf(missing).Select(value => new WitnessEvaluator(trial, new(new Dictionary<Expression, FactValue>(patient.Values) { [missing] = value })).Value(criterion.Index)).Distinct().ToList();
        return values.Count == 1 ? values[0] : null;
    }

    private static IEnumerable<Witness> Patients(IReadOnlyList<Expression> readings)
    {
        IEnumerable<Witness> patients = [new(new Dictionary<Expression, FactValue>())];
        foreach (var reading in readings)
            patients = patients.SelectMany(patient => ValuesOf(reading).Select(value => new Witness(new Dictionary<Expression, FactValue>(patient.Values) { [reading] = value })));
        return patients;
    }

    private static IEnumerable<FactValue> ValuesOf(Expression reading) => reading.Type.Kind switch
    {
        TypeKind.Boolean => [new TruthValue(true), new TruthValue(false)],
        TypeKind.Enumeration => [new TextValue("Female"), new TextValue("Male")],
        _ => Enumerable.Range(1, 7).Select(static half => new NumberValue(Rational.Create(half, 2))),
    };

    private static string Condition(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
            return s_atoms[random.Next(s_atoms.Length)];
        var (left, right) = (Condition(random, depth - 1), Condition(random, depth - 1));
        return random.Next(6) switch
        {
            0 => $"not ({left})",
            1 or 2 => $"({left}) or ({right})",
            3 or 4 => $"({left}) and ({right})",
            _ => $"if {left} then {right} else {Condition(random, depth - 1)}",
        };
    }
}
