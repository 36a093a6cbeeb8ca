using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>
/// Reads a <c>Condition</c>. Its start is the onset; a condition whose onset is not dated does not exist before it was recorded, and
/// has no start.
/// </summary>
internal static class ConditionParser
{
    private const string Type = "Condition";

    public static ParsedResource? Parse(ref FhirJson json, ResourceContext context)
    {
        string? id = null, subject = null, clinical = null, verification = null;
        PartialDate? onset = null, recorded = null, abatement = null;
        var abated = false;
        var code = Concept.None;
        while (json.NextField())
        {
            if (json.Is("id"u8))
                id = json.Text("Condition.id");
            else if (json.Is("subject"u8))
                subject = ElementParser.ReferenceTo(ref json, "Patient", "Condition.subject");
            else if (json.Is("code"u8))
                code = ElementParser.Concept(ref json, "Condition.code");
            else if (json.Is("clinicalStatus"u8))
                clinical = ElementParser.StatusCode(ref json, "Condition.clinicalStatus");
            else if (json.Is("verificationStatus"u8))
                verification = ElementParser.StatusCode(ref json, "Condition.verificationStatus");
            else if (json.Is("onsetDateTime"u8))
                onset = json.DateTime("Condition.onsetDateTime")?.Date;
            else if (json.Is("onsetPeriod"u8))
                onset = ElementParser.Period(ref json, "Condition.onsetPeriod").Start?.Date;
            else if (json.Is("recordedDate"u8))
                recorded = json.DateTime("Condition.recordedDate")?.Date;
            else if (json.Is("assertedDate"u8))
                recorded = json.DateTime("Condition.assertedDate")?.Date;
            else if (json.Is("abatementDateTime"u8))
                abatement = json.DateTime("Condition.abatementDateTime")?.Date;
            else if (json.Is("abatementPeriod"u8))
                abatement = ElementParser.Period(ref json, "Condition.abatementPeriod").End?.Date;
            else if (json.Is("abatementBoolean"u8))
                abated = json.Boolean("Condition.abatementBoolean") == true;
            else if (json.Is("abatementString"u8) || json.Is("abatementAge"u8) || json.Is("abatementRange"u8))
                abated = PassOver(ref json);
            else
                json.Skip();
        }
        if (verification is "entered-in-error" or "refuted")
        {
            context.SkipByStatus(Type, verification);
            return null;
        }
        if (context.IsAfterAsOf(onset ?? recorded, Type))
            return null;
        var course = Course.Seen(abatement, context.AsOf, abated ? false : GoesOn(clinical));
        return new(
            new ConditionRecord
            {
                Id = id,
                Status = clinical,
                VerificationStatus = verification,
                Codes = code.Codes,
                Text = code.Text,
                Start = onset,
                End = course.End,
                Ongoing = course.Ongoing,
                Recorded = recorded,
            },
            subject);
    }

    private static bool? GoesOn(string? clinicalStatus) => clinicalStatus switch
    {
        "active" or "recurrence" or "relapse" => true,
        "inactive" or "remission" or "resolved" => false,
        _ => null,
    };

    private static bool PassOver(ref FhirJson json)
    {
        json.Skip();
        return true;
    }
}
