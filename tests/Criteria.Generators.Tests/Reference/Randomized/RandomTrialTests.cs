using Criteria.Generators.Tests.Reference.Randomized.Patients;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Reference.Randomized;

public sealed class RandomTrialTests
{
    private static readonly RandomTrial[] s_trials = [.. Enumerable.Range(0, 120).Select(i => RandomTrial.Make(i, $"T{i}"))];
    private static readonly Dictionary<Type, Topic> s_topics = new()
    {
        [typeof(DateTimeConstant)] = Topic.DateTimes,
        [typeof(DateFromExpression)] = Topic.DateTimes,
        [typeof(PrecisionComparisonExpression)] = Topic.Precision,
        [typeof(DatePartExpression)] = Topic.Precision,
        [typeof(AggregateExpression)] = Topic.Aggregates,
        [typeof(PresentExpression)] = Topic.Aggregates,
        [typeof(NumberFunctionExpression)] = Topic.NumberFunctions,
        [typeof(ScoreExpression)] = Topic.Scores,
        [typeof(DomainExpression)] = Topic.IntegerIntervals,
        [typeof(CallExpression)] = Topic.UserFunctions,
    };

    private static readonly Lazy<IReadOnlyDictionary<string, BoundTrial>> s_bound = new(() => BoundTrials.Bind(s_trials));

    [Fact]
    public void The_subject_and_the_attributes_of_a_random_trial_compile()
    {
        var errors = BoundTrials.ProjectOf(s_trials).Compile().GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors.Select(e => e.ToString()));
    }

    [Fact]
    public void A_random_trial_binds_without_an_error()
    {
        var errors = s_trials.SelectMany(t => s_bound.Value[t.Name].Errors.Select(e =>
            $"{t.Name} {(t.IsJson ? "json" : "attributes")} {e.Rule.Id} {string.Format(System.Globalization.CultureInfo.InvariantCulture, e.Rule.Message, [.. e.Arguments])}"));
        Assert.True(!errors.Any(), string.Join('\n', errors));
    }

    [Fact]
    public void Every_construct_of_the_model_occurs_in_random_trials()
    {
        var found = s_bound.Value.Values.SelectMany(b => ExpressionParts.Of(b.Trial)).Select(e => e.GetType()).ToHashSet();
        var lacking = typeof(Expression).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Expression).Namespace && t.IsSubclassOf(typeof(Expression)) && !t.IsAbstract && !found.Contains(t))
            .Where(t => !s_topics.TryGetValue(t, out var topic) || Topics.Has(topic));
        Assert.Empty(lacking.Select(t => t.Name));
    }

    [Fact]
    public void The_reference_decides_random_patients_of_random_trials_both_ways()
    {
        var outcomes = new int[4];
        var verdicts = new int[3];
        foreach (var trial in s_trials)
        {
            var bound = s_bound.Value[trial.Name].Trial;
            var patients = new RandomPatients(new(7), trial);
            for (var patient = 0; patient < 30; patient++)
            {
                var result = TrialInterpreter.Evaluate(bound, patients.Make(bound));
                verdicts[(int)result.Verdict]++;
                foreach (var outcome in result.Outcomes)
                    outcomes[(int)outcome]++;
            }
        }

        Assert.All(verdicts, count => Assert.InRange(count, 100, 3_400));
        Assert.All(outcomes, count => Assert.InRange(count, 300, outcomes.Sum() * 7 / 10));
    }

    [Fact]
    public void Filling_in_a_missing_value_never_turns_a_random_trial_around()
    {
        var tried = 0;
        foreach (var trial in s_trials)
        {
            var bound = s_bound.Value[trial.Name].Trial;
            if (ExpressionParts.ClosesTheWorld(bound))
                continue;
            var patients = new RandomPatients(new(11), trial);
            for (var patient = 0; patient < 40; patient++, tried++)
            {
                var (inputs, more) = (patients.Make(bound), patients.Make(bound));
                var filled = Filling.Fill(inputs, more);
                var before = TrialInterpreter.Evaluate(bound, inputs);
                var after = TrialInterpreter.Evaluate(bound, filled);
                var turned = bound.TopLevel.Where(c => !MonotonicityTests.MayBecome(c.Kind, before.Outcomes[c.Index], after.Outcomes[c.Index]));
                Assert.True(
                    (before.Verdict == ReferenceVerdict.Undetermined || before.Verdict == after.Verdict) && !turned.Any(),
                    $"{before.Verdict} became {after.Verdict}; {string.Join(", ", turned.Select(c => c.Id))} turned around\n{inputs}\n{filled}\n{TrialSource.CSharp(trial)}{TrialSource.Json(trial)}");
            }
        }

        Assert.InRange(tried, 800, int.MaxValue);
    }

    [Fact]
    public void A_smaller_trial_is_a_trial_too()
    {
        var smaller = s_trials[3].Smaller().Take(20).Select((t, i) => t.Named($"S{i}")).ToArray();
        Assert.NotEmpty(smaller);
        Assert.Equal(smaller.Length, BoundTrials.Bind(smaller).Count);
    }
}
