namespace Criteria.Fhir;

/// <summary>Why a part of the input gave no patient.</summary>
public enum FhirProblemKind
{
    /// <summary>It is not well-formed JSON, not UTF-8, too deep, too long, or cut off; or the compressed data are damaged.</summary>
    Unreadable,

    /// <summary>It is JSON but not a FHIR resource.</summary>
    NotAResource,

    /// <summary>A bundle without a patient.</summary>
    NoPatient,

    /// <summary>A patient of the same id was read before; this one is left out.</summary>
    DuplicatePatient,

    /// <summary>Resources that refer to no patient of their bundle, or of the input where they stand one a line.</summary>
    Unassigned,
}

/// <summary>A part of the input that was left out.</summary>
/// <param name="Line">The line it begins on, from 1; in compressed input a line of what it unpacks to.</param>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Reason">The same in words.</param>
public readonly record struct FhirProblem(long Line, FhirProblemKind Kind, string Reason);
