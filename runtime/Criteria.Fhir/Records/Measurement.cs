using System.Collections.Generic;

namespace Criteria.Fhir;

/// <summary>Converts a value between two units, or says that it cannot; it never guesses.</summary>
/// <param name="value">The value in <paramref name="fromUnit"/>.</param>
/// <param name="fromUnit">The unit of the source, a UCUM code or whatever the source printed.</param>
/// <param name="toUnit">The wanted UCUM code.</param>
/// <param name="result">The value in <paramref name="toUnit"/>, in decimal arithmetic.</param>
public delegate bool QuantityConverter(decimal value, string fromUnit, string toUnit, out decimal result);

/// <summary>One thing measured: an observation's own value, or a component's, such as the systolic pressure.</summary>
public sealed record Measurement
{
    /// <summary>The codes of what was measured.</summary>
    public IReadOnlyList<Code> Codes { get; init; } = [];

    /// <summary>The value; null where there is none, or none that can be read.</summary>
    public ObservationValue? Value { get; init; }

    /// <summary>
    /// The laboratory's normal range; null where there is none, where it is a placeholder (low equals high, high not positive, or low
    /// above high), and where there are several that differ.
    /// </summary>
    public ReferenceRange? ReferenceRange { get; init; }

    internal RangeReading RangeReading { get; init; }

    /// <summary>The value as a number in a wanted unit. A limit (see <see cref="QuantityValue.Comparator"/>) is converted like a value.</summary>
    /// <returns>False where the value is no quantity, has no unit, or its unit does not convert.</returns>
    public bool TryGetQuantity(string unit, QuantityConverter convert, out decimal value)
    {
        value = default;
        return Quantity is { Unit: { } own } quantity && convert(quantity.Value, own, unit, out value);
    }

    internal QuantityValue? Quantity => Value switch
    {
        QuantityValue quantity => quantity,
        IntegerValue integer => new(integer.Value, "1"),
        _ => null,
    };

    internal bool HasLoinc(IReadOnlyCollection<string> loincCodes)
    {
        foreach (var code in Codes)
        {
            if (code.System != CodeSystems.Loinc)
                continue;
            foreach (var wanted in loincCodes)
            {
                if (code.Value == wanted)
                    return true;
            }
        }
        return false;
    }
}
