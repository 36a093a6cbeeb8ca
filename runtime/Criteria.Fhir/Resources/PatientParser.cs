using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>Reads a <c>Patient</c>: who it is, without the lists.</summary>
internal static class PatientParser
{
    public static PatientRecord Parse(ref FhirJson json, string? address, ResourceContext context)
    {
        string? id = null, gender = null;
        PartialDate? born = null, died = null;
        bool? deceased = null;
        while (json.NextField())
        {
            if (json.Is("id"u8))
                id = json.Text("Patient.id");
            else if (json.Is("gender"u8))
                gender = json.Name("Patient.gender");
            else if (json.Is("birthDate"u8))
                born = json.DateTime("Patient.birthDate")?.Date;
            else if (json.Is("deceasedDateTime"u8))
                died = json.DateTime("Patient.deceasedDateTime")?.Date;
            else if (json.Is("deceasedBoolean"u8))
                deceased = json.Boolean("Patient.deceasedBoolean");
            else
                json.Skip();
        }
        if (context.IsAfterAsOf(born, "Patient.birthDate"))
            born = null;
        var life = Course.Seen(died, context.AsOf, !deceased);
        return new()
        {
            Id = id ?? address ?? "",
            Gender = gender,
            BirthDate = born,
            Deceased = !life.Ongoing,
            DeceasedDate = life.End,
            HistoryComplete = context.Options.HistoryComplete,
        };
    }
}
