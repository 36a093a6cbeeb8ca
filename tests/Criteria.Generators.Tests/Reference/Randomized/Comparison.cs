using Criteria.Generators.Tests.Reference.Randomized.Patients;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>How much was compared, and how often each outcome and verdict was the result.</summary>
internal sealed record Tally(long Pairs, long Fillings, IReadOnlyList<long> Outcomes, IReadOnlyList<long> Verdicts)
{
    public static readonly Tally None = new(0, 0, new long[4], new long[3]);

    public static Tally operator +(Tally one, Tally other) => new(
        one.Pairs + other.Pairs,
        one.Fillings + other.Fillings,
        [.. one.Outcomes.Zip(other.Outcomes, (a, b) => a + b)],
        [.. one.Verdicts.Zip(other.Verdicts, (a, b) => a + b)]);
}

/// <summary>Generated code beside the reference on one batch of random trials: they agree on random patients, and filling in what is missing turns nothing around.</summary>
internal sealed class Comparison
{
    // Beside the two on which the reference is asked too; these cost a twentieth of that.
    private const int MoreFillings = 5;

    private readonly long[] _outcomes = new long[4];
    private readonly long[] _verdicts = new long[3];
    private readonly List<Finding> _findings = [];
    private readonly List<string> _refused = [];
    private readonly int _patientSeed;
    private readonly int _patients;
    private long _pairs;
    private long _fillings;

    private Comparison(int patientSeed, int patients)
    {
        _patientSeed = patientSeed;
        _patients = patients;
    }

    /// <summary>What is wrong, at most one of each trial.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Trials that were not compared because the product reports an error.</summary>
    public IReadOnlyList<string> Refused => _refused;

    public IReadOnlyDictionary<string, BoundTrial> Bound { get; private set; } = new Dictionary<string, BoundTrial>();

    public Tally Tally => new(_pairs, _fillings, _outcomes, _verdicts);

    /// <summary>Compares each trial on so many random patients, and on as many again in whom some of what is missing is filled in.</summary>
    public static Comparison Of(IReadOnlyCollection<RandomTrial> trials, int patientSeed, int patients)
    {
        using var generated = GeneratedTrials.Compile(trials);
        var comparison = new Comparison(patientSeed, patients) { Bound = generated.Bound };
        foreach (var trial in trials)
        {
            var bound = generated.Bound[trial.Name];
            if (bound.Errors.Any())
                comparison._refused.Add($"{trial.Name}: {string.Join("; ", bound.Errors.Select(e => $"{e.Rule.Id} {e.Message}"))}");
            else if (comparison.Compare(trial, bound.Trial, generated.Evaluator(trial)) is { } finding)
                comparison._findings.Add(finding);
        }

        return comparison;
    }

    private Finding? Compare(RandomTrial trial, Trial bound, Func<Inputs, int[]> generated)
    {
        var random = new RandomPatients(new(_patientSeed), trial);
        var more = new RandomPatients(new(_patientSeed + 1), trial);
        var isMonotone = !ExpressionParts.ClosesTheWorld(bound);
        for (var patient = 0; patient < _patients; patient++)
        {
            var first = random.Make(bound);
            var filled = Filling.Fill(first, random.Make(bound));
            var fuller = Filling.Fill(filled, random.Make(bound));
            var (ofFirst, ofFilled, ofFuller) = (generated(first), generated(filled), generated(fuller));
            if (Difference(trial, bound, first, ofFirst) is { } one)
                return one;
            if (Difference(trial, bound, filled, ofFilled) is { } two)
                return two;
            if (!isMonotone)
                continue;
            _fillings += 2;
            if (Turned(trial, bound, (first, ofFirst), (filled, ofFilled)) is { } turned)
                return turned;
            if (Turned(trial, bound, (filled, ofFilled), (fuller, ofFuller)) is { } later)
                return later;
            for (var filling = 0; filling < MoreFillings; filling++)
            {
                var other = Filling.Fill(first, more.Make(bound));
                _fillings++;
                if (Turned(trial, bound, (first, ofFirst), (other, generated(other))) is { } turnedToo)
                    return turnedToo;
            }
        }

        return null;
    }

    private Finding? Difference(RandomTrial trial, Trial bound, Inputs inputs, int[] actual)
    {
        _pairs++;
        var result = TrialInterpreter.Evaluate(bound, inputs);
        var expected = Marks.Of(bound, result);
        _verdicts[(int)result.Verdict]++;
        foreach (var criterion in Marks.Outcomes(bound))
            _outcomes[(int)result.Outcomes[criterion.Index]]++;
        if (actual.AsSpan().SequenceEqual(expected))
            return null;
        var (generated, reference) = (Marks.Describe(bound, actual), Marks.Describe(bound, expected));
        return new(
            trial,
            _patientSeed,
            $"only the generated code says [{string.Join(", ", generated.Except(reference))}], only the reference says [{string.Join(", ", reference.Except(generated))}]\n{inputs}");
    }

    private Finding? Turned(RandomTrial trial, Trial bound, (Inputs Inputs, int[] Marks) before, (Inputs Inputs, int[] Marks) after)
    {
        var turned = Marks.TurnedAround(bound, before.Marks, after.Marks);
        return turned.Count == 0
            ? null
            : new(trial, _patientSeed, $"filling in missing values turned around [{string.Join("; ", turned)}]\n{before.Inputs}\n{after.Inputs}");
    }
}
