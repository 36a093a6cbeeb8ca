using System;
using Criteria;

namespace Trials;

/// <summary>Diabetes and its treatment.</summary>
public sealed record Diabetes
{
    /// <summary>Since when the patient keeps to diet and exercise, or a similar treatment.</summary>
    public DateOnly? LifestyleTreatmentSince { get; init; }

    /// <summary>Glucose after a fast.</summary>
    [Unit("mmol/L"), Analyte("fasting-glucose")]
    public Lab? FastingGlucose { get; init; }

    /// <summary>Glucose after a meal.</summary>
    [Unit("mmol/L"), Analyte("postprandial-glucose")]
    public Lab? PostprandialGlucose { get; init; }

    /// <summary>Glycated hemoglobin, NGSP.</summary>
    [Unit("%"), Analyte("hba1c")]
    public Lab? HbA1c { get; init; }

    /// <summary>Glycated hemoglobin as IFCC's laboratories report it.</summary>
    [Unit("mmol/mol"), Analyte("hba1c-ifcc")]
    public double? HbA1cIfcc { get; init; }

    /// <summary>Diabetic ketoacidosis.</summary>
    public bool? Ketoacidosis { get; init; }
}
