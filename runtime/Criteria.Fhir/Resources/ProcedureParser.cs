using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>Reads a <c>Procedure</c>.</summary>
internal static class ProcedureParser
{
    private const string Type = "Procedure";

    public static ParsedResource? Parse(ref FhirJson json, ResourceContext context)
    {
        string? id = null, subject = null, status = null;
        PartialDate? start = null, end = null;
        var code = Concept.None;
        while (json.NextField())
        {
            if (json.Is("id"u8))
                id = json.Text("Procedure.id");
            else if (json.Is("subject"u8))
                subject = ElementParser.ReferenceTo(ref json, "Patient", "Procedure.subject");
            else if (json.Is("code"u8))
                code = ElementParser.Concept(ref json, "Procedure.code");
            else if (json.Is("status"u8))
                status = json.Name("Procedure.status");
            else if (json.Is("performedDateTime"u8))
                start = end = json.DateTime("Procedure.performedDateTime")?.Date;
            else if (json.Is("performedPeriod"u8))
                (start, end) = ElementParser.Period(ref json, "Procedure.performedPeriod") is var period ? (period.Start?.Date, period.End?.Date) : default;
            else
                json.Skip();
        }
        if (status is "entered-in-error" or "not-done" or "preparation")
        {
            context.SkipByStatus(Type, status);
            return null;
        }
        if (context.IsAfterAsOf(start ?? end, Type))
            return null;
        var course = Course.Seen(end, context.AsOf, GoesOn(status));
        return new(
            new ProcedureRecord
            {
                Id = id,
                Status = status,
                Codes = code.Codes,
                Text = code.Text,
                Start = start,
                End = course.End,
                Ongoing = course.Ongoing,
            },
            subject);
    }

    private static bool? GoesOn(string? status) => status switch
    {
        "in-progress" => true,
        "completed" or "stopped" or "aborted" => false,
        _ => null,
    };
}
