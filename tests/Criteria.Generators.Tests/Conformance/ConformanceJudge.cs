using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>Holds each test to the rule: right by value, refused by name, a listed difference, or invalid and refused.</summary>
internal static class ConformanceJudge
{
    public static IReadOnlyList<ConformanceResult> Judge(IReadOnlyList<SuiteTest> tests)
    {
        var outcomes = ExpressionBatch.Evaluate([.. tests.Select(static test => test.Expression)]);
        return [.. tests.Zip(outcomes, Judge)];
    }

    private static ConformanceResult Judge(SuiteTest test, ExpressionOutcome outcome)
    {
        if (test.IsInvalid)
            return JudgeInvalid(test, outcome);
        if (outcome.IsRefused)
            return JudgeRefused(test, outcome.Errors);
        var (generated, reference) = (outcome.Generated!, outcome.Reference!);
        if (ListedDifference.Of(test.Expression) is { } difference)
        {
            return generated.ToString() == difference.Value && reference.ToString() == difference.Value
                ? new(test, Conformance.ListedDifference)
                : Broken(test, $"the listed difference {difference.Value}", generated, reference);
        }

        var expected = test.Outputs.Count == 1 ? SuiteOutput.Read(test.Outputs[0]) : new OtherValue(string.Join(", ", test.Outputs));
        return generated.Agrees(expected) && reference.Agrees(expected) ? new(test, Conformance.RightByValue) : Broken(test, expected.ToString()!, generated, reference);
    }

    private static ConformanceResult JudgeInvalid(SuiteTest test, ExpressionOutcome outcome)
        => outcome.IsRefused ? new(test, Conformance.InvalidRefused)
            : outcome is { Generated: MissingValue, Reference: MissingValue } ? new(test, Conformance.InvalidMissing)
            : Broken(test, "a refusal, because the suite says that it is invalid", outcome.Generated!, outcome.Reference!);

    // An expression that CQL has must not be said to have a mistake, so every error is a refusal, also the echo of one.
    private static ConformanceResult JudgeRefused(SuiteTest test, IReadOnlyList<CriteriaDiagnostic> errors)
    {
        var unlisted = errors.Where(static error => Refusals.Find(error) is null).Select(static error => $"{error.Rule.Id} {error.Message}").ToArray();
        return unlisted.Length == 0
            ? new(test, Conformance.RefusedByName)
            : new(test, Conformance.Broken, $"{test}: {test.Expression}\n    is {string.Join(", ", test.Outputs)} in CQL, and refused without a construct of the list: {string.Join("; ", unlisted)}");
    }

    private static ConformanceResult Broken(SuiteTest test, string expected, SuiteValue generated, SuiteValue reference)
        => new(test, Conformance.Broken, $"{test}: {test.Expression}\n    expected {expected}, but the generated code gives {generated} and the reference interpreter {reference}");
}
