namespace Criteria.Benchmarks.Patients;

/// <summary>The 22 numeric facts that the benchmark's criteria read, as a user's own record holds them.</summary>
public sealed record Patient
{
    public int? Age { get; init; }
    public double? AnaTiter { get; init; }
    [Unit("[IU]/mL")] public double? AntiDsDna { get; init; }
    [Unit("mg/kg/d")] public double? Prednisolone { get; init; }
    public int? Sledai2K { get; init; }
    [Unit("d")] public double? Withdrawal { get; init; }
    [Unit("10*9/L")] public double? Lymphocytes { get; init; }
    public int? Ecog { get; init; }
    [Unit("d")] public double? LifeExpectancy { get; init; }
    [Unit("mm[Hg]")] public double? IntracranialPressure { get; init; }
    [Unit("%")] public double? Lvef { get; init; }
    [Unit("ms")] public double? QtcF { get; init; }
    public int? Nyha { get; init; }
    [Unit("mm[Hg]")] public double? PaO2 { get; init; }
    [Unit("mm[Hg]")] public double? PaCO2 { get; init; }
    [Unit("mm[Hg]")] public double? MeanPap { get; init; }
    public double? ArterialPh { get; init; }
    [Unit("mmol/L")] public double? FastingGlucose { get; init; }
    [Unit("mmol/L")] public double? PostprandialGlucose { get; init; }
    [Unit("%")] public double? HbA1c { get; init; }
    [Unit("mL/min/{1.73_m2}")] public double? Egfr { get; init; }
    [Unit("10*9/L")] public double? Platelets { get; init; }
}
