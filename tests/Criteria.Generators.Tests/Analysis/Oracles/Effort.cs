namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>How far the comparisons with oracles look: a tenth in a build, and so many times the whole where <c>CRITERIA_EFFORT</c> asks for it.</summary>
internal static class Effort
{
    private const int Elsewhere = 10;

    /// <summary>Everything is compared.</summary>
    public static bool IsWhole => Times > 0;

    /// <summary><c>CRITERIA_EFFORT</c>: how often the whole; 0 where nothing is asked for.</summary>
    public static int Times => int.TryParse(Environment.GetEnvironmentVariable("CRITERIA_EFFORT"), out var times) && times > 0 ? times : 0;

    public static int Of(int whole) => IsWhole ? whole * Times : Math.Max(1, whole / Elsewhere);

    public static readonly ParallelOptions OneACore = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
}
