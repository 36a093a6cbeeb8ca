namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>How far the comparisons with oracles look: all the way in continuous integration, a tenth elsewhere, further where that is asked for.</summary>
internal static class Effort
{
    private const int Elsewhere = 10;

    /// <summary>Everything that is promised is compared.</summary>
    public static bool IsWhole => SharedData.IsRequired || Environment.GetEnvironmentVariable("CI") == "true" || Times > 1;

    /// <summary><c>CRITERIA_EFFORT</c>: so many times as much as in continuous integration.</summary>
    public static int Times => int.TryParse(Environment.GetEnvironmentVariable("CRITERIA_EFFORT"), out var times) && times > 0 ? times : 1;

    public static int Of(int whole) => IsWhole ? whole * Times : Math.Max(1, whole / Elsewhere);

    public static readonly ParallelOptions OneACore = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
}
