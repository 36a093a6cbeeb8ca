using Criteria.Generators.Analysis;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Tests.Reference.Randomized.Patients;
using Criteria.Generators.Trials;
using Xunit;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>No random patient is one that a finding says does not exist, whatever the trial is made of.</summary>
public sealed class SoundnessTests(ITestOutputHelper output)
{
    private const int Trials = 300;
    private const int Patients = 25;
    private const int Seed = 20_261_125;

    [Fact]
    public void No_patient_contradicts_a_finding()
    {
        var trials = Enumerable.Range(0, Trials).Select(static index => RandomTrial.Make(Seed + index, $"T{index}")).ToArray();
        var bound = BoundTrials.Bind(trials);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var watched = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var trial in trials.Where(trial => !bound[trial.Name].Errors.Any()))
        {
            var model = bound[trial.Name].Trial;
            var findings = TrialAnalysis.Run(model, CancellationToken.None);
            Assert.Equal(findings.Select(static found => found.Message), TrialAnalysis.Run(model, CancellationToken.None).Select(static found => found.Message));
            foreach (var finding in findings)
                counts[finding.Rule.Id] = counts.GetValueOrDefault(finding.Rule.Id) + 1;
            var watches = findings.Select(finding => (Finding: finding, Watch: IdlePartWatch.Of(model, finding))).Where(static each => each.Watch is not null).ToList();
            foreach (var (finding, _) in watches)
                watched[finding.Rule.Id] = watched.GetValueOrDefault(finding.Rule.Id) + 1;
            var patients = new RandomPatients(new(Seed), trial);
            var another = patients.Make(model);
            for (var patient = 0; patient < Patients; patient++)
            {
                var inputs = patients.Make(model);
                var result = TrialInterpreter.Evaluate(model, inputs);
                foreach (var finding in findings.Where(finding => IsContradicted(finding, model, result)))
                    wrong.Add(Text(trial.Name, model, finding, inputs));
                foreach (var (finding, watch) in watches.Where(each => each.Watch!.IsRefutedBy(inputs, another)))
                    wrong.Add(Text(trial.Name, model, finding, inputs));
                another = inputs;
            }
        }

        output.WriteLine($"watched: {string.Join(' ', watched.Select(static count => $"{count.Key}: {count.Value}"))}");
        Assert.True(wrong.Count == 0, $"{wrong.Count} contradictions\n{string.Join('\n', wrong.OrderBy(static text => text.Length).Take(5))}");
        output.WriteLine(string.Join(" ", counts.Select(static count => $"{count.Key}: {count.Value}")));
        Assert.Superset(new HashSet<string> { "CRIT0301", "CRIT0302", "CRIT0927" }, counts.Keys.ToHashSet());
    }

    private static string Text(string name, Trial trial, CriteriaDiagnostic finding, Inputs inputs)
        => $"{name} {finding.Rule.Id} {finding.Message}\n{string.Join('\n', trial.AllCriteria.Items.Select(static c => $"{c.Id} {c.Cql} applies to {c.AppliesToCql}"))}\n{inputs}";

    private static bool IsContradicted(CriteriaDiagnostic finding, Trial trial, ReferenceResult result)
    {
        Criterion Named(int argument) => trial.AllCriteria.Items.Single(criterion => criterion.Id == finding.Arguments[argument]);
        ReferenceOutcome Outcome(int argument) => result.Outcomes[Named(argument).Index];
        return finding.Rule.Id switch
        {
            "CRIT0301" => IsAlwaysConcerned(trial, Named(0)) && Outcome(0) == ReferenceOutcome.Met,
            "CRIT0302" or "CRIT0351" => IsAlwaysConcerned(trial, Named(0)) && Outcome(0) == ReferenceOutcome.NotMet,
            "CRIT0303" or "CRIT0304" or "CRIT0305" => result.Verdict == ReferenceVerdict.Eligible,
            "CRIT0630" => Named(0).Kind == CriterionKind.Inclusion
                ? Outcome(1) == ReferenceOutcome.Met && Outcome(0) == ReferenceOutcome.NotMet
                : Outcome(0) == ReferenceOutcome.Met && Outcome(1) == ReferenceOutcome.NotMet,
            "CRIT0306" => Outcome(1) == ReferenceOutcome.Met && Outcome(0) == ReferenceOutcome.NotMet,
            "CRIT0307" => Outcome(0) == ReferenceOutcome.Met && Outcome(1) == ReferenceOutcome.NotMet,
            "CRIT0308" => Outcome(0) == ReferenceOutcome.Met && Outcome(1) == ReferenceOutcome.Met,
            "CRIT0309" => Outcome(0) != Outcome(1) && Outcome(0) != ReferenceOutcome.NotApplicable && Outcome(1) != ReferenceOutcome.NotApplicable,
            "CRIT0335" => result.CohortVerdicts[trial.Cohorts.Items.ToList().FindIndex(cohort => cohort.Id == finding.Arguments[0])] == ReferenceVerdict.Eligible,
            _ => false,
        };
    }

    /// <summary>With a condition of applicability, a criterion can count as met as long as it is not known whether it applies.</summary>
    private static bool IsAlwaysConcerned(Trial trial, Criterion criterion)
        => criterion.AppliesTo is null && (criterion.Body is not GroupBody group || group.Children.Items.All(child => IsAlwaysConcerned(trial, trial.AllCriteria[child])));
}
