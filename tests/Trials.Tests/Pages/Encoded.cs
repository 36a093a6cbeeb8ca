using System.Reflection;
using Criteria;
using Xunit;

namespace Trials.Tests.Pages;

/// <summary>The trials as they were compiled, by the page they were taken from.</summary>
internal static class Encoded
{
    private static readonly Dictionary<string, string> s_trialOfPage = new()
    {
        ["SEED0"] = "NCT06947460",
        ["SEED1"] = "BH002",
        ["SEED2"] = "NCT06106906",
        ["SEED3"] = "NCT06585514",
        ["SEED4"] = "NCT06792344",
    };

    /// <summary>The five pages, for theories.</summary>
    public static TheoryData<string> Pages => [.. s_trialOfPage.Keys];

    /// <summary>What the trial of a page is, from the code that was generated for it; it fails where there is none.</summary>
    public static TrialInfo TrialOf(string page)
    {
        var id = s_trialOfPage[page];
        var trial = typeof(Chart).Assembly.GetExportedTypes()
            .Select(static type => type.GetProperty("Info", BindingFlags.Public | BindingFlags.Static))
            .Where(static property => property?.PropertyType == typeof(TrialInfo))
            .Select(static property => (TrialInfo)property!.GetValue(null)!)
            .SingleOrDefault(info => info.Id == id);
        Assert.True(trial is not null, $"no trial {id} was generated from {page}");
        return trial;
    }

    /// <summary>The judgements that a criterion reads, itself or by what it names.</summary>
    public static IEnumerable<string> JudgementsOf(TrialInfo trial, CriterionInfo criterion)
        => criterion.Facts.Select(fact => trial.Facts[fact].Name).Intersect(trial.Attestations);
}
