namespace Criteria.Integration.Tests.Trials;

/// <summary>Two cohorts, one criterion of each, one of both and one of all.</summary>
[Trial<Parts>("COHORTS")]
[Cohort("LN", "Lupus nephritis")]
[Cohort("1-class", "Everyone else")]
[Inclusion("I1", "A", Cohort = "LN")]
[Inclusion("I2", "B", Cohort = "1-class")]
[Inclusion("I3", "OnA", Cohort = "LN, 1-class")]
[Exclusion("E1", "OnB")]
public static partial class Cohorts;

/// <summary>What the source lost, beside what it did not lose, and in a group.</summary>
[Trial<Parts>("GAPS")]
[Inclusion("I1", "A")]
[Inclusion("I2", Gap = "The page ends here")]
[Exclusion("E1", Group = Group.Any)]
[Exclusion("E1.1", "B", PartOf = "E1")]
[Exclusion("E1.2", Gap = "A bullet without text", PartOf = "E1")]
public static partial class Gaps;

/// <summary>Criteria with dates that are parameters, and a date that must not precede another.</summary>
[Trial<Chart>("ANCHORS")]
[Parameter<DateOnly>("Screening")]
[Parameter<DateOnly>("Infusion", After = "Screening")]
[Parameter<int>("Limit")]
[Parameter<double>("Least", Unit = "g/L")]
[Parameter<bool>("Pilot")]
[Parameter<string>("class")]
[Inclusion("I1", "BirthDate before Screening")]
[Inclusion("I2", "BirthDate before Infusion")]
[Inclusion("I3", "Score <= Limit")]
[Inclusion("I4", "Hemoglobin >= Least")]
[Inclusion("I5", "Pilot")]
[Inclusion("I6", "Stage = class")]
public static partial class Anchors;
