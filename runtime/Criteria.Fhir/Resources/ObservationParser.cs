using System.Collections.Generic;
using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>Reads an <c>Observation</c>, unless its status, a missing date or the as-of date keeps it out, in this order.</summary>
internal static class ObservationParser
{
    private const string Type = "Observation";

    public static ParsedResource? Parse(ref FhirJson json, ResourceContext context)
    {
        string? id = null, status = null, subject = null;
        FhirDateTime? effective = null;
        IReadOnlyList<Measurement> components = [];
        var measurement = new MeasurementParser();
        while (json.NextField())
        {
            if (measurement.TryTake(ref json))
                continue;
            if (json.Is("id"u8))
                id = json.Text("Observation.id");
            else if (json.Is("status"u8))
                status = json.Name("Observation.status");
            else if (json.Is("subject"u8))
                subject = ElementParser.ReferenceTo(ref json, "Patient", "Observation.subject");
            else if (json.Is("effectiveDateTime"u8))
                effective = json.DateTime("Observation.effectiveDateTime");
            else if (json.Is("effectiveInstant"u8))
                effective = json.DateTime("Observation.effectiveInstant");
            else if (json.Is("effectivePeriod"u8))
                effective = ElementParser.Period(ref json, "Observation.effectivePeriod") is var period ? period.End ?? period.Start : null;
            else if (json.Is("component"u8))
                components = Components(ref json);
            else
                json.Skip();
        }
        if (!Counts(status, context.Options))
        {
            context.SkipByStatus(Type, status);
            return null;
        }
        if (effective is not { } date)
        {
            context.Report.UndatedObservations++;
            return null;
        }
        if (context.IsAfterAsOf(date.Date, Type))
            return null;
        var result = measurement.ToMeasurement();
        return new(
            new Observation
            {
                Id = id,
                Status = status,
                Codes = result.Codes,
                Text = measurement.Code.Text,
                Effective = date,
                Result = result,
                Components = components,
            },
            subject);
    }

    private static bool Counts(string? status, FhirReaderOptions options) =>
        status is "final" or "amended" or "corrected" || (status is "unknown" && options.AcceptUnknownStatus);

    private static IReadOnlyList<Measurement> Components(ref FhirJson json)
    {
        const string field = "Observation.component";
        if (!json.EnterArray(field))
            return [];
        List<Measurement> components = [];
        while (json.NextElement())
        {
            if (!json.EnterObject(field))
                continue;
            var measurement = new MeasurementParser();
            while (json.NextField())
            {
                if (!measurement.TryTake(ref json))
                    json.Skip();
            }
            components.Add(measurement.ToMeasurement());
        }
        return components;
    }
}
