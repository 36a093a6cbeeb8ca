using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Criteria.Fhir.Resources;

/// <summary>
/// The resources of one bundle, or all that stand one a line, and which of them belong together; their order does not matter.
/// </summary>
internal sealed class ResourceBatch(ResourceContext context)
{
    private readonly List<PatientDraft> _patients = [];
    private readonly Dictionary<string, PatientDraft> _byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept> _medications = new(StringComparer.Ordinal);
    private readonly HashSet<(string Type, string Id)> _known = [];
    private readonly List<(ParsedResource Resource, long Line)> _resources = [];

    public bool HasPatients => _patients.Count > 0;

    /// <param name="patient">The patient.</param>
    /// <param name="address">The patient's entry's address, where it has one.</param>
    /// <param name="isNew">Whether the patient is to be given; one read before only keeps his or her resources from being nobody's.</param>
    public void AddPatient(PatientRecord patient, string? address, bool isNew)
    {
        var draft = new PatientDraft(patient, isNew);
        _patients.Add(draft);
        _byReference.TryAdd("Patient/" + patient.Id, draft);
        _byReference.TryAdd("urn:uuid:" + patient.Id, draft);
        if (address is not null)
            _byReference.TryAdd(Reference.Normalize(address, "Patient"), draft);
    }

    public void AddMedication(string? id, string? address, Concept code)
    {
        if (id is not null)
        {
            _medications.TryAdd("Medication/" + id, code);
            _medications.TryAdd("urn:uuid:" + id, code);
        }
        if (address is not null)
            _medications.TryAdd(Reference.Normalize(address, "Medication"), code);
    }

    public void Add(string type, ParsedResource resource, long line)
    {
        if (resource.Record.Id is { } id && !_known.Add((type, id)))
            context.Report.DuplicateResources++;
        else
            _resources.Add((resource, line));
    }

    /// <summary>Gives every patient what refers to him or her, and reports what refers to nobody.</summary>
    public List<PatientRecord> Group()
    {
        var unassigned = 0;
        long firstLine = 0;
        foreach (var (resource, line) in _resources)
        {
            if (resource.Subject is { } subject && _byReference.TryGetValue(subject, out var patient))
                patient.Add(WithMedication(resource));
            else if (unassigned++ == 0)
                firstLine = line;
        }
        if (unassigned > 0)
        {
            context.Report.UnassignedResources += unassigned;
            context.Report.Add(FhirProblemKind.Unassigned, firstLine, string.Create(CultureInfo.InvariantCulture, $"{unassigned} resources refer to none of the patients here"));
        }
        return [.. _patients.Where(static patient => patient.IsNew).Select(static patient => patient.ToRecord())];
    }

    private ClinicalRecord WithMedication(ParsedResource resource) =>
        resource.Medication is { } reference && _medications.TryGetValue(reference, out var code)
            ? resource.Record with { Codes = code.Codes, Text = code.Text }
            : resource.Record;
}
