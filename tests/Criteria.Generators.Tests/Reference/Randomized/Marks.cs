using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>
/// All that a trial says of a patient, as numbers, so that hundreds of thousands of results can be compared: the verdict, the outcome of each criterion,
/// the verdict of each cohort, and then, each after its own sign, what blocks, what is missing, and the criteria whose own method says another outcome.
/// </summary>
internal static class Marks
{
    public const int Blocking = -1;
    public const int Missing = -2;
    public const int Methods = -3;

    /// <summary>The criteria that have an outcome.</summary>
    public static IEnumerable<Criterion> Outcomes(Trial trial) => trial.AllCriteria.Items.Where(c => c.Role != CriterionRole.Heading);

    public static int[] Of(Trial trial, ReferenceResult result) =>
    [
        (int)result.Verdict,
        .. Outcomes(trial).Select(c => (int)result.Outcomes[c.Index]),
        .. result.CohortVerdicts.Select(static verdict => (int)verdict),
        Blocking,
        .. result.Blocking,
        Missing,
        .. result.Missing,
        Methods,
    ];

    /// <summary>One fact of the result a line, by name, so that the difference of two results can be read.</summary>
    public static IReadOnlyList<string> Describe(Trial trial, int[] marks)
    {
        var lines = new List<string> { $"verdict {(ReferenceVerdict)marks[0]}" };
        var at = 1;
        foreach (var criterion in Outcomes(trial))
            lines.Add($"criterion {criterion.Identifier} {(ReferenceOutcome)marks[at++]}");
        foreach (var cohort in trial.Cohorts)
            lines.Add($"cohort {cohort.Identifier} {(ReferenceVerdict)marks[at++]}");
        var sign = 0;
        foreach (var mark in marks[at..])
        {
            if (mark < 0)
                sign = mark;
            else
                lines.Add(sign == Missing ? $"missing {trial.Facts[mark].Identifier}" : $"{(sign == Blocking ? "blocking" : "another outcome by its method:")} {trial.AllCriteria[mark].Identifier}");
        }

        return lines;
    }

    /// <summary>What turned around when missing values were filled in: the names of criteria, and the verdicts, that were decided and are now decided otherwise.</summary>
    public static IReadOnlyList<string> TurnedAround(Trial trial, int[] before, int[] after)
    {
        List<string>? turned = null;
        if (before[0] != (int)ReferenceVerdict.Undetermined && before[0] != after[0])
            (turned ??= []).Add($"verdict {(ReferenceVerdict)before[0]}, then {(ReferenceVerdict)after[0]}");
        var at = 1;
        foreach (var criterion in Outcomes(trial))
        {
            var (was, becomes) = ((ReferenceOutcome)before[at], (ReferenceOutcome)after[at]);
            at++;
            if (criterion.Parent is null && !MonotonicityTests.MayBecome(criterion.Kind, was, becomes))
                (turned ??= []).Add($"criterion {criterion.Identifier} {was}, then {becomes}");
        }

        foreach (var cohort in trial.Cohorts)
        {
            if (before[at] != (int)ReferenceVerdict.Undetermined && before[at] != after[at])
                (turned ??= []).Add($"cohort {cohort.Identifier} {(ReferenceVerdict)before[at]}, then {(ReferenceVerdict)after[at]}");
            at++;
        }

        return turned ?? (IReadOnlyList<string>)[];
    }
}
