using System.Collections.Generic;
using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>Reads what an observation and a component have in common: a code, a value and reference ranges.</summary>
internal ref struct MeasurementParser
{
    private ObservationValue? _value;
    private List<ReferenceRange>? _ranges;

    public MeasurementParser()
    {
    }

    public Concept Code { get; private set; } = Concept.None;

    /// <summary>Takes the property here where it belongs to a measurement.</summary>
    public bool TryTake(ref FhirJson json)
    {
        if (json.Is("code"u8))
            Code = ElementParser.Concept(ref json, "Observation.code");
        else if (json.Is("valueQuantity"u8))
            _value = ElementParser.Quantity(ref json, "Observation.valueQuantity");
        else if (json.Is("valueCodeableConcept"u8))
            _value = ValueOf(ElementParser.Concept(ref json, "Observation.valueCodeableConcept"));
        else if (json.Is("valueString"u8))
            _value = json.Text("Observation.valueString") is { } text ? new TextValue(text) : null;
        else if (json.Is("valueInteger"u8))
            _value = json.Integer("Observation.valueInteger") is { } integer ? new IntegerValue(integer) : null;
        else if (json.Is("valueBoolean"u8))
            _value = json.Boolean("Observation.valueBoolean") is { } boolean ? new BooleanValue(boolean) : null;
        else if (json.Is("referenceRange"u8))
            _ranges = Ranges(ref json);
        else
            return false;
        return true;
    }

    public readonly Measurement ToMeasurement()
    {
        var reading = RangeReading.None;
        ReferenceRange? range = null;
        foreach (var candidate in _ranges ?? [])
        {
            var own = WithUnit(candidate, (_value as QuantityValue)?.Unit);
            if (reading == RangeReading.None)
            {
                range = own;
                reading = IsPlaceholder(own) ? RangeReading.Placeholder : RangeReading.Usable;
            }
            else if (own != range)
            {
                reading = RangeReading.Ambiguous;
            }
        }
        return new() { Codes = Code.Codes, Value = _value, ReferenceRange = reading == RangeReading.Usable ? range : null, RangeReading = reading };
    }

    private static ConceptValue? ValueOf(Concept concept) =>
        concept is { Codes.Count: 0, Text: null } ? null : new(concept.Codes, concept.Text);

    private static List<ReferenceRange>? Ranges(ref FhirJson json)
    {
        const string field = "Observation.referenceRange";
        if (!json.EnterArray(field))
            return null;
        List<ReferenceRange> ranges = [];
        while (json.NextElement())
        {
            if (!json.EnterObject(field))
                continue;
            QuantityValue? low = null, high = null;
            var normal = true;
            while (json.NextField())
            {
                if (json.Is("low"u8))
                    low = ElementParser.Quantity(ref json, field);
                else if (json.Is("high"u8))
                    high = ElementParser.Quantity(ref json, field);
                else if (json.Is("type"u8))
                    normal = IsNormal(ElementParser.Concept(ref json, field));
                else
                    json.Skip();
            }
            if (normal && (low is not null || high is not null))
                ranges.Add(new(low, high));
        }
        return ranges;
    }

    /// <summary>A range of no stated type is the normal one; therapeutic and critical ones, for instance, are not.</summary>
    private static bool IsNormal(Concept type)
    {
        foreach (var code in type.Codes)
        {
            if (code.Value == "normal")
                return true;
        }
        return type.Codes.Count == 0;
    }

    private static bool IsPlaceholder(ReferenceRange range) =>
        range.High is { Value: <= 0 }
        || (range.Low is { } low && range.High is { } high && low.Unit == high.Unit && low.Value >= high.Value);

    private static ReferenceRange WithUnit(ReferenceRange range, string? unit) => new(WithUnit(range.Low, unit), WithUnit(range.High, unit));

    private static QuantityValue? WithUnit(QuantityValue? limit, string? unit) => limit is { Unit: null } ? limit with { Unit = unit } : limit;
}
