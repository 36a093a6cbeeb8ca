using System;

namespace Criteria;

/// <summary>A judgement that a person recorded. What nobody has attested is missing, and the criterion that needs it unknown.</summary>
/// <param name="Value">Whether the statement holds.</param>
/// <param name="By">Who judged.</param>
/// <param name="On">When.</param>
public readonly record struct Attestation(bool Value, string? By = null, DateOnly? On = null)
{
    /// <summary>A judgement without its author.</summary>
    public static implicit operator Attestation(bool value) => new(value);
}
