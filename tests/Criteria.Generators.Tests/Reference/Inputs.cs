namespace Criteria.Generators.Tests.Reference;

/// <summary>What a trial is evaluated with: the patient, then parameters and attestations in the trial's order; null is missing.</summary>
internal sealed record Inputs(PatientRecord Subject, IReadOnlyList<PatientValue?> Parameters, IReadOnlyList<bool?> Attestations)
{
    public static Inputs Of(PatientRecord subject) => new(subject, [], []);

    public override string ToString()
        => $"patient {Subject}, parameters [{string.Join(", ", Parameters.Select(p => p?.ToString() ?? "null"))}], "
            + $"attestations [{string.Join(", ", Attestations.Select(a => a?.ToString() ?? "null"))}]";
}
