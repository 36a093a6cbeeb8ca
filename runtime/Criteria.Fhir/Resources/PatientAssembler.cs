using System;
using System.Collections.Generic;
using System.Globalization;
using Criteria.Fhir.Json;

namespace Criteria.Fhir.Resources;

/// <summary>Makes patients of JSON objects: of a bundle at once, of single resources when the input has ended.</summary>
internal sealed class PatientAssembler(FhirReaderOptions options, FhirReadReport report)
{
    private readonly ResourceContext _context = new(options, report);
    private readonly StringPool _strings = new();
    private readonly Dictionary<string, long> _lineOfPatient = new(StringComparer.Ordinal);
    private ResourceBatch? _singles;

    /// <summary>The patients that are complete with this object.</summary>
    /// <param name="text">One well-formed JSON object.</param>
    /// <param name="line">The line it begins on.</param>
    public IReadOnlyList<PatientRecord> Add(ReadOnlySpan<byte> text, long line)
    {
        var json = new FhirJson(text, report, _strings);
        if (TypeOf(json) != "Bundle")
        {
            AddResource(ref json, null, _singles ??= new(_context), line);
            return [];
        }
        report.Resources.Add("Bundle");
        var batch = new ResourceBatch(_context);
        json.EnterObject("Bundle");
        while (json.NextField())
        {
            if (json.Is("entry"u8))
                AddEntries(ref json, batch, line);
            else
                json.Skip();
        }
        if (!batch.HasPatients)
            report.Add(FhirProblemKind.NoPatient, line, "a bundle without a patient");
        return Count(batch.Group());
    }

    /// <summary>The patients of the resources that stood one a line.</summary>
    public IReadOnlyList<PatientRecord> Finish() => _singles is null ? [] : Count(_singles.Group());

    /// <summary>The type stands anywhere in a resource, and decides how the rest is read; so a copy of the walk looks for it first.</summary>
    private static string? TypeOf(FhirJson json)
    {
        if (!json.EnterObject("resource"))
            return null;
        while (json.NextField())
        {
            if (json.Is("resourceType"u8))
                return json.Name("resourceType");
            json.Skip();
        }
        return null;
    }

    private void AddEntries(ref FhirJson json, ResourceBatch batch, long line)
    {
        if (!json.EnterArray("Bundle.entry"))
            return;
        while (json.NextElement())
        {
            if (json.EnterObject("Bundle.entry"))
                AddEntry(ref json, batch, line);
        }
    }

    private void AddEntry(ref FhirJson json, ResourceBatch batch, long line)
    {
        var address = AddressOf(json);
        while (json.NextField())
        {
            if (json.Is("resource"u8))
                AddResource(ref json, address, batch, line);
            else
                json.Skip();
        }
    }

    private static string? AddressOf(FhirJson json)
    {
        while (json.NextField())
        {
            if (json.Is("fullUrl"u8))
                return json.Text("Bundle.entry.fullUrl");
            json.Skip();
        }
        return null;
    }

    private void AddResource(ref FhirJson json, string? address, ResourceBatch batch, long line)
    {
        var type = TypeOf(json);
        if (type is null)
        {
            report.Add(FhirProblemKind.NotAResource, line, "an object without a resourceType");
            json.Skip();
            return;
        }
        report.Resources.Add(type);
        switch (type)
        {
            case "Patient":
                json.EnterObject(type);
                AddPatient(PatientParser.Parse(ref json, address, _context), address, batch, line);
                break;
            case "Medication":
                json.EnterObject(type);
                var (id, code) = MedicationParser.ParseMedication(ref json);
                batch.AddMedication(id, address, code);
                break;
            default:
                if (ParseRecord(ref json, type) is { } resource)
                    batch.Add(type, resource, line);
                break;
        }
    }

    private ParsedResource? ParseRecord(ref FhirJson json, string type)
    {
        switch (type)
        {
            case "Observation":
                json.EnterObject(type);
                return ObservationParser.Parse(ref json, _context);
            case "Condition":
                json.EnterObject(type);
                return ConditionParser.Parse(ref json, _context);
            case "Procedure":
                json.EnterObject(type);
                return ProcedureParser.Parse(ref json, _context);
            case "Immunization":
                json.EnterObject(type);
                return ImmunizationParser.Parse(ref json, _context);
            case "MedicationRequest" or "MedicationStatement" or "MedicationAdministration" or "MedicationDispense":
                json.EnterObject(type);
                return MedicationParser.Parse(ref json, type, _context);
            default:
                json.Skip();
                return null;
        }
    }

    private void AddPatient(PatientRecord patient, string? address, ResourceBatch batch, long line)
    {
        if (patient.Id.Length == 0)
        {
            report.Add(FhirProblemKind.NotAResource, line, "a patient without an id");
            return;
        }
        var isNew = _lineOfPatient.TryAdd(patient.Id, line);
        if (!isNew)
            report.Add(FhirProblemKind.DuplicatePatient, line, string.Create(CultureInfo.InvariantCulture, $"patient '{patient.Id}' was read before, at line {_lineOfPatient[patient.Id]}"));
        batch.AddPatient(patient, address, isNew);
    }

    private List<PatientRecord> Count(List<PatientRecord> patients)
    {
        foreach (var patient in patients)
        {
            report.Patients++;
            report.ObservationsUsed += patient.Observations.Count;
            foreach (var observation in patient.Observations)
            {
                CountRange(observation.Result);
                foreach (var component in observation.Components)
                    CountRange(component);
            }
        }
        return patients;
    }

    private void CountRange(Measurement measurement)
    {
        if (measurement.RangeReading == RangeReading.None)
            return;
        report.ReferenceRanges++;
        if (measurement.RangeReading == RangeReading.Placeholder)
            report.PlaceholderReferenceRanges++;
        else if (measurement.RangeReading == RangeReading.Ambiguous)
            report.AmbiguousReferenceRanges++;
    }
}
