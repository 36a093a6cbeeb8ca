using System.Collections.Immutable;
using Criteria.Integration.Tests.Subjects;
using Criterion = Criteria.Integration.Tests.Subjects.OfKept.Criterion;

namespace Criteria.Integration.Tests;

/// <summary>Subjects and members of every shape are read as they hold their values.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void An_interface_with_inherited_members()
    {
        Assert.Equal(Verdict.Eligible, OfInterface.Screen(new Person(2, 2, new Person(0, 0, null))));
        Assert.Equal(Verdict.Ineligible, OfInterface.Screen(new Person(2, 1, new Person(0, 0, null))));
        Assert.Equal(Verdict.Undetermined, OfInterface.Screen(new Person(2, 2, null)));
    }

    [Fact]
    public void A_generic_type_closed_over_a_struct()
    {
        Assert.Equal(Verdict.Eligible, OfGeneric.Screen(new() { Site = new("AT"), Score = 2 }));
        Assert.Equal(Verdict.Undetermined, OfGeneric.Screen(new() { Site = default, Score = 2 }));
    }

    [Fact]
    public void Everything_that_is_not_there_is_unknown_but_a_list_that_is_no_reference_is_empty()
    {
        var result = OfKept.Evaluate(new());

        foreach (var criterion in Enum.GetValues<Criterion>())
            Assert.Equal(criterion is Criterion.OfDoses or Criterion.OfNumbersKnown ? Outcome.NotMet : Outcome.Unknown, result[criterion]);
        Assert.Equal(
            ["Float", "Decimal", "Count", "Numbers", "Sites", "Levels", "Weights", "Creatinine_Value"],
            result.Missing.Select(static fact => fact.ToString()));
    }

    [Fact]
    public void Everything_that_is_there_is_read()
    {
        var result = OfKept.Evaluate(new()
        {
            Float = 0.1f,
            Decimal = 0.1m,
            Count = ulong.MaxValue,
            Numbers = [1, 4],
            Sites = ImmutableArray.Create(new Site("DE"), new Site("AT")),
            Doses = new double[] { 3, 1, 4 },
            Levels = new double?[] { null, 3 },
            Weights = [new(null, new(2024, 5, 1)), new(50, new(2024, 1, 1))],
            Creatinine = new(1.0),
        });

        Assert.All(Enum.GetValues<Criterion>(), criterion => Assert.Equal(Outcome.Met, result[criterion]));
    }

    [Fact]
    public void What_may_be_or_may_not_be_is_unknown()
    {
        var result = OfKept.Evaluate(new()
        {
            Numbers = [],
            Sites = default(ImmutableArray<Site>),
            Levels = new double?[] { null, 1 },
            Weights = [new(500, new(2024, 1, 1)), new(40, new(2024, 1, 1))],
            Creatinine = new(null, new(2024, 1, 1)),
        });

        Assert.Equal(Outcome.NotMet, result[Criterion.OfNumbers]);
        Assert.Equal(Outcome.Met, result[Criterion.OfNumbersKnown]);
        Assert.Equal(Outcome.Unknown, result[Criterion.OfSites]);
        Assert.Equal(Outcome.Unknown, result[Criterion.OfLevels]);
        Assert.Equal(Outcome.Unknown, result[Criterion.OfWeights]);
        Assert.Equal(Outcome.Unknown, result[Criterion.OfCreatinine]);
    }

    [Fact]
    public void An_explanation_counts_the_entries_of_each_list()
    {
        using var writer = new StringWriter();
        var kept = new Kept { Numbers = [1, 2], Doses = new double[] { 1 } };

        OfKept.Explain(OfKept.Evaluate(kept), kept, writer);

        foreach (var line in new[] { "Numbers: 2 entries", "Sites: missing", "Doses: 1 entry", "Levels: missing" })
            Assert.Contains(line, writer.ToString(), StringComparison.Ordinal);
    }

    private sealed record Person(int? Age, int? Score, IAged? Mother) : IScored
    {
        int? IAged.Score => 2;
    }
}
