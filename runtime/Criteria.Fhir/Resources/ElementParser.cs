using System.Collections.Generic;
using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>Codes and the words beside them.</summary>
internal readonly record struct Concept(IReadOnlyList<Code> Codes, string? Text)
{
    public static readonly Concept None = new([], null);
}

/// <summary>A start and an end, either of which may be missing.</summary>
internal readonly record struct FhirPeriod(FhirDateTime? Start, FhirDateTime? End);

/// <summary>Reads the data types that many resources share.</summary>
internal static class ElementParser
{
    public static Concept Concept(ref FhirJson json, string field)
    {
        if (!json.EnterObject(field))
            return Resources.Concept.None;
        IReadOnlyList<Code> codes = [];
        string? text = null;
        while (json.NextField())
        {
            if (json.Is("coding"u8))
                codes = Codings(ref json, field);
            else if (json.Is("text"u8))
                text = json.Name(field);
            else
                json.Skip();
        }
        return new(codes, text);
    }

    /// <summary>The code of a status, which R4 writes as a concept and STU3 as a plain code.</summary>
    public static string? StatusCode(ref FhirJson json, string field)
    {
        if (json.IsText())
            return json.Name(field);
        var concept = Concept(ref json, field);
        return concept.Codes.Count == 0 ? null : concept.Codes[0].Value;
    }

    public static QuantityValue? Quantity(ref FhirJson json, string field)
    {
        if (!json.EnterObject(field))
            return null;
        decimal? value = null;
        string? code = null, system = null, printed = null, comparator = null;
        while (json.NextField())
        {
            if (json.Is("value"u8))
                value = json.Decimal(field);
            else if (json.Is("code"u8))
                code = json.Name(field);
            else if (json.Is("system"u8))
                system = json.Name(field);
            else if (json.Is("unit"u8))
                printed = json.Name(field);
            else if (json.Is("comparator"u8))
                comparator = json.Name(field) ?? "";
            else
                json.Skip();
        }

        // A comparator nobody knows leaves open on which side of the number the result lies.
        if (value is null || Comparator(comparator) is not { } bound)
            return null;
        return new(value.Value, system is null or CodeSystems.Ucum ? code ?? printed : printed, bound);
    }

    public static FhirPeriod Period(ref FhirJson json, string field)
    {
        FhirDateTime? start = null, end = null;
        if (!json.EnterObject(field))
            return default;
        while (json.NextField())
        {
            if (json.Is("start"u8))
                start = json.DateTime(field);
            else if (json.Is("end"u8))
                end = json.DateTime(field);
            else
                json.Skip();
        }
        return new(start, end);
    }

    public static string? ReferenceTo(ref FhirJson json, string type, string field)
    {
        if (!json.EnterObject(field))
            return null;
        string? reference = null;
        while (json.NextField())
        {
            if (json.Is("reference"u8))
                reference = json.Text(field);
            else
                json.Skip();
        }
        return reference is null ? null : Reference.Normalize(reference, type);
    }

    public static IReadOnlyList<Code> Codings(ref FhirJson json, string field)
    {
        if (!json.EnterArray(field))
            return [];
        List<Code>? codes = null;
        while (json.NextElement())
        {
            if (!json.EnterObject(field))
                continue;
            string? system = null, value = null;
            while (json.NextField())
            {
                if (json.Is("system"u8))
                    system = json.Name(field);
                else if (json.Is("code"u8))
                    value = json.Name(field);
                else
                    json.Skip();
            }
            if (value is not null)
                (codes ??= new(1)).Add(new(system ?? "", value));
        }
        return codes is null ? [] : codes;
    }

    private static QuantityComparator? Comparator(string? comparator) => comparator switch
    {
        null => QuantityComparator.None,
        "<" => QuantityComparator.LessThan,
        "<=" => QuantityComparator.AtMost,
        ">=" => QuantityComparator.AtLeast,
        ">" => QuantityComparator.GreaterThan,
        _ => null,
    };
}
