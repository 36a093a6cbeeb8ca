using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>Reads an <c>Immunization</c>.</summary>
internal static class ImmunizationParser
{
    private const string Type = "Immunization";

    public static ParsedResource? Parse(ref FhirJson json, ResourceContext context)
    {
        string? id = null, subject = null, status = null;
        PartialDate? date = null;
        var notGiven = false;
        var code = Concept.None;
        while (json.NextField())
        {
            if (json.Is("id"u8))
                id = json.Text("Immunization.id");
            else if (json.Is("patient"u8))
                subject = ElementParser.ReferenceTo(ref json, "Patient", "Immunization.patient");
            else if (json.Is("vaccineCode"u8))
                code = ElementParser.Concept(ref json, "Immunization.vaccineCode");
            else if (json.Is("status"u8))
                status = json.Name("Immunization.status");
            else if (json.Is("occurrenceDateTime"u8))
                date = json.DateTime("Immunization.occurrenceDateTime")?.Date;
            else if (json.Is("date"u8))
                date = json.DateTime("Immunization.date")?.Date;
            else if (json.Is("notGiven"u8))
                notGiven = json.Boolean("Immunization.notGiven") == true;
            else
                json.Skip();
        }

        // STU3 says by a flag beside the status what R4 says by the status.
        if (notGiven)
            status = "not-done";
        if (status is "entered-in-error" or "not-done")
        {
            context.SkipByStatus(Type, status);
            return null;
        }
        if (context.IsAfterAsOf(date, Type))
            return null;
        return new(new ImmunizationRecord { Id = id, Status = status, Codes = code.Codes, Text = code.Text, Date = date }, subject);
    }
}
