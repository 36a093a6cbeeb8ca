using Criteria.Benchmarks.Patients;

namespace Criteria.Benchmarks.Shapes;

/// <summary>Eighteen quantitative criteria in the manner of NCT06585514, compiled by the generator.</summary>
[Trial<Patient>("NCT06585514", Title = "Quantitative criteria, for measuring")]
[Inclusion("I1", "Age between 3 and 65")]
[Inclusion("I3", "AnaTiter >= 80 or AntiDsDna >= 30 '[IU]/mL'")]
[Inclusion("I4", "Prednisolone >= 7.5 'mg/kg/d' or Sledai2K >= 8")]
[Inclusion("I5", "Withdrawal > 7 'd'")]
[Inclusion("I6", "Lymphocytes > 1 '10*9/L'")]
[Inclusion("I8", "Ecog between 0 and 2")]
[Inclusion("I9", "LifeExpectancy >= 90 'd'")]
[Exclusion("E1", "IntracranialPressure > 15 'mm[Hg]'")]
[Exclusion("E2", "Lvef < 45 '%'")]
[Exclusion("E3", "QtcF >= 470 'ms'")]
[Exclusion("E4", "Nyha in { 3, 4 }")]
[Exclusion("E5", "PaO2 < 60 'mm[Hg]' and PaCO2 < 50 'mm[Hg]'")]
[Exclusion("E6", "MeanPap >= 25 'mm[Hg]'")]
[Exclusion("E7", "PaCO2 >= 50 'mm[Hg]'")]
[Exclusion("E8", "ArterialPh < 7.25")]
[Exclusion("E9", "FastingGlucose >= 8.0 'mmol/L' and PostprandialGlucose >= 15 'mmol/L' and HbA1c >= 8.0 '%'")]
[Exclusion("E10", "Egfr < 30 'mL/min/{1.73_m2}'")]
[Exclusion("E11", "Platelets < 50 '10*9/L'")]
public static partial class Generated;
