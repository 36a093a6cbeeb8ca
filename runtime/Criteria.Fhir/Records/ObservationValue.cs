using System.Collections.Generic;
using System.Linq;

namespace Criteria.Fhir;

/// <summary>The value of an observation, of one of the forms a criterion can ask about.</summary>
public abstract record ObservationValue;

/// <summary>Where the true value of a quantity lies, FHIR's <c>comparator</c>. The numbers are those of the runtime's bound of a censored result.</summary>
public enum QuantityComparator
{
    /// <summary>The value is the result.</summary>
    None = 0,

    /// <summary>Below the value, <c>&lt;</c>.</summary>
    LessThan,

    /// <summary>At or below the value, <c>&lt;=</c>.</summary>
    AtMost,

    /// <summary>At or above the value, <c>&gt;=</c>.</summary>
    AtLeast,

    /// <summary>Above the value, <c>&gt;</c>.</summary>
    GreaterThan,
}

/// <summary>A number with its unit.</summary>
/// <param name="Value">The number exactly as it is written.</param>
/// <param name="Unit">
/// The UCUM code; where the source gives none, the unit as it is printed, for whoever converts to accept or refuse. Null where
/// there is no unit at all.
/// </param>
/// <param name="Comparator">Whether the number is the result or a limit of it.</param>
public sealed record QuantityValue(decimal Value, string? Unit, QuantityComparator Comparator = QuantityComparator.None) : ObservationValue;

/// <summary>A coded finding, for instance "not detected".</summary>
/// <param name="Codes">Its codes.</param>
/// <param name="Text">Its words; null where there are none.</param>
public sealed record ConceptValue(IReadOnlyList<Code> Codes, string? Text) : ObservationValue
{
    /// <inheritdoc/>
    public bool Equals(ConceptValue? other) => other is not null && Text == other.Text && Codes.SequenceEqual(other.Codes);

    /// <inheritdoc/>
    public override int GetHashCode() => Codes.Count == 0 ? Text?.GetHashCode() ?? 0 : Codes[0].GetHashCode();
}

/// <summary>Words. They are never read as a number.</summary>
/// <param name="Value">The words as they are written.</param>
public sealed record TextValue(string Value) : ObservationValue;

/// <summary>A whole number, for instance a score; as a quantity its unit is <c>1</c>.</summary>
/// <param name="Value">The number.</param>
public sealed record IntegerValue(int Value) : ObservationValue;

/// <summary>Yes or no.</summary>
/// <param name="Value">Which of the two.</param>
public sealed record BooleanValue(bool Value) : ObservationValue;
