using Criteria.Generators.Emit.Cql;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>What generated code says of patients beside what engines say of the exported library.</summary>
internal sealed class EngineComparison
{
    private readonly Trial _trial;
    private readonly CqlNames _names;
    private readonly CriterionCql _criteria;
    private readonly EngineLimits _limits;
    private readonly List<string> _differences = [];

    private EngineComparison(Trial trial)
    {
        _trial = trial;
        _names = new(trial, new FactTree(trial).Members.Select(static member => member.Name));
        _criteria = new(trial, _names, new(trial, _names, new(string.Empty)));
        _limits = new(trial);
    }

    /// <summary>Where they differ, and what the translator says against the library.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>How many outcomes and verdicts were compared, by engine.</summary>
    public Dictionary<string, long> Compared { get; } = new() { [CqlEngines.Official] = 0, [CqlEngines.Execution] = 0 };

    /// <summary>How often each outcome was expected.</summary>
    public long[] Outcomes { get; } = new long[4];

    /// <summary>How long each tool took.</summary>
    public Dictionary<string, TimeSpan> Times { get; } = [];

    /// <param name="generated">What generated code says, as <see cref="Marks"/>.</param>
    public static EngineComparison Of(CqlEngines engines, Trial trial, string library, IReadOnlyList<Inputs> patients, Func<Inputs, int[]> generated)
    {
        var comparison = new EngineComparison(trial);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var errors = engines.Translate(library);
        comparison.Times["the translator"] = watch.Elapsed;
        foreach (var error in errors)
            comparison._differences.Add($"{trial.Id} does not translate: {error}");
        if (comparison._differences.Count == 0)
            comparison.Compare(engines, patients, generated);
        return comparison;
    }

    private void Compare(CqlEngines engines, IReadOnlyList<Inputs> patients, Func<Inputs, int[]> generated)
    {
        var expected = patients.Select(generated).ToArray();
        foreach (var engine in new[] { CqlEngines.Official, CqlEngines.Execution })
        {
            var criteria = Marks.Outcomes(_trial).Select((criterion, index) => (Criterion: criterion, Mark: index + 1)).Where(c => engine != CqlEngines.Official || _limits.IsForOfficial(c.Criterion.Index)).ToArray();
            var judgesAll = criteria.Length == Marks.Outcomes(_trial).Count();
            var definitions = criteria.Select(c => _names.Criterion(c.Criterion.Index))
                .Concat(criteria.Where(c => _criteria.IsConditional(c.Criterion.Index)).Select(c => _names.Condition(c.Criterion.Index)))
                .Concat(judgesAll ? _trial.Cohorts.Items.Select((_, cohort) => _names.Cohort(cohort)).Append(_names.Verdict) : [])
                .ToArray();
            if (definitions.Length == 0)
                continue;
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var values = engines.Evaluate(definitions, patients.Select(patient => PatientParameters.Of(_trial, patient)), engine)[engine];
            Times[engine] = watch.Elapsed;
            for (var patient = 0; patient < patients.Count; patient++)
            {
                var valueOf = definitions.Zip(values[patient]).ToDictionary(static pair => pair.First, static pair => pair.Second);
                foreach (var (criterion, mark) in criteria)
                {
                    Outcomes[expected[patient][mark]]++;
                    Compare(engine, patients[patient], "criterion " + criterion.Id, ((ReferenceOutcome)expected[patient][mark]).ToString(), Outcome(criterion, valueOf));
                }

                if (!judgesAll)
                    continue;
                Compare(engine, patients[patient], "the verdict", ((ReferenceVerdict)expected[patient][0]).ToString(), Verdict(valueOf[_names.Verdict]));
                for (var cohort = 0; cohort < _trial.Cohorts.Count; cohort++)
                    Compare(engine, patients[patient], "cohort " + _trial.Cohorts[cohort].Id, ((ReferenceVerdict)expected[patient][1 + Marks.Outcomes(_trial).Count() + cohort]).ToString(), Verdict(valueOf[_names.Cohort(cohort)]));
            }
        }
    }

    private string Outcome(Criterion criterion, Dictionary<string, object?> valueOf)
    {
        if (_criteria.IsConditional(criterion.Index) && valueOf[_names.Condition(criterion.Index)] is not true and not null and var applies)
            return applies is false ? nameof(ReferenceOutcome.NotApplicable) : applies.ToString()!;
        return valueOf[_names.Criterion(criterion.Index)] switch
        {
            null => nameof(ReferenceOutcome.Unknown),
            true => nameof(ReferenceOutcome.Met),
            false => nameof(ReferenceOutcome.NotMet),
            var other => other.ToString()!,
        };
    }

    private static string Verdict(object? value) => value switch
    {
        null => nameof(ReferenceVerdict.Undetermined),
        true => nameof(ReferenceVerdict.Eligible),
        false => nameof(ReferenceVerdict.Ineligible),
        _ => value.ToString()!,
    };

    private void Compare(string engine, Inputs patient, string what, string expected, string actual)
    {
        Compared[engine]++;
        if (expected != actual && _differences.Count < 20)
            _differences.Add($"{_trial.Id}, {what}: generated code says {expected}, {engine} {actual}\n    {patient}");
    }
}
