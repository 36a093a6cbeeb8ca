using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>Reads the time for which a medication is to be taken from its dosage instructions, where they bound it by dates.</summary>
internal static class DosagePeriodParser
{
    private const string Field = "dosage.timing.repeat.boundsPeriod";

    /// <summary>From the earliest start to the latest end; no end where an instruction has none.</summary>
    public static FhirPeriod Parse(ref FhirJson json)
    {
        FhirPeriod? whole = null;
        if (!json.EnterArray(Field))
            return default;
        while (json.NextElement())
        {
            if (!json.EnterObject(Field))
                continue;
            FhirPeriod bounds = default;
            while (json.NextField())
            {
                if (json.Is("timing"u8))
                    bounds = Bounds(ref json, 0);
                else
                    json.Skip();
            }
            whole = whole is { } known
                ? new(Earlier(known.Start, bounds.Start), known.End is { } a && bounds.End is { } b ? (a.CompareTo(b) < 0 ? b : a) : null)
                : bounds;
        }
        return whole ?? default;
    }

    private static FhirDateTime? Earlier(FhirDateTime? a, FhirDateTime? b) =>
        a is { } x && b is { } y ? (x.CompareTo(y) <= 0 ? x : y) : a ?? b;

    /// <summary>Finds <c>repeat.boundsPeriod</c> in a timing, and <c>boundsPeriod</c> in its <c>repeat</c>.</summary>
    private static FhirPeriod Bounds(ref FhirJson json, int depth)
    {
        FhirPeriod bounds = default;
        if (!json.EnterObject(Field))
            return bounds;
        while (json.NextField())
        {
            if (depth == 0 && json.Is("repeat"u8))
                bounds = Bounds(ref json, 1);
            else if (depth == 1 && json.Is("boundsPeriod"u8))
                bounds = ElementParser.Period(ref json, Field);
            else
                json.Skip();
        }
        return bounds;
    }
}
