using System.Collections.Generic;
using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>Reads the four resources that say a patient has, or is to have, a medication; they differ in the names of their dates only.</summary>
internal static class MedicationParser
{
    public static ParsedResource? Parse(ref FhirJson json, string type, ResourceContext context)
    {
        string? id = null, subject = null, status = null, intent = null, reference = null;
        PartialDate? recorded = null;
        FhirPeriod taken = default, ordered = default;
        var refused = false;
        var code = Concept.None;
        Dictionary<string, Concept>? contained = null;
        while (json.NextField())
        {
            if (json.Is("id"u8))
                id = json.Text("medication.id");
            else if (json.Is("subject"u8))
                subject = ElementParser.ReferenceTo(ref json, "Patient", "medication.subject");
            else if (json.Is("status"u8))
                status = json.Name("medication.status");
            else if (json.Is("intent"u8))
                intent = json.Name("medication.intent");
            else if (json.Is("doNotPerform"u8))
                refused = json.Boolean("medication.doNotPerform") == true;
            else if (json.Is("medicationCodeableConcept"u8))
                code = ElementParser.Concept(ref json, "medication.medicationCodeableConcept");
            else if (json.Is("medicationReference"u8))
                reference = ElementParser.ReferenceTo(ref json, "Medication", "medication.medicationReference");
            else if (json.Is("contained"u8))
                contained = Contained(ref json);
            else if (json.Is("authoredOn"u8) || json.Is("dateAsserted"u8))
                recorded = json.DateTime("medication.recorded")?.Date;
            else if (json.Is("effectiveDateTime"u8) || json.Is("whenHandedOver"u8))
                taken = new(json.DateTime("medication.taken"), null);
            else if (json.Is("effectivePeriod"u8))
                taken = ElementParser.Period(ref json, "medication.taken");
            else if (json.Is("dosageInstruction"u8))
                ordered = DosagePeriodParser.Parse(ref json);
            else
                json.Skip();
        }
        if (Exclusion(status, intent, refused) is { } reason)
        {
            context.SkipByStatus(type, reason);
            return null;
        }
        var start = (taken.Start ?? ordered.Start)?.Date ?? (type == "MedicationRequest" ? recorded : null);
        if (context.IsAfterAsOf(start ?? recorded, type))
            return null;
        if (reference is not null && contained is not null && contained.TryGetValue(reference, out var own))
            (code, reference) = (own, null);
        var course = Course.Seen((taken.End ?? ordered.End)?.Date, context.AsOf, GoesOn(status));
        return new(
            new MedicationRecord
            {
                Id = id,
                Source = type,
                Status = status,
                Codes = code.Codes,
                Text = code.Text,
                Start = start,
                End = course.End,
                Ongoing = course.Ongoing,
                Recorded = recorded,
            },
            subject,
            code.Codes.Count == 0 ? reference : null);
    }

    /// <summary>Reads a <c>Medication</c>: its id, and what it is.</summary>
    public static (string? Id, Concept Code) ParseMedication(ref FhirJson json)
    {
        string? id = null;
        var code = Concept.None;
        while (json.NextField())
        {
            if (json.Is("id"u8))
                id = json.Text("Medication.id");
            else if (json.Is("code"u8))
                code = ElementParser.Concept(ref json, "Medication.code");
            else
                json.Skip();
        }
        return (id, code);
    }

    private static string? Exclusion(string? status, string? intent, bool refused) => (status, intent, refused) switch
    {
        ("entered-in-error" or "cancelled" or "draft" or "not-taken" or "not-done" or "declined" or "preparation", _, _) => status,
        (_, "proposal" or "plan", _) => intent,
        (_, _, true) => "doNotPerform",
        _ => null,
    };

    private static bool? GoesOn(string? status) => status switch
    {
        "active" or "in-progress" => true,
        "completed" or "stopped" => false,
        _ => null,
    };

    private static Dictionary<string, Concept>? Contained(ref FhirJson json)
    {
        if (!json.EnterArray("medication.contained"))
            return null;
        Dictionary<string, Concept> concepts = [];
        while (json.NextElement())
        {
            if (!json.EnterObject("medication.contained"))
                continue;
            if (ParseMedication(ref json) is { Id: { } id } medication)
                concepts.TryAdd("#" + id, medication.Code);
        }
        return concepts;
    }
}
