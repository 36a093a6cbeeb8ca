using System.Collections.Generic;

namespace Criteria.Fhir.Resources;

/// <summary>A patient whose lists are still growing.</summary>
internal sealed class PatientDraft(PatientRecord patient, bool isNew)
{
    private readonly List<Observation> _observations = [];
    private readonly List<ConditionRecord> _conditions = [];
    private readonly List<MedicationRecord> _medications = [];
    private readonly List<ProcedureRecord> _procedures = [];
    private readonly List<ImmunizationRecord> _immunizations = [];

    /// <summary>Whether the patient was not read before.</summary>
    public bool IsNew => isNew;

    public void Add(ClinicalRecord record)
    {
        switch (record)
        {
            case Observation observation:
                _observations.Add(observation);
                break;
            case ConditionRecord condition:
                _conditions.Add(condition);
                break;
            case MedicationRecord medication:
                _medications.Add(medication);
                break;
            case ProcedureRecord procedure:
                _procedures.Add(procedure);
                break;
            case ImmunizationRecord immunization:
                _immunizations.Add(immunization);
                break;
        }
    }

    public PatientRecord ToRecord() => patient with
    {
        Observations = _observations,
        Conditions = _conditions,
        Medications = _medications,
        Procedures = _procedures,
        Immunizations = _immunizations,
    };
}
