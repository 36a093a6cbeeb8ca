using Criteria;

namespace Trials.Tests.Instruments;

/// <summary>The points that an instrument comes to, from the fewest to the most that are possible by what is known.</summary>
internal sealed record Points(int Fewest, int Most)
{
    // No instrument reaches it.
    private const int OutOfReach = 200;

    /// <param name="instrument">The definition's name.</param>
    /// <param name="chart">What is known of the patient.</param>
    public static Points Of(string instrument, Chart chart)
    {
        var answers = Enumerable.Range(0, OutOfReach)
            .Select(least => Outcomes.Of<InstrumentTrial.Trial>(instrument + "?", chart, new() { ["Least"] = least }))
            .ToList();
        return new(answers.LastIndexOf(Outcome.Met), answers.IndexOf(Outcome.NotMet) - 1);
    }

    /// <summary>Exactly so many.</summary>
    public static Points Exactly(int points) => new(points, points);
}
