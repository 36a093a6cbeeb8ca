namespace Criteria.Integration.Tests.Trials;

/// <summary>What makes up the groups of a trial: which parts concern the patient (<c>On…</c>) and what they say.</summary>
public sealed record Parts
{
    public bool? OnA { get; init; }

    public bool? A { get; init; }

    public bool? OnB { get; init; }

    public bool? B { get; init; }

    public bool? OnGroup { get; init; }
}

/// <summary>Criteria and groups of which parts need not concern the patient.</summary>
[Trial<Parts>("GROUPS")]
[Inclusion("I", "A", AppliesTo = "OnA")]
[Exclusion("E", "A", AppliesTo = "OnA")]
[Inclusion("All", Group = Group.All)]
[Inclusion("All.A", "A", AppliesTo = "OnA", PartOf = "All")]
[Inclusion("All.B", "B", AppliesTo = "OnB", PartOf = "All")]
[Inclusion("Any", Group = Group.Any)]
[Inclusion("Any.A", "A", AppliesTo = "OnA", PartOf = "Any")]
[Inclusion("Any.B", "B", AppliesTo = "OnB", PartOf = "Any")]
[Inclusion("None", Group = Group.None)]
[Inclusion("None.A", "A", AppliesTo = "OnA", PartOf = "None")]
[Inclusion("None.B", "B", AppliesTo = "OnB", PartOf = "None")]
[Inclusion("Two", Group = Group.AtLeast, Of = 2)]
[Inclusion("Two.A", "A", AppliesTo = "OnA", PartOf = "Two")]
[Inclusion("Two.B", "B", AppliesTo = "OnB", PartOf = "Two")]
[Exclusion("Excluded", Group = Group.Any)]
[Exclusion("Excluded.A", "A", AppliesTo = "OnA", PartOf = "Excluded")]
[Exclusion("Excluded.B", "B", AppliesTo = "OnB", PartOf = "Excluded")]
[Inclusion("Whole", Group = Group.Any, AppliesTo = "OnGroup")]
[Inclusion("Whole.A", "A", PartOf = "Whole")]
[Inclusion("Whole.B", "B", PartOf = "Whole")]
public static partial class Groups;
