namespace Criteria.Generators.Tests.Reference;

/// <summary>What a trial is evaluated with: the patient, then parameters and attestations in the trial's order; null is missing.</summary>
internal sealed record Inputs(PatientRecord Subject, IReadOnlyList<PatientValue?> Parameters, IReadOnlyList<bool?> Attestations)
{
    /// <summary>The author's functions, in the trial's order.</summary>
    public IReadOnlyList<CalledFunction> Functions { get; init; } = [];

    public static Inputs Of(PatientRecord subject) => new(subject, [], []);

    public override string ToString()
        => $"patient {Subject}, parameters [{string.Join(", ", Parameters.Select(p => p?.ToString() ?? "null"))}], "
            + $"attestations [{string.Join(", ", Attestations.Select(a => a?.ToString() ?? "null"))}]";
}

/// <summary>What a C# function of the author's gives for arguments that are all there, numbers in the parameters' own C# types; null is missing.</summary>
internal delegate PatientValue? CalledFunction(IReadOnlyList<PatientValue> arguments);
